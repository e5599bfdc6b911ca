import { api } from '@/shell/api';
import type { Remote } from '@/shell/remote';
import { useMay } from '@/shell/session';
import { useRemote } from '@/shell/use-remote';
import type { CouponsView, ServiceCardView } from './wire';

/** A member's service cards as staff see them, those that are over too; nothing is read without the right to. */
export function useServiceCards(memberId: string): Remote<ServiceCardView[]> {
  return useRemote({
    key: ['staff', 'service-cards', memberId],
    read: () => api.get<ServiceCardView[]>(`/staff/members/${memberId}/service-cards`),
    isEmpty: () => false,
    enabled: useMay('serviceCard.read') && memberId !== '',
  });
}

/** A member's coupons as staff see them; nothing is read without the right to. */
export function useCoupons(memberId: string): Remote<CouponsView> {
  return useRemote({
    key: ['staff', 'coupons', memberId],
    read: () => api.get<CouponsView>(`/staff/members/${memberId}/coupons`),
    enabled: useMay('coupon.readOfMember') && memberId !== '',
  });
}
