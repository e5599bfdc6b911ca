export { maySpend } from './check-consent';
export { tenderMethods } from './facts';
export type {
  Consent,
  PrepaidCardFacts,
  Rounding,
  SaleLine,
  SettlementFacts,
  SettlementWishes,
  TenderMethod,
  TenderWish,
} from './facts';
export { legColour } from './leg-colour';
export type { LegColour } from './leg-colour';
export type {
  Leg,
  LegKind,
  LegPart,
  PlanLine,
  PlanStep,
  PrepaidDebit,
  SettlementPlan,
  SettlementRefusal,
} from './plan';
export { planSettlement } from './plan-settlement';
export { priceLines } from './price-lines';
export { suggestWishes } from './suggest-wishes';
