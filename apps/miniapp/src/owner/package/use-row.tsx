import type { CardUseView } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { usesWords } from '@/ui/use-words';
import { go } from '@/shell/navigation';
import { Cell } from '@/ui/cell';
import { Plate } from '@/ui/plate';
import { Separated } from '@/ui/separated';
import { Tag } from '@/ui/tag';
import { nearDayClock } from '@/ui/when';

/** One use: what, when, where, for which car; it opens the receipt of its bill. */
export function UseRow({ use }: { use: CardUseView }) {
  const [now] = useState(Date.now);
  const back = use.state === 'released' || use.state === 'reversed';
  return (
    <Cell
      strong
      title={use.serviceName}
      note={
        <View className="c-row c-wrap gap-2">
          <View>
            <Separated parts={[nearDayClock(use.at, now), use.shopName]} />
          </View>
          {use.plate !== null && <Plate plate={use.plate} size="s" />}
        </View>
      }
      side={
        <View className="text-right">
          <View className={back ? 'text-secondary line-through' : 'font-semibold text-ink'}>
            {'\u2212'}
            {usesWords(use.unit, use.times)}
          </View>
          {back && <Tag>已退回</Tag>}
          {use.state === 'held' && <Tag tone="watch">等付款</Tag>}
        </View>
      }
      chevron
      onTap={() => {
        go('/owner/receipt/index', { id: use.settlementId });
      }}
      testId={`use-${use.id}`}
    />
  );
}
