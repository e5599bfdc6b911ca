import { Injectable } from '@nestjs/common';
import { Db } from '../platform/database';
import { Shops } from '../shops';
import type { ServiceCardOffer, ServiceCardOffers, ServiceCardTerms } from './offers.dto';
import { productView } from './product-view';
import { ServiceCardProductStore, type ServiceCardProduct } from './service-card-product.store';

/** What service cards can be bought, and under which terms. */
@Injectable()
export class ReadOffers {
  constructor(
    private readonly db: Db,
    private readonly shops: Shops,
    private readonly products: ServiceCardProductStore,
  ) {}

  /** At the counter: all that is on sale. */
  atCounter(): Promise<ServiceCardOffers> {
    return this.offers(() => true);
  }

  /** On the phone: what is meant for it and costs something, since WeChat takes no payment of nothing. */
  onPhone(): Promise<ServiceCardOffers> {
    return this.offers(({ onPhone, priceFen }) => onPhone && priceFen > 0);
  }

  private async offers(shown: (product: ServiceCardProduct) => boolean): Promise<ServiceCardOffers> {
    const [{ topUpOpen, prepaidTerms }, products] = await Promise.all([
      this.shops.merchant(this.db),
      this.products.all(this.db),
    ]);
    return {
      open: topUpOpen,
      terms: termsView(prepaidTerms),
      offers: products.filter((product) => product.active && shown(product)).map(offerOf),
    };
  }
}

/** Terms of the merchant for prepaid cards, in any version. */
export const termsView = ({ version, points, text }: Omit<ServiceCardTerms, 'title'>): ServiceCardTerms => ({
  ...{ version, points, text },
  title: '储值卡章程',
});

function offerOf(product: ServiceCardProduct): ServiceCardOffer {
  const worth = product.services.map(({ granted, listPriceFen }) => (granted === null ? null : granted * listPriceFen));
  const counted = worth.filter((fen) => fen !== null);
  const worthFen = counted.length < worth.length ? null : counted.reduce((sum, fen) => sum + fen, 0);
  return { ...productView(product), worthFen: product.labour ? null : worthFen };
}
