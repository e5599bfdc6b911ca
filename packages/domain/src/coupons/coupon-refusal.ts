import { noFen, subtractFen, sumFen } from '../money';
import { refuse } from '../refusals';
import type { Refusal } from '../refusals';
import type { CouponFacts, CouponLine, CouponPlace } from './coupon';

export type CouponRefusal = Refusal<
  | 'COUPON_USED'
  | 'COUPON_RESERVED'
  | 'COUPON_REVOKED'
  | 'COUPON_NOT_YET'
  | 'COUPON_EXPIRED'
  | 'COUPON_OTHER_SHOP'
  | 'COUPON_OTHER_CAR'
  | 'COUPON_OTHER_LEVEL'
  | 'COUPON_NOTHING_FITS'
  | 'COUPON_THRESHOLD'
>;

/** Why a coupon can't be used on these lines, whatever other coupons do; null when it can. */
export function couponRefusal(
  coupon: CouponFacts,
  lines: readonly CouponLine[],
  place: CouponPlace,
): CouponRefusal | null {
  return stateRefusal(coupon, place) ?? placeRefusal(coupon, place) ?? billRefusal(coupon, lines);
}

/** The lines a coupon is good for on which something is still to be paid. */
export function linesInScope({ benefit, scope }: CouponFacts, lines: readonly CouponLine[]): CouponLine[] {
  const onlyServices = benefit.kind === 'service' || benefit.kind === 'labour';
  return lines.filter(
    ({ kind, itemId, category, openFen }) =>
      openFen > noFen &&
      // A card is sold at its own price: a coupon on it would make money that can be refunded.
      kind !== 'card' &&
      (!onlyServices || kind === 'service') &&
      (scope.itemIds === null || scope.itemIds.includes(itemId)) &&
      (scope.categories === null || scope.categories.includes(category)),
  );
}

function stateRefusal(
  { state, name, validFrom, validUntil }: CouponFacts,
  { today }: CouponPlace,
): CouponRefusal | null {
  if (state === 'used') return refuse('COUPON_USED', { name });
  if (state === 'reserved') return refuse('COUPON_RESERVED', { name });
  if (state === 'revoked') return refuse('COUPON_REVOKED', { name });
  if (today < validFrom) return refuse('COUPON_NOT_YET', { name, day: validFrom });
  if (state === 'expired' || today > validUntil) return refuse('COUPON_EXPIRED', { name, day: validUntil });
  return null;
}

function placeRefusal({ name, carId, scope }: CouponFacts, place: CouponPlace): CouponRefusal | null {
  if (scope.shopIds !== null && !scope.shopIds.includes(place.shopId)) return refuse('COUPON_OTHER_SHOP', { name });
  if (carId !== null && carId !== place.carId) return refuse('COUPON_OTHER_CAR', { name });
  if (scope.levels !== null && (place.levelCode === null || !scope.levels.includes(place.levelCode)))
    return refuse('COUPON_OTHER_LEVEL', { name });
  return null;
}

function billRefusal(coupon: CouponFacts, lines: readonly CouponLine[]): CouponRefusal | null {
  const { name, benefit } = coupon;
  const fitting = linesInScope(coupon, lines);
  if (fitting.length === 0) return refuse('COUPON_NOTHING_FITS', { name });
  if (benefit.kind === 'service' || benefit.kind === 'labour') return null;
  const baseFen = sumFen(fitting.map((line) => line.openFen));
  const missingFen = subtractFen(benefit.thresholdFen, baseFen);
  return missingFen > 0 ? refuse('COUPON_THRESHOLD', { name, missingFen }) : null;
}
