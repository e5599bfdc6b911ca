import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller, Right, UlidPipe, type Actor } from '../platform/http';
import { Key, Keyed, type RequestKey } from '../platform/idempotency';
import { ClaimCoupon } from './claim-coupon';
import { ClaimableCouponView, ClaimInput, CouponsView, CouponView, RedeemCodeInput } from './coupons.dto';
import { ReadCoupons } from './read-coupons';
import { RedeemCode } from './redeem-code';

@ApiTags('coupons')
@Controller('me')
export class MyCouponsController {
  constructor(
    private readonly reading: ReadCoupons,
    private readonly claiming: ClaimCoupon,
    private readonly redeeming: RedeemCode,
  ) {}

  /** One's coupons: to be used, used, and over. */
  @Get('coupons')
  @Right('coupon.read')
  @ApiOkResponse({ type: CouponsView })
  mine(@Caller() { memberId }: Actor): Promise<CouponsView> {
    return this.reading.of(memberId);
  }

  /** What there is to take. */
  @Get('claimable-coupons')
  @Right('coupon.read')
  @ApiOkResponse({ type: [ClaimableCouponView] })
  claimable(@Caller() { memberId }: Actor): Promise<ClaimableCouponView[]> {
    return this.reading.claimable(memberId);
  }

  /** Takes one. */
  @Post('claimable-coupons/:id/claim')
  @Keyed()
  @Right('coupon.claim')
  @ApiCreatedResponse({ type: CouponView })
  claim(
    @Key() key: RequestKey,
    @Caller() actor: Actor,
    @Param('id', UlidPipe) id: string,
    @Body() { carId }: ClaimInput,
  ): Promise<CouponView> {
    return this.claiming.run(key, actor, id, carId ?? null);
  }

  /** Gets what a code stands for. */
  @Post('coupon-codes')
  @Keyed()
  @Right('coupon.claim')
  @ApiCreatedResponse({ type: CouponView })
  redeem(
    @Key() key: RequestKey,
    @Caller() actor: Actor,
    @Body() { code, carId }: RedeemCodeInput,
  ): Promise<CouponView> {
    return this.redeeming.run(key, actor, code, carId ?? null);
  }
}
