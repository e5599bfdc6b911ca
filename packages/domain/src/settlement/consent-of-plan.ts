import { sumFen } from '../money';
import { checkConsent, type Holder } from './check-consent';
import type { Bill } from './bill';
import type { SettlementFacts } from './facts';
import type { LegKind, SettlementPlan, SettlementRefusal } from './plan';

/** Legs that take something a member holds. */
const onCard: readonly LegKind[] = ['principal', 'bonus'];
const membersOwn: readonly LegKind[] = ['package', 'coupon', 'points', ...onCard];

/** What a bill takes from members and by what leave, when the consent covers all of it and each holder of it; null when it takes nothing. */
export function takenWithConsent(bill: Bill, facts: SettlementFacts): SettlementPlan['own'] | SettlementRefusal {
  const legs = bill.legs.filter(({ kind }) => membersOwn.includes(kind));
  if (legs.length === 0) return null;
  const holders = legs.map(({ instrumentId }) => holderOf(facts, instrumentId));
  const amountFen = sumFen(legs.map((leg) => leg.amountFen));
  const cardFen = sumFen(legs.filter(({ kind }) => onCard.includes(kind)).map((leg) => leg.amountFen));
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
