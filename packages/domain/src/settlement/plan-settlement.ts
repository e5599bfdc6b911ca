import { noFen, sumFen } from '../money';
import { isRefusal, refuse } from '../refusals';
import { billOf, openFenOf, payLeg } from './bill';
import type { SettlementFacts, SettlementWishes } from './facts';
import type { PlanStep, SettlementPlan, SettlementRefusal } from './plan';
import { payFromOwn } from './own-legs';
import { earnedBy, pointsPercent } from './points-leg';
import { priceLines } from './price-lines';
import { roundingOff } from './rounding';
import { payTenders } from './tender-legs';

/**
 * Decides how a sale is paid, or why not: lines at level or manual prices, then uses of service cards, coupons, points, prepaid,
 * rounding down of the rest, tenders. Pure: the phone draws its preview with it and the API decides with
 * it on locked facts. The legs add up to the total, and each leg's parts to the leg.
 */
export function planSettlement(facts: SettlementFacts, wishes: SettlementWishes): SettlementPlan | SettlementRefusal {
  const priced = priceLines(facts);
  if (isRefusal(priced)) return priced;
  const totalFen = sumFen(priced.lines.map((line) => line.amountFen));
  // Before anything else, since every later refusal would only be a consequence of the changed prices.
  if (wishes.quotedFen !== null && wishes.quotedFen !== totalFen) {
    return refuse('QUOTE_CHANGED', { quotedFen: wishes.quotedFen, totalFen });
  }
  const own = payFromOwn(billOf(priced.lines), facts, wishes);
  if (isRefusal(own)) return own;
  const roundingFen = roundingOff(openFenOf(own.bill), facts.rounding);
  const rounded = payLeg(own.bill, 'rounding', roundingFen);
  const tendered = payTenders(rounded, wishes.tenders);
  if (isRefusal(tendered)) return tendered;
  const { legs } = tendered.bill;
  const earns = earnedBy(tendered.bill, facts);
  return {
    final: own.own?.consent.kind !== 'later',
    lines: priced.lines,
    listFen: sumFen(priced.lines.map((line) => line.listFen)),
    totalFen,
    legs,
    uses: own.uses,
    coupons: own.coupons,
    points: own.points,
    prepaid: own.prepaid,
    own: own.own,
    roundingFen,
    dueFen: openFenOf(rounded),
    wechatFen: sumFen(legs.filter((leg) => leg.kind === 'wechat').map((leg) => leg.amountFen)),
    changeFen: tendered.changeFen,
    earns,
    earnsBy: { rulesVersion: facts.pointRules.version, percent: pointsPercent(facts) },
    steps: [...priced.steps, ...own.steps, ...roundingStep(roundingFen), ...tendered.steps, ...earnsStep(earns)],
  };
}

function roundingStep(amountFen: SettlementPlan['roundingFen']): PlanStep[] {
  return amountFen === noFen ? [] : [{ code: 'ROUNDED_DOWN', params: { amountFen } }];
}

function earnsStep(points: SettlementPlan['earns']): PlanStep[] {
  return points === 0 ? [] : [{ code: 'EARNS', params: { points } }];
}
