import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller, Right, UlidPipe, type Actor } from '../../platform/http';
import { Key, Keyed, type RequestKey } from '../../platform/idempotency';
import { AskCardRefund } from './ask-card-refund';
import { CardRefundInput, CardRefundView } from './card-refunds.dto';
import { EndCardRefund } from './end-card-refund';
import { ShowCardRefunds } from './show-card-refunds';

@ApiTags('card refunds')
@Controller('me')
export class MyCardRefundsController {
  constructor(
    private readonly asking: AskCardRefund,
    private readonly ending: EndCardRefund,
    private readonly show: ShowCardRefunds,
  ) {}

  /** Asks for money of the card back; until it is decided it can't be spent. */
  @Post('cards/:id/refunds')
  @Keyed()
  @Right('cardRefund.ask')
  @ApiCreatedResponse({ type: CardRefundView })
  async ask(
    @Key() key: RequestKey,
    @Caller() { memberId }: Actor,
    @Param('id', UlidPipe) cardId: string,
    @Body() input: CardRefundInput,
  ): Promise<CardRefundView> {
    const { id } = await this.asking.byOwner(key, memberId, cardId, input);
    return this.show.own(memberId, id);
  }

  /** What was asked of a card, newest first. */
  @Get('cards/:id/refunds')
  @Right('cardRefund.read')
  @ApiOkResponse({ type: [CardRefundView] })
  ofCard(@Caller() { memberId }: Actor, @Param('id', UlidPipe) cardId: string): Promise<CardRefundView[]> {
    return this.show.ofCard({ memberId }, cardId, null);
  }

  /** The statement of a refund: what goes back, why, and how each part was paid. */
  @Get('card-refunds/:id')
  @Right('cardRefund.read')
  @ApiOkResponse({ type: CardRefundView })
  one(@Caller() { memberId }: Actor, @Param('id', UlidPipe) id: string): Promise<CardRefundView> {
    return this.show.own(memberId, id);
  }

  /** Takes the request back while it waits: the money is on the card again. */
  @Post('card-refunds/:id/withdrawal')
  @HttpCode(200)
  @Keyed()
  @Right('cardRefund.ask')
  @ApiOkResponse({ type: CardRefundView })
  async withdraw(
    @Key() key: RequestKey,
    @Caller() { memberId }: Actor,
    @Param('id', UlidPipe) id: string,
  ): Promise<CardRefundView> {
    await this.ending.withdrawOwn(key, memberId, id);
    return this.show.own(memberId, id);
  }
}
