import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller, Right, UlidPipe, type StaffCaller } from '../platform/http';
import { CouponsView, RevokeCouponInput } from './coupons.dto';
import { ReadCoupons } from './read-coupons';
import { RevokeCoupon } from './revoke-coupon';

@ApiTags('coupons')
@Controller('staff')
export class StaffCouponsController {
  constructor(
    private readonly reading: ReadCoupons,
    private readonly revoking: RevokeCoupon,
  ) {}

  /** A member's coupons. */
  @Get('members/:id/coupons')
  @Right('coupon.readOfMember')
  @ApiOkResponse({ type: CouponsView })
  ofMember(@Param('id', UlidPipe) id: string): Promise<CouponsView> {
    return this.reading.ofMember(id);
  }

  /** Takes back a coupon that isn't used. */
  @Post('coupons/:id/revocation')
  @HttpCode(204)
  @Right('coupon.revoke')
  @ApiNoContentResponse()
  revoke(
    @Caller() actor: StaffCaller,
    @Param('id', UlidPipe) id: string,
    @Body() { reason }: RevokeCouponInput,
  ): Promise<void> {
    return this.revoking.run(actor, id, reason);
  }
}
