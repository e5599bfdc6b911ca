import type { CouponBenefit } from '@cheyou/domain';
import type { CouponTemplateInput, CouponTemplateView } from '../parts/wire';
import { fieldYuan, typedFen } from '@/ui/yuan-field';
import { occasionBody, occasionFormOf, occasionTrouble, type OccasionForm } from './occasion-form';

export interface TemplateForm {
  name: string;
  kind: CouponBenefit['kind'];
  offText: string;
  thresholdText: string;
  /** As people say it: 8.5 is 15 percent off. */
  discountText: string;
  capText: string;
  itemIds: readonly string[] | null;
  categories: readonly string[] | null;
  shopIds: readonly string[] | null;
  levels: readonly string[] | null;
  validFor: 'days' | 'dates';
  daysText: string;
  from: string | null;
  until: string | null;
  /** Coupons of one group exclude each other. */
  group: string;
  alone: boolean;
  orderText: string;
  carBound: boolean;
  claimable: boolean;
  occasion: OccasionForm;
  perMemberText: string;
  totalText: string;
  budgetText: string;
  costText: string;
  reason: string;
}

/** Begun with what is issued most: an amount off from a threshold on, for a month, one a member. */
const fresh: TemplateForm = {
  ...{ name: '', kind: 'amount', offText: '', thresholdText: '', discountText: '', capText: '' },
  ...{ itemIds: null, categories: null, shopIds: null, levels: null },
  ...{ validFor: 'days', daysText: '30', from: null, until: null },
  ...{ group: 'amount', alone: false, orderText: '10' },
  ...{ carBound: false, claimable: false, occasion: occasionFormOf(null) },
  ...{ perMemberText: '1', totalText: '', budgetText: '', costText: '', reason: '' },
};

const yuanOf = (fen: number | null | undefined): string => (fen ? fieldYuan(fen) : '');
const textOf = (count: number | null): string => (count === null ? '' : String(count));

export function templateFormOf(template: CouponTemplateView | null): TemplateForm {
  if (!template) return fresh;
  const { name, benefit, scope, validity, stacking, carBound, claimable, givenOn } = template;
  return {
    ...{ name, carBound, claimable, occasion: occasionFormOf(givenOn) },
    ...scope,
    kind: benefit.kind,
    offText: yuanOf(benefit.offFen),
    thresholdText: yuanOf(benefit.thresholdFen),
    discountText: benefit.percentOff ? String((100 - benefit.percentOff) / 10) : '',
    capText: yuanOf(benefit.offMaxFen),
    validFor: validity.kind,
    daysText: validity.kind === 'days' ? String(validity.days) : '30',
    from: validity.from ?? null,
    until: validity.until ?? null,
    ...{ group: stacking.group, alone: stacking.alone, orderText: String(stacking.order) },
    perMemberText: textOf(template.perMemberMax),
    totalText: textOf(template.totalMax),
    budgetText: yuanOf(template.budgetFen),
    costText: template.costFen === null ? '' : fieldYuan(template.costFen),
    reason: '',
  };
}

/** Why the form can't be sent; null when it can. The server judges by the same rules. */
export function templateTrouble(form: TemplateForm): string | null {
  if (form.name.trim() === '') return '请填名称';
  return (
    benefitTrouble(form) ??
    validityTrouble(form) ??
    occasionTrouble(form.occasion, form.carBound) ??
    limitsTrouble(form) ??
    (form.reason.trim() === '' ? '请写原因' : null)
  );
}

function benefitTrouble({ kind, offText, thresholdText, discountText, capText }: TemplateForm): string | null {
  if ((kind === 'amount' || kind === 'labour') && !typedFen(offText)) return '请填减多少';
  if (kind === 'percent' && percentOf(discountText) === null) return '折扣填 0.1 到 9.9';
  if (kind === 'percent' && capText !== '' && !typedFen(capText)) return '最高减多少填金额';
  const judged = kind === 'amount' || kind === 'percent';
  return judged && thresholdText !== '' && typedFen(thresholdText) === null ? '门槛填金额' : null;
}

function validityTrouble({ validFor, daysText, from, until }: TemplateForm): string | null {
  if (validFor === 'days') return isCount(daysText, 3_650) ? null : '有效天数填 1 到 3650';
  if (from === null || until === null) return '请选起止日期';
  return until < from ? '结束日期早于开始日期' : null;
}

function limitsTrouble(form: TemplateForm): string | null {
  const { kind, perMemberText, totalText, budgetText, costText, capText, orderText, offText } = form;
  if (perMemberText !== '' && !isCount(perMemberText, 1_000)) return '每人限领填整数';
  if (totalText !== '' && !isCount(totalText, 1_000_000)) return '总张数填整数';
  if (!/^\d{1,3}$/.test(orderText) || Number(orderText) > 100) return '抵扣先后填 0 到 100';
  if (budgetText === '') return null;
  const budgetFen = typedFen(budgetText);
  if (!budgetFen) return '预算填金额';
  if (costText !== '' && typedFen(costText) === null) return '每张成本填金额';
  const dependsOnBill = kind === 'service' || (kind === 'percent' && capText === '');
  if (costText === '' && dependsOnBill) return '有预算时请填每张成本';
  const costFen = typedFen(costText === '' ? (kind === 'percent' ? capText : offText) : costText) ?? 0;
  return costFen > budgetFen ? '预算不够发一张' : null;
}

const isCount = (text: string, most: number): boolean => /^[1-9]\d{0,6}$/.test(text) && Number(text) <= most;
const countOf = (text: string): number | null => (text === '' ? null : Number(text));

/** Percent off of a discount as people say it; null when it is none. */
export function percentOf(discountText: string): number | null {
  if (!/^\d(\.\d)?$/.test(discountText)) return null;
  const percent = 100 - Math.round(Number(discountText) * 10);
  return percent >= 1 && percent <= 99 ? percent : null;
}

export function templateBody(form: TemplateForm): CouponTemplateInput {
  const { carBound, claimable, group, alone } = form;
  const { itemIds, categories, shopIds, levels } = form;
  return {
    ...{ carBound, claimable, givenOn: occasionBody(form.occasion) },
    name: form.name.trim(),
    benefit: benefitOf(form),
    scope: {
      itemIds: itemIds && [...itemIds],
      categories: categories && [...categories],
      shopIds: shopIds && [...shopIds],
      levels: levels && [...levels],
    },
    stacking: { group, alone, order: Number(form.orderText) },
    validity: validityOf(form),
    perMemberMax: countOf(form.perMemberText),
    totalMax: countOf(form.totalText),
    budgetFen: form.budgetText === '' ? null : typedFen(form.budgetText),
    costFen: form.costText === '' ? null : typedFen(form.costText),
    reason: form.reason.trim(),
  };
}

function validityOf({ validFor, daysText, from, until }: TemplateForm): CouponTemplateInput['validity'] {
  const days = Number(daysText);
  return validFor === 'days'
    ? { kind: validFor, days }
    : { kind: validFor, days, from: from ?? '', until: until ?? '' };
}

function benefitOf({
  kind,
  offText,
  thresholdText,
  discountText,
  capText,
}: TemplateForm): CouponTemplateInput['benefit'] {
  const thresholdFen = typedFen(thresholdText || '0') ?? 0;
  switch (kind) {
    case 'amount':
      return { kind, offFen: typedFen(offText) ?? 0, thresholdFen };
    case 'percent':
      return {
        ...{ kind, thresholdFen },
        percentOff: percentOf(discountText) ?? 0,
        offMaxFen: capText === '' ? null : typedFen(capText),
      };
    case 'labour':
      return { kind, offFen: typedFen(offText) ?? 0 };
    case 'service':
      return { kind };
  }
}

/** What each part of the sheet shows and changes. */
export interface PartProps {
  form: TemplateForm;
  onChange: (part: Partial<TemplateForm>) => void;
}
