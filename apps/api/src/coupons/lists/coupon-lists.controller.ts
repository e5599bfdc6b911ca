import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller, Right, UlidPipe, type StaffCaller } from '../../platform/http';
import { Key, Keyed, type RequestKey } from '../../platform/idempotency';
import { CouponListDetail, CouponListInput, CouponListView } from './lists.dto';
import { OpenList } from './open-list';
import { ShowLists } from './show-lists';

@ApiTags('coupons')
@Controller('staff')
export class CouponListsController {
  constructor(
    private readonly opening: OpenList,
    private readonly showing: ShowLists,
  ) {}

  /** Gives one to all of a level or to the members behind pasted numbers, in the background. */
  @Post('coupon-templates/:id/lists')
  @Keyed()
  @Right('coupon.grant')
  @ApiCreatedResponse({ type: CouponListDetail })
  async open(
    @Key() key: RequestKey,
    @Caller() actor: StaffCaller,
    @Param('id', UlidPipe) id: string,
    @Body() input: CouponListInput,
  ): Promise<CouponListDetail> {
    return this.showing.one(await this.opening.run(key, actor, id, input));
  }

  /** The newest lists of a template and how far they are. */
  @Get('coupon-templates/:id/lists')
  @Right('coupon.grant')
  @ApiOkResponse({ type: [CouponListView] })
  ofTemplate(@Param('id', UlidPipe) id: string): Promise<CouponListView[]> {
    return this.showing.ofTemplate(id);
  }

  /** How far a list is, and who on it got nothing and why. */
  @Get('coupon-lists/:id')
  @Right('coupon.grant')
  @ApiOkResponse({ type: CouponListDetail })
  one(@Param('id', UlidPipe) id: string): Promise<CouponListDetail> {
    return this.showing.one(id);
  }
}
