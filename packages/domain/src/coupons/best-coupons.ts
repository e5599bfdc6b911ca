import { isRefusal } from '../refusals';
import { applyCoupons } from './apply-coupons';
import type { CouponFacts, CouponLine, CouponPlace } from './coupon';
import { couponRefusal } from './coupon-refusal';

/** More combinations than a phone looks through between two frames are not looked through. */
const combinationsMax = 4_000;

interface Choice {
  readonly coupons: readonly CouponFacts[];
  readonly offFen: number;
}

/**
 * The legal set of coupons that takes most off a bill. Of sets that take the same the smaller one, then the one that lapses
 * sooner. With very many coupons the weakest of a group aren't tried in combination.
 */
export function bestCoupons(
  coupons: readonly CouponFacts[],
  lines: readonly CouponLine[],
  place: CouponPlace,
): readonly CouponFacts[] {
  const usable = coupons.filter((coupon) => couponRefusal(coupon, lines, place) === null);
  const singles = usable.map((coupon) => choiceOf([coupon], lines, place));
  const groups = groupsOf(
    usable.filter(({ stacking }) => !stacking.alone),
    lines,
    place,
  );
  const together = combinations(groups).map((set) => choiceOf(set, lines, place));
  const [best] = [...singles, ...together].sort(better);
  // The empty set is one of them, and the smallest of those that take nothing.
  return best?.coupons ?? [];
}

function choiceOf(coupons: readonly CouponFacts[], lines: readonly CouponLine[], place: CouponPlace): Choice {
  const applied = applyCoupons(coupons, lines, place);
  const offFen = isRefusal(applied)
    ? 0
    : applied.flatMap(({ parts }) => parts).reduce((sum, { amountFen }) => sum + amountFen, 0);
  return { coupons, offFen };
}

function better(a: Choice, b: Choice): number {
  if (a.offFen !== b.offFen) return b.offFen - a.offFen;
  if (a.coupons.length !== b.coupons.length) return a.coupons.length - b.coupons.length;
  const lapseOf = ({ coupons }: Choice): string =>
    coupons
      .map(({ validUntil, couponId }) => validUntil + couponId)
      .sort()
      .join();
  return lapseOf(a) < lapseOf(b) ? -1 : 1;
}

/** Coupons by group, the strongest first; each group is cut so that all combinations together stay few enough. */
function groupsOf(
  coupons: readonly CouponFacts[],
  lines: readonly CouponLine[],
  place: CouponPlace,
): readonly (readonly CouponFacts[])[] {
  const byGroup = new Map<string, Choice[]>();
  for (const coupon of coupons) {
    const { group } = coupon.stacking;
    byGroup.set(group, [...(byGroup.get(group) ?? []), choiceOf([coupon], lines, place)]);
  }
  const perGroup = Math.max(1, Math.floor(combinationsMax ** (1 / Math.max(1, byGroup.size))) - 1);
  return Array.from(byGroup.values(), (choices) => choices.sort(better).slice(0, perGroup))
    .sort(([a], [b]) => (b?.offFen ?? 0) - (a?.offFen ?? 0))
    .slice(0, Math.floor(Math.log2(combinationsMax)))
    .map((choices) => choices.flatMap((choice) => choice.coupons));
}

/** Every way to take at most one of each group. */
function combinations(groups: readonly (readonly CouponFacts[])[]): (readonly CouponFacts[])[] {
  return groups.reduce<(readonly CouponFacts[])[]>(
    (sets, group) => sets.flatMap((set) => [set, ...group.map((coupon) => [...set, coupon])]),
    [[]],
  );
}
