import { noFen, subtractFen, sumFen } from '../money';
import type { Fen } from '../money';
import { refuse } from '../refusals';
import { openFenOf, payLeg } from './bill';
import type { Bill } from './bill';
import { tenderMethods } from './facts';
import type { TenderWish } from './facts';
import type { PlanStep, SettlementRefusal } from './plan';

/** Pays the rest with the tenders, which must add up to it exactly; only cash can be more than its part, as change. */
export function payTenders(
  bill: Bill,
  tenders: readonly TenderWish[],
): { bill: Bill; changeFen: Fen; steps: PlanStep[] } | SettlementRefusal {
  const refusal = tendersRefusal(openFenOf(bill), tenders);
  if (refusal !== null) return refusal;
  // One order for all clients, so that the same wishes always give the same plan.
  const inOrder = tenderMethods.flatMap((method) => tenders.filter((tender) => tender.method === method));
  const cash = inOrder.find((tender) => tender.method === 'cash');
  const receivedFen = cash?.receivedFen ?? cash?.amountFen ?? noFen;
  const changeFen = subtractFen(receivedFen, cash?.amountFen ?? noFen);
  const tenderSteps = inOrder.map((tender): PlanStep => {
    return { code: 'TENDER', params: { method: tender.method, amountFen: tender.amountFen } };
  });
  const changeStep: PlanStep = { code: 'CHANGE', params: { receivedFen, changeFen } };
  return {
    bill: inOrder.reduce((open, tender) => payLeg(open, tender.method, tender.amountFen), bill),
    changeFen,
    steps: changeFen > 0 ? [...tenderSteps, changeStep] : tenderSteps,
  };
}

function tendersRefusal(dueFen: Fen, tenders: readonly TenderWish[]): SettlementRefusal | null {
  const seen = new Set<string>();
  for (const tender of tenders) {
    if (seen.has(tender.method)) return refuse('TENDER_REPEATED', { method: tender.method });
    seen.add(tender.method);
    if (tender.amountFen <= 0) return refuse('AMOUNT_INVALID');
    const receivedFen = tender.receivedFen ?? tender.amountFen;
    if (tender.method === 'cash' && receivedFen < tender.amountFen) {
      return refuse('CASH_SHORT', { missingFen: subtractFen(tender.amountFen, receivedFen) });
    }
  }
  const paidFen = sumFen(tenders.map((tender) => tender.amountFen));
  if (paidFen < dueFen) return refuse('TENDERS_SHORT', { missingFen: subtractFen(dueFen, paidFen) });
  return paidFen > dueFen ? refuse('TENDERS_TOO_MUCH', { surplusFen: subtractFen(paidFen, dueFen) }) : null;
}
