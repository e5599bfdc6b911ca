import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '@/shell/api';
import { go } from '@/shell/navigation';
import { useDone } from '@/shell/use-done';
import { useOnce } from '@/shell/use-once';
import { OutcomeNote } from '@/shell/view-parts';
import { Button, TextButton } from '@/ui/button';
import { Card } from '@/ui/card';
import { yuan } from '@/ui/money';
import { Note } from '@/ui/note';
import { Pair } from '@/ui/pair';
import { SectionHead } from '@/ui/section-head';
import { nearDayClock } from '@/ui/when';
import { Shown } from '@/shell/shown';
import { staffChanged } from '../parts/staff-changed';
import type { WaitingRefund } from '../parts/wire';
import { useWaitingRefunds } from './use-waiting';

/** Refunds that one manager asked for: nothing goes back before a second one has said yes. */
export function WaitingRefunds() {
  const view = useWaitingRefunds();
  const [decided, setDecided] = useState<string | null>(null);
  return (
    <>
      {decided !== null && (
        <Note tone="good" className="mb-3" testId="refund-decided">
          {decided}
        </Note>
      )}
      {view.state !== 'waiting' && (
        <Shown view={view} failed="待确认的退款没能加载出来" money="等待中的退款还没有退。">
          {(refunds) => (
            <View className="mb-6" data-testid="waiting-refunds">
              <SectionHead title="等待第二人的退款" more={`${String(refunds.length)} 笔`} />
              {refunds.map((refund) => (
                <Refund key={refund.id} refund={refund} onDecided={setDecided} />
              ))}
            </View>
          )}
        </Shown>
      )}
    </>
  );
}

function Refund({ refund, onDecided }: { refund: WaitingRefund; onDecided: (words: string) => void }) {
  const { id, settlementId, cardId, cardName, moneyFen, reason, askedBy, askedAt, mine } = refund;
  const approve = useDecision(id, 'approval', () => {
    onDecided(`已退 ${yuan(moneyFen)}，车主会收到通知。`);
  });
  const reject = useDecision(id, 'rejection', () => {
    onDecided('没有通过，没有退任何钱。');
  });
  return (
    <Card className="mb-3" testId={`waiting-refund-${id}`}>
      <View className="c-between">
        <View className="text-16 font-semibold">{cardId === null ? '退款' : '退卡'}</View>
        <View className="text-20 font-semibold">{yuan(moneyFen)}</View>
      </View>
      <View className="c-hair" />
      {cardName !== null && <Pair word="退的卡">{cardName}</Pair>}
      <Pair word="原因">{reason}</Pair>
      <Pair word="提出人">{`${askedBy} ${nearDayClock(askedAt)}`}</Pair>
      <TextButton
        onTap={() => {
          if (cardId === null) go('/staff/receipt/index', { id: settlementId });
          else go('/staff/service-card/index', { id: cardId });
        }}
        testId={`waiting-refund-bill-${id}`}
      >
        {cardId === null ? '看这张单' : '看这张卡'}
      </TextButton>
      {mine ? (
        <Note tone="grey" className="mt-2">
          您提出的退款要请另一位店长或老板确认
        </Note>
      ) : (
        <View className="c-row gap-3 mt-3">
          <Button
            kind="line"
            small
            busy={reject.busy}
            off={approve.busy}
            onTap={() => void reject.run({})}
            testId={`reject-refund-${id}`}
          >
            不通过
          </Button>
          <Button
            small
            shape="grow"
            busy={approve.busy}
            off={reject.busy}
            onTap={() => void approve.run({})}
            testId={`approve-refund-${id}`}
          >
            确认退款 {yuan(moneyFen)}
          </Button>
        </View>
      )}
      <OutcomeNote once={approve} />
      <OutcomeNote once={reject} />
    </Card>
  );
}

/** Yes or no, once. */
function useDecision(id: string, decision: 'approval' | 'rejection', onDone: () => void) {
  const once = useOnce<Record<string, never>, null>(`refund-${decision}.${id}`, (_, key) =>
    api.post(`/staff/refunds/${id}/${decision}`, {}, { key }),
  );
  useDone(once, () => {
    staffChanged();
    onDone();
  });
  return once;
}
