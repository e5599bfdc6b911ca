import { View } from '@tarojs/components';
import { useState } from 'react';
import { cardRefundPaper } from '@/card/card-refund-paper';
import { CardRefundStatement } from '@/card/card-refund-statement';
import type { CardRefund } from '@/card/card-refund-words';
import { api } from '@/shell/api';
import { go, useParam } from '@/shell/navigation';
import { Page } from '@/shell/page';
import { SlipActs } from '@/shell/paper/slip-acts';
import { useMay, useSession } from '@/shell/session';
import { Shown } from '@/shell/shown';
import { useDone } from '@/shell/use-done';
import { useOnce } from '@/shell/use-once';
import { useRemote } from '@/shell/use-remote';
import { OutcomeNote } from '@/shell/view-parts';
import { Button } from '@/ui/button';
import { yuan } from '@/ui/money';
import { PageBones } from '@/ui/skeleton';
import { ReasonSheet } from '../parts/reason-sheet';
import { staffChanged } from '../parts/staff-changed';

/** 退卡: the statement of a refund as its owner reads it; while it waits the counter can take it back for the owner. */
export default function StaffCardRefundPage() {
  const id = useParam('id');
  const merchantName = useSession(({ me }) => me?.merchantName ?? '');
  const [asking, setAsking] = useState<CardRefund | null>(null);
  const view = useRemote({
    key: ['staff', 'card-refund', id],
    read: () => api.get<CardRefund>(`/staff/card-refunds/${id}`),
  });
  const close = (): void => {
    setAsking(null);
  };
  return (
    <Page
      title="退卡"
      wide
      testId="staff-card-refund"
      over={asking && <WithdrawSheet refund={asking} onClose={close} />}
    >
      <Shown view={view} failed="这笔退卡没能加载出来" money="钱没有变动。" bones={<PageBones />}>
        {(refund, stale) => (
          <>
            <CardRefundStatement refund={refund} />
            <Acts refund={refund} off={stale} onWithdraw={setAsking} />
            <SlipActs
              name="card-refund"
              title="退卡说明"
              word="退卡说明"
              rows={cardRefundPaper(refund, merchantName)}
            />
          </>
        )}
      </Shown>
    </Page>
  );
}

interface ActsProps {
  refund: CardRefund;
  off: boolean;
  onWithdraw: (refund: CardRefund) => void;
}

function Acts({ refund, off, onWithdraw }: ActsProps) {
  const [mayAsk, mayPay] = [useMay('cardRefund.ask'), useMay('cardRefund.payOut')];
  const here = useSession(({ me }) => me?.staff?.shops.some(({ name }) => name === refund.shopName) ?? false);
  if (refund.state === 'waiting' && mayAsk && here) {
    return (
      <View className="mt-4">
        <Button
          kind="line"
          shape="wide"
          off={off}
          onTap={() => {
            onWithdraw(refund);
          }}
          testId="refund-withdraw"
        >
          撤回申请
        </Button>
        <View className="text-12 text-secondary-page mt-2">
          等待复核期间，这笔钱先留出来，暂时不能消费。车主改主意了可以撤回。
        </View>
      </View>
    );
  }
  if (!mayPay || !refund.lines.some(({ payout }) => payout === 'due')) return null;
  return (
    <Button
      shape="wide"
      className="mt-4"
      onTap={() => {
        go('/staff/pay-outs/index');
      }}
      testId="refund-pay-outs"
    >
      去登记付款
    </Button>
  );
}

function WithdrawSheet({ refund, onClose }: { refund: CardRefund; onClose: () => void }) {
  const withdraw = useOnce<{ reason: string }, CardRefund>(`withdrawRefund.${refund.id}`, (body, key) =>
    api.post(`/staff/card-refunds/${refund.id}/withdrawal`, body, { key }),
  );
  useDone(withdraw, () => {
    staffChanged();
    onClose();
  });
  return (
    <ReasonSheet
      title="撤回退卡申请"
      act="撤回申请"
      busy={withdraw.busy}
      hint="车主会看到这句话"
      note={<OutcomeNote once={withdraw} />}
      testId="refund-withdraw-sheet"
      onAct={(reason) => void withdraw.run({ reason })}
      onClose={onClose}
    >
      {yuan(refund.totalFen)} 本金和留出的赠送金都回到卡里，可以继续使用，车主会收到通知。
    </ReasonSheet>
  );
}
