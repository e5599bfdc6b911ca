import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';

export interface CouponProps {
  /** The large word: `60`, `8.5`, `免费`; what stands small before and after it. */
  figure: string;
  before?: string;
  after?: string;
  /** Beneath it: from which amount, or up to which. */
  foot: string;
  name: ReactNode;
  text?: ReactNode;
  /** Below: until when, or why it can't be used; and what can be done. */
  state?: ReactNode;
  act?: ReactNode;
  off?: boolean;
  onTap?: () => void;
  testId?: string;
}

/** A coupon: its value, a dashed seam, what it is. */
export function Coupon({ figure, before, after, foot, name, text, state, act, off, onTap, testId }: CouponProps) {
  const long = figure.length > 4 ? 'c-coupon-figure-long' : '';
  return (
    <View className={`c-coupon ${off ? 'c-coupon-off' : ''}`} onClick={onTap} data-testid={testId}>
      <View className="c-coupon-value">
        <View className={`c-coupon-figure ${long}`}>
          {before && <Text className="c-coupon-unit">{before}</Text>}
          {figure}
          {after && <Text className="c-coupon-unit">{after}</Text>}
        </View>
        <View className="c-coupon-foot">{foot}</View>
      </View>
      <View className="c-coupon-body">
        <View className="c-coupon-name">{name}</View>
        {text && <View className="c-coupon-text">{text}</View>}
        <View className="c-coupon-foot-row">
          <View className="min-w-0">{state}</View>
          {act}
        </View>
      </View>
    </View>
  );
}
