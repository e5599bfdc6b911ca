import { View } from '@tarojs/components';
import { useState } from 'react';
import { owedFen, type CardRefund } from '@/card/card-refund-words';
import { api } from '@/shell/api';
import { go } from '@/shell/navigation';
import { useMay } from '@/shell/session';
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
import { BesideWechat } from '../parts/beside-wechat';
import { ReasonSheet } from '../parts/reason-sheet';
import { Shown } from '@/shell/shown';
import { staffChanged } from '../parts/staff-changed';
import { useWaitingCardRefunds } from './use-waiting';

/** Card refunds of the shop that a second person has to decide about. */
export function WaitingCardRefunds() {
  const view = useWaitingCardRefunds();
  if (view.state === 'waiting') return null;
  return (
    <Shown view={view} failed="待确认的退卡没能加载出来" money="等待中的退卡还没有退。">
      {(refunds) => (
        <View className="c-group mb-6" data-testid="waiting-card-refunds">
          <SectionHead title="等待第二人的退卡" more={`${String(refunds.length)} 笔`} />
          {refunds.map((refund) => (
            <Waiting key={refund.id} refund={refund} />
          ))}
        </View>
      )}
    </Shown>
  );
}

function Waiting({ refund }: { refund: CardRefund }) {
  const [declining, setDeclining] = useState(false);
  const mayApprove = useMay('cardRefund.approve');
  const approve = useOnce<Record<string, never>, CardRefund>(`approveRefund.${refund.id}`, (body, key) =>
    api.post(`/staff/card-refunds/${refund.id}/approval`, body, { key }),
  );
  useDone(approve, staffChanged);
  return (
    <Card className="mb-3" testId={`card-refund-${refund.id}`}>
      <View className="c-between">
        <View className="text-16 font-semibold">{refund.memberName ?? '会员'}</View>
        <View className="text-20 font-semibold">{yuan(refund.totalFen)}</View>
      </View>
      <View className="c-hair" />
      <Facts refund={refund} />
      {refund.mayDecide ? (
        <View className="c-row gap-3 mt-3">
          <Button
            kind="line"
            small
            off={approve.busy}
            onTap={() => {
              setDeclining(true);
            }}
            testId="card-refund-decline"
          >
            不通过
          </Button>
          <Button
            small
            shape="grow"
            busy={approve.busy}
            onTap={() => void approve.run({})}
            testId="card-refund-approve"
          >
            同意退卡 {yuan(refund.totalFen)}
          </Button>
        </View>
      ) : (
        <Note tone="grey" className="mt-2">
          {mayApprove ? '自己申请的、退自己的卡，要请另一个人确认' : '等店长或老板确认'}
        </Note>
      )}
      <OutcomeNote once={approve} />
      {declining && (
        <Decline
          refund={refund}
          onClose={() => {
            setDeclining(false);
          }}
        />
      )}
    </Card>
  );
}

function Facts({ refund }: { refund: CardRefund }) {
  const sumOf = (of: (line: CardRefund['lines'][number]) => number) =>
    refund.lines.reduce((sum, line) => sum + of(line), 0);
  const elsewhereFen = sumOf((line) => line.elsewhereFen);
  const byHandFen = sumOf((line) => (line.route === 'byHand' ? owedFen(line) : 0));
  const wechatFen = refund.totalFen - elsewhereFen - byHandFen;
  return (
    <>
      {refund.bonusFen > 0 && <Pair word="作废赠送金">{yuan(refund.bonusFen)}</Pair>}
      {wechatFen > 0 && <Pair word="微信原路退">{yuan(wechatFen)}</Pair>}
      <BesideWechat byHandFen={byHandFen} elsewhereFen={elsewhereFen} />
      <Pair word="申请">{`${refund.askedBy ?? '车主手机'} ${nearDayClock(refund.askedAt)}`}</Pair>
      <Pair word="原因">{refund.reason}</Pair>
      {refund.closesCard && <Pair word="退完后">销户尾号 {refund.cardTail}</Pair>}
      <TextButton
        onTap={() => {
          go('/staff/card-refund/index', { id: refund.id });
        }}
        testId="card-refund-more"
      >
        看逐笔明细
      </TextButton>
    </>
  );
}

function Decline({ refund, onClose }: { refund: CardRefund; onClose: () => void }) {
  const decline = useOnce<{ reason: string }, CardRefund>(`declineRefund.${refund.id}`, (body, key) =>
    api.post(`/staff/card-refunds/${refund.id}/rejection`, body, { key }),
  );
  useDone(decline, () => {
    staffChanged();
    onClose();
  });
  return (
    <ReasonSheet
      title="不通过这笔退卡"
      act="不通过"
      danger
      busy={decline.busy}
      hint="车主会看到这句话"
      note={<OutcomeNote once={decline} />}
      testId="card-refund-decline-sheet"
      onAct={(reason) => void decline.run({ reason })}
      onClose={onClose}
    >
      {yuan(refund.totalFen)} 本金和留出的赠送金都回到卡里，车主会收到通知。
    </ReasonSheet>
  );
}
