import { useState } from 'react';
import { api } from '@/shell/api';
import { go } from '@/shell/navigation';
import { Page } from '@/shell/page';
import { useMay } from '@/shell/session';
import { useDone } from '@/shell/use-done';
import { useOnce } from '@/shell/use-once';
import { useRemoteList } from '@/shell/use-remote-list';
import { useWrite } from '@/shell/use-write';
import { OutcomeNote } from '@/shell/view-parts';
import { tenderNames } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { Empty } from '@/ui/empty';
import { ListEnd } from '@/ui/list-end';
import { yuan } from '@/ui/money';
import { Note } from '@/ui/note';
import { Pair } from '@/ui/pair';
import { SectionHead } from '@/ui/section-head';
import { nearDayClock } from '@/ui/when';
import { ReasonSheet } from '../parts/reason-sheet';
import { Shown } from '@/shell/shown';
import { staffChanged } from '../parts/staff-changed';
import { usePayOutCount } from '../parts/use-pay-outs';
import type { CounterTopUp, PageOf } from '../parts/wire';
import { WriteTrouble } from '../parts/write-trouble';
import { useNothingElseWaits } from './use-waiting';
import { WaitingCardRefunds } from './waiting-card-refunds';
import { WaitingDifferences } from './waiting-differences';
import { WaitingRefunds } from './waiting-refunds';
import { WaitingReversals } from './waiting-reversals';

/** 等待第二人确认: reversals, refunds, large counter top-ups and cash differences; nothing moves before somebody else has looked. */
export default function ApprovalsPage() {
  const view = useRemoteList<CounterTopUp, PageOf<CounterTopUp>>({
    key: ['staff', 'approvals'],
    read: (cursor) => api.get<PageOf<CounterTopUp>>('/staff/top-ups', { state: 'waiting', cursor }),
  });
  const mayReverse = useMay('settlement.reverse');
  const mayRefund = useMay('settlement.refund');
  const mayAccept = useMay('shift.accept');
  const alone = useNothingElseWaits();
  const [rejecting, setRejecting] = useState<CounterTopUp | null>(null);
  const [decided, setDecided] = useState<CounterTopUp | null>(null);
  const close = (): void => {
    setRejecting(null);
  };
  return (
    <Page
      title="等待确认"
      wide
      testId="approvals"
      over={rejecting && <RejectSheet topUp={rejecting} onDone={setDecided} onClose={close} />}
    >
      {decided && <Decided topUp={decided} />}
      <PayOutsRow />
      {mayReverse && <WaitingReversals />}
      <WaitingCardRefunds />
      {mayRefund && <WaitingRefunds />}
      {mayAccept && <WaitingDifferences />}
      <Shown
        view={view}
        failed="待确认的充值没能加载出来"
        money="等待中的充值还没有入账。"
        empty={
          alone ? (
            <Empty title="没有等待确认的事" text="要第二个人确认的充值、退款、退卡、反结账和现金差异会列在这里" />
          ) : null
        }
      >
        {({ items, end }) => (
          <>
            <SectionHead title="大额充值" />
            {items.map((topUp) => (
              <WaitingTopUp key={topUp.id} topUp={topUp} onDone={setDecided} onReject={setRejecting} />
            ))}
            <ListEnd {...end} />
          </>
        )}
      </Shown>
    </Page>
  );
}

/** What was approved and is now to be paid by hand stands on a page of its own. */
function PayOutsRow() {
  const count = usePayOutCount();
  if (count === 0) return null;
  return (
    <Card flush className="mb-3">
      <Cell
        icon="cash"
        title="待付退款"
        side={`${String(count)} 笔`}
        chevron
        onTap={() => {
          go('/staff/pay-outs/index');
        }}
        testId="approvals-pay-outs"
      />
    </Card>
  );
}

/** What became of the last one: its card is gone from the list. */
function Decided({ topUp: { state, memberName, amountFen } }: { topUp: CounterTopUp }) {
  return state === 'done' ? (
    <Note tone="good" className="mb-3" testId="decided">
      {memberName ?? '会员'}的 {yuan(amountFen)} 已入账
    </Note>
  ) : (
    <Note tone="watch" icon="undo" className="mb-3" testId="decided">
      没有通过，没有入账。请把 {yuan(amountFen)} 当面退给{memberName ?? '车主'}。
    </Note>
  );
}

interface WaitingTopUpProps {
  topUp: CounterTopUp;
  onDone: (topUp: CounterTopUp) => void;
  onReject: (topUp: CounterTopUp) => void;
}

function WaitingTopUp({ topUp, onDone, onReject }: WaitingTopUpProps) {
  const mayApprove = useMay('counterTopUp.approve');
  const approve = useOnce<Record<string, never>, CounterTopUp>(`approveTopUp.${topUp.id}`, (_, key) =>
    api.post(`/staff/top-ups/${topUp.id}/approval`, {}, { key }),
  );
  useDone(approve, (answer) => {
    staffChanged();
    onDone(answer);
  });
  return (
    <Card className="mb-3" testId={`approval-${topUp.receiptNumber}`}>
      <View className="c-between">
        <View className="text-16 font-semibold">{topUp.memberName ?? '会员'}</View>
        <View className="text-20 font-semibold">{yuan(topUp.amountFen)}</View>
      </View>
      <View className="c-hair" />
      {topUp.bonusFen > 0 && <Pair word="赠送">{yuan(topUp.bonusFen)}</Pair>}
      <Pair word="收款方式">{tenderNames[topUp.method]}</Pair>
      <Pair word="经手人">{`${topUp.by} ${nearDayClock(topUp.at)}`}</Pair>
      <Pair word="收据号">{topUp.receiptNumber}</Pair>
      {topUp.mayDecide ? (
        <View className="c-row gap-3 mt-3">
          <Button
            kind="line"
            small
            off={approve.busy}
            onTap={() => {
              onReject(topUp);
            }}
            testId={`reject-${topUp.receiptNumber}`}
          >
            不通过
          </Button>
          <Button
            small
            shape="grow"
            busy={approve.busy}
            onTap={() => void approve.run({})}
            testId={`approve-${topUp.receiptNumber}`}
          >
            确认入账 {yuan(topUp.amountFen)}
          </Button>
        </View>
      ) : (
        <Note tone="grey" className="mt-2">
          {mayApprove ? '自己收的钱、充自己的卡，要请另一个人确认' : '等店长或老板确认后到账，钱请先收好'}
        </Note>
      )}
      <OutcomeNote once={approve} />
    </Card>
  );
}

interface RejectSheetProps {
  topUp: CounterTopUp;
  onDone: (topUp: CounterTopUp) => void;
  onClose: () => void;
}

function RejectSheet({ topUp, onDone, onClose }: RejectSheetProps) {
  const reject = useWrite((reason: string) =>
    api.post<CounterTopUp>(`/staff/top-ups/${topUp.id}/rejection`, { reason }),
  );
  const act = async (reason: string): Promise<void> => {
    const answer = await reject.run(reason);
    if (!answer) return;
    staffChanged();
    onDone(answer);
    onClose();
  };
  return (
    <ReasonSheet
      title="不通过这笔充值"
      act={`不通过 ${yuan(topUp.amountFen)}`}
      danger
      busy={reject.busy}
      note={<WriteTrouble error={reject.error} />}
      testId="reject-sheet"
      onAct={(reason) => void act(reason)}
      onClose={onClose}
    >
      卡里不会入账，请把 {yuan(topUp.amountFen)} 当面退给{topUp.memberName ?? '车主'}。
    </ReasonSheet>
  );
}
