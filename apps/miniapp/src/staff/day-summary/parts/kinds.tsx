import { View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { yuan } from '@/ui/money';
import { SectionHead } from '@/ui/section-head';
import { Separated } from '@/ui/separated';
import type { DayCloseView } from '../../parts/wire';
import { kindWords } from '../day-sums';

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
            note={<Separated parts={kindWords(kind)} />}
            side={<View className="font-semibold text-ink">{yuan(kind.totalFen)}</View>}
            testId={`kind-${kind.kind}`}
          />
        ))}
      </Card>
    </>
  );
}
