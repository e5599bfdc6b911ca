import { View } from '@tarojs/components';
import { BackTag } from '@/receipt/went-back';
import { Card } from '@/ui/card';
import { yuan } from '@/ui/money';
import { Pair } from '@/ui/pair';
import { Plate } from '@/ui/plate';
import { Separated } from '@/ui/separated';
import { Tag } from '@/ui/tag';
import { nearDayClock } from '@/ui/when';
import { isGreen } from './car-words';
import type { SaleView } from './wire';

const states = {
  open: ['brand', '待结算'],
  held: ['watch', '等待车主付款'],
  settled: ['good', '已结算'],
  cancelled: ['grey', '已作废'],
  reversed: ['grey', '已反结账'],
} as const;

/** Whose sale it is and what is on it. */
export function SaleCard({ sale }: { sale: SaleView }) {
  const [tone, word] = states[sale.state];
  return (
    <Card testId="sale-card">
      <View className="c-between">
        <View className="c-row gap-2">
          {sale.plate && <Plate plate={sale.plate} green={isGreen(sale.plateKind)} />}
          <View className="text-14 font-semibold">{sale.memberName ?? '散客'}</View>
        </View>
        <Tag tone={tone}>{word}</Tag>
      </View>
      <View className="text-12 text-secondary mt-1">
        <Separated parts={[`${nearDayClock(sale.openedAt)} 开单`, sale.openedBy, sale.number]} />
      </View>
      <View className="c-hair" />
      <SaleLines sale={sale} />
      <View className="c-hair" />
      <View className="c-between">
        <View className="text-14 text-secondary">合计</View>
        <View className="text-16 font-semibold">{yuan(sale.totalFen)}</View>
      </View>
    </Card>
  );
}

/** The lines with what they come to. */
export function SaleLines({ sale }: { sale: Pick<SaleView, 'lines'> }) {
  return (
    <>
      {sale.lines.map((line) => (
        <View key={line.id}>
          <Pair
            word={<Separated parts={[line.qty > 1 ? `${line.name} × ${line.qty}` : line.name, line.performerName]} />}
          >
            <View className="c-row c-wrap gap-2 justify-end">
              <BackTag line={line} />
              <View className="c-nowrap">{yuan(line.amountFen)}</View>
            </View>
          </Pair>
          {line.priceReason && (
            <View className="text-12 text-secondary">
              标价 {yuan(line.listPriceFen)}，{line.priceReason}
            </View>
          )}
        </View>
      ))}
    </>
  );
}
