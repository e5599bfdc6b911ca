export { couponInvariants } from './coupon-invariants.store';
export { Coupons, type CouponUse } from './coupons';
export { CouponsModule } from './coupons.module';
