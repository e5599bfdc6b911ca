import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { PaymentOrderView } from '../payments';
import { Caller, Right, UlidPipe, type Actor } from '../platform/http';
import { Key, Keyed, type RequestKey } from '../platform/idempotency';
import { CardDetail, CardStatement, RefundQuoteView, StatementQueryDto } from './cards.dto';
import { ReadCards } from './read-cards';
import { ReadStatement } from './read-statement';
import { ReadTopUpOptions } from './read-top-up-options';
import { StartTopUp } from './start-top-up';
import { TopUpInput, TopUpOptions } from './top-ups.dto';

@ApiTags('cards')
@Controller('me')
export class MyCardsController {
  constructor(
    private readonly cards: ReadCards,
    private readonly statement: ReadStatement,
    private readonly options: ReadTopUpOptions,
    private readonly topUp: StartTopUp,
  ) {}

  /** One's own cards, the one to use first in front. */
  @Get('cards')
  @Right('card.read')
  @ApiOkResponse({ type: [CardDetail] })
  list(@Caller() { memberId }: Actor): Promise<CardDetail[]> {
    return this.cards.ofMember(memberId);
  }

  /** A card with the lots its balance is made of. */
  @Get('cards/:id')
  @Right('card.read')
  @ApiOkResponse({ type: CardDetail })
  one(@Caller() { memberId }: Actor, @Param('id', UlidPipe) id: string): Promise<CardDetail> {
    return this.cards.one({ memberId }, id);
  }

  /** A month of a card's movements. */
  @Get('cards/:id/statement')
  @Right('card.read')
  @ApiOkResponse({ type: CardStatement })
  movements(
    @Caller() { memberId }: Actor,
    @Param('id', UlidPipe) id: string,
    @Query() query: StatementQueryDto,
  ): Promise<CardStatement> {
    return this.statement.run({ memberId }, id, query);
  }

  /** What the card would give back today. */
  @Get('cards/:id/refund-quote')
  @Right('card.refundQuote')
  @ApiOkResponse({ type: RefundQuoteView })
  refundQuote(@Caller() { memberId }: Actor, @Param('id', UlidPipe) id: string): Promise<RefundQuoteView> {
    return this.cards.refundQuote({ memberId }, id);
  }

  /** What one can top up now. */
  @Get('top-up-options')
  @Right('card.topUp')
  @ApiOkResponse({ type: TopUpOptions })
  topUpOptions(@Caller() { memberId }: Actor): Promise<TopUpOptions> {
    return this.options.run(memberId);
  }

  /** Opens a top-up to be paid with WeChat; the same key goes on with the same order. */
  @Post('top-ups')
  @HttpCode(200)
  @Keyed()
  @Right('card.topUp')
  @ApiOkResponse({ type: PaymentOrderView })
  startTopUp(@Key() key: RequestKey, @Caller() actor: Actor, @Body() input: TopUpInput): Promise<PaymentOrderView> {
    return this.topUp.run(key, actor, input);
  }
}
