import { Injectable } from '@nestjs/common';
import { Cars } from '../members';
import { Notices } from '../notices';
import { Clock } from '../platform/clock';
import { Db } from '../platform/database';
import type { Actor } from '../platform/http';
import { Cards } from '../prepaid';
import { Settlements } from '../settlement';
import { Shops, type ShopBrief } from '../shops';
import type { Home } from './home.dto';

/** The owner's first screen in one request. */
@Injectable()
export class ReadHome {
  constructor(
    private readonly db: Db,
    private readonly shops: Shops,
    private readonly cards: Cards,
    private readonly cars: Cars,
    private readonly settlements: Settlements,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  async run({ memberId }: Actor): Promise<Home> {
    const now = this.clock.now();
    const [merchant, shops, faces, cars, openAsk, unreadNotices, lastShopId] = await Promise.all([
      this.shops.merchant(this.db),
      this.shops.briefs(this.db),
      this.cards.facesOf(this.db, [memberId]),
      this.cars.viewsOfMember(this.db, memberId, { unmasked: true, staff: false }),
      this.settlements.liveAsk(this.db, memberId, now),
      this.notices.unread(this.db, memberId),
      this.settlements.lastShopOf(this.db, memberId),
    ]);
    return {
      merchantName: merchant.merchantName,
      shop: theirShop(shops, lastShopId),
      shops,
      card: faces[0] ?? null,
      cars,
      openAsk,
      topUpOpen: merchant.topUpOpen,
      unreadNotices,
      at: now.toISOString(),
    };
  }
}

function theirShop(shops: readonly ShopBrief[], lastShopId: string | null): ShopBrief {
  const shop = shops.find(({ id }) => id === lastShopId) ?? shops[0];
  if (!shop) throw new Error('a merchant without a shop');
  return shop;
}
