import type { ClaimableCouponView, CouponsView, CouponView } from '@cheyou/contracts';
import { useState } from 'react';
import { api } from '@/shell/api';
import { queryClient } from '@/shell/query-client';
import type { Remote } from '@/shell/remote';
import { useDone } from '@/shell/use-done';
import { useOnce, type Once } from '@/shell/use-once';
import { useRemote } from '@/shell/use-remote';

export interface MyCoupons extends CouponsView {
  claimable: ClaimableCouponView[];
}

/** What one has, and what there is to take, in one go. */
export function useMyCoupons(): Remote<MyCoupons> {
  return useRemote({
    key: ['coupons'],
    read: async () => {
      const [mine, claimable] = await Promise.all([
        api.get<CouponsView>('/me/coupons'),
        api.get<ClaimableCouponView[]>('/me/claimable-coupons'),
      ]);
      return { ...mine, claimable };
    },
    keepAs: 'coupons',
  });
}

export interface Claim {
  templateId: string;
  carId: string | null;
}
export interface Code {
  code: string;
  carId: string | null;
}

/** Taking one that is on offer; `onGot` hears which one it was. */
export function useClaim(onGot: (coupon: CouponView) => void): Once<Claim, CouponView> {
  const claim = useOnce<Claim, CouponView>('claimCoupon', ({ templateId, carId }, key) =>
    api.post(`/me/claimable-coupons/${templateId}/claim`, { carId }, { key }),
  );
  useGot(claim, onGot);
  return claim;
}

/** Getting what a code stands for. */
export function useCode(onGot: (coupon: CouponView) => void): Once<Code, CouponView> {
  const redeem = useOnce<Code, CouponView>('redeemCoupon', (body, key) => api.post('/me/coupon-codes', body, { key }));
  useGot(redeem, onGot);
  return redeem;
}

function useGot<Body>(once: Once<Body, CouponView>, onGot: (coupon: CouponView) => void): void {
  useDone(once, (coupon) => {
    for (const key of ['coupons', 'home']) void queryClient.invalidateQueries({ queryKey: [key] });
    onGot(coupon);
  });
}

const toastMs = 2_500;

/** A sentence that goes by itself. */
export function useToast(): { words: string | null; say: (words: string) => void } {
  const [words, setWords] = useState<string | null>(null);
  return {
    words,
    say: (said) => {
      setWords(said);
      setTimeout(() => {
        setWords((now) => (now === said ? null : now));
      }, toastMs);
    },
  };
}
