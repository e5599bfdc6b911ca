import { Injectable } from '@nestjs/common';
import { shopDayOf, type ShopDay } from '@cheyou/domain';
import { Coupons } from '../coupons';
import { Levels, type LevelView } from '../levels';
import { Cars } from '../members';
import { Notices } from '../notices';
import { Clock } from '../platform/clock';
import { Db } from '../platform/database';
import type { Actor } from '../platform/http';
import { Points } from '../points';
import { Cards, type CardFaceView } from '../prepaid';
import { ServiceCards } from '../service-cards';
import { Settlements } from '../settlement';
import { Shops, type ShopBrief } from '../shops';
import type { Home } from './home.dto';
import { couponsOf, packagesOf, pointsOf } from './holdings-of';

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
    private readonly serviceCards: ServiceCards,
    private readonly points: Points,
    private readonly levels: Levels,
    private readonly coupons: Coupons,
    private readonly clock: Clock,
  ) {}

  async run({ memberId }: Actor): Promise<Home> {
    const now = this.clock.now();
    const [holdings, merchant, shops, faces, rank, cars, openAsk, unreadNotices, lastShopId] = await Promise.all([
      this.holdings(memberId, shopDayOf(now)),
      this.shops.merchant(this.db),
      this.shops.briefs(this.db),
      this.cards.facesOf(this.db, [memberId]),
      this.levels.view(this.db, memberId),
      this.cars.viewsOfMember(this.db, memberId, { unmasked: true, staff: false }),
      this.settlements.liveAsk(this.db, memberId, now),
      this.notices.unread(this.db, memberId),
      this.settlements.lastShopOf(this.db, memberId),
    ]);
    return {
      merchantName: merchant.merchantName,
      shop: theirShop(shops, lastShopId),
      shops,
      card: faces[0] ? { ...faces[0], ...levelOf(rank) } : null,
      ...holdings,
      cars,
      openAsk,
      topUpOpen: merchant.topUpOpen,
      unreadNotices,
      at: now.toISOString(),
    };
  }

  private async holdings(memberId: string, today: ShopDay): Promise<Pick<Home, 'packages' | 'points' | 'coupons'>> {
    const [cards, points, { rules }, coupons] = await Promise.all([
      this.serviceCards.factsOf(this.db, [memberId], today),
      this.points.factsOf(this.db, memberId),
      this.points.rulesInForce(this.db),
      this.coupons.factsOf(this.db, [memberId], today),
    ]);
    return {
      packages: packagesOf(cards, today),
      points: pointsOf(points, rules.spendPerYuan, today),
      coupons: couponsOf(coupons),
    };
  }
}

/** As the card's face shows it: served first, or as high as it goes, is gold. */
function levelOf({ level, next }: LevelView): Pick<CardFaceView, 'levelName' | 'gold'> {
  return { levelName: level?.name ?? null, gold: level !== null && (level.priority || next === null) };
}

function theirShop(shops: readonly ShopBrief[], lastShopId: string | null): ShopBrief {
  const shop = shops.find(({ id }) => id === lastShopId) ?? shops[0];
  if (!shop) throw new Error('a merchant without a shop');
  return shop;
}
