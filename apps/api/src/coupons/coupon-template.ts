import { couponWorth, type CouponOccasion, type CouponTerms, type CouponValidity } from '@cheyou/domain';

/** The rules of a template in one version. */
export interface TemplateRules extends CouponTerms {
  readonly validity: CouponValidity;
  /** Each coupon is for one car of its owner. */
  readonly carBound: boolean;
  /** Members may take it on the phone. */
  readonly claimable: boolean;
  /** By what it comes of itself; null when it doesn't. */
  readonly givenOn: CouponOccasion | null;
  /** The limits of the whole template; null is none. */
  readonly perMemberMax: number | null;
  readonly totalMax: number | null;
  readonly budgetFen: number | null;
  /** What one counts against the budget (fen); null for the most it can take off. */
  readonly costFen: number | null;
}

export type TemplateState = 'open' | 'stopped';

export interface CouponTemplate {
  readonly id: string;
  readonly version: number;
  readonly state: TemplateState;
  readonly rules: TemplateRules;
  /** Issued and not revoked. */
  readonly issued: number;
  readonly issuedFen: number;
}

/** What one coupon counts against the budget, fen. */
export function costOf({ costFen, benefit }: TemplateRules): number {
  return costFen ?? couponWorth(benefit) ?? 0;
}

/** Whether one more fits into the limits of the whole template, as it was read. */
export function hasLeft({ rules, issued, issuedFen }: CouponTemplate): boolean {
  const { totalMax, budgetFen } = rules;
  return (totalMax === null || issued < totalMax) && (budgetFen === null || issuedFen + costOf(rules) <= budgetFen);
}
