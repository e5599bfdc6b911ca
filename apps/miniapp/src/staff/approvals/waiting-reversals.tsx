import { go } from '@/shell/navigation';
import { View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { yuan } from '@/ui/money';
import { Plate } from '@/ui/plate';
import { SectionHead } from '@/ui/section-head';
import { Separated } from '@/ui/separated';
import { nearDayClock } from '@/ui/when';
import { Shown } from '@/shell/shown';
import type { WaitingReversal } from '../parts/wire';
import { useWaitingReversals } from './use-waiting';

/** Reversals that one manager asked for; a second one repeats the act on the settlement's own page. */
export function WaitingReversals() {
  const view = useWaitingReversals();
  if (view.state === 'waiting') return null;
  return (
    <Shown view={view} failed="待确认的反结账没能加载出来" money="等待中的单据还没有退。">
      {(reversals) => (
        <View className="c-group mb-6" data-testid="waiting-reversals">
          <SectionHead title="等待第二人的反结账" more={`${String(reversals.length)} 单`} />
          <Card flush>
            {reversals.map((waiting) => (
              <Row key={waiting.settlementId} waiting={waiting} />
            ))}
          </Card>
        </View>
      )}
    </Shown>
  );
}

function Row({ waiting }: { waiting: WaitingReversal }) {
  const { settlementId, title, plate, totalFen, askedBy, askedAt, reason, mine } = waiting;
  return (
    <Cell
      shape="block"
      onTap={() => {
        go('/staff/receipt/index', { id: settlementId });
      }}
      testId={`waiting-reversal-${settlementId}`}
    >
      <View className="c-between">
        <View className="c-row gap-2">
          {plate !== null && <Plate plate={plate} size="s" />}
          <View className="text-14 font-medium">{title}</View>
        </View>
        <View className="text-16 font-semibold">{yuan(totalFen)}</View>
      </View>
      <View className="text-12 text-secondary mt-1">
        <Separated parts={[`${askedBy} ${nearDayClock(askedAt)} 提出`, reason]} />
      </View>
      <View className={`text-12 mt-1 ${mine ? 'text-secondary' : 'text-brand'}`}>
        {mine ? '您提出的反结账要请另一个人确认' : '点开这张单，再点一次反结账即确认'}
      </View>
    </Cell>
  );
}
