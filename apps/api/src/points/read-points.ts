import { Injectable } from '@nestjs/common';
import { frozenPoints, pointsToLapse, shopDayOf, usablePoints } from '@cheyou/domain';
import { Ledger } from '../ledger';
import { Clock } from '../platform/clock';
import { Db } from '../platform/database';
import { Shops } from '../shops';
import { debtOf, pointLotsOf } from './point-lots';
import { PointRulesStore } from './point-rules.store';
import type { PointsPageView, PointsView } from './points.dto';
import { PointsStore } from './points.store';

/** What a member has in points, what lapses when, and how it came and went. */
@Injectable()
export class ReadPoints {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly ledger: Ledger,
    private readonly rules: PointRulesStore,
    private readonly shops: Shops,
    private readonly store: PointsStore,
  ) {}

  async of(memberId: string): Promise<PointsView> {
    const [accounts, { rules }] = await Promise.all([
      this.store.ofMembers(this.db, [memberId]),
      this.rules.inForce(this.db),
    ]);
    const ledgerLots = await this.ledger.lotsOf(
      this.db,
      accounts.map(({ id }) => id),
    );
    const today = shopDayOf(this.clock.now());
    const lots = pointLotsOf(ledgerLots);
    return {
      balance: usablePoints(lots, today),
      frozen: frozenPoints(lots, today),
      debt: debtOf(ledgerLots),
      toLapse: pointsToLapse(lots, today),
      earnPerYuan: rules.earnPerYuan,
      spendPerYuan: rules.spendPerYuan,
      spendSharePercentMax: rules.spendSharePercentMax,
      giftPerDayMax: rules.giftPerDayMax,
    };
  }

  async movements(memberId: string, page: { cursor: string | null; limit: number }): Promise<PointsPageView> {
    const accounts = await this.store.ofMembers(this.db, [memberId]);
    const ids = accounts.map(({ id }) => id);
    const rows = await this.store.movementsOf(this.db, ids, { before: page.cursor, limit: page.limit + 1 });
    const items = rows.slice(0, page.limit);
    const names = await this.shops.names(this.db);
    return {
      items: items.map(({ id, move, points, debt, title, shopId, settlementId, reason, at }) => ({
        id,
        move,
        points,
        debt,
        title,
        shopName: names.get(shopId) ?? '',
        settlementId,
        reason,
        at: at.toISOString(),
      })),
      nextCursor: rows.length > page.limit ? (items.at(-1)?.id ?? null) : null,
    };
  }
}
