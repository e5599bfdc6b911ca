import type { ClaimableCouponView, CouponScopeNames, CouponView } from '@cheyou/contracts';
import { daysBetween, shopDay, type ShopDay } from '@cheyou/domain';
import type { CouponProps } from '@/ui/coupon';
import { shortYuan } from '@/ui/money';
import { nearDay } from '@/ui/when';

type Benefit = CouponView['benefit'];
type Face = Pick<CouponProps, 'figure' | 'before' | 'after' | 'foot'>;

/** The large word of a coupon, and what stands beneath it. */
export function faceOf({ kind, offFen = 0, thresholdFen = 0, percentOff = 0, offMaxFen }: Benefit): Face {
  switch (kind) {
    case 'amount':
      return { before: '¥', figure: shortYuan(offFen), foot: thresholdOf(thresholdFen) ?? '无门槛' };
    case 'percent': {
      const cap = offMaxFen ? `最高减 ${shortYuan(offMaxFen)}` : null;
      return {
        figure: String((100 - percentOff) / 10),
        after: '折',
        foot: cap ?? thresholdOf(thresholdFen) ?? '不限金额',
      };
    }
    case 'service':
      return { figure: '免费', foot: '服务券' };
    case 'labour':
      return { before: '¥', figure: shortYuan(offFen), foot: '抵工时费' };
  }
}

const thresholdOf = (fen: number): string | null => (fen > 0 ? `满 ${shortYuan(fen)} 可用` : null);

/** One line for a small row: `雨刮代金券 ¥20`, `镀膜券 8.5 折`. */
export function worthOf(benefit: Benefit): string {
  const { before = '', figure, after } = faceOf(benefit);
  return after ? `${figure} ${after}` : `${before}${figure}`;
}

/** What and where it is good for, short: `限洗车、美容`, `青羊店可用`. */
export function scopeWords({ items, categories, shops }: CouponScopeNames): string[] {
  return [limitedTo(items ?? categories) ?? '全部项目可用', shops === null ? '各店通用' : `${listed(shops)}可用`];
}

const shownMax = 3;

function limitedTo(names: readonly string[] | null): string | null {
  if (names === null) return null;
  return names.length === 0 ? '限指定项目' : `限${listed(names)}`;
}

function listed(names: readonly string[]): string {
  const rest = names.length - shownMax;
  const shown = names.slice(0, shownMax).join('、');
  return rest > 0 ? `${shown} 等 ${String(names.length)} 项` : shown;
}

/** Whether it came of itself, for a reason its owner is glad to read. */
export const isGift = (way: CouponView['way']): boolean =>
  way === 'birthday' || way === 'spend' || way === 'level' || way === 'registration';

const soonDays = 7;

/** Until when: in days where it is near, and then amber. */
export function endWords(validUntil: string, today: ShopDay): { words: string; soon: boolean } {
  const left = daysBetween(today, shopDay(validUntil));
  if (left === 0) return { words: '今天到期', soon: true };
  if (left <= soonDays) return { words: `${String(left)} 天后到期`, soon: true };
  return { words: `至 ${nearDay(validUntil)}`, soon: false };
}

/** Why it can't be used whatever the bill. */
export function whyNotWords({ whyNot, validFrom }: Pick<CouponView, 'whyNot' | 'validFrom'>): string {
  if (whyNot === 'COUPON_NOT_YET') return `${nearDay(validFrom)} 起可用`;
  return whyNot === 'COUPON_RESERVED' ? '一张单正在用它，付清或取消后见分晓' : '现在不能用';
}

/** For how long a coupon is good that is taken now. */
export function validityWords(validity: ClaimableCouponView['validity'], now: number): string {
  if (validity.kind === 'days') return `领取后 ${String(validity.days)} 天内有效`;
  return `${nearDay(validity.from ?? '', now)} 至 ${nearDay(validity.until ?? '', now)}`;
}

export interface Term {
  word: string;
  text: string;
}

/** All its rules, for whoever wants to read them. */
export function termsOf(coupon: Pick<CouponView, 'benefit' | 'scope' | 'scopeNames' | 'stacking'>): Term[] {
  const { benefit, scope, scopeNames, stacking } = coupon;
  const { items, categories, shops } = scopeNames;
  return [
    { word: '优惠', text: benefitSentence(benefit) },
    { word: '适用项目', text: (items ?? categories)?.join('、') ?? '全部项目' },
    { word: '适用门店', text: shops === null ? '各店通用' : shops.join('、') },
    ...(scope.levels === null ? [] : [{ word: '适用会员', text: '限指定等级' }]),
    { word: '叠加', text: stacking.alone ? '单独使用，不与其他券同用' : '可与其他类的券同用，同类每单一张' },
  ];
}

function benefitSentence({ kind, offFen = 0, thresholdFen = 0, percentOff = 0, offMaxFen }: Benefit): string {
  const from = thresholdFen > 0 ? `适用项目满 ¥${shortYuan(thresholdFen)}，` : '';
  switch (kind) {
    case 'amount':
      return `${from}减 ¥${shortYuan(offFen)}`;
    case 'percent': {
      const cap = offMaxFen ? `，最高减 ¥${shortYuan(offMaxFen)}` : '';
      return `${from}打 ${String((100 - percentOff) / 10)} 折${cap}`;
    }
    case 'service':
      return '适用项目中的一项免费做一次';
    case 'labour':
      return `服务费减 ¥${shortYuan(offFen)}，不含配件`;
  }
}
