import { couponRefusal } from '../coupons';
import type { CouponFacts, CouponRefusal } from '../coupons';
import { count } from '../money';
import { servedBy } from '../service-cards';
import { isRefusal } from '../refusals';
import { billOf } from './bill';
import { consenterMaySpend } from './check-consent';
import { couponLines, couponPlace } from './coupon-legs';
import type { SaleLine, ServiceCardAtHand, SettlementFacts, UseWish } from './facts';
import type { SettlementRefusal } from './plan';
import { priceLines } from './price-lines';
import { coverable, payUses, usesRefusal } from './use-legs';

/** A service card that knows the service of a line, and how far it may cover it on this bill. */
export interface UseChoice {
  readonly card: ServiceCardAtHand;
  readonly line: SaleLine;
  /** Units it covers as chosen. */
  readonly times: number;
  /** The most it could cover; other cards give way on this line, uses of the same card for other lines don't. */
  readonly timesMax: number;
  /** Why it can't cover any; null when it can. */
  readonly refusal: SettlementRefusal | null;
}

/** What could be covered by uses, line by line, for a person to choose from. */
export function choicesOfUses(facts: SettlementFacts, uses: readonly UseWish[]): UseChoice[] {
  const cards = facts.serviceCards.filter((card) => consenterMaySpend(facts, card));
  return facts.lines
    .filter(coverable)
    .flatMap((line) =>
      cards.filter((card) => servedBy(card, line) !== null).map((card) => choiceOfUse(facts, card, line, uses)),
    );
}

function choiceOfUse(
  facts: SettlementFacts,
  card: ServiceCardAtHand,
  line: SaleLine,
  uses: readonly UseWish[],
): UseChoice {
  const refusalOf = (times: number) => usesRefusal(facts, withUses(uses, line, card.cardId, times));
  let timesMax = 0;
  // More units than the line has are refused.
  while (refusalOf(timesMax + 1) === null) timesMax += 1;
  return { card, line, times: timesOf(uses, card.cardId, line.id), timesMax, refusal: refusalOf(1) };
}

/** The same uses with so many of one card for one line; other cards give way where the line has no room for both. */
export function withUses(
  uses: readonly UseWish[],
  line: Pick<SaleLine, 'id' | 'qty'>,
  cardId: string,
  times: number,
): UseWish[] {
  const elsewhere = uses.filter((use) => use.lineId !== line.id);
  const others = uses.filter((use) => use.lineId === line.id && use.cardId !== cardId);
  let room = line.qty - times;
  const beside = others.flatMap((use) => {
    const kept = Math.min(use.times, room);
    room -= kept;
    return kept > 0 ? [{ ...use, times: count(kept) }] : [];
  });
  return [...elsewhere, ...beside, ...(times > 0 ? [{ cardId, lineId: line.id, times: count(times) }] : [])];
}

function timesOf(uses: readonly UseWish[], cardId: string, lineId: string): number {
  return uses.filter((use) => use.cardId === cardId && use.lineId === lineId).reduce((sum, use) => sum + use.times, 0);
}

/** A coupon of the member, chosen or not. */
export interface CouponChoice {
  readonly coupon: CouponFacts;
  readonly chosen: boolean;
  /** Why it can't be used on this bill, whatever other coupons do; null when it can. */
  readonly refusal: CouponRefusal | null;
}

/** The coupons a person may choose from, on what the chosen uses leave of the bill: those chosen first, those that don't fit last. */
export function choicesOfCoupons(
  facts: SettlementFacts,
  { uses, couponIds }: { readonly uses: readonly UseWish[]; readonly couponIds: readonly string[] },
): CouponChoice[] {
  const priced = priceLines(facts);
  if (isRefusal(priced)) return [];
  const used = payUses(billOf(priced.lines), facts, uses);
  const lines = couponLines(isRefusal(used) ? billOf(priced.lines) : used.bill, facts);
  const rank = ({ chosen, refusal }: CouponChoice): number => (chosen ? 0 : refusal === null ? 1 : 2);
  return facts.coupons
    .filter(({ ownerId }) => consenterMaySpend(facts, { ownerId, spenderIds: [] }))
    .map((coupon) => ({
      coupon,
      chosen: couponIds.includes(coupon.couponId),
      refusal: couponRefusal(coupon, lines, couponPlace(facts)),
    }))
    .sort((a, b) => rank(a) - rank(b));
}

/** A tap on a coupon: takes it off, or puts it on in place of those that can't stand beside it. */
export function withCoupon(
  coupons: readonly CouponFacts[],
  couponIds: readonly string[],
  couponId: string,
): readonly string[] {
  if (couponIds.includes(couponId)) return couponIds.filter((id) => id !== couponId);
  const tapped = coupons.find((coupon) => coupon.couponId === couponId);
  if (tapped === undefined) return couponIds;
  const beside = coupons
    .filter((coupon) => couponIds.includes(coupon.couponId))
    .filter(({ stacking }) => !tapped.stacking.alone && !stacking.alone && stacking.group !== tapped.stacking.group);
  return [...beside.map((coupon) => coupon.couponId), couponId];
}
