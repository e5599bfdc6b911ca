import type { ShopDay } from '../calendar';
import { addFen, fen, maxFen, minFen, noFen, split, subtractFen, sumFen } from '../money';
import type { Fen } from '../money';
import { refuse } from '../refusals';
import type { Refusal } from '../refusals';
import type { Lot, LotTake } from './lot';

/**
 * Takes an amount from lots: the lot whose bonus lapses first, then the oldest. Inside a lot principal and bonus go in the
 * proportion in which they were given; a lapsed bonus stays behind and principal goes alone. Answers one take a lot touched,
 * adding up exactly, or BALANCE_SHORT; the amount must not be negative.
 */
export function takeFromLots(lots: readonly Lot[], amount: Fen, today: ShopDay): LotTake[] | Refusal<'BALANCE_SHORT'> {
  if (amount < 0) throw new RangeError('an amount to take is never negative');
  const balanceFen = spendableFen(lots, today);
  if (amount > balanceFen) return refuse('BALANCE_SHORT', { missingFen: fen(amount - balanceFen), balanceFen });
  const takes: LotTake[] = [];
  let wanted = amount;
  for (const lot of inSpendingOrder(lots, today)) {
    const part = minFen(wanted, spendableOf(lot, today));
    if (part === 0) continue;
    takes.push(takeFromLot(lot, part, today));
    wanted = subtractFen(wanted, part);
  }
  return takes;
}

/** The order in which lots are spent, empty ones included. */
export function inSpendingOrder(lots: readonly Lot[], today: ShopDay): Lot[] {
  return lots.slice().sort((a, b) => {
    const lapseA = nextLapse(a, today);
    const lapseB = nextLapse(b, today);
    if (lapseA !== lapseB) return lapseA < lapseB ? -1 : 1;
    if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt ? -1 : 1;
    return a.id < b.id ? -1 : 1;
  });
}

/** What may be spent today: principal, and bonus that hasn't lapsed. */
export function spendableFen(lots: readonly Lot[], today: ShopDay): Fen {
  return sumFen(lots.map((lot) => spendableOf(lot, today)));
}

/** Whether the bonus of a lot can no longer be spent on a day; its last day still counts. */
export function bonusLapsed(lot: Pick<Lot, 'bonusExpiresOn'>, today: ShopDay): boolean {
  return lot.bonusExpiresOn !== null && lot.bonusExpiresOn < today;
}

function spendableOf(lot: Lot, today: ShopDay): Fen {
  return bonusLapsed(lot, today) ? lot.principalLeftFen : addFen(lot.principalLeftFen, lot.bonusLeftFen);
}

function takeFromLot(lot: Lot, amount: Fen, today: ShopDay): LotTake {
  const bonusLeftFen = bonusLapsed(lot, today) ? noFen : lot.bonusLeftFen;
  if (bonusLeftFen === 0) return { lotId: lot.id, principalFen: amount, bonusFen: noFen };
  // The share is computed for all that was ever drawn, not for this draw, so that rounding can't drift with many small spends.
  const principalGone = subtractFen(lot.principalFen, lot.principalLeftFen);
  const bonusGone = subtractFen(lot.bonusFen, lot.bonusLeftFen);
  const due = principalDrawn(lot, sumFen([principalGone, bonusGone, amount]));
  const leastFen = maxFen(noFen, subtractFen(amount, bonusLeftFen));
  const mostFen = minFen(amount, lot.principalLeftFen);
  const principalFen = minFen(mostFen, maxFen(leastFen, subtractFen(due, principalGone)));
  return { lotId: lot.id, principalFen, bonusFen: subtractFen(amount, principalFen) };
}

/** How much of the principal has gone once `drawn` of a lot has; the odd half fen falls on the bonus, in the owner's favour. */
function principalDrawn(lot: Lot, drawn: Fen): Fen {
  const [, principal] = split(drawn, [lot.bonusFen, lot.principalFen]);
  return principal ?? noFen;
}

/** Sorts after every day there is. */
const never = '9999-12-31';

function nextLapse(lot: Lot, today: ShopDay): string {
  // A bonus that is gone or has lapsed presses nobody to spend the lot first.
  if (lot.bonusLeftFen === 0 || bonusLapsed(lot, today)) return never;
  return lot.bonusExpiresOn ?? never;
}
