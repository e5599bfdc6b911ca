import { api } from '@/shell/api';
import type { Remote } from '@/shell/remote';
import { useMay } from '@/shell/session';
import { useRemote } from '@/shell/use-remote';
import type { CouponTemplateView } from './wire';

/** All kinds of coupons with their figures, also what isn't issued any more; nothing is read without the right to. */
export function useCouponTemplates(): Remote<CouponTemplateView[]> {
  return useRemote({
    key: ['staff', 'coupon-templates'],
    read: () => api.get<CouponTemplateView[]>('/staff/coupon-templates'),
    enabled: useMay('couponTemplate.read'),
  });
}
