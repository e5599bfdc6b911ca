import { isRefusal } from '../refusals';
import type { Bill } from './bill';
import { takenWithConsent } from './consent-of-plan';
import { payCoupons } from './coupon-legs';
import type { SettlementFacts, SettlementWishes } from './facts';
import type { PlanStep, PrepaidDebit, SettlementPlan, SettlementRefusal } from './plan';
import { payPoints } from './points-leg';
import { payPrepaid } from './prepaid-leg';
import { payUses } from './use-legs';

interface OwnLegs extends Pick<SettlementPlan, 'uses' | 'coupons' | 'points' | 'prepaid' | 'own' | 'steps'> {
  readonly bill: Bill;
}

/** Pays with what members hold: uses, then coupons, points and the prepaid card, and looks whether they consented to all of it. */
export function payFromOwn(bill: Bill, facts: SettlementFacts, wishes: SettlementWishes): OwnLegs | SettlementRefusal {
  const used = payUses(bill, facts, wishes.uses);
  if (isRefusal(used)) return used;
  const cut = payCoupons(used.bill, facts, wishes.couponIds);
  if (isRefusal(cut)) return cut;
  const pointed = payPoints(cut.bill, facts, wishes.points);
  if (isRefusal(pointed)) return pointed;
  const prepaid = payPrepaid(pointed.bill, facts, wishes.prepaid);
  if (isRefusal(prepaid)) return prepaid;
  const own = takenWithConsent(prepaid.bill, facts, used.uses);
  if (isRefusal(own)) return own;
  return {
    bill: prepaid.bill,
    uses: used.uses,
    coupons: cut.coupons,
    points: pointed.debit,
    prepaid: prepaid.debit,
    own,
    steps: [...used.steps, ...cut.steps, ...pointed.steps, ...prepaidStep(prepaid.debit)],
  };
}

function prepaidStep(debit: PrepaidDebit | null): PlanStep[] {
  if (debit === null) return [];
  const { amountFen, principalFen, bonusFen, balanceAfterFen } = debit;
  return [{ code: 'PREPAID', params: { amountFen, principalFen, bonusFen, balanceAfterFen } }];
}
