import { nearDay } from '@/ui/when';
import { counted, shortYuan } from '@/ui/money';
import type { CouponTemplateView } from '../parts/wire';

/** How long one is good: `领到起 30 天`, `11-01 至 12-31`. */
export function validityWords({ kind, days, from, until }: CouponTemplateView['validity']): string {
  if (kind === 'days') return `领到起 ${String(days)} 天`;
  return `${nearDay(from ?? '')} 至 ${nearDay(until ?? '')}`;
}

/** How one comes by it. */
export function waysWords({ claimable, givenOn }: CouponTemplateView): string[] {
  return [...(claimable ? ['手机可领'] : []), ...(givenOn ? [gifts[givenOn.kind]] : [])];
}

const gifts = { joining: '入会礼', birthday: '生日礼', spend: '消费礼', level: '等级礼' } as const;

/** When it comes of itself: `生日前 3 天`, `当月实付满 ¥500`; `levelName` is that of its level. */
export function occasionWords(givenOn: NonNullable<CouponTemplateView['givenOn']>, levelName: string): string {
  const { kind, daysBefore = 0, per, fromFen = 0, months = 0 } = givenOn;
  switch (kind) {
    case 'joining':
      return '入会时';
    case 'birthday':
      return daysBefore === 0 ? '生日当天早上' : `生日前 ${String(daysBefore)} 天`;
    case 'spend':
      return `${per === 'month' ? '当月累计' : '单笔'}实付满 ¥${shortYuan(fromFen)}`;
    case 'level':
      return `付款后在${levelName}，每 ${String(months)} 个月一次`;
  }
}

/** Why an occasion gave nothing, short. */
export function missedWords({ refused, count }: CouponTemplateView['missed'][number]): string {
  return `${whyMissed[refused] ?? '暂时不能发'} ${counted(count)} 次`;
}

const whyMissed: Partial<Record<CouponTemplateView['missed'][number]['refused'], string>> = {
  COUPON_SOLD_OUT: '张数或预算已用完',
  COUPON_LIMIT: '会员已领满',
  COUPON_NOT_OFFERED: '有效期已过',
};

/** `每人限 1 张，共 500 张`, or that there is no limit. */
export function limitWords({ perMemberMax, totalMax }: Pick<CouponTemplateView, 'perMemberMax' | 'totalMax'>): string {
  const limits = [
    ...(perMemberMax === null ? [] : [`每人限 ${counted(perMemberMax)} 张`]),
    ...(totalMax === null ? [] : [`共 ${counted(totalMax)} 张`]),
  ];
  return limits.length > 0 ? limits.join('，') : '不限张数';
}
