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
import { ReasonSheet } from '../parts/reason-sheet';
import { staffChanged } from '../parts/staff-changed';
import type { WaitingRefund } from '../parts/wire';
import { useWaitingRefunds } from './use-waiting';

/** Refunds that wait: what one manager asked for needs a second one, what the owner of a service card asked for one. */
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
            <View className="c-group mb-6" data-testid="waiting-refunds">
              <SectionHead title="等待确认的退款" more={`${String(refunds.length)} 笔`} />
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
  const { id, settlementId, cardId, cardName, memberName, moneyFen, reason, askedBy, askedAt } = refund;
  return (
    <Card className="mb-3" testId={`waiting-refund-${id}`}>
      <View className="c-between">
        <View className="text-16 font-semibold">{cardId === null ? '退款' : '退卡'}</View>
        <View className="text-20 font-semibold">{yuan(moneyFen)}</View>
      </View>
      <View className="c-hair" />
      {cardName !== null && <Pair word="退的卡">{cardName}</Pair>}
      {memberName !== null && <Pair word="车主">{memberName}</Pair>}
      <Pair word="原因">{reason}</Pair>
      <Pair word="提出人">{`${askedBy ?? '车主手机'} ${nearDayClock(askedAt)}`}</Pair>
      <TextButton
        onTap={() => {
          if (cardId === null) go('/staff/receipt/index', { id: settlementId });
          else go('/staff/service-card/index', { id: cardId });
        }}
        testId={`waiting-refund-bill-${id}`}
      >
        {cardId === null ? '看这张单' : '看这张卡'}
      </TextButton>
      <Decision refund={refund} onDecided={onDecided} />
    </Card>
  );
}

/** Yes or no; where it isn't one's to say, why. A request above one's limit can still be declined. */
function Decision({ refund, onDecided }: { refund: WaitingRefund; onDecided: (words: string) => void }) {
  const { id, askedBy, moneyFen, byDays, mine, aboveLimit } = refund;
  const [declining, setDeclining] = useState(false);
  const approve = useOnce<Record<string, never>, null>(`refund-approval.${id}`, (body, key) =>
    api.post(`/staff/refunds/${id}/approval`, body, { key }),
  );
  useDone(approve, () => {
    staffChanged();
    onDecided(byDays ? '已按今天折算退款，车主会收到通知。' : `已退 ${yuan(moneyFen)}，车主会收到通知。`);
  });
  if (mine)
    return (
      <Note tone="grey" className="mt-2">
        {askedBy === null ? '退自己的卡要请另一位店长或老板确认' : '您提出的退款要请另一位店长或老板确认'}
      </Note>
    );
  return (
    <>
      <Notes refund={refund} />
      <View className="c-row gap-3 mt-3">
        <Button
          kind="line"
          small
          off={approve.busy}
          onTap={() => {
            setDeclining(true);
          }}
          testId={`reject-refund-${id}`}
        >
          不通过
        </Button>
        <Button
          small
          shape="grow"
          busy={approve.busy}
          off={aboveLimit}
          onTap={() => void approve.run({})}
          testId={`approve-refund-${id}`}
        >
          确认退款 {yuan(moneyFen)}
        </Button>
      </View>
      <OutcomeNote once={approve} />
      {declining && (
        <Decline
          refund={refund}
          onDecided={onDecided}
          onClose={() => {
            setDeclining(false);
          }}
        />
      )}
    </>
  );
}

function Notes({ refund: { aboveLimit, byDays } }: { refund: WaitingRefund }) {
  return (
    <>
      {aboveLimit && (
        <Note tone="grey" className="mt-2">
          超出您可以单独办理的限额，请老板确认
        </Note>
      )}
      {byDays && (
        <Note tone="grey" className="mt-2">
          年卡按天折算，今天确认退的不多于申请时
        </Note>
      )}
    </>
  );
}

interface DeclineProps {
  refund: WaitingRefund;
  onDecided: (words: string) => void;
  onClose: () => void;
}

function Decline({ refund: { id, askedBy, moneyFen }, onDecided, onClose }: DeclineProps) {
  const decline = useOnce<{ reason: string }, null>(`refund-rejection.${id}`, (body, key) =>
    api.post(`/staff/refunds/${id}/rejection`, body, { key }),
  );
  useDone(decline, () => {
    staffChanged();
    onClose();
    onDecided('没有通过，没有退任何钱。');
  });
  return (
    <ReasonSheet
      title={`不通过这笔 ${yuan(moneyFen)} 的退款`}
      act="不通过"
      danger
      busy={decline.busy}
      {...(askedBy === null && { hint: '车主会看到这句话' })}
      note={<OutcomeNote once={decline} />}
      testId="refund-decline-sheet"
      onAct={(reason) => void decline.run({ reason })}
      onClose={onClose}
    >
      {askedBy === null ? '卡和剩余次数、工时都不变，车主会收到通知。' : '没有退任何钱，提出的人会看到它不在等待中了。'}
    </ReasonSheet>
  );
}
