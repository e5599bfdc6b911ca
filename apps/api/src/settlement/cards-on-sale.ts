import { Injectable } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import type { Reader } from '../platform/database';
import { Refused } from '../platform/http';
import { ServiceCards } from '../service-cards';
import { Shops } from '../shops';
import type { SoldCard } from './sale-lines';

/** The service cards that can be sold now, behind the merchant's switch for prepaid cards. */
@Injectable()
export class CardsOnSale {
  constructor(
    private readonly serviceCards: ServiceCards,
    private readonly shops: Shops,
  ) {}

  /** By the version in force. @throws Refused CARD_SALE_CLOSED. */
  async byVersion(reader: Reader): Promise<Map<string, SoldCard>> {
    const { topUpOpen } = await this.shops.merchant(reader);
    if (!topUpOpen) throw new Refused(refuse('CARD_SALE_CLOSED'));
    const products = await this.serviceCards.onSale(reader);
    return new Map(
      products.map(({ productId: id, versionId, name, priceFen, earnsPoints }) => [
        versionId,
        { id, versionId, name, priceFen, earnsPoints },
      ]),
    );
  }
}
