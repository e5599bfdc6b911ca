import { Injectable } from '@nestjs/common';
import { fen, legalLimits, type OpeningSpan } from '@cheyou/domain';
import { Ids } from '../platform/clock';
import type { Tx } from '../platform/database';
import { defaultTerms } from './default-terms';
import { merchantDifferences, shopDifferences } from './settings-history';
import { ShopsStore, type MerchantValues, type ShopValues } from './shops.store';

export interface NewMerchant {
  merchantName: string;
  /** What differs from the shipped defaults; top-ups stay closed until somebody opens them. */
  settings?: Partial<Omit<MerchantValues, 'merchantName' | 'prepaidTermsVersion'>>;
  shops: readonly (Pick<ShopValues, 'name' | 'city' | 'address' | 'phone'> & Partial<ShopValues>)[];
  reason: string;
}

/** Makes the one merchant of this deployment with its first shops: the first act in an empty database. */
@Injectable()
export class FoundMerchant {
  constructor(
    private readonly store: ShopsStore,
    private readonly ids: Ids,
  ) {}

  /** @returns null when there is a merchant already; nothing was written then. */
  async run(tx: Tx, merchant: NewMerchant): Promise<{ merchantId: string; shopIds: string[] } | null> {
    const merchantId = this.ids.next();
    if (!(await this.store.addMerchant(tx, merchantId))) return null;
    const { reason } = merchant;
    const values: MerchantValues = {
      ...defaults,
      ...merchant.settings,
      merchantName: merchant.merchantName,
      prepaidTermsVersion: defaultTerms.version,
    };
    await this.store.addTerms(tx, { ...defaultTerms, points: [...defaultTerms.points] });
    await this.store.putMerchantSettings(tx, merchantId, 1, values);
    const changes = merchantDifferences(null, values).map((each) => ({ ...each, staffId: null, shopId: null, reason }));
    await this.store.addChanges(tx, changes);
    const shopIds: string[] = [];
    for (const shop of merchant.shops) shopIds.push(await this.addShop(tx, { ...shopDefaults, ...shop }, reason));
    return { merchantId, shopIds };
  }

  private async addShop(tx: Tx, shop: ShopValues, reason: string): Promise<string> {
    const shopId = this.ids.next();
    await this.store.addShop(tx, shopId);
    await this.store.putShopSettings(tx, shopId, 1, shop);
    const changes = shopDifferences(null, shop).map((each) => ({ ...each, staffId: null, shopId, reason }));
    await this.store.addChanges(tx, changes);
    return shopId;
  }
}

/** The same hours on all seven days. */
export function everyDay(opens: string, closes: string): OpeningSpan[] {
  return [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens, closes }));
}

// Selling stored value needs a filing first, so the switch is off until the merchant turns it on.
const defaults = {
  ...legalLimits,
  topUpOpen: false,
  claimConfirmAboveFen: fen(50_000),
  counterApprovalAboveFen: fen(100_000),
};

const shopDefaults = { hours: everyDay('08:30', '18:30'), roundingMode: 'none' } as const;
