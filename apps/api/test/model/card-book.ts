import { addDays, addMonths, type ShopDay } from '@cheyou/domain';

/** What one top-up gave a card, as a careful bookkeeper would write it down. Amounts in fen. */
export interface BookLot {
  readonly topUpId: string;
  readonly principal: number;
  readonly bonus: number;
  principalLeft: number;
  bonusLeft: number;
  /** The last day it was sold with; what comes back later may make it longer. */
  readonly soldUntil: ShopDay | null;
  /** The last day of the bonus; null when it never lapses. */
  lastDay: ShopDay | null;
  /** What lapsed has been written off. */
  lapsed: boolean;
}

export interface BookTake {
  readonly lot: BookLot;
  readonly principal: number;
  readonly bonus: number;
}

/** How long what comes back to a lapsed lot can be used. */
const reopenedDays = 7;

/** One card on paper: simple on purpose, and written without the program's own functions for lots. */
export class CardBook {
  readonly lots: BookLot[] = [];
  /** What takes room under the cap: top-ups being paid or waiting for a second person, and refunds that wait. */
  readonly reserved = new Map<string, number>();

  principal(): number {
    return sum(this.lots.map((lot) => lot.principalLeft));
  }

  room(cap: number): number {
    return Math.max(0, cap - this.principal() - sum([...this.reserved.values()]));
  }

  spendable(today: ShopDay): number {
    return sum(this.lots.map((lot) => lot.principalLeft + bonusOn(lot, today)));
  }

  topUp(topUpId: string, principal: number, bonus: number, bonusMonths: number | null, today: ShopDay): void {
    this.reserved.delete(topUpId);
    const lapses = bonus > 0 && bonusMonths !== null;
    this.lots.push({
      topUpId,
      principal,
      bonus,
      principalLeft: principal,
      bonusLeft: bonus,
      soldUntil: lapses ? addDays(addMonths(today, bonusMonths), -1) : null,
      lastDay: lapses ? addDays(addMonths(today, bonusMonths), -1) : null,
      lapsed: false,
    });
  }

  /** What a spend would take; the caller has made sure that it is there. */
  takes(amount: number, today: ShopDay): BookTake[] {
    const takes: BookTake[] = [];
    let wanted = amount;
    for (const lot of this.inOrder(today)) {
      const part = Math.min(wanted, lot.principalLeft + bonusOn(lot, today));
      if (part > 0) takes.push(takeOf(lot, part, today));
      wanted -= part;
    }
    if (wanted !== 0) throw new Error('the book was asked for more than it has');
    return takes;
  }

  draw(takes: readonly BookTake[]): void {
    for (const { lot, principal, bonus } of takes) {
      lot.principalLeft -= principal;
      lot.bonusLeft -= bonus;
    }
  }

  /** Gives back; bonus that comes back after the day it was sold with stays open a week from now, also when it was open again. */
  refill(takes: readonly BookTake[], today: ShopDay): void {
    for (const { lot, principal, bonus } of takes) {
      lot.principalLeft += principal;
      lot.bonusLeft += bonus;
      if (bonus > 0 && lot.soldUntil !== null && lot.soldUntil < today) {
        lot.lastDay = addDays(today, reopenedDays);
        lot.lapsed = false;
      }
    }
  }

  /** Writes off bonus whose last day has gone; answers the fen. */
  lapse(today: ShopDay): number {
    let gone = 0;
    for (const lot of this.lots) {
      if (lot.lapsed || lot.lastDay === null || lot.lastDay >= today) continue;
      gone += lot.bonusLeft;
      lot.bonusLeft = 0;
      lot.lapsed = true;
    }
    return gone;
  }

  /** The bonus that lapses first goes first, then the older lot. Lots are in the order of their birth. */
  private inOrder(today: ShopDay): BookLot[] {
    const pressing = (lot: BookLot): string => (bonusOn(lot, today) > 0 && lot.lastDay ? lot.lastDay : '9999-12-31');
    const before = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);
    return [...this.lots].sort((one, other) => before(pressing(one), pressing(other)));
  }
}

const bonusOn = (lot: BookLot, today: ShopDay): number =>
  lot.lastDay !== null && lot.lastDay < today ? 0 : lot.bonusLeft;

/**
 * Principal and bonus go in the proportion in which they were given, counted over all that was ever drawn of the lot; an odd half
 * fen falls on the bonus.
 */
function takeOf(lot: BookLot, amount: number, today: ShopDay): BookTake {
  const bonusLeft = bonusOn(lot, today);
  if (bonusLeft === 0) return { lot, principal: amount, bonus: 0 };
  const given = BigInt(lot.principal + lot.bonus);
  const gone = BigInt(lot.principal + lot.bonus - lot.principalLeft - lot.bonusLeft + amount);
  const exact = gone * BigInt(lot.principal);
  const due = Number(exact / given) + (2n * (exact % given) > given ? 1 : 0);
  const wanted = due - (lot.principal - lot.principalLeft);
  const principal = Math.min(Math.max(wanted, amount - bonusLeft, 0), amount, lot.principalLeft);
  return { lot, principal, bonus: amount - principal };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
