import { nearDay } from '@/ui/when';
import { counted } from '@/ui/money';
import type { CouponTemplateView } from '../parts/wire';

/** How long one is good: `领到起 30 天`, `11-01 至 12-31`. */
export function validityWords({ kind, days, from, until }: CouponTemplateView['validity']): string {
  if (kind === 'days') return `领到起 ${String(days)} 天`;
  return `${nearDay(from ?? '')} 至 ${nearDay(until ?? '')}`;
}

/** How one comes by it. */
export function waysWords({ claimable, atRegistration }: CouponTemplateView): string[] {
  return [...(claimable ? ['手机可领'] : []), ...(atRegistration ? ['新会员自动发'] : [])];
}

/** `每人限 1 张，共 500 张`, or that there is no limit. */
export function limitWords({ perMemberMax, totalMax }: Pick<CouponTemplateView, 'perMemberMax' | 'totalMax'>): string {
  const limits = [
    ...(perMemberMax === null ? [] : [`每人限 ${counted(perMemberMax)} 张`]),
    ...(totalMax === null ? [] : [`共 ${counted(totalMax)} 张`]),
  ];
  return limits.length > 0 ? limits.join('，') : '不限张数';
}
