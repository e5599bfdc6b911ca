import type { ClaimableCouponView, CouponView } from '@cheyou/contracts';

/** Which sheet is open, and about what. */
export type Opened =
  { sheet: 'coupon'; coupon: CouponView } | { sheet: 'claim'; offer: ClaimableCouponView } | { sheet: 'code' };
