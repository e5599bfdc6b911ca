import { sumFen } from '../money';
import { checkConsent, type Holder } from './check-consent';
import type { Bill } from './bill';
import type { SettlementFacts } from './facts';
import type { LegKind, SettlementPlan, SettlementRefusal, UseDebit } from './plan';

/** Legs that take from a prepaid card. */
const onCard: readonly LegKind[] = ['principal', 'bonus'];

/**
 * What a bill takes from members and by what leave, when the consent covers all of it and each holder of it; null when it takes
 * nothing. The bill has no other legs yet. A use of a line that costs nothing has no leg, and is its holder's all the same.
 */
export function takenWithConsent(
  bill: Bill,
  facts: SettlementFacts,
  uses: readonly UseDebit[],
): SettlementPlan['own'] | SettlementRefusal {
  const instruments = [...bill.legs.map(({ instrumentId }) => instrumentId), ...uses.map(({ cardId }) => cardId)];
  if (instruments.length === 0) return null;
  const holders = instruments.map((instrumentId) => holderOf(facts, instrumentId));
  const amountFen = sumFen(bill.legs.map((leg) => leg.amountFen));
  const cardFen = sumFen(bill.legs.filter(({ kind }) => onCard.includes(kind)).map((leg) => leg.amountFen));
  return (
    checkConsent(facts, holders, { amountFen, cardFen }) ?? { amountFen, consent: facts.consent ?? { kind: 'later' } }
  );
}

/** Service cards and prepaid cards may have further spenders; coupons and points are their owner's alone. */
function holderOf(facts: SettlementFacts, instrumentId: string | null): Holder {
  const card = [...facts.cards, ...facts.serviceCards].find(({ cardId }) => cardId === instrumentId);
  const coupon = facts.coupons.find(({ couponId }) => couponId === instrumentId);
  return card ?? { ownerId: coupon?.ownerId ?? facts.points?.ownerId ?? '', spenderIds: [] };
}
