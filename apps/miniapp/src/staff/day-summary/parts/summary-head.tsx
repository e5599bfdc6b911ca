import { View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { Chips } from '@/ui/chips';
import { counted, Money, yuan } from '@/ui/money';
import { Pair } from '@/ui/pair';
import { Separated } from '@/ui/separated';
import { dayName, nearDayClock } from '@/ui/when';
import type { DayCloseView } from '../../parts/wire';
import { daySums } from '../day-sums';

/** One large figure, and what it is made of. */
export function SummaryHead({ day }: { day: DayCloseView }) {
  return (
    <>
      <Card testId="summary-head">
        <View className="text-14 font-semibold">
          {day.shopName} {dayName(day.on)}
        </View>
        <View className="text-12 text-secondary mt-3">营业额</View>
        <View className="text-32 font-semibold">
          <Money fen={day.revenueFen} />
        </View>
        <View className="text-12 text-secondary">
          <Separated parts={['已锁账', `${day.closedBy} 日结`, nearDayClock(day.closedAt)]} />
        </View>
      </Card>
      <View className="mt-3">
        <Chips
          words="below"
          figures="m"
          chips={[
            { key: 'bills', word: '单数', figure: counted(day.bills.count) },
            { key: 'money-in', word: '实收', figure: yuan(day.moneyInFen) },
            { key: 'difference', word: '现金差异', figure: yuan(day.differenceFen, true) },
          ]}
        />
      </View>
      <Card className="mt-3" testId="summary-sums">
        {daySums(day).map(({ word, fen }) => (
          <Pair key={word} word={word}>
            {yuan(fen)}
          </Pair>
        ))}
      </Card>
    </>
  );
}
