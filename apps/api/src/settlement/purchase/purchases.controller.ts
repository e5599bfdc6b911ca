import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { PaymentOrderView } from '../../payments';
import { Caller, Right, type Actor } from '../../platform/http';
import { Key, Keyed, type RequestKey } from '../../platform/idempotency';
import { BuyCards } from './buy-cards';
import { CardPurchaseInput } from './purchases.dto';

@ApiTags('service cards')
@Controller('me/service-card-purchases')
export class CardPurchasesController {
  constructor(private readonly buying: BuyCards) {}

  /** Opens a purchase to be paid with WeChat; the same key goes on with the same order. */
  @Post()
  @HttpCode(200)
  @Keyed()
  @Right('serviceCard.buy')
  @ApiOkResponse({ type: PaymentOrderView })
  buy(@Key() key: RequestKey, @Caller() actor: Actor, @Body() wish: CardPurchaseInput): Promise<PaymentOrderView> {
    return this.buying.run(key, actor, wish);
  }
}
