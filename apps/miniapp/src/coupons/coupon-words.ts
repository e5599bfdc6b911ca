import type { components } from '@cheyou/contracts';
import type { Refusal } from '@cheyou/domain';
import { shortYuan, yuan } from '@/ui/money';
import { nearDay } from '@/ui/when';

export type Benefit = components['schemas']['CouponBenefitInput'];

/** What a coupon takes off, in a few words: `满 500 减 60`, `8.5 折，最高减 ¥100`, `免费一次`. */
export function benefitWords({ kind, offFen, thresholdFen, percentOff, offMaxFen }: Benefit): string {
  switch (kind) {
    case 'amount':
      return `${thresholdWords(thresholdFen)}减 ${shortYuan(offFen ?? 0)}`;
    case 'percent': {
      const cap = offMaxFen ? `，最高减 ${shortYuan(offMaxFen)}` : '';
      return `${thresholdWords(thresholdFen)}${discountWords(percentOff ?? 0)}${cap}`;
    }
    case 'service':
      return '免费一次';
    case 'labour':
      return `工时减 ${shortYuan(offFen ?? 0)}`;
  }
}

function thresholdWords(thresholdFen: number | undefined): string {
  return thresholdFen ? `满 ${shortYuan(thresholdFen)} ` : '';
}

/** `8.5 折` of 15 percent off. */
function discountWords(percentOff: number): string {
  return `${String((100 - percentOff) / 10)} 折`;
}

/** Why a coupon can't be used, short enough for a row; the sentence of a refusal says the rest. */
export function whyNotWords({ refused, details }: Refusal): string {
  const { missingFen, day } = details as { missingFen?: number; day?: string };
  if (refused === 'COUPON_THRESHOLD' && missingFen !== undefined) return `还差 ${yuan(missingFen)}`;
  if (refused === 'COUPON_NOT_YET' && day !== undefined) return `${nearDay(day)} 起可用`;
  return reasons[refused] ?? '这张单不能用';
}

const reasons: Partial<Record<Refusal['refused'], string>> = {
  COUPON_THRESHOLD: '没到门槛',
  COUPON_NOT_YET: '还没到日期',
  COUPON_USED: '已经用过',
  COUPON_RESERVED: '正用在另一张单上',
  COUPON_REVOKED: '已收回',
  COUPON_EXPIRED: '已过期',
  COUPON_OTHER_SHOP: '这家店不能用',
  COUPON_OTHER_CAR: '限另一辆车用',
  COUPON_OTHER_LEVEL: '限指定等级会员',
  COUPON_NOTHING_FITS: '单上没有能抵的项目',
  COUPON_ALONE: '不能和其他券同用',
  COUPON_GROUP: '和已选的券是同一类',
};
