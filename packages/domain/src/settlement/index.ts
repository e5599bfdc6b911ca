export { paidCards } from './card-shares';
export type { CardShare, PaidCard } from './card-shares';
export { maySpend } from './check-consent';
export { takenOf } from './consent-of-plan';
export { choicesOfCoupons, choicesOfUses, withCoupon, withUses } from './choices';
export type { CouponChoice, UseChoice } from './choices';
export { tenderMethods } from './facts';
export type {
  Agreed,
  Consent,
  LevelFacts,
  PointsFacts,
  PrepaidCardFacts,
  Rounding,
  SaleLine,
  ServiceCardAtHand,
  SettlementFacts,
  SettlementWishes,
  TenderMethod,
  TenderWish,
  UseWish,
} from './facts';
export { isMoney } from './is-money';
export { legColour } from './leg-colour';
export type { LegColour } from './leg-colour';
export type {
  CouponDebit,
  Leg,
  LegKind,
  LegPart,
  PlanLine,
  PlanStep,
  PointsDebit,
  PrepaidDebit,
  SettlementPlan,
  SettlementRefusal,
  UseDebit,
} from './plan';
export { planForNewOwner, planServiceCardRefund } from './plan-service-card-refund';
export type { CardLeft, ServiceCardRefundPlan } from './plan-service-card-refund';
export { planRefund } from './plan-refund';
export { planSettlement } from './plan-settlement';
export { priceLines, unitPriceOf } from './price-lines';
export { roundedByChoice } from './rounded-by-choice';
export type { RefundPlan, RefundRefusal, RefundWish, SettledFacts, SettledLine } from './refund-plan';
export { pointsOffered, suggestWishes } from './suggest-wishes';
export type { ChosenWishes } from './suggest-wishes';
