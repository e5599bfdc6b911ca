import type { ClaimableCouponView, CouponView } from '@cheyou/contracts';
import type { ShopDay } from '@cheyou/domain';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/ui/button';
import { Coupon } from '@/ui/coupon';
import { Icon } from '@/ui/icon';
import { Plate } from '@/ui/plate';
import { Separated } from '@/ui/separated';
import { Tag } from '@/ui/tag';
import { endWords, faceOf, isGift, scopeWords, validityWords, whyNotWords } from '../coupon-words';

/** One that a bill may take today. */
export function UsableCoupon({ coupon, today, onOpen }: { coupon: CouponView; today: ShopDay; onOpen: () => void }) {
  const { words, soon } = endWords(coupon.validUntil, today);
  return (
    <Coupon
      {...faceOf(coupon.benefit)}
      name={coupon.name}
      text={<Where coupon={coupon} />}
      state={<Tag tone={soon ? 'watch' : 'grey'}>{words}</Tag>}
      act={
        <View className="c-coupon-link">
          去使用
          <Icon name="chevron-right" size={16} />
        </View>
      }
      onTap={onOpen}
      testId={`coupon-${coupon.id}`}
    />
  );
}

/** One that can't be used now, with the reason. */
export function BlockedCoupon({ coupon, onOpen }: { coupon: CouponView; onOpen: () => void }) {
  return (
    <Coupon
      off
      {...faceOf(coupon.benefit)}
      name={coupon.name}
      text={<Where coupon={coupon} />}
      state={
        <View className="c-row gap-1 text-12 font-medium text-secondary">
          <Icon name="clock" size={14} />
          {whyNotWords(coupon)}
        </View>
      }
      onTap={onOpen}
      testId={`coupon-${coupon.id}`}
    />
  );
}

interface OfferedCouponProps {
  offer: ClaimableCouponView;
  off: boolean;
  onClaim: () => void;
}

/** One that is there for the taking. */
export function OfferedCoupon({ offer, off, onClaim }: OfferedCouponProps) {
  const [now] = useState(Date.now);
  const { perMemberMax, got } = offer;
  return (
    <Coupon
      {...faceOf(offer.benefit)}
      name={offer.name}
      text={<Separated parts={[...scopeWords(offer.scopeNames), offer.carBound && '限一辆车用']} />}
      state={
        <View className="text-12 text-secondary">
          <View>{validityWords(offer.validity, now)}</View>
          {perMemberMax !== null && perMemberMax > 1 && (
            <View>
              每人 {perMemberMax} 张，已领 {got} 张
            </View>
          )}
        </View>
      }
      act={
        <Button kind="sub" small off={off} onTap={onClaim} testId={`claim-${offer.id}`}>
          领取
        </Button>
      }
      testId={`offer-${offer.id}`}
    />
  );
}

function Where({ coupon: { scopeNames, plate, carId, way, why } }: { coupon: CouponView }) {
  return (
    <>
      {isGift(way) && (
        <View className="c-row gap-1 mb-1 text-12 font-medium text-gold-ink" data-testid="coupon-why">
          <Icon name="gift" size={14} />
          {why}
        </View>
      )}
      <Separated parts={[...scopeWords(scopeNames), carId !== null && plate === null && '限指定车辆']} />
      {carId !== null && plate !== null && (
        <View className="c-row gap-2 mt-1">
          <Plate plate={plate} size="s" />
          仅限此车
        </View>
      )}
    </>
  );
}
