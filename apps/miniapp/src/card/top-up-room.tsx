import type { TopUpOptions } from '@cheyou/contracts';
import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Barline } from '@/ui/bars';
import { Card } from '@/ui/card';
import { Money, yuan } from '@/ui/money';
import { beingPaidFen } from './planned-top-up';

export interface TopUpRoomProps {
  options: TopUpOptions;
  comingFen: number;
  /** A last row: how to raise the cap. */
  children?: ReactNode;
}

/** How full the card is of principal, and how much of the room this top-up takes. */
export function TopUpRoom({ options, comingFen, children }: TopUpRoomProps) {
  const principalFen = options.card?.principalFen ?? 0;
  const onItsWayFen = beingPaidFen(options);
  return (
    <Card testId="top-up-room">
      <View className="c-between items-start">
        <View>
          <View className="text-12 text-secondary">卡内本金</View>
          <Text className="text-20">
            <Money fen={principalFen} />
          </Text>
        </View>
        <View className="text-right">
          <View className="text-12 text-secondary">还可充</View>
          <Text className="text-20">
            <Money fen={options.roomFen} />
          </Text>
        </View>
      </View>
      <View className="mt-3">
        <Barline
          whole={options.capFen}
          parts={[
            { paint: 'principal', value: principalFen },
            { paint: 'tender', value: onItsWayFen },
            { paint: 'coming', value: comingFen },
          ]}
        />
      </View>
      <View className="c-between c-wrap text-12 text-secondary mt-2">
        <View>{comingFen > 0 ? `斜纹为本次 ${yuan(comingFen)}` : options.card ? '' : '充值即开卡'}</View>
        <View>
          {options.named ? '实名' : '未实名'}卡本金上限 {yuan(options.capFen)}
        </View>
      </View>
      {onItsWayFen > 0 && (
        <View className="text-12 text-secondary">另有 {yuan(onItsWayFen)} 正在支付，有结果前占着额度</View>
      )}
      {children}
    </Card>
  );
}
