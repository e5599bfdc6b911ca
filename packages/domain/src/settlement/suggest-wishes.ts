import { bestCoupons } from '../coupons';
import { maxFen, minFen, noFen, points, subtractFen, sumFen } from '../money';
import type { Fen, Points } from '../money';
import { usablePoints } from '../points';
import { cardUsable, spendableFen } from '../prepaid';
import { isRefusal } from '../refusals';
import { billOf, openFenOf } from './bill';
import type { Bill } from './bill';
import { consenterMaySpend } from './check-consent';
import { couponLines, couponPlace, payCoupons } from './coupon-legs';
import type { PrepaidCardFacts, SettlementFacts, SettlementWishes, TenderMethod, TenderWish } from './facts';
import type { SettlementRefusal } from './plan';
import { payPoints, pointsPayable } from './points-leg';
import { priceLines } from './price-lines';
import { roundingOff } from './rounding';
import { payUses, suggestUses } from './use-legs';

/** What a person has chosen already; what is missing is suggested. */
export interface ChosenWishes extends Partial<Pick<SettlementWishes, 'uses' | 'couponIds' | 'points'>> {
  /** At most so much from the prepaid card. */
  readonly prepaidUpToFen?: Fen;
  /** What the counter takes stays as it is: card and `restBy` pay beside it. */
  readonly taken?: readonly TenderWish[];
}

/**
 * The combination offered first: uses of service cards as far as they reach, the coupons that then take most off, no points
 * (they are the owner's to spend, and lapse later than a coupon), as much as possible from the fullest usable card of those the
 * consenting member may spend, the rest with one tender. Any part can be given, so that a tap on the sheet re-plans the rest.
 */
export function suggestWishes(
  facts: SettlementFacts,
  restBy: TenderMethod,
  chosen: ChosenWishes = {},
): SettlementWishes | SettlementRefusal {
  const before = beforePoints(facts, chosen);
  if (isRefusal(before)) return before;
  const { uses, couponIds, totalFen, bill } = before;
  const pointsSpent = chosen.points ?? points(0);
  const pointed = payPoints(bill, facts, pointsSpent);
  if (isRefusal(pointed)) return pointed;
  return {
    uses,
    couponIds,
    points: pointsSpent,
    ...rest(facts, restBy, openFenOf(pointed.bill), chosen),
    quotedFen: totalFen,
  };
}

/** The most points the consenting member could spend on what uses and coupons leave of the bill; 0 when that is less than the merchant's minimum. */
export function pointsOffered(facts: SettlementFacts, chosen: ChosenWishes = {}): Points {
  const before = beforePoints(facts, chosen);
  const account = facts.points;
  if (isRefusal(before) || account === null) return points(0);
  if (!consenterMaySpend(facts, { ownerId: account.ownerId, spenderIds: [] })) return points(0);
  const offered = Math.min(usablePoints(account.lots, facts.today), pointsPayable(before.bill, facts));
  return points(offered < facts.pointRules.spendMin ? 0 : offered);
}

interface BeforePoints extends Pick<SettlementWishes, 'uses' | 'couponIds'> {
  readonly bill: Bill;
  readonly totalFen: Fen;
}

function beforePoints(facts: SettlementFacts, chosen: ChosenWishes): BeforePoints | SettlementRefusal {
  const priced = priceLines(facts);
  if (isRefusal(priced)) return priced;
  const uses = chosen.uses ?? suggestUses(facts, (card) => consenterMaySpend(facts, card));
  const used = payUses(billOf(priced.lines), facts, uses);
  if (isRefusal(used)) return used;
  const couponIds = chosen.couponIds ?? couponsFor(facts, used.bill);
  const cut = payCoupons(used.bill, facts, couponIds);
  if (isRefusal(cut)) return cut;
  return { uses, couponIds, bill: cut.bill, totalFen: sumFen(priced.lines.map((line) => line.amountFen)) };
}

function rest(
  facts: SettlementFacts,
  restBy: TenderMethod,
  openFen: Fen,
  { prepaidUpToFen = openFen, taken = [] }: Pick<ChosenWishes, 'prepaidUpToFen' | 'taken'>,
): Pick<SettlementWishes, 'prepaid' | 'tenders'> {
  const card = fullestCard(facts);
  const availableFen = card === null ? noFen : spendableFen(card.lots, facts.today);
  const takenFen = sumFen(taken.map((tender) => tender.amountFen));
  const besideFen = subtractFen(openFen, takenFen);
  const prepaidFen = maxFen(noFen, minFen(minFen(besideFen, availableFen), prepaidUpToFen));
  const leftFen = subtractFen(openFen, prepaidFen);
  const restFen = subtractFen(subtractFen(leftFen, roundingOff(leftFen, facts.rounding)), takenFen);
  return {
    prepaid: card === null || prepaidFen === 0 ? null : { cardId: card.cardId, amountFen: prepaidFen },
    // More taken than is open any more is for the planner to refuse.
    tenders: restFen > 0 ? [...taken, { method: restBy, amountFen: restFen }] : [...taken],
  };
}

function couponsFor(facts: SettlementFacts, bill: Parameters<typeof couponLines>[0]): string[] {
  const own = facts.coupons.filter(({ ownerId }) => consenterMaySpend(facts, { ownerId, spenderIds: [] }));
  return bestCoupons(own, couponLines(bill, facts), couponPlace(facts)).map(({ couponId }) => couponId);
}

function fullestCard(facts: SettlementFacts): PrepaidCardFacts | null {
  const { today } = facts;
  const usable = facts.cards
    .filter((card) => cardUsable(card.state) === null)
    .filter((card) => consenterMaySpend(facts, card));
  const fullestFirst = (a: PrepaidCardFacts, b: PrepaidCardFacts) =>
    spendableFen(b.lots, today) - spendableFen(a.lots, today) || (a.cardId < b.cardId ? -1 : 1);
  return usable.sort(fullestFirst)[0] ?? null;
}
