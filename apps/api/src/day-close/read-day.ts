import { Injectable } from '@nestjs/common';
import { shopDayOf, type ShopDay } from '@cheyou/domain';
import { Clock } from '../platform/clock';
import { Db } from '../platform/database';
import type { StaffCaller } from '../platform/http';
import { TopUps } from '../prepaid';
import { Settlements } from '../settlement';
import { Shops } from '../shops';
import type { DayCloseStatus } from './day-closes.dto';
import { DayFigures } from './day-figures';
import { ShiftStore } from './shift.store';
import { ShiftViews } from './shift-views';

/** Where a shop's day stands: its shift, what still waits, and which day may be closed now. */
@Injectable()
export class ReadDay {
  constructor(
    private readonly db: Db,
    private readonly shops: Shops,
    private readonly settlements: Settlements,
    private readonly topUps: TopUps,
    private readonly figures: DayFigures,
    private readonly shifts: ShiftStore,
    private readonly views: ShiftViews,
    private readonly clock: Clock,
  ) {}

  async run(actor: StaffCaller): Promise<DayCloseStatus> {
    const { shopId } = actor.staff;
    const [on, closedThrough, unfinished, held, topUpsWaiting] = await Promise.all([
      this.shops.businessDay(this.db, shopId),
      this.shops.closedThrough(this.db, shopId),
      this.shifts.unfinished(this.db, shopId),
      this.settlements.heldSales(this.db, shopId),
      this.topUps.cashWaiting(this.db, shopId),
    ]);
    const toClose = await this.toClose(shopId, closedThrough);
    const bills = toClose === null ? 0 : await this.settlements.countOn(this.db, shopId, toClose);
    const views = await this.views.of(this.db, actor, unfinished);
    const shift = views.find(({ state }) => state === 'open') ?? null;
    const differences = views.filter(({ state }) => state !== 'open');
    return { on, closedThrough, toClose, bills, shift, differences, held, topUpsWaiting };
  }

  /** The oldest day that moved and isn't closed; else today, unless it is closed. */
  private async toClose(shopId: string, closedThrough: ShopDay | null): Promise<ShopDay | null> {
    const today = shopDayOf(this.clock.now());
    if (closedThrough === null) return today;
    if (closedThrough >= today) return null;
    return (await this.figures.firstDay(this.db, shopId, closedThrough, today)) ?? today;
  }
}
