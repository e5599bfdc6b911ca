import type { ShopDay } from '../calendar';
import { points } from '../money';
import type { Points } from '../money';
import { refuse } from '../refusals';
import type { Refusal } from '../refusals';
import type { PointLot, PointTake } from './point-lot';

/** Takes points from lots, those that lapse first before the others, then the oldest. The amount must not be negative. */
export function takePoints(
  lots: readonly PointLot[],
  wanted: Points,
  today: ShopDay,
): PointTake[] | Refusal<'POINTS_SHORT'> {
  if (wanted < 0) throw new RangeError('points to take are never negative');
  const available = usablePoints(lots, today);
  if (wanted > available) return refuse('POINTS_SHORT', { missing: wanted - available, available });
  const takes: PointTake[] = [];
  let open: number = wanted;
  for (const lot of lots.filter((one) => usable(one, today)).sort(lapsesFirst)) {
    const taken = Math.min(open, lot.left);
    if (taken > 0) takes.push({ lotId: lot.id, points: points(taken) });
    open -= taken;
  }
  return takes;
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
  const byDay = new Map<ShopDay, number>();
  for (const { expiresOn, left } of lots) {
    if (expiresOn !== null && expiresOn >= today && left > 0) byDay.set(expiresOn, (byDay.get(expiresOn) ?? 0) + left);
  }
  return Array.from(byDay, ([on, sum]) => ({ on, points: points(sum) })).sort((a, b) => (a.on < b.on ? -1 : 1));
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
