import { Module } from '@nestjs/common';
import { CatalogModule } from '../catalog';
import { MembersModule } from '../members';
import { NoticesModule } from '../notices';
import { ShopsModule } from '../shops';
import { ClaimCoupon } from './claim-coupon';
import { CouponCodeStore } from './coupon-code.store';
import { CouponTemplateStore } from './coupon-template.store';
import { CouponTemplatesController } from './coupon-templates.controller';
import { CouponStore } from './coupon.store';
import { Coupons } from './coupons';
import { EditTemplate } from './edit-template';
import { GrantCoupons } from './grant-coupons';
import { GreetMember } from './greet-member';
import { IssueCoupon } from './issue-coupon';
import { MakeCodes } from './make-codes';
import { MyCouponsController } from './my-coupons.controller';
import { NameCoupons } from './name-coupons';
import { OfMembers } from './of-members';
import { ReadCoupons } from './read-coupons';
import { ReadTemplates } from './read-templates';
import { RedeemCode } from './redeem-code';
import { RevokeCoupon } from './revoke-coupon';
import { StaffCouponsController } from './staff-coupons.controller';

@Module({
  imports: [ShopsModule, MembersModule, CatalogModule, NoticesModule],
  controllers: [MyCouponsController, CouponTemplatesController, StaffCouponsController],
  providers: [
    ClaimCoupon,
    CouponCodeStore,
    Coupons,
    CouponStore,
    CouponTemplateStore,
    EditTemplate,
    GrantCoupons,
    GreetMember,
    IssueCoupon,
    MakeCodes,
    NameCoupons,
    OfMembers,
    ReadCoupons,
    ReadTemplates,
    RedeemCode,
    RevokeCoupon,
  ],
  exports: [Coupons],
})
export class CouponsModule {}
