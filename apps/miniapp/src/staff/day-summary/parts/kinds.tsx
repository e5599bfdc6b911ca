import { View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { yuan } from '@/ui/money';
import { SectionHead } from '@/ui/section-head';
import { Separated } from '@/ui/separated';
import type { DayCloseView } from '../../parts/wire';

type Kind = DayCloseView['kinds'][number];

/** By how it was paid: what it came to, and of what. */
export function Kinds({ day: { kinds } }: { day: DayCloseView }) {
  return (
    <>
      <SectionHead title="支付方式" />
      <Card flush testId="summary-kinds">
        {kinds.length === 0 && <Cell title="这一天没有单据" />}
        {kinds.map((kind) => (
          <Cell
            key={kind.kind}
            title={kind.label}
            note={<Separated parts={madeOf(kind)} />}
            side={<View className="font-semibold text-ink">{yuan(kind.totalFen)}</View>}
            testId={`kind-${kind.kind}`}
          />
        ))}
      </Card>
    </>
  );
}

function madeOf({ pieces, salesFen, backFen, topUpsFen, paidOutFen }: Kind): string[] {
  return [
    ...(pieces > 0 ? [`${String(pieces)} 单 ${yuan(salesFen)}`] : []),
    ...(topUpsFen !== 0 ? [`充值 ${yuan(topUpsFen)}`] : []),
    ...(paidOutFen > 0 ? [`退卡 ${yuan(paidOutFen)}`] : []),
    ...(backFen > 0 ? [`退 ${yuan(backFen)}`] : []),
  ];
}
