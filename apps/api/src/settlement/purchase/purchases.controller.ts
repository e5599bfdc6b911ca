import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller, Right, type Actor } from '../../platform/http';
import { Key, Keyed, type RequestKey } from '../../platform/idempotency';
import { BuyCards } from './buy-cards';
import { CardPurchaseInput, CardPurchaseQuery, CardPurchaseQuote, CardPurchaseView } from './purchases.dto';

@ApiTags('service cards')
@Controller('me/service-card-purchases')
export class CardPurchasesController {
  constructor(private readonly buying: BuyCards) {}

  /** What the buyer could pay with; the phone plans it. */
  @Get('quote')
  @Right('serviceCard.buy')
  @ApiOkResponse({ type: CardPurchaseQuote })
  quote(@Caller() actor: Actor, @Query() { version, qty }: CardPurchaseQuery): Promise<CardPurchaseQuote> {
    return this.buying.quote(actor.memberId, version, qty);
  }

  /** Buys from the own prepaid card at once, or opens what is to be paid with WeChat; the same key goes on with the same purchase. */
  @Post()
  @HttpCode(200)
  @Keyed()
  @Right('serviceCard.buy')
  @ApiOkResponse({ type: CardPurchaseView })
  buy(
    @Key() key: RequestKey,
    @Caller() actor: Actor,
    @Body() { prepaid = null, ...wish }: CardPurchaseInput,
  ): Promise<CardPurchaseView> {
    return this.buying.run(key, actor, { ...wish, prepaid });
  }
}
