import { bestCoupons } from '../coupons';
import { maxFen, minFen, noFen, points, subtractFen, sumFen, timesFen } from '../money';
import type { Fen, Points } from '../money';
import { usablePoints } from '../points';
import { cardUsable, spendableFen } from '../prepaid';
import { isRefusal } from '../refusals';
import { billOf, openFenOf } from './bill';
import type { Bill } from './bill';
import { consenterMaySpend } from './check-consent';
import { couponLines, couponPlace, payCoupons } from './coupon-legs';
import type {
  PrepaidCardFacts,
  SaleLine,
  ServiceCardAtHand,
  SettlementFacts,
  SettlementWishes,
  TenderMethod,
  TenderWish,
} from './facts';
import type { SettlementRefusal } from './plan';
import { payPoints, pointsPayable } from './points-leg';
import { priceLines, unitPriceOf } from './price-lines';
import { roundingOff } from './rounding';
import { alikeUnits, leastOf, linesOf, type Units } from './covered-units';
import { payUses, suggestUses } from './use-legs';

/** What a person has chosen already; what is missing is suggested. */
export interface ChosenWishes extends Partial<Pick<SettlementWishes, 'uses' | 'couponIds' | 'points'>> {
  /** At most so much from the prepaid card. */
  readonly prepaidUpToFen?: Fen;
  /** What the counter takes stays as it is: card and `restBy` pay beside it. */
  readonly taken?: readonly TenderWish[];
}

/**
 * The combination offered first: the uses of service cards and the coupons that together leave least to pay, no points
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
  const totalFen = sumFen(priced.lines.map((line) => line.amountFen));
  const covering = (uses: SettlementWishes['uses']): BeforePoints | SettlementRefusal => {
    const used = payUses(billOf(priced.lines), facts, uses);
    if (isRefusal(used)) return used;
    const couponIds = chosen.couponIds ?? couponsFor(facts, used.bill);
    const cut = payCoupons(used.bill, facts, couponIds);
    return isRefusal(cut) ? cut : { uses, couponIds, bill: cut.bill, totalFen };
  };
  return chosen.uses ? covering(chosen.uses) : leastOpen(facts, covering);
}

type Covering = (uses: SettlementWishes['uses']) => BeforePoints | SettlementRefusal;

/**
 * The uses after which, with coupons, least is left to pay; of equals those that cover most. A unit left uncovered can bring a coupon to
 * its threshold, or be worth more to it than the use is.
 */
function leastOpen(facts: SettlementFacts, covering: Covering): BeforePoints | SettlementRefusal {
  const mayUse = (card: ServiceCardAtHand) => consenterMaySpend(facts, card);
  const alike = alikeUnits(facts, mayUse);
  const at = (units: Units) => covering(suggestUses({ ...facts, lines: linesOf(alike, units) }, mayUse));
  const most = alike.map(({ units }) => units);
  const [first, none] = [at(most), covering([])];
  // Coupons that don't take more off the whole bill take no more off a part of it either.
  if (alike.length === 0 || (!isRefusal(first) && !isRefusal(none) && offBy(none) <= offBy(first))) return first;
  const offMaxFen = isRefusal(none) ? Infinity : offBy(none);
  const found = leastOf(most, {
    at,
    openFen: ({ bill }) => openFenOf(bill),
    atLeastFen: (units) => openAtLeast(facts, linesOf(alike, units)) - offMaxFen,
    triedMax: Math.max(coveringsMin, Math.min(coveringsMax, Math.floor(setsMax / setsOf(facts.coupons)))),
  });
  return found ?? first;
}

/** What of a bill is left open when so many units are covered. */
const openAtLeast = ({ lines }: SettlementFacts, covered: readonly SaleLine[]): number =>
  worthOf(lines) - worthOf(covered);
const worthOf = (lines: readonly SaleLine[]): number =>
  lines.reduce((sum, line) => sum + timesFen(unitPriceOf(line), line.qty), 0);

/** How many choices of uses a phone looks at while a person taps, and how many sets of coupons over all of them. */
const [coveringsMin, coveringsMax] = [24, 96];
const setsMax = 4_000;

/** How many sets of coupons there are: at most one of each group. */
function setsOf(coupons: SettlementFacts['coupons']): number {
  const groups = new Map<string, number>();
  for (const { stacking } of coupons) groups.set(stacking.group, (groups.get(stacking.group) ?? 0) + 1);
  return [...groups.values()].reduce((sets, size) => sets * (size + 1), 1);
}

/** What coupons take off. */
const offBy = ({ bill }: BeforePoints): number =>
  sumFen(bill.legs.filter(({ kind }) => kind === 'coupon').map(({ amountFen }) => amountFen));

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
