import { addDays, dayBounds, shopDayOf, type ShopDay } from '@cheyou/domain';
import type { DemoApi } from './demo-api';
import type { Counter } from './demo-visits';

export type DemoTillEvent = { at: Date; kind: 'open' | 'close'; shop: 0 | 1 };

const minute = 60_000;
const opensAt = 8 * 60 + 40;
const closesAt = 18 * 60 + 45;
/** So many days back the shops began to close their days here. */
const closedDays = 6;
const floatFen = 50_000;
/** What is left of a day's cash over this goes to the safe before the count. */
const safeAboveFen = 100_000;
/** One drawer was off, by a note that was given out twice. */
const shortBy = { shop: 0, daysAgo: 3, fen: 1_000 };

/** The days of the last week at the tills: opened before anybody comes, counted and closed when all have gone; today's is open. */
export function tillDiary(now: Date): DemoTillEvent[] {
  const today = shopDayOf(now);
  const at = (day: ShopDay, ofDay: number): Date => new Date(dayBounds(day).startsAt.getTime() + ofDay * minute);
  const days = Array.from({ length: closedDays }, (_, index) => addDays(today, index - closedDays));
  const events = ([0, 1] as const).flatMap((shop): DemoTillEvent[] => [
    ...days.flatMap((day): DemoTillEvent[] => [
      { at: at(day, opensAt), kind: 'open', shop },
      { at: at(day, closesAt), kind: 'close', shop },
    ]),
    { at: at(today, opensAt), kind: 'open', shop },
  ]);
  return events.filter((event) => event.at < now);
}

/** Drawers that are counted, and days that are closed. */
export class DemoDays {
  private readonly shifts = new Map<0 | 1, string>();

  constructor(
    private readonly api: DemoApi,
    private readonly counters: readonly [Counter, Counter],
    private readonly now: Date,
  ) {}

  async open(shop: 0 | 1): Promise<void> {
    const { id } = await this.api.ask<{ id: string }>(this.counters[shop].cashier, 'POST', '/staff/shifts', {
      floatFen,
    });
    this.shifts.set(shop, id);
  }

  async close(shop: 0 | 1, at: Date): Promise<void> {
    const shiftId = this.shifts.get(shop);
    if (shiftId === undefined) throw new Error('a day without a shift');
    const { cashier, manager } = this.counters[shop];
    const on = shopDayOf(at);
    const inDrawerFen = await this.putAway(shiftId, cashier, floatFen + (await this.cashOf(manager, on)));
    const isShort = shop === shortBy.shop && on === addDays(shopDayOf(this.now), -shortBy.daysAgo);
    const countedFen = inDrawerFen - (isShort ? shortBy.fen : 0);
    await this.api.ask(cashier, 'POST', `/staff/shifts/${shiftId}/count`, { countedFen, pieces: [] });
    if (isShort) {
      const why = { reasonCode: 'wrongChange', reason: '找零时多给了一张十元' };
      await this.api.ask(cashier, 'POST', `/staff/shifts/${shiftId}/explanation`, why);
    }
    await this.api.ask(manager, 'POST', '/staff/day-closes', { on });
  }

  /** What the drawer took in, as the day's list has it for a manager. */
  private async cashOf(manager: string, on: ShopDay): Promise<number> {
    const path = `/staff/days/${on}?limit=1`;
    const { sums } = await this.api.ask<{ sums: { byMethod: { method: string; fen: number }[] } }>(
      manager,
      'GET',
      path,
    );
    return sums.byMethod.find(({ method }) => method === 'cash')?.fen ?? 0;
  }

  /** On a good day most of it is put away. @returns what stays in the drawer (fen). */
  private async putAway(shiftId: string, cashier: string, foundFen: number): Promise<number> {
    const amountFen = foundFen - (foundFen % 10_000) - floatFen;
    if (foundFen <= safeAboveFen) return foundFen;
    const move = { kind: 'toSafe', amountFen, reason: '存入保险柜' };
    await this.api.ask(cashier, 'POST', `/staff/shifts/${shiftId}/moves`, move);
    return foundFen - amountFen;
  }
}
