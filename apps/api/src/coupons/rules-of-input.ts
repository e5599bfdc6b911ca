import {
  couponWorth,
  fen,
  isRefusal,
  parseShopDay,
  refuse,
  type CouponBenefit,
  type CouponOccasion,
  type CouponValidity,
  type Refusal,
} from '@cheyou/domain';
import { costOf, type TemplateRules } from './coupon-template';
import { usualDays, type CouponBenefitInput, type CouponRules, type CouponValidityInput } from './coupon-templates.dto';
import type { CouponOccasionInput } from './occasions/occasions.dto';

/** The rules somebody typed, or why they can't stand together. Whether what they name exists is for the caller. */
export function rulesOfInput(input: CouponRules): TemplateRules | Refusal {
  const benefit = benefitOf(input.benefit);
  const validity = validityOf(input.validity);
  if (isRefusal(validity)) return validity;
  const givenOn = input.givenOn && occasionOf(input.givenOn);
  if (givenOn && input.carBound) return wrong('carBound: whoever is given one may have no car, or several');
  if (input.budgetFen !== null && input.costFen === null && couponWorth(benefit) === null)
    return wrong('costFen must say what one counts against the budget');
  const { scope, stacking } = input;
  const rules: TemplateRules = {
    name: input.name,
    benefit,
    scope: {
      itemIds: scope.itemIds,
      categories: scope.categories,
      shopIds: scope.shopIds,
      levels: scope.levels,
    },
    stacking: { group: stacking.group, alone: stacking.alone, order: stacking.order },
    validity,
    carBound: input.carBound,
    claimable: input.claimable,
    givenOn,
    perMemberMax: input.perMemberMax,
    totalMax: input.totalMax,
    budgetFen: input.budgetFen,
    costFen: input.costFen,
  };
  return input.budgetFen !== null && costOf(rules) > input.budgetFen ? wrong('budgetFen must pay for one') : rules;
}

const wrong = (...fields: string[]): Refusal => refuse('VALIDATION_FAILED', { fields });

function benefitOf({ kind, offFen, thresholdFen, percentOff, offMaxFen }: CouponBenefitInput): CouponBenefit {
  const threshold = fen(thresholdFen ?? 0);
  switch (kind) {
    case 'amount':
      return { kind, offFen: fen(offFen ?? 0), thresholdFen: threshold };
    case 'percent': {
      const offMax = offMaxFen === undefined || offMaxFen === null ? null : fen(offMaxFen);
      return { kind, percentOff: percentOff ?? 0, offMaxFen: offMax, thresholdFen: threshold };
    }
    case 'labour':
      return { kind, offFen: fen(offFen ?? 0) };
    case 'service':
      return { kind };
  }
}

/** What a kind needs has been asked for at the door. */
function occasionOf({ kind, daysBefore, per, fromFen, level, months }: CouponOccasionInput): CouponOccasion {
  switch (kind) {
    case 'joining':
      return { kind };
    case 'birthday':
      return { kind, daysBefore: daysBefore ?? 0 };
    case 'spend':
      return { kind, per: per ?? 'bill', fromFen: fen(fromFen ?? 0) };
    case 'level':
      return { kind, level: level ?? '', months: months ?? 0 };
  }
}

function validityOf({ kind, from, until, days }: CouponValidityInput): CouponValidity | Refusal {
  if (kind === 'days') return { kind, days: days ?? usualDays };
  const [first, last] = [parseShopDay(from ?? ''), parseShopDay(until ?? '')];
  if (first === null || last === null) return wrong('validity.from and validity.until must be days that exist');
  return last < first ? wrong('validity.until must not be before validity.from') : { kind, from: first, until: last };
}
