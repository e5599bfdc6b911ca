import { withCoupon, type CouponChoice } from '@cheyou/domain';
import { View } from '@tarojs/components';
import { benefitWords, whyNotWords } from '@/coupons/coupon-words';
import { Cell } from '@/ui/cell';
import { Check } from '@/ui/check';
import { SectionHead } from '@/ui/section-head';
import { Separated } from '@/ui/separated';
import { nearDay } from '@/ui/when';
import type { ChoicePartProps } from './own-choice';

/** What nobody could use on any bill any more isn't worth a row. */
const over = new Set<string>(['COUPON_USED', 'COUPON_REVOKED', 'COUPON_EXPIRED']);

/** The member's coupons: a tap takes one or leaves it, and those that don't fit say why. */
export function CouponsPart({ result, onChange }: Pick<ChoicePartProps, 'result' | 'onChange'>) {
  const shown = result.couponChoices.filter(({ refusal }) => refusal === null || !over.has(refusal.refused));
  if (shown.length === 0) return null;
  const coupons = result.couponChoices.map(({ coupon }) => coupon);
  const fitting = shown.filter(({ refusal }) => refusal === null).length;
  return (
    <>
      <SectionHead title="优惠券" more={fitting > 0 ? `${fitting} 张可用` : '这张单都用不上'} />
      <View className="-mx-4">
        {shown.map((choice) => (
          <CouponRow
            key={choice.coupon.couponId}
            choice={choice}
            onTap={() => {
              onChange({ couponIds: withCoupon(coupons, result.couponIds, choice.coupon.couponId) });
            }}
          />
        ))}
      </View>
    </>
  );
}

function CouponRow({ choice: { coupon, chosen, refusal }, onTap }: { choice: CouponChoice; onTap: () => void }) {
  const free = refusal === null || chosen;
  return (
    <Cell
      strong
      title={coupon.name}
      note={
        <Separated
          parts={[
            benefitWords(coupon.benefit) !== coupon.name && benefitWords(coupon.benefit),
            coupon.stacking.alone && '不与其他券同用',
            `至 ${nearDay(coupon.validUntil)}`,
          ]}
        />
      }
      side={free ? <Check on={chosen} /> : <View className="text-12 text-watch-ink">{whyNotWords(refusal)}</View>}
      {...(free && { onTap })}
      testId={`coupon-${coupon.name}`}
    />
  );
}
