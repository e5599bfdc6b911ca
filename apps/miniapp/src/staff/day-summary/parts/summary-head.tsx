import { View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { Chips } from '@/ui/chips';
import { counted, Money, yuan } from '@/ui/money';
import { Pair } from '@/ui/pair';
import { Separated } from '@/ui/separated';
import { dayName, nearDayClock } from '@/ui/when';
import type { DayCloseView } from '../../parts/wire';

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
        <Pair word={`结算 ${counted(day.bills.count)} 单`}>{yuan(day.bills.fen)}</Pair>
        {day.lines.map(({ kind, label, pieces, fen }) => (
          <Pair key={kind} word={`其中${label} ${counted(pieces)}`}>
            {yuan(fen)}
          </Pair>
        ))}
        <Pair word={`反结账 ${counted(day.reversed.count)} 单`}>{yuan(-day.reversed.fen)}</Pair>
        <Pair word={`部分退款 ${counted(day.refunded.count)} 笔`}>{yuan(-day.refunded.fen)}</Pair>
        <Pair word={`充值 ${counted(day.topUps.count)} 笔`}>{yuan(day.topUps.fen)}</Pair>
        {day.topUpsUndone.count > 0 && (
          <Pair word={`撤销充值 ${counted(day.topUpsUndone.count)} 笔`}>{yuan(-day.topUpsUndone.fen)}</Pair>
        )}
        {day.cardRefunds.count > 0 && (
          <Pair word={`退卡付款 ${counted(day.cardRefunds.count)} 笔`}>{yuan(-day.cardRefunds.fen)}</Pair>
        )}
      </Card>
    </>
  );
}
