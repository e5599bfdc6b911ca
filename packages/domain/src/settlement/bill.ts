import { noFen, split, subtractFen, sumFen } from '../money';
import type { Fen } from '../money';
import type { Leg, LegKind, LegPart, PlanLine } from './plan';

/** What is still to be paid, line by line, and the legs that paid the rest. Steps answer a new bill. */
export interface Bill {
  readonly open: readonly { readonly lineId: string; readonly openFen: Fen }[];
  readonly legs: readonly Leg[];
}

/** A bill of which nothing is paid. */
export function billOf(lines: readonly PlanLine[]): Bill {
  return { open: lines.map((line) => ({ lineId: line.lineId, openFen: line.amountFen })), legs: [] };
}

export function openFenOf(bill: Bill): Fen {
  return sumFen(bill.open.map((line) => line.openFen));
}

/**
 * Pays an amount of a bill with one instrument, shared over the open lines by what is open on them (largest remainder, so no
 * line is paid twice over). A leg of 0 leaves the bill as it is; more than is open is a bug.
 */
export function payLeg(bill: Bill, kind: LegKind, amountFen: Fen, instrumentId: string | null = null): Bill {
  if (amountFen < 0 || amountFen > openFenOf(bill)) throw new RangeError('a leg pays at most what is open');
  const shares = split(
    amountFen,
    bill.open.map((line) => line.openFen),
  );
  const parts = bill.open.map((line, place) => ({ lineId: line.lineId, amountFen: shares[place] ?? noFen }));
  return payParts(bill, kind, parts, instrumentId);
}

/** Pays given parts of lines; parts of nothing are left out, and a leg of nothing leaves the bill as it is. */
export function payParts(
  bill: Bill,
  kind: LegKind,
  wanted: readonly LegPart[],
  instrumentId: string | null = null,
): Bill {
  const parts = wanted.filter((part) => part.amountFen > 0);
  if (parts.length === 0) return bill;
  const open = bill.open.map((line) => {
    const paidFen = sumFen(parts.filter((part) => part.lineId === line.lineId).map((part) => part.amountFen));
    if (paidFen > line.openFen) throw new RangeError('a part pays at most what is open on its line');
    return { lineId: line.lineId, openFen: subtractFen(line.openFen, paidFen) };
  });
  const amountFen = sumFen(parts.map((part) => part.amountFen));
  return { open, legs: [...bill.legs, { kind, amountFen, instrumentId, parts }] };
}
