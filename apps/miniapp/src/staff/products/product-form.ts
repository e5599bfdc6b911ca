import { legalLimits } from '@cheyou/domain';
import { yuan } from '@/ui/money';
import type { CardProductView } from '../parts/wire';
import { fieldYuan, typedFen } from '@/ui/yuan-field';

export interface ProductForm {
  name: string;
  monthsText: string;
  active: boolean;
  tiers: { payText: string; bonusText: string }[];
  reason: string;
}

export const tiersMax = 12;

export function productFormOf(product: CardProductView | null): ProductForm {
  return {
    name: product?.name ?? '',
    monthsText: product ? String(product.bonusMonths ?? '') : '12',
    active: product?.active ?? true,
    tiers: product?.tiers.map((tier) => ({
      payText: fieldYuan(tier.payFen),
      bonusText: fieldYuan(tier.bonusFen),
    })) ?? [{ payText: '', bonusText: '' }],
    reason: '',
  };
}

/** Why the form can't be sent; null when it can. */
export function productTrouble(form: ProductForm, known: boolean): string | null {
  if (form.name.trim() === '') return '请填名称';
  if (form.monthsText !== '' && !/^[1-9]\d{0,2}$/.test(form.monthsText)) return '有效月数填 1 到 120';
  for (const { payText, bonusText } of form.tiers) {
    const payFen = typedFen(payText);
    if (payFen === null || typedFen(bonusText || '0') === null) return '每一档都要填金额';
    if (payFen < legalLimits.minTopUpFen) return `每档至少充 ${yuan(legalLimits.minTopUpFen)}`;
    if (payFen > legalLimits.namedCapFen) return `每档最多充 ${yuan(legalLimits.namedCapFen)}`;
  }
  const pays = form.tiers.map(({ payText }) => typedFen(payText));
  if (new Set(pays).size < pays.length) return '有两档的金额相同';
  return known && form.reason.trim().length < 2 ? '请写改动原因' : null;
}

export function productBody(form: ProductForm, known: boolean): Record<string, unknown> {
  return {
    name: form.name.trim(),
    bonusMonths: form.monthsText === '' ? null : Number(form.monthsText),
    tiers: form.tiers.map(({ payText, bonusText }) => ({
      payFen: typedFen(payText) ?? 0,
      bonusFen: typedFen(bonusText || '0') ?? 0,
    })),
    ...(known && { active: form.active, reason: form.reason.trim() }),
  };
}
