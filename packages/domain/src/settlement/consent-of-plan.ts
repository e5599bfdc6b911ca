import { sumFen } from '../money';
import { checkConsent, type Holder } from './check-consent';
import type { Bill } from './bill';
import type { Agreed, SettlementFacts } from './facts';
import type { Leg, SettlementPlan, SettlementRefusal, UseDebit } from './plan';

/**
 * What a bill takes from members and by what leave, when the consent covers all of it and each holder of it; null when it takes
 * nothing. The bill has no other legs yet. A use of a line that costs nothing has no leg, and is its holder's all the same.
 */
export function takenWithConsent(
  bill: Bill,
  facts: SettlementFacts,
  uses: readonly UseDebit[],
): SettlementPlan['own'] | SettlementRefusal {
  const of = takenOf({ legs: bill.legs, uses });
  if (of.length === 0) return null;
  const holders = of.map(({ instrumentId }) => holderOf(facts, instrumentId));
  const amountFen = sumFen(of.map((one) => one.amountFen));
  return checkConsent(facts, holders, { amountFen, of }) ?? { amountFen, consent: facts.consent ?? { kind: 'later' } };
}

/** What a plan takes of each thing members hold; both parts of a prepaid card as one. */
export function takenOf({ legs, uses }: { legs: readonly Leg[]; uses: readonly UseDebit[] }): Agreed[] {
  const ids = [...legs.map(({ instrumentId }) => instrumentId), ...uses.map(({ cardId }) => cardId)];
  return [...new Set(ids)].flatMap((instrumentId) => {
    if (instrumentId === null) return [];
    const amountFen = sumFen(legs.filter((leg) => leg.instrumentId === instrumentId).map((leg) => leg.amountFen));
    const ofCard = uses.filter(({ cardId }) => cardId === instrumentId).map(({ lineId, times }) => ({ lineId, times }));
    return [{ instrumentId, amountFen, ...(ofCard.length > 0 && { uses: ofCard }) }];
  });
}

/** Service cards and prepaid cards may have further spenders; coupons and points are their owner's alone. */
function holderOf(facts: SettlementFacts, instrumentId: string): Holder {
  const card = [...facts.cards, ...facts.serviceCards].find(({ cardId }) => cardId === instrumentId);
  const coupon = facts.coupons.find(({ couponId }) => couponId === instrumentId);
  return card ?? { ownerId: coupon?.ownerId ?? facts.points?.ownerId ?? '', spenderIds: [] };
}
