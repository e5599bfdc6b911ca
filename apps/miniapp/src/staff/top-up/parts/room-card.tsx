import { Text, View } from '@tarojs/components';
import { Barline } from '@/ui/bars';
import { Card } from '@/ui/card';
import { Money, yuan } from '@/ui/money';
import type { TopUpOptions } from '../../parts/wire';

/** How full the card is of principal, and how much of the room this top-up takes. */
export function RoomCard({ options, comingFen }: { options: TopUpOptions; comingFen: number }) {
  const principalFen = options.card?.principalFen ?? 0;
  return (
    <Card testId="room">
      <View className="c-between">
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
            { paint: 'coming', value: comingFen },
          ]}
        />
      </View>
      <View className="c-between c-wrap text-12 text-secondary mt-2">
        <View>{comingFen > 0 ? `斜纹为本次 ${yuan(comingFen)}` : options.card ? '' : '充值时自动开卡'}</View>
        <View>
          {options.named ? '实名' : '未实名'}卡本金上限 {yuan(options.capFen)}
        </View>
      </View>
    </Card>
  );
}
