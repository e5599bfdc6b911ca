import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller, Right, UlidPipe, type StaffCaller } from '../../platform/http';
import { Key, Keyed, type RequestKey } from '../../platform/idempotency';
import { DecideRefund } from './decide-refund';
import { PayOutRefund } from './pay-out-refund';
import { RefundUnits } from './refund-units';
import {
  DueRefundView,
  RefundAnswer,
  RefundDecisionInput,
  RefundInput,
  RefundPayOutInput,
  RefundQuote,
  RefundQuoteInput,
  RefundView,
} from './refunds.dto';
import { ShowDueRefunds } from './show-due-refunds';
import { ShowRefunds } from './show-refunds';

@ApiTags('refunds')
@Controller('staff')
export class RefundsController {
  constructor(
    private readonly refunding: RefundUnits,
    private readonly deciding: DecideRefund,
    private readonly paying: PayOutRefund,
    private readonly show: ShowRefunds,
    private readonly showDue: ShowDueRefunds,
  ) {}

  /** What would go back for units of a settled bill; moves nothing. */
  @Post('settlements/:id/refund-quote')
  @HttpCode(200)
  @Right('settlement.refund')
  @ApiOkResponse({ type: RefundQuote })
  async quote(
    @Caller() actor: StaffCaller,
    @Param('id', UlidPipe) id: string,
    @Body() { lines }: RefundQuoteInput,
  ): Promise<RefundQuote> {
    return this.show.quote(await this.refunding.quote(actor, id, lines));
  }

  /** Gives units back; later than the same day, or above the role's limit, it waits for a second manager. */
  @Post('settlements/:id/refunds')
  @HttpCode(200)
  @Right('settlement.refund')
  @Keyed()
  @ApiOkResponse({ type: RefundAnswer })
  refund(
    @Caller() actor: StaffCaller,
    @Key() key: RequestKey,
    @Param('id', UlidPipe) id: string,
    @Body() order: RefundInput,
  ): Promise<RefundAnswer> {
    return this.refunding.run(key, actor, id, order);
  }

  /** Refunds of a settled bill. */
  @Get('settlements/:id/refunds')
  @Right('sale.read')
  @ApiOkResponse({ type: [RefundView] })
  ofSettlement(@Caller() actor: StaffCaller, @Param('id', UlidPipe) id: string): Promise<RefundView[]> {
    return this.show.ofSettlement(actor, id);
  }

  /** Refunds of this shop that wait for a manager: for a second one, or for one where the owner of a card asked. */
  @Get('refunds/waiting')
  @Right('settlement.refund')
  @ApiOkResponse({ type: [RefundView] })
  waiting(@Caller() actor: StaffCaller): Promise<RefundView[]> {
    return this.show.waiting(actor);
  }

  /** Refunds of this shop of which somebody still has to pay something out, oldest first. */
  @Get('refunds/due')
  @Right('refund.payOut')
  @ApiOkResponse({ type: [DueRefundView] })
  due(@Caller() actor: StaffCaller): Promise<DueRefundView[]> {
    return this.showDue.run(actor);
  }

  /** Records that what WeChat can't give back was paid out by hand, with its voucher. */
  @Post('refunds/:id/payout')
  @HttpCode(200)
  @Right('refund.payOut')
  @Keyed()
  @ApiOkResponse({ type: RefundView })
  async payOut(
    @Caller() actor: StaffCaller,
    @Key() key: RequestKey,
    @Param('id', UlidPipe) id: string,
    @Body() order: RefundPayOutInput,
  ): Promise<RefundView> {
    await this.paying.run(key, actor, id, order);
    return this.show.one(actor, id);
  }

  @Post('refunds/:id/approval')
  @HttpCode(204)
  @Right('settlement.refund')
  @Keyed()
  @ApiNoContentResponse()
  approve(@Caller() actor: StaffCaller, @Key() key: RequestKey, @Param('id', UlidPipe) id: string): Promise<void> {
    return this.deciding.approve(key, actor, id);
  }

  @Post('refunds/:id/rejection')
  @HttpCode(204)
  @Right('settlement.refund')
  @Keyed()
  @ApiNoContentResponse()
  decline(
    @Caller() actor: StaffCaller,
    @Key() key: RequestKey,
    @Param('id', UlidPipe) id: string,
    @Body() { reason }: RefundDecisionInput,
  ): Promise<void> {
    return this.deciding.decline(key, actor, id, reason);
  }
}
