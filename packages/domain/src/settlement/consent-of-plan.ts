import { sumFen } from '../money';
import { checkConsent, type Holder } from './check-consent';
import type { Bill } from './bill';
import type { SettlementFacts } from './facts';
import type { LegKind, SettlementRefusal } from './plan';

/** Legs that take something a member holds. */
const membersOwn: readonly LegKind[] = ['package', 'coupon', 'points', 'principal', 'bonus'];

/** Whether the consent covers all that a bill takes from members: what it comes to, and each holder of it; null when it does. */
export function consentRefusal(bill: Bill, facts: SettlementFacts): SettlementRefusal | null {
  const legs = bill.legs.filter(({ kind }) => membersOwn.includes(kind));
  if (legs.length === 0) return null;
  const holders = legs.map(({ instrumentId }) => holderOf(facts, instrumentId));
  return checkConsent(facts, holders, sumFen(legs.map((leg) => leg.amountFen)));
}

/** Service cards and prepaid cards may have further spenders; coupons and points are their owner's alone. */
function holderOf(facts: SettlementFacts, instrumentId: string | null): Holder {
  const card = [...facts.cards, ...facts.serviceCards].find(({ cardId }) => cardId === instrumentId);
  const coupon = facts.coupons.find(({ couponId }) => couponId === instrumentId);
  return card ?? { ownerId: coupon?.ownerId ?? facts.points?.ownerId ?? '', spenderIds: [] };
}
