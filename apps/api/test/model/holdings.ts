import { addDays, addMonths, type ShopDay } from '@cheyou/domain';
import type { BookServiceCard, BookUse, BookUses } from './book-cards';
import { share, sum } from './paper';
import { passWorth, usedOfPass } from './pass-book';

/** The rules the model's merchant has: a point a yuan, to be spent from the next day on, for a month, up to half of a bill. */
export const rules = { frozenDays: 1, months: 1, sharePercent: 50, spendMin: 100, giftsADay: 1_000 };
/** How long what comes back to something that ended meanwhile can be used. */
export const reopenedDays = 7;

export interface BookPoints {
  readonly born: number;
  left: number;
  /** What lapsed of it and was not taken back yet. */
  gone: number;
  readonly from: ShopDay;
  readonly soldUntil: ShopDay;
  lastDay: ShopDay;
}

export interface PointsTake {
  readonly lot: BookPoints;
  readonly points: number;
}

/** One person's points on paper. */
export class PointsBook {
  lots: BookPoints[] = [];
  debt = 0;
  gifts: { readonly day: ShopDay; readonly points: number }[] = [];

  usable(today: ShopDay): number {
    return sum(this.open(today).map(({ left }) => left));
  }

  /** The code by which so many can't be spent; null where they can. */
  refusal(wanted: number, today: ShopDay): string | null {
    const missing = wanted - this.usable(today);
    if (missing <= 0) return null;
    const leftOf = (fits: (lot: BookPoints) => boolean): number => sum(this.lots.filter(fits).map(({ left }) => left));
    if (leftOf(({ from }) => from > today) >= missing) return 'POINTS_FROZEN';
    return leftOf(({ lastDay }) => lastDay < today) >= missing ? 'POINTS_LAPSED' : 'POINTS_SHORT';
  }

  /** The debt first; the rest is a lot of its own. */
  award(points: number, today: ShopDay, born: number): { lot: BookPoints | null; settled: number } {
    const settled = Math.min(this.debt, points);
    this.debt -= settled;
    if (points === settled) return { lot: null, settled };
    const lastDay = addDays(addMonths(today, rules.months), -1);
    const lot = {
      born,
      left: points - settled,
      gone: 0,
      from: addDays(today, rules.frozenDays),
      soldUntil: lastDay,
      lastDay,
    };
    this.lots.push(lot);
    return { lot, settled };
  }

  /** What a spend takes; the caller has made sure that it is there. Lots that lapse first go first, then the older. */
  takes(points: number, today: ShopDay): PointsTake[] {
    let wanted = points;
    const inOrder = this.open(today).sort((a, b) =>
      a.lastDay === b.lastDay ? a.born - b.born : a.lastDay < b.lastDay ? -1 : 1,
    );
    return inOrder.flatMap((lot) => {
      const part = Math.min(wanted, lot.left);
      wanted -= part;
      return part > 0 ? [{ lot, points: part }] : [];
    });
  }

  draw(takes: readonly PointsTake[]): void {
    for (const { lot, points } of takes) lot.left -= points;
  }

  refill(takes: readonly PointsTake[], today: ShopDay): void {
    for (const { lot, points } of takes) {
      lot.left += points;
      if (points > 0 && lot.soldUntil < today) lot.lastDay = addDays(today, reopenedDays);
    }
  }

  /** From the lot of the award as far as it reaches; what lapsed of it is nobody's, the rest is owed. */
  takeBack(points: number, lot: BookPoints | null): { found: number; debt: number } {
    const found = Math.min(points, lot?.left ?? 0);
    const lapsed = Math.min(points - found, lot?.gone ?? 0);
    if (lot) {
      lot.left -= found;
      lot.gone -= lapsed;
    }
    const debt = points - found - lapsed;
    this.debt += debt;
    return { found, debt };
  }

  lapse(today: ShopDay): number {
    const over = this.lots.filter(({ lastDay, left }) => lastDay < today && left > 0);
    const gone = sum(over.map(({ left }) => left));
    for (const lot of over) {
      lot.gone += lot.left;
      lot.left = 0;
    }
    return gone;
  }

  absorb(other: PointsBook): void {
    this.lots.push(...other.lots);
    this.debt += other.debt;
    this.gifts.push(...other.gifts);
  }

  private open(today: ShopDay): BookPoints[] {
    return this.lots.filter(({ left, from, lastDay }) => left > 0 && from <= today && today <= lastDay);
  }
}

export interface BookCoupon {
  readonly id: string;
  readonly templateId: string;
  readonly off: number;
  readonly threshold: number;
  state: 'issued' | 'reserved' | 'used' | 'revoked';
  lastDay: ShopDay;
}

/** A coupon is its owner's again; one that ended meanwhile for a week more. */
export function freeCoupon(coupon: BookCoupon, today: ShopDay): void {
  coupon.state = 'issued';
  if (coupon.lastDay < today) coupon.lastDay = addDays(today, reopenedDays);
}

/** It was given back, or the bill that sold it was undone. */
export const isOver = (state: BookServiceCard['state']): boolean => state === 'refunded' || state === 'closed';

/** The code by which a card serves nobody; null for one in use. */
export function standing({ state }: Pick<BookServiceCard, 'state'>): string | null {
  if (state === 'active') return null;
  return isOver(state) ? 'SERVICE_CARD_CLOSED' : `SERVICE_CARD_${state.toUpperCase()}`;
}

/** Something of it was used, or lapsed, or is earned: whoever sold it can't take it back. */
export const isBegun = ({ services, pass }: BookServiceCard): boolean =>
  services.some(({ gone }) => gone > 0) || (pass !== null && (usedOfPass(pass) > 0 || pass.earned > 0));

/** What is left of a card, by its price, of a pass by its days; of one that is over nothing. */
export function worthOf(card: BookServiceCard, today: ShopDay): number {
  if (isOver(card.state)) return 0;
  if (card.pass) return passWorth(card.pass, card.lastDay, today);
  return sum(card.services.map(({ price, granted, left }) => price - share(price, granted - left, granted)));
}

/** Takes uses: together with all that is gone they are worth their share of the price, and earn their share of the money. */
export function takeUses(
  card: BookServiceCard,
  service: BookUses,
  { lineId, times, on, perUnit }: Pick<BookUse, 'lineId' | 'times' | 'on' | 'perUnit'>,
): BookUse {
  const due = (whole: number): number => share(whole, service.gone + times, service.granted);
  const fen = Math.max(0, due(service.price) - service.goneFen);
  const earned = Math.max(0, due(service.deferred) - service.earnedFen);
  service.left -= times;
  service.gone += times;
  service.goneFen += fen;
  service.earnedFen += earned;
  return { card, service, serviceId: service.serviceId, lineId, on, perUnit, times, fen, earned };
}

/** Gives some uses back; those kept keep their share. Answers what money waits again. */
export function giveUses(use: BookUse, times: number): number {
  const kept = (whole: number): number => share(whole, use.times - times, use.times);
  const [fen, earned] = [use.fen - kept(use.fen), use.earned - kept(use.earned)];
  if (use.service) {
    use.service.left += times;
    use.service.gone -= times;
    use.service.goneFen -= fen;
    use.service.earnedFen -= earned;
  }
  use.times -= times;
  use.fen -= fen;
  use.earned -= earned;
  return earned;
}

/** Everything a person holds besides prepaid cards. */
export class Holding {
  readonly points = new PointsBook();
  readonly coupons: BookCoupon[] = [];
  readonly serviceCards: BookServiceCard[] = [];
  /** Really paid, by month. */
  readonly spent = new Map<string, number>();

  /** What was paid in this month and the one before; a shop that has closed its month's last day is in the next already. */
  lately(today: ShopDay): number {
    const since = addMonths(today, -1).slice(0, 7);
    return sum([...this.spent].filter(([month]) => month >= since).map(([, fen]) => fen));
  }

  spend(on: ShopDay, fen: number): void {
    const month = on.slice(0, 7);
    this.spent.set(month, (this.spent.get(month) ?? 0) + fen);
  }

  absorb(other: Holding): void {
    this.points.absorb(other.points);
    this.coupons.push(...other.coupons.splice(0));
    this.serviceCards.push(...other.serviceCards.splice(0));
    for (const [month, fen] of other.spent) this.spent.set(month, (this.spent.get(month) ?? 0) + fen);
  }
}
