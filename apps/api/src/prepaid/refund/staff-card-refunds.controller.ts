import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller, Right, UlidPipe, type StaffCaller } from '../../platform/http';
import { Key, Keyed, type RequestKey } from '../../platform/idempotency';
import { ApproveCardRefund } from './approve-card-refund';
import { AskCardRefund } from './ask-card-refund';
import { CardRefundDecisionInput, CardRefundView, CounterCardRefundInput, PayOutInput } from './card-refunds.dto';
import { EndCardRefund } from './end-card-refund';
import { PayOutCardRefund } from './pay-out-card-refund';
import { ShowCardRefunds } from './show-card-refunds';

@ApiTags('card refunds')
@Controller('staff')
export class StaffCardRefundsController {
  constructor(
    private readonly asking: AskCardRefund,
    private readonly ending: EndCardRefund,
    private readonly approving: ApproveCardRefund,
    private readonly paying: PayOutCardRefund,
    private readonly show: ShowCardRefunds,
  ) {}

  /** Asks for a member who shows the code at the counter. */
  @Post('cards/:id/refunds')
  @Keyed()
  @Right('cardRefund.ask')
  @ApiCreatedResponse({ type: CardRefundView })
  async ask(
    @Key() key: RequestKey,
    @Caller() actor: StaffCaller,
    @Param('id', UlidPipe) cardId: string,
    @Body() input: CounterCardRefundInput,
  ): Promise<CardRefundView> {
    const { id } = await this.asking.atCounter(key, actor, cardId, input);
    return this.show.forStaff(actor, id);
  }

  /** What was asked of a card, newest first. */
  @Get('cards/:id/refunds')
  @Right('cardRefund.read')
  @ApiOkResponse({ type: [CardRefundView] })
  ofCard(@Caller() actor: StaffCaller, @Param('id', UlidPipe) cardId: string): Promise<CardRefundView[]> {
    return this.show.ofCard('merchant', cardId, actor);
  }

  /** Requests of this shop that wait for a second person, oldest first. */
  @Get('card-refunds/waiting')
  @Right('cardRefund.read')
  @ApiOkResponse({ type: [CardRefundView] })
  waiting(@Caller() actor: StaffCaller): Promise<CardRefundView[]> {
    return this.show.ofShop(actor, 'waiting');
  }

  /** Approved refunds of this shop of which somebody still has to pay something out, oldest first. */
  @Get('card-refunds/due')
  @Right('cardRefund.read')
  @ApiOkResponse({ type: [CardRefundView] })
  due(@Caller() actor: StaffCaller): Promise<CardRefundView[]> {
    return this.show.ofShop(actor, 'due');
  }

  @Get('card-refunds/:id')
  @Right('cardRefund.read')
  @ApiOkResponse({ type: CardRefundView })
  one(@Caller() actor: StaffCaller, @Param('id', UlidPipe) id: string): Promise<CardRefundView> {
    return this.show.forStaff(actor, id);
  }

  /** The second person agrees: the money goes back. */
  @Post('card-refunds/:id/approval')
  @HttpCode(200)
  @Keyed()
  @Right('cardRefund.approve')
  @ApiOkResponse({ type: CardRefundView })
  async approve(
    @Key() key: RequestKey,
    @Caller() actor: StaffCaller,
    @Param('id', UlidPipe) id: string,
  ): Promise<CardRefundView> {
    await this.approving.run(key, actor, id);
    return this.show.forStaff(actor, id);
  }

  /** A manager declines with a reason: the money is on the card again. */
  @Post('card-refunds/:id/rejection')
  @HttpCode(200)
  @Keyed()
  @Right('cardRefund.approve')
  @ApiOkResponse({ type: CardRefundView })
  async decline(
    @Key() key: RequestKey,
    @Caller() actor: StaffCaller,
    @Param('id', UlidPipe) id: string,
    @Body() { reason }: CardRefundDecisionInput,
  ): Promise<CardRefundView> {
    await this.ending.decline(key, actor, id, reason);
    return this.show.forStaff(actor, id);
  }

  /** The member changed their mind at the counter. */
  @Post('card-refunds/:id/withdrawal')
  @HttpCode(200)
  @Keyed()
  @Right('cardRefund.ask')
  @ApiOkResponse({ type: CardRefundView })
  async withdraw(
    @Key() key: RequestKey,
    @Caller() actor: StaffCaller,
    @Param('id', UlidPipe) id: string,
    @Body() { reason }: CardRefundDecisionInput,
  ): Promise<CardRefundView> {
    await this.ending.withdrawAtCounter(key, actor, id, reason);
    return this.show.forStaff(actor, id);
  }

  /** Records that a part was paid out by hand, with its voucher. */
  @Post('card-refunds/:id/lots/:lotId/payout')
  @HttpCode(200)
  @Keyed()
  @Right('cardRefund.payOut')
  @ApiOkResponse({ type: CardRefundView })
  async payOut(
    @Key() key: RequestKey,
    @Caller() actor: StaffCaller,
    @Param('id', UlidPipe) id: string,
    @Param('lotId', UlidPipe) lotId: string,
    @Body() input: PayOutInput,
  ): Promise<CardRefundView> {
    await this.paying.run(key, actor, id, lotId, input);
    return this.show.forStaff(actor, id);
  }
}
