import type { CouponView } from '@cheyou/contracts';
import { Text, View } from '@tarojs/components';
import { go } from '@/shell/navigation';
import { Button } from '@/ui/button';
import { Note } from '@/ui/note';
import { Pair } from '@/ui/pair';
import { Plate } from '@/ui/plate';
import { Sheet } from '@/ui/sheet';
import { nearDay } from '@/ui/when';
import { faceOf, termsOf, whyNotWords } from '../coupon-words';

/** All that one coupon says, and how it is used. */
export function TermsOfCoupon({ coupon, onClose }: { coupon: CouponView; onClose: () => void }) {
  const usable = coupon.whyNot === null;
  return (
    <Sheet
      open
      title={coupon.name}
      onClose={onClose}
      testId="coupon-sheet"
      foot={
        usable && (
          <Button
            shape="wide"
            icon="qr"
            onTap={() => {
              onClose();
              go('/owner/code/index');
            }}
            testId="coupon-use"
          >
            出示会员码
          </Button>
        )
      }
    >
      <Worth coupon={coupon} />
      {!usable && (
        <Note tone="watch" icon="clock" className="mt-3">
          {whyNotWords(coupon)}
        </Note>
      )}
      <View className="mt-3">
        <Pair word="来自">{coupon.why}</Pair>
        <Pair word="有效期">
          {nearDay(coupon.validFrom)} 至 {nearDay(coupon.validUntil)}
        </Pair>
        {termsOf(coupon).map(({ word, text }) => (
          <Pair key={word} word={word}>
            {text}
          </Pair>
        ))}
        {coupon.carId !== null && (
          <Pair word="适用车辆">{coupon.plate === null ? '指定车辆' : <Plate plate={coupon.plate} size="s" />}</Pair>
        )}
      </View>
      <View className="text-12 text-secondary mt-3">
        到店结算时出示会员码，收银台会自动为您选最划算的用法；这单撤销时券会退回来。
      </View>
    </Sheet>
  );
}

/** The large word once more, in the middle. */
export function Worth({ coupon: { benefit } }: { coupon: Pick<CouponView, 'benefit'> }) {
  const { before, figure, after, foot } = faceOf(benefit);
  return (
    <View className="text-center text-brand">
      {before && <Text className="text-16 font-medium">{before}</Text>}
      <Text className="text-32 font-semibold">{figure}</Text>
      {after && <Text className="text-16 font-medium">{after}</Text>}
      <View className="text-12">{foot}</View>
    </View>
  );
}
