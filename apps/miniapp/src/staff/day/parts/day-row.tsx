import { View } from '@tarojs/components';
import { go } from '@/shell/navigation';
import { Cell } from '@/ui/cell';
import { yuan } from '@/ui/money';
import { Plate } from '@/ui/plate';
import { Separated } from '@/ui/separated';
import { Tag, type Tone } from '@/ui/tag';
import { clock } from '@/ui/when';
import { isGreen } from '../../parts/car-words';
import type { DaySaleRow } from '../../parts/wire';

/** States worth a word; what is done says nothing. */
const states: Record<string, [Tone, string]> = {
  held: ['watch', '等待车主付款'],
  waiting: ['watch', '等待确认'],
  reversed: ['grey', '已反结账'],
  released: ['grey', '已取消'],
  rejected: ['grey', '未通过'],
  undone: ['grey', '已撤销'],
};

/** One settlement or top-up of the day. */
export function DayRow({ row, onTopUp }: { row: DaySaleRow; onTopUp: (row: DaySaleRow) => void }) {
  const state = states[row.state];
  return (
    <Cell
      icon={row.kind === 'topUp' ? 'wallet' : 'receipt'}
      shape="top"
      onTap={() => {
        if (row.settlementId) go('/staff/receipt/index', { id: row.settlementId });
        else onTopUp(row);
      }}
      testId={`day-row-${row.number}`}
    >
      <View className="c-cell-body">
        <View className="c-between gap-2">
          <View className="text-14 font-medium">{row.title}</View>
          <View className={`text-14 font-semibold ${state?.[0] === 'grey' ? 'text-secondary' : ''}`}>
            {yuan(row.totalFen)}
          </View>
        </View>
        <View className="c-row c-wrap gap-2 mt-1">
          {row.plate && <Plate plate={row.plate} size="s" green={isGreen(row.plateKind)} />}
          <View className="text-12 text-secondary">
            <Separated parts={[row.memberName ?? (row.plate ? '散客' : null), row.methods]} />
          </View>
          {state && <Tag tone={state[0]}>{state[1]}</Tag>}
        </View>
        <View className="text-12 text-secondary mt-1">
          <Separated parts={[clock(row.at), row.by, row.number]} />
        </View>
      </View>
    </Cell>
  );
}
