import { noFen, subtractFen } from '../money';
import { refuse } from '../refusals';
import type { Refusal } from '../refusals';
import type { CouponFacts, CouponLine, CouponPlace } from './coupon';
import { couponOff, type CouponPart } from './coupon-off';
import { couponRefusal, type CouponRefusal } from './coupon-refusal';

export interface AppliedCoupon {
  readonly coupon: CouponFacts;
  readonly parts: readonly CouponPart[];
}

export type StackingRefusal = Refusal<'COUPON_ALONE' | 'COUPON_GROUP'>;

/**
 * Applies coupons to a bill in the order of their stacking, each to what the earlier ones left open. Refuses when one doesn't
 * fit, when one that stands alone isn't alone, or when two are of one group. A coupon for which nothing is left takes nothing
 * and is refused as not fitting, so that nobody loses it for nothing.
 */
export function applyCoupons(
  coupons: readonly CouponFacts[],
  lines: readonly CouponLine[],
  place: CouponPlace,
): AppliedCoupon[] | CouponRefusal | StackingRefusal {
  const refusal = stackingRefusal(coupons);
  if (refusal !== null) return refusal;
  const applied: AppliedCoupon[] = [];
  let open = lines;
  for (const coupon of inOrder(coupons)) {
    const no = couponRefusal(coupon, lines, place);
    if (no !== null) return no;
    const parts = couponOff(coupon, open);
    if (parts.length === 0) return refuse('COUPON_NOTHING_FITS', { name: coupon.name });
    applied.push({ coupon, parts });
    open = less(open, parts);
  }
  return applied;
}

/** One order for all clients, so that the same coupons always give the same bill. */
function inOrder(coupons: readonly CouponFacts[]): CouponFacts[] {
  return coupons.slice().sort((a, b) => a.stacking.order - b.stacking.order || (a.couponId < b.couponId ? -1 : 1));
}

function stackingRefusal(coupons: readonly CouponFacts[]): StackingRefusal | null {
  const alone = coupons.find(({ stacking }) => stacking.alone);
  if (alone !== undefined && coupons.length > 1) return refuse('COUPON_ALONE', { name: alone.name });
  const groups = new Set<string>();
  for (const { stacking, name } of coupons) {
    if (groups.has(stacking.group)) return refuse('COUPON_GROUP', { name });
    groups.add(stacking.group);
  }
  return null;
}

function less(lines: readonly CouponLine[], parts: readonly CouponPart[]): CouponLine[] {
  return lines.map((line) => {
    const off = parts.find((part) => part.lineId === line.lineId)?.amountFen ?? noFen;
    return { ...line, openFen: subtractFen(line.openFen, off) };
  });
}
