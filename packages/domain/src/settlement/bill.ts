import { noFen, split, subtractFen, sumFen } from '../money';
import type { Fen } from '../money';
import type { Leg, LegKind } from './plan';

/** What is still to be paid, line by line, and the legs that paid the rest. Steps answer a new bill. */
export interface Bill {
  readonly open: readonly { readonly lineId: string; readonly openFen: Fen }[];
  readonly legs: readonly Leg[];
}

export function openFenOf(bill: Bill): Fen {
  return sumFen(bill.open.map((line) => line.openFen));
}

/**
 * Pays an amount of a bill with one instrument, shared over the open lines by what is open on them (largest remainder, so no
 * line is paid twice over). A leg of 0 leaves the bill as it is; more than is open is a bug.
 */
export function payLeg(bill: Bill, kind: LegKind, amountFen: Fen, instrumentId: string | null = null): Bill {
  if (amountFen === 0) return bill;
  if (amountFen < 0 || amountFen > openFenOf(bill)) throw new RangeError('a leg pays at most what is open');
  const shares = split(
    amountFen,
    bill.open.map((line) => line.openFen),
  );
  const paid = bill.open.map((line, place) => ({ ...line, paidFen: shares[place] ?? noFen }));
  const parts = paid
    .filter((line) => line.paidFen > 0)
    .map((line) => ({ lineId: line.lineId, amountFen: line.paidFen }));
  return {
    open: paid.map((line) => ({ lineId: line.lineId, openFen: subtractFen(line.openFen, line.paidFen) })),
    legs: [...bill.legs, { kind, amountFen, instrumentId, parts }],
  };
}
