import type { StatementLine } from '@cheyou/contracts';
import { plateText } from '@cheyou/domain';
import { Text, View } from '@tarojs/components';
import { Badge } from '@/ui/badge';
import { Cell } from '@/ui/cell';
import type { IconName } from '@/ui/icon';
import { bareYuan, Money, yuan } from '@/ui/money';
import { Separated } from '@/ui/separated';
import { Tag } from '@/ui/tag';
import { clock, monthDay } from '@/ui/when';

export interface MovementRowProps {
  line: StatementLine;
  onTap: (() => void) | null;
}

/** One movement: what, where, which car, what it took of principal and bonus, the balance after it, and who served. */
export function MovementRow({ line, onTap }: MovementRowProps) {
  const came = line.amountFen > 0;
  return (
    <Cell shape="top" {...(onTap && { onTap })} testId={`movement-${line.id}`}>
      <View className="mt-0.5">
        <Badge name={iconOf(line)} tone={came ? 'good' : 'grey'} />
      </View>
      <View className="c-cell-body">
        <View className="c-between">
          <View className="c-row c-wrap gap-2 min-w-0">
            <View className="text-14 font-medium">
              <Separated parts={line.title.split(' · ')} />
            </View>
            {line.reversedBy && <Tag>已反结账</Tag>}
          </View>
          <Text className={`text-16 ${came ? 'text-good-ink' : ''}`}>
            <Money fen={line.amountFen} signed />
          </Text>
        </View>
        <View className="c-between c-wrap text-12 text-secondary">
          <View>
            <Separated parts={[`${monthDay(line.at)} ${clock(line.at)}`, line.shopName]} />
          </View>
          <View className="c-nowrap">余额 {yuan(line.balanceAfterFen)}</View>
        </View>
        <View className="c-between c-wrap gap-x-2 text-12 text-secondary">
          <View>
            <Separated parts={[line.plate && <PlateWords key="plate" plate={line.plate} />, line.servedBy]} />
          </View>
          <View className="c-nowrap ml-auto">
            <Separated parts={partsOf(line)} />
          </View>
        </View>
        {line.reason && <View className="text-12 text-secondary">原因：{line.reason}</View>}
      </View>
    </Cell>
  );
}

const dotRoom = { margin: '0 3px' };

/** A plate in running text: its dot is drawn, as everywhere. */
function PlateWords({ plate }: { plate: string }) {
  const { prefix, rest } = plateText(plate);
  return (
    <Text className="c-nowrap">
      {prefix}
      {prefix && <View className="c-sep" style={dotRoom} />}
      {rest}
    </Text>
  );
}

/** Both parts without sign: the amount above has said the direction. */
function partsOf({ principalFen, bonusFen }: StatementLine): string[] {
  return [
    ...(principalFen === 0 ? [] : [`本金 ${bareYuan(Math.abs(principalFen))}`]),
    ...(bonusFen === 0 ? [] : [`赠送 ${bareYuan(Math.abs(bonusFen))}`]),
  ];
}

const icons: Record<StatementLine['kind'], IconName> = {
  topUp: 'wallet',
  settle: 'receipt',
  reverse: 'undo',
  expire: 'clock',
  refund: 'cash',
  transfer: 'people',
  openingBalance: 'card',
};
/** What the first word that fits in a title is drawn as. */
const byTitle: [RegExp, IconName][] = [
  [/洗|清洁|打蜡|镀|膜/, 'drop'],
  [/轮|胎|定位/, 'wheel'],
  [/保养|机油|滤/, 'refresh'],
  [/刹|制动|修|更换/, 'wrench'],
];

function iconOf({ kind, title }: StatementLine): IconName {
  if (kind !== 'settle') return icons[kind];
  return byTitle.find(([words]) => words.test(title))?.[1] ?? icons.settle;
}
