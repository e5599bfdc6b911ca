import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller, PageQuery, Right, UlidPipe, type StaffCaller } from '../platform/http';
import { Key, Keyed, type RequestKey } from '../platform/idempotency';
import {
  CouponCodePageView,
  CouponTemplateInput,
  CouponTemplateStateInput,
  CouponTemplateVersionView,
  CouponTemplateView,
  EditCouponTemplateInput,
  MadeCodesView,
  MakeCodesInput,
} from './coupon-templates.dto';
import { GrantInput, GrantsView } from './coupons.dto';
import { EditTemplate } from './edit-template';
import { GrantCoupons } from './grant-coupons';
import { MakeCodes } from './make-codes';
import { ReadTemplates } from './read-templates';

@ApiTags('coupons')
@Controller('staff/coupon-templates')
export class CouponTemplatesController {
  constructor(
    private readonly reading: ReadTemplates,
    private readonly editing: EditTemplate,
    private readonly granting: GrantCoupons,
    private readonly making: MakeCodes,
  ) {}

  /** All templates with their figures, the newest first. */
  @Get()
  @Right('couponTemplate.read')
  @ApiOkResponse({ type: [CouponTemplateView] })
  list(): Promise<CouponTemplateView[]> {
    return this.reading.all();
  }

  /** Each version of a template with who made it and why, newest first. */
  @Get(':id/versions')
  @Right('couponTemplate.read')
  @ApiOkResponse({ type: [CouponTemplateVersionView] })
  versions(@Param('id', UlidPipe) id: string): Promise<CouponTemplateVersionView[]> {
    return this.reading.versions(id);
  }

  /** Makes one. */
  @Post()
  @Right('couponTemplate.edit')
  @ApiCreatedResponse({ type: CouponTemplateView })
  async make(@Caller() actor: StaffCaller, @Body() input: CouponTemplateInput): Promise<CouponTemplateView> {
    return this.reading.one(await this.editing.make(actor, input));
  }

  /** Puts new rules in force; coupons issued before keep theirs. */
  @Put(':id')
  @Right('couponTemplate.edit')
  @ApiOkResponse({ type: CouponTemplateView })
  async edit(
    @Caller() actor: StaffCaller,
    @Param('id', UlidPipe) id: string,
    @Body() input: EditCouponTemplateInput,
  ): Promise<CouponTemplateView> {
    await this.editing.edit(actor, id, input);
    return this.reading.one(id);
  }

  /** Stops issuing, or takes it up again. */
  @Put(':id/state')
  @Right('couponTemplate.edit')
  @ApiOkResponse({ type: CouponTemplateView })
  async setState(
    @Caller() actor: StaffCaller,
    @Param('id', UlidPipe) id: string,
    @Body() { state, reason }: CouponTemplateStateInput,
  ): Promise<CouponTemplateView> {
    await this.editing.setState(actor, id, state, reason);
    return this.reading.one(id);
  }

  /** Gives one to each of a list of members, and says who got none and why. */
  @Post(':id/grants')
  @HttpCode(200)
  @Keyed()
  @Right('coupon.grant')
  @ApiOkResponse({ type: GrantsView })
  grant(
    @Key() key: RequestKey,
    @Caller() actor: StaffCaller,
    @Param('id', UlidPipe) id: string,
    @Body() input: GrantInput,
  ): Promise<GrantsView> {
    return this.granting.run(key, actor, id, input);
  }

  /** Makes codes, each good for one coupon. */
  @Post(':id/codes')
  @Keyed()
  @Right('couponTemplate.edit')
  @ApiCreatedResponse({ type: MadeCodesView })
  makeCodes(
    @Key() key: RequestKey,
    @Caller() actor: StaffCaller,
    @Param('id', UlidPipe) id: string,
    @Body() { count }: MakeCodesInput,
  ): Promise<MadeCodesView> {
    return this.making.run(key, actor, id, count);
  }

  /** The codes of a template, newest first. */
  @Get(':id/codes')
  @Right('couponTemplate.edit')
  @ApiOkResponse({ type: CouponCodePageView })
  codes(@Param('id', UlidPipe) id: string, @Query() page: PageQuery): Promise<CouponCodePageView> {
    return this.reading.codesOf(id, page);
  }
}
