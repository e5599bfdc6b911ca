import { View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { Chips } from '@/ui/chips';
import { counted, yuan } from '@/ui/money';
import { Pair } from '@/ui/pair';
import { SectionHead } from '@/ui/section-head';
import type { DaySales } from '../../parts/wire';

/** The day in figures: what was earned, what came in, and how it was paid. */
export function DaySums({ sums }: { sums: DaySales['sums'] }) {
  return (
    <View data-testid="day-sums">
      <Chips
        words="below"
        figures="m"
        chips={[
          { key: 'revenue', word: '营业额', figure: yuan(sums.revenueFen) },
          { key: 'cash-in', word: '收银', figure: yuan(sums.cashInFen) },
        ]}
      />
      <View className="mt-3">
        <Chips
          words="below"
          figures="m"
          chips={[
            { key: 'prepaid', word: '储值消费', figure: yuan(sums.prepaidFen) },
            { key: 'top-up', word: '充值', figure: yuan(sums.topUpFen) },
          ]}
        />
      </View>
      <View className="mt-3">
        <Chips
          words="below"
          figures="m"
          chips={[
            { key: 'count', word: '单数', figure: counted(sums.count) },
            { key: 'visits', word: '到店', figure: counted(sums.visits) },
            { key: 'new-members', word: '新会员', figure: counted(sums.newMembers) },
          ]}
        />
      </View>
      <SectionHead title="收银方式" more={`合计 ${yuan(sums.cashInFen)}`} />
      <Card testId="day-methods">
        {sums.byMethod.length === 0 ? (
          <View className="text-14 text-secondary">还没有收款</View>
        ) : (
          sums.byMethod.map(({ method, label, fen, count }) => (
            <Pair key={method} word={`${label} ${count} 笔`}>
              {fen === null ? '点钞后核对' : yuan(fen)}
            </Pair>
          ))
        )}
      </Card>
    </View>
  );
}
