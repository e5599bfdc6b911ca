export { applyCoupons } from './apply-coupons';
export type { AppliedCoupon, StackingRefusal } from './apply-coupons';
export { bestCoupons } from './best-coupons';
export type { CouponBenefit, CouponFacts, CouponLine, CouponPlace, CouponScope, CouponState, Stacking } from './coupon';
export type { CouponPart } from './coupon-off';
export { couponDays, couponWorth, lastDayGivenBack } from './coupon-terms';
export type { CouponTerms, CouponValidity } from './coupon-terms';
export { couponRefusal } from './coupon-refusal';
export type { CouponRefusal } from './coupon-refusal';
