import { noFen, sumFen } from '../money';
import { isRefusal, refuse } from '../refusals';
import { openFenOf, payLeg } from './bill';
import type { Bill } from './bill';
import type { SettlementFacts, SettlementWishes } from './facts';
import type { PlanLine, PlanStep, PrepaidDebit, SettlementPlan, SettlementRefusal } from './plan';
import { payPrepaid } from './prepaid-leg';
import { priceLines } from './price-lines';
import { roundingOff } from './rounding';
import { payTenders } from './tender-legs';

/**
 * Decides how a sale is paid, or why not: lines and manual prices, then prepaid, rounding down of the rest, tenders. Pure: the
 * phone draws its preview with it and the API decides with it on locked facts. The legs add up to the total, and each leg's
 * parts to the leg.
 */
export function planSettlement(facts: SettlementFacts, wishes: SettlementWishes): SettlementPlan | SettlementRefusal {
  const priced = priceLines(facts);
  if (isRefusal(priced)) return priced;
  const totalFen = sumFen(priced.lines.map((line) => line.amountFen));
  // Before anything else, since every later refusal would only be a consequence of the changed prices.
  if (wishes.quotedFen !== null && wishes.quotedFen !== totalFen) {
    return refuse('QUOTE_CHANGED', { quotedFen: wishes.quotedFen, totalFen });
  }
  const prepaid = payPrepaid(billOf(priced.lines), facts, wishes.prepaid);
  if (isRefusal(prepaid)) return prepaid;
  const roundingFen = roundingOff(openFenOf(prepaid.bill), facts.rounding);
  const rounded = payLeg(prepaid.bill, 'rounding', roundingFen);
  const tendered = payTenders(rounded, wishes.tenders);
  if (isRefusal(tendered)) return tendered;
  return {
    final: prepaid.debit?.consent.kind !== 'later',
    lines: priced.lines,
    listFen: sumFen(priced.lines.map((line) => line.listFen)),
    totalFen,
    legs: tendered.bill.legs,
    prepaid: prepaid.debit,
    roundingFen,
    dueFen: openFenOf(rounded),
    wechatFen: sumFen(tendered.bill.legs.filter((leg) => leg.kind === 'wechat').map((leg) => leg.amountFen)),
    changeFen: tendered.changeFen,
    steps: [...priced.steps, ...prepaidStep(prepaid.debit), ...roundingStep(roundingFen), ...tendered.steps],
  };
}

function billOf(lines: readonly PlanLine[]): Bill {
  return { open: lines.map((line) => ({ lineId: line.lineId, openFen: line.amountFen })), legs: [] };
}

function prepaidStep(debit: PrepaidDebit | null): PlanStep[] {
  if (debit === null) return [];
  const { amountFen, principalFen, bonusFen, balanceAfterFen } = debit;
  return [{ code: 'PREPAID', params: { amountFen, principalFen, bonusFen, balanceAfterFen } }];
}

function roundingStep(amountFen: SettlementPlan['roundingFen']): PlanStep[] {
  return amountFen === noFen ? [] : [{ code: 'ROUNDED_DOWN', params: { amountFen } }];
}
