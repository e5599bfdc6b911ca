import { fen, minFen, noFen, split, sumFen } from '../money';
import type { Fen } from '../money';
import type { CouponFacts, CouponLine } from './coupon';
import { linesInScope } from './coupon-refusal';

export interface CouponPart {
  readonly lineId: string;
  readonly amountFen: Fen;
}

/** What a coupon takes off the lines as they are open now, line by line; parts of nothing are left out. */
export function couponOff(coupon: CouponFacts, lines: readonly CouponLine[]): CouponPart[] {
  const fitting = linesInScope(coupon, lines);
  if (coupon.benefit.kind === 'service') return oneUnitOff(fitting);
  const openFen = fitting.map((line) => line.openFen);
  const baseFen = sumFen(openFen);
  const shares = split(minFen(baseFen, amountOff(coupon.benefit, baseFen)), openFen);
  return fitting
    .map(({ lineId }, place) => ({ lineId, amountFen: shares[place] ?? noFen }))
    .filter((part) => part.amountFen > 0);
}

function amountOff(benefit: Exclude<CouponFacts['benefit'], { kind: 'service' }>, baseFen: Fen): Fen {
  if (benefit.kind !== 'percent') return benefit.offFen;
  const off = fen(Math.floor((baseFen * benefit.percentOff) / 100));
  return benefit.offMaxFen === null ? off : minFen(off, benefit.offMaxFen);
}

/** The dearest unit that is still open: the best the owner can do with the voucher. */
function oneUnitOff(lines: readonly CouponLine[]): CouponPart[] {
  const [best] = lines
    .map(({ lineId, unitFen, openFen }) => ({ lineId, amountFen: minFen(unitFen, openFen) }))
    .sort((a, b) => b.amountFen - a.amountFen);
  return best === undefined ? [] : [best];
}
