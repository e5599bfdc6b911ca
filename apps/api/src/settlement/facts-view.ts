import type { CouponScope, SettlementFacts } from '@cheyou/domain';
import type { FactsScope, SettlementFactsView } from './facts.dto';
import type { SuggestedWishes } from './settlements.dto';
import type { PlainWishes } from './wishes';

/** The facts as they cross the wire; of consents only a code and a tap are part of a quote. */
export function factsView(facts: SettlementFacts): SettlementFactsView {
  const { consent } = facts;
  return {
    ...facts,
    lines: [...facts.lines],
    cards: facts.cards.map((card) => ({ ...card, spenderIds: [...card.spenderIds], lots: [...card.lots] })),
    serviceCards: facts.serviceCards.map((card) => ({
      ...card,
      spenderIds: [...card.spenderIds],
      shopIds: card.shopIds && [...card.shopIds],
      carIds: card.carIds && [...card.carIds],
      labour: card.labour && { serviceIds: card.labour.serviceIds && [...card.labour.serviceIds] },
      services: [...card.services],
    })),
    coupons: facts.coupons.map((coupon) => ({ ...coupon, scope: scopeView(coupon.scope) })),
    points: facts.points && { ...facts.points, lots: [...facts.points.lots] },
    level: facts.level,
    consent: consentView(consent),
  };
}

function consentView(consent: SettlementFacts['consent']): SettlementFactsView['consent'] {
  if (consent?.kind === 'ownerTap')
    return { ...consent, upTo: consent.upTo.map(({ uses = [], ...agreed }) => ({ ...agreed, uses: [...uses] })) };
  return consent?.kind === 'memberCode' ? consent : null;
}

function scopeView({ itemIds, categories, shopIds, levels }: CouponScope): FactsScope {
  return {
    itemIds: itemIds && [...itemIds],
    categories: categories && [...categories],
    shopIds: shopIds && [...shopIds],
    levels: levels && [...levels],
  };
}

/** Wishes as they cross the wire. */
export function wishesView({ uses, couponIds, points, prepaid, tenders }: PlainWishes): SuggestedWishes {
  return { uses: [...uses], couponIds: [...couponIds], points, prepaid, tenders: [...tenders] };
}
