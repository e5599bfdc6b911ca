import { tenderNames, type components } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { CardRefund, CardRefundLine } from '@/card/card-refund-words';
import { api } from '@/shell/api';
import { useMay } from '@/shell/session';
import { useDone } from '@/shell/use-done';
import { useOnce } from '@/shell/use-once';
import { Failed, OutcomeNote } from '@/shell/view-parts';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { InputRow } from '@/ui/input-row';
import { yuan } from '@/ui/money';
import { Pair } from '@/ui/pair';
import { Pills } from '@/ui/pills';
import { SectionHead } from '@/ui/section-head';
import { Sheet } from '@/ui/sheet';
import { staffChanged } from '../parts/staff-changed';
import { useDueCardRefunds } from './use-waiting';

type PayOut = components['schemas']['PayOutInput'];

const methods = ['cash', 'bankTransfer', 'alipay', 'posCard', 'other'] as const satisfies readonly PayOut['method'][];

interface Due {
  refund: CardRefund;
  line: CardRefundLine;
}

/** What the shop still owes of approved card refunds: WeChat can't give it back, so a person pays and says how. */
export function DueCardRefunds() {
  const [paying, setPaying] = useState<Due | null>(null);
  const view = useDueCardRefunds();
  const due = view.state === 'ready' ? view.data.flatMap(dueOf) : [];
  if (view.state === 'failed') return <Failed view={view} title="待付的退卡没能加载出来" money="已付的不会重复付。" />;
  if (due.length === 0) return null;
  return (
    <View className="mb-6" data-testid="due-card-refunds">
      <SectionHead title="待付的退卡" more={`${String(due.length)} 笔`} />
      {due.map(({ refund, line }) => (
        <DueCard
          key={`${refund.id}-${line.lotId}`}
          due={{ refund, line }}
          onPay={() => {
            setPaying({ refund, line });
          }}
        />
      ))}
      {paying && (
        <PaySheet
          due={paying}
          onClose={() => {
            setPaying(null);
          }}
        />
      )}
    </View>
  );
}

const dueOf = (refund: CardRefund): Due[] =>
  refund.lines.filter(({ payout }) => payout === 'due').map((line) => ({ refund, line }));

function DueCard({ due: { refund, line }, onPay }: { due: Due; onPay: () => void }) {
  const mayPay = useMay('cardRefund.payOut');
  return (
    <Card className="mb-3" testId={`due-${refund.id}`}>
      <View className="c-between">
        <View className="text-16 font-semibold">{refund.memberName ?? '会员'}</View>
        <View className="text-20 font-semibold">{yuan(line.refundFen)}</View>
      </View>
      <View className="c-hair" />
      <Pair word="来自">{line.title}</Pair>
      <Pair word="为什么人工付">{line.route === 'wechat' ? '微信退款异常' : '不能原路退回'}</Pair>
      <Pair word="复核">{refund.decidedBy ?? ''}</Pair>
      {mayPay && (
        <Button small shape="wide" className="mt-3" onTap={onPay} testId="due-pay">
          登记付款 {yuan(line.refundFen)}
        </Button>
      )}
    </Card>
  );
}

function PaySheet({ due: { refund, line }, onClose }: { due: Due; onClose: () => void }) {
  const [method, setMethod] = useState<PayOut['method']>('bankTransfer');
  const [reference, setReference] = useState('');
  const pay = useOnce<PayOut, CardRefund>(`payRefund.${refund.id}.${line.lotId}`, (body, key) =>
    api.post(`/staff/card-refunds/${refund.id}/lots/${line.lotId}/payout`, body, { key }),
  );
  useDone(pay, () => {
    staffChanged();
    onClose();
  });
  const trouble = reference.trim().length < 2 ? '请填凭证号或收据号' : null;
  return (
    <Sheet
      open
      title="登记退卡付款"
      onClose={onClose}
      closable={!pay.busy}
      testId="pay-out-sheet"
      foot={
        <Button
          shape="wide"
          busy={pay.busy}
          off={trouble !== null}
          onTap={() => void pay.run({ method, reference: reference.trim() })}
          testId="pay-out-act"
        >
          {trouble ?? `已付给车主 ${yuan(line.refundFen)}`}
        </Button>
      }
    >
      <View className="text-14 mb-3">
        先把 {yuan(line.refundFen)} 付给{refund.memberName ?? '车主'}，再在这里登记；车主会收到通知。
      </View>
      <Pills
        name="pay-out"
        choices={methods.map((key) => ({ key, label: tenderNames[key] }))}
        picked={method}
        onPick={setMethod}
      />
      <View className="-mx-4 mt-3">
        <InputRow
          label="凭证"
          value={reference}
          maxLength={100}
          hint="回单号、收据号"
          onChange={setReference}
          testId="pay-out-reference"
        />
      </View>
      <OutcomeNote once={pay} />
    </Sheet>
  );
}
