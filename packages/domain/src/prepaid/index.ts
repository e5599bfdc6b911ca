export { drawn, refilled } from './apply-takes';
export { capFor, cardUsable, isNamed, legalLimits, roomUnderCap } from './card';
export type { CardLimits, CardState } from './card';
export type { Lot, LotTake, LotTerms } from './lot';
export { refundQuote } from './refund-quote';
export type { RefundQuote, RefundQuoteLine } from './refund-quote';
export { bonusLapsed, inSpendingOrder, spendableFen, takeFromLots } from './take-from-lots';
export { bonusLastDay, planTopUp, tierFor } from './top-up';
export type { TopUpFacts, TopUpPlan, TopUpRefusal, TopUpTier, TopUpWishes } from './top-up';
