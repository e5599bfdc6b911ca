import { Injectable } from '@nestjs/common';
import { refuse, shopDayOf, type RefusalCode, type ShopDay } from '@cheyou/domain';
import { ActLog } from '../platform/act-log';
import { Clock, Ids } from '../platform/clock';
import type { Tx } from '../platform/database';
import { Refused, type StaffCaller } from '../platform/http';
import { Once, type RequestKey } from '../platform/idempotency';
import { Outbox } from '../platform/outbox';
import { Settlements } from '../settlement';
import { Shops } from '../shops';
import { StaffRoom } from '../staff';
import { DayCloseStore } from './day-close.store';
import { DayFigures } from './day-figures';
import { DayViews } from './day-views';
import type { DayCloseView } from './day-closes.dto';
import { ShiftStore, type Shift } from './shift.store';
import { dayClosedTopic } from './topic';

/**
 * Closes a shop's day for good: its sums become rows that are never computed again, and nothing is dated on it any more. Whoever
 * settles meanwhile shares the shop's day, so that a bill is either in these sums or counts for the next day.
 */
@Injectable()
export class CloseDay {
  constructor(
    private readonly once: Once,
    private readonly shops: Shops,
    private readonly settlements: Settlements,
    private readonly staff: StaffRoom,
    private readonly shifts: ShiftStore,
    private readonly figures: DayFigures,
    private readonly closes: DayCloseStore,
    private readonly views: DayViews,
    private readonly outbox: Outbox,
    private readonly actLog: ActLog,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * @throws Refused DAY_CLOSED, DAY_NOT_YET, DAY_EARLIER_OPEN (days are closed one after the other), DAY_SHIFT_OPEN or
   * DAY_DIFFERENCE_OPEN with whose shift it is, DAY_SALES_HELD with the numbers of the bills.
   */
  run(key: RequestKey, actor: StaffCaller, on: ShopDay): Promise<DayCloseView> {
    return this.once.run(key, (tx) => this.close(tx, actor, on));
  }

  private async close(tx: Tx, actor: StaffCaller, on: ShopDay): Promise<DayCloseView> {
    const { shopId, staffId } = actor.staff;
    const { closedThrough } = await this.shops.lockDay(tx, shopId);
    await this.refuseOtherDay(tx, shopId, on, closedThrough);
    await this.refuseUnfinished(tx, shopId, on);
    const id = this.ids.next();
    const closed = { id, shopId, day: on, closedAt: this.clock.now(), closedBy: staffId };
    await this.closes.add(tx, closed, await this.figures.of(tx, shopId, on));
    if (!(await this.shops.closeThrough(tx, shopId, on))) throw new Error('a locked day was closed by somebody else');
    await this.actLog.write(tx, {
      actor,
      act: 'dayClose.close',
      subject: { kind: 'dayClose', id },
      facts: { label: on },
    });
    await this.outbox.add(tx, dayClosedTopic, { shopId, on });
    return this.views.one(tx, actor, on);
  }

  private async refuseOtherDay(tx: Tx, shopId: string, on: ShopDay, closedThrough: ShopDay | null): Promise<void> {
    if (on > shopDayOf(this.clock.now())) throw new Refused(refuse('DAY_NOT_YET', { day: on }));
    // Before the first day that was closed there is nothing to be kept in order.
    if (closedThrough === null) return;
    if (on <= closedThrough) throw new Refused(refuse('DAY_CLOSED', { day: on }));
    const day = await this.figures.firstDay(tx, shopId, closedThrough, on);
    if (day !== null) throw new Refused(refuse('DAY_EARLIER_OPEN', { day }));
  }

  private async refuseUnfinished(tx: Tx, shopId: string, on: ShopDay): Promise<void> {
    const unfinished = await this.shifts.unfinished(tx, shopId);
    const shift = unfinished.find(({ openedOn }) => openedOn <= on);
    if (shift) throw await this.refusedBy(tx, shift);
    const held = await this.settlements.heldSales(tx, shopId);
    if (held.length === 0) return;
    const numbers = held.slice(0, 3).map(({ number }) => number);
    throw new Refused(refuse('DAY_SALES_HELD', { numbers: numbers.join('、'), qty: held.length }));
  }

  private async refusedBy(tx: Tx, { state, openedBy, openedOn: day }: Shift): Promise<Refused> {
    const name = (await this.staff.names(tx, [openedBy])).get(openedBy) ?? null;
    const code = state === 'open' ? 'DAY_SHIFT_OPEN' : 'DAY_DIFFERENCE_OPEN';
    return new Refused(refuse(code satisfies RefusalCode, { name, day }));
  }
}
