import { addDays, addMonths, type ShopDay } from '@cheyou/domain';

/** What one top-up, or another member, gave a card, as a careful bookkeeper would write it down. Amounts in fen. */
export interface BookLot {
  /** The top-up or the transfer it came with; a transfer may bring several. */
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
  state: 'active' | 'frozen' | 'lost' | 'closed' = 'active';
  /** How many numbers it had before the present one. */
  numbersPast = 0;
  readonly lots: BookLot[] = [];
  /** What takes room under the cap: top-ups being paid or waiting for a second person, and refunds that wait. */
  readonly reserved = new Map<string, number>();

  /** The code by which it pays nothing and takes nothing; null for one in use. */
  standing(): string | null {
    return this.state === 'active' ? null : `CARD_${this.state.toUpperCase()}`;
  }

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

  /** Gives back, and opens a card again that was closed; bonus that comes back after the day it was sold with stays open a week from now, also when it was open again. */
  refill(takes: readonly BookTake[], today: ShopDay): void {
    if (this.state === 'closed') this.state = 'active';
    for (const { lot, principal, bonus } of takes) {
      lot.principalLeft += principal;
      lot.bonusLeft += bonus;
      if (bonus > 0 && lot.soldUntil !== null && lot.soldUntil < today) {
        lot.lastDay = addDays(today, reopenedDays);
        lot.lapsed = false;
      }
    }
  }

  /** All that is left goes to another card lot by lot, each with the last day it has now; the caller has written off what lapsed. */
  handOver(to: CardBook, transferId: string): void {
    for (const lot of this.lots) {
      const { principalLeft, bonusLeft } = lot;
      if (principalLeft + bonusLeft === 0) continue;
      const lastDay = bonusLeft > 0 ? lot.lastDay : null;
      to.lots.push({
        ...{ topUpId: transferId, principal: principalLeft, bonus: bonusLeft, principalLeft, bonusLeft },
        ...{ soldUntil: lastDay, lastDay, lapsed: false },
      });
      lot.principalLeft = 0;
      lot.bonusLeft = 0;
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
