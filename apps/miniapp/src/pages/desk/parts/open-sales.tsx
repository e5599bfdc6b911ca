import type { components } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { go } from '@/shell/navigation';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { yuan } from '@/ui/money';
import { Plate } from '@/ui/plate';
import { SectionHead } from '@/ui/section-head';
import { Separated } from '@/ui/separated';
import { Tag } from '@/ui/tag';
import { clock } from '@/ui/when';

type SaleBrief = components['schemas']['SaleBrief'];

/** Sales that aren't paid yet; those that wait for an owner's WeChat say so. */
export function OpenSales({ sales }: { sales: SaleBrief[] }) {
  return (
    <>
      <SectionHead title="待结算" more={sales.length > 0 ? `${sales.length} 单` : undefined} />
      {sales.length === 0 ? (
        <Card testId="no-open-sales">
          <View className="text-14 font-medium">没有待结算的单</View>
          <View className="text-12 text-secondary">在上面找到车，点开单；洗车也可以直接快捷结算</View>
        </Card>
      ) : (
        <Card flush>
          {sales.map((sale) => (
            <OpenSale key={sale.id} sale={sale} />
          ))}
        </Card>
      )}
    </>
  );
}

function OpenSale({ sale }: { sale: SaleBrief }) {
  return (
    <Cell
      shape="block"
      onTap={() => {
        go('/staff/settle/index', { id: sale.id });
      }}
      testId={`open-sale-${sale.number}`}
    >
      <View className="c-between">
        <View className="c-row c-wrap gap-2">
          {sale.plate ? (
            <Plate plate={sale.plate} size="s" green={sale.plateKind?.startsWith('newEnergy') ?? false} />
          ) : (
            <Tag>无车</Tag>
          )}
          <View className="text-14 text-secondary">{sale.memberName ?? '散客'}</View>
          {sale.priority && <Tag tone="gold">优先</Tag>}
        </View>
        {sale.state === 'held' ? <Tag tone="watch">等待车主付款</Tag> : <Tag tone="brand">待结算</Tag>}
      </View>
      <View className="c-between mt-2">
        <View className="text-14 font-medium">{sale.title}</View>
        <View className="text-14 font-semibold">{yuan(sale.totalFen)}</View>
      </View>
      <View className="text-12 text-secondary">
        <Separated parts={[sale.openedBy, `${clock(sale.openedAt)} 开单`, sale.number]} />
      </View>
    </Cell>
  );
}
