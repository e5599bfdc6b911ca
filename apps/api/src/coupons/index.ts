export { couponInvariants } from './coupon-invariants.store';
export { Coupons, type CouponUse } from './coupons';
export { CouponsModule } from './coupons.module';
export { CustomPort, type MemberCustom, type PaidBill } from './occasions/custom-port';
