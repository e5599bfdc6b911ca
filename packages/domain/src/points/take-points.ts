import type { ShopDay } from '../calendar';
import { points } from '../money';
import type { Points } from '../money';
import { refuse } from '../refusals';
import type { Refusal } from '../refusals';
import type { PointLot, PointTake } from './point-lot';

/** Not there at all, not usable yet, or over. */
export type PointsRefusal = Refusal<'POINTS_SHORT' | 'POINTS_FROZEN' | 'POINTS_LAPSED'>;

/** Takes points from lots, those that lapse first before the others, then the oldest. The amount must not be negative. */
export function takePoints(lots: readonly PointLot[], wanted: Points, today: ShopDay): PointTake[] | PointsRefusal {
  if (wanted < 0) throw new RangeError('points to take are never negative');
  const available = usablePoints(lots, today);
  if (wanted > available) return whyNot(lots, points(wanted - available), today);
  const takes: PointTake[] = [];
  let open: number = wanted;
  for (const lot of lots.filter((one) => usable(one, today)).sort(lapsesFirst)) {
    const taken = Math.min(open, lot.left);
    if (taken > 0) takes.push({ lotId: lot.id, points: points(taken) });
    open -= taken;
  }
  return takes;
}

/** Says what keeps the missing points from being spent: those that wait for their day, or else those whose day has gone. */
function whyNot(lots: readonly PointLot[], missing: Points, today: ShopDay): PointsRefusal {
  const available = usablePoints(lots, today);
  const waits = enough(
    byDay(lots, ({ usableFrom }) => (usableFrom > today ? usableFrom : null)),
    missing,
  );
  if (waits) return refuse('POINTS_FROZEN', { ...waits, available });
  const over = byDay(lots, ({ expiresOn }) => (expiresOn !== null && expiresOn < today ? expiresOn : null));
  const lapsed = enough(over.reverse(), missing);
  if (lapsed) return refuse('POINTS_LAPSED', { ...lapsed, available });
  return refuse('POINTS_SHORT', { missing, available });
}

interface OfDay {
  readonly points: Points;
  readonly day: ShopDay;
}

/** What is left of lots by a day each of them has, the earliest first; lots without one don't count. */
function byDay(lots: readonly PointLot[], dayOf: (lot: PointLot) => ShopDay | null): OfDay[] {
  const sums = new Map<ShopDay, number>();
  for (const lot of lots) {
    const day = dayOf(lot);
    if (day !== null && lot.left > 0) sums.set(day, (sums.get(day) ?? 0) + lot.left);
  }
  return Array.from(sums, ([day, sum]) => ({ day, points: points(sum) })).sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** So many days of them, from the first on, that they come to what is missing; null when all of them don't. */
function enough(days: readonly OfDay[], missing: Points): OfDay | null {
  let sum = 0;
  for (const { day, points: more } of days) {
    sum += more;
    if (sum >= missing) return { points: points(sum), day };
  }
  return null;
}

/** What may be spent on a day: neither frozen nor lapsed. */
export function usablePoints(lots: readonly PointLot[], today: ShopDay): Points {
  return sumLeft(lots.filter((lot) => usable(lot, today)));
}

/** What will be usable later. */
export function frozenPoints(lots: readonly PointLot[], today: ShopDay): Points {
  return sumLeft(lots.filter((lot) => lot.usableFrom > today));
}

/** What a member has on a day, what will be usable later counted in; what has lapsed isn't, written off or not. */
export function pointsHeld(lots: readonly PointLot[], today: ShopDay): Points {
  return sumLeft(lots.filter(({ expiresOn }) => expiresOn === null || expiresOn >= today));
}

/** What lapses when, the soonest first; lots that stay for ever or are gone don't appear. */
export function pointsToLapse(lots: readonly PointLot[], today: ShopDay): { on: ShopDay; points: Points }[] {
  const days = byDay(lots, ({ expiresOn }) => (expiresOn !== null && expiresOn >= today ? expiresOn : null));
  return days.map(({ day: on, points: sum }) => ({ on, points: sum }));
}

function usable({ usableFrom, expiresOn }: PointLot, today: ShopDay): boolean {
  return usableFrom <= today && (expiresOn === null || expiresOn >= today);
}

function sumLeft(lots: readonly PointLot[]): Points {
  return points(lots.reduce((sum, lot) => sum + lot.left, 0));
}

function lapsesFirst(a: PointLot, b: PointLot): number {
  const [lapseA, lapseB] = [a.expiresOn ?? 'never', b.expiresOn ?? 'never'];
  if (lapseA !== lapseB) return lapseA < lapseB ? -1 : 1;
  return a.createdAt + a.id < b.createdAt + b.id ? -1 : 1;
}
