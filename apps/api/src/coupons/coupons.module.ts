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
import { CouponListStore } from './lists/coupon-list.store';
import { CouponListsController } from './lists/coupon-lists.controller';
import { OpenList } from './lists/open-list';
import { ShowLists } from './lists/show-lists';
import { WorkOnLists } from './lists/work-on-lists';
import { MakeCodes } from './make-codes';
import { MyCouponsController } from './my-coupons.controller';
import { NameCoupons } from './name-coupons';
import { CustomPort } from './occasions/custom-port';
import { FollowBills } from './occasions/follow-bills';
import { GiveBirthdays } from './occasions/give-birthdays';
import { GiveOnOccasion } from './occasions/give-on-occasion';
import { MissedStore } from './occasions/missed.store';
import { TakeSpendGiftsBack } from './occasions/take-spend-gifts-back';
import { OfMembers } from './of-members';
import { ReadCoupons } from './read-coupons';
import { ReadTemplates } from './read-templates';
import { RedeemCode } from './redeem-code';
import { RevokeCoupon } from './revoke-coupon';
import { StaffCouponsController } from './staff-coupons.controller';

@Module({
  imports: [ShopsModule, MembersModule, CatalogModule, NoticesModule],
  controllers: [MyCouponsController, CouponTemplatesController, StaffCouponsController, CouponListsController],
  providers: [
    ClaimCoupon,
    CouponCodeStore,
    CouponListStore,
    Coupons,
    CouponStore,
    CouponTemplateStore,
    CustomPort,
    EditTemplate,
    FollowBills,
    GiveBirthdays,
    GiveOnOccasion,
    GrantCoupons,
    GreetMember,
    IssueCoupon,
    MakeCodes,
    MissedStore,
    NameCoupons,
    OfMembers,
    OpenList,
    ReadCoupons,
    ReadTemplates,
    RedeemCode,
    RevokeCoupon,
    ShowLists,
    TakeSpendGiftsBack,
    WorkOnLists,
  ],
  exports: [Coupons, CustomPort],
})
export class CouponsModule {}
