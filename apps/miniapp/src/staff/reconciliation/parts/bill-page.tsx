import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '@/shell/api';
import { Page } from '@/shell/page';
import { useMay } from '@/shell/session';
import { useRemote } from '@/shell/use-remote';
import { useWrite } from '@/shell/use-write';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Money, yuan } from '@/ui/money';
import { Note } from '@/ui/note';
import { Pair } from '@/ui/pair';
import { SectionHead } from '@/ui/section-head';
import { dayName, nearDayClock } from '@/ui/when';
import { IncidentCard, ResolveSheet } from '../../parts/incident-card';
import { Shown } from '@/shell/shown';
import { staffChanged } from '../../parts/staff-changed';
import type { BillDetail, IncidentView } from '../../parts/wire';
import { BillRows } from './bill-rows';
import { BillTag } from './bills-page';

/** One day: the difference first, then both sums, what is to be done, and the rows behind. */
export function BillPage({ day }: { day: string }) {
  const [resolving, setResolving] = useState<IncidentView | null>(null);
  const view = useRemote({
    key: ['staff', 'bill', day],
    read: () => api.get<BillDetail>(`/staff/bills/${day}`),
    isEmpty: () => false,
  });
  const sheet = resolving && (
    <ResolveSheet
      incident={resolving}
      onClose={() => {
        setResolving(null);
      }}
    />
  );
  return (
    <Page title={dayName(day)} wide testId="bill" over={sheet}>
      <Shown view={view} failed="这一天的账单没能加载出来" money="收款和退款不受影响。">
        {(bill) => (
          <>
            <Sums bill={bill} />
            <CheckAgain day={day} />
            {bill.list.length > 0 && <SectionHead title="不一致" more={`${bill.findings} 项`} />}
            {bill.list.map((finding) => (
              <IncidentCard key={finding.id} incident={finding} onResolve={setResolving} />
            ))}
            {bill.state === 'checked' && <BillRows day={day} />}
          </>
        )}
      </Shown>
    </Page>
  );
}

function Sums({ bill }: { bill: BillDetail }) {
  const { wechat, ours } = bill;
  const offFen = wechat.paidFen - wechat.refundedFen - (ours.paidFen - ours.refundedFen);
  const side = (word: string, sums: BillDetail['ours']) => (
    <>
      <Pair word={`${word}收款 ${sums.payments} 笔`}>{yuan(sums.paidFen)}</Pair>
      <Pair word={`${word}退款 ${sums.refunds} 笔`}>{yuan(sums.refundedFen)}</Pair>
    </>
  );
  return (
    <Card testId="bill-sums">
      <View className="c-between">
        <View className="text-14 text-secondary">微信账单与系统相差</View>
        <BillTag bill={bill} />
      </View>
      {bill.state === 'checked' && <Money fen={offFen} className="text-32 font-semibold" />}
      {bill.problem && (
        <Note tone="watch" icon="warning" className="mt-2" testId="bill-problem">
          {bill.problem}
        </Note>
      )}
      {bill.state === 'checked' && (
        <>
          <View className="c-hair" />
          {side('微信', wechat)}
          {side('系统', ours)}
          <Pair word="微信手续费">¥{bill.feeYuan}</Pair>
        </>
      )}
      {bill.checkedAt && <View className="text-12 text-secondary mt-2">核对于 {nearDayClock(bill.checkedAt)}</View>}
    </Card>
  );
}

function CheckAgain({ day }: { day: string }) {
  const may = useMay('bill.check');
  const check = useWrite(() => api.post<BillDetail>(`/staff/bills/${day}/check`, {}, { timeoutMs: 60_000 }));
  if (!may) return null;
  return (
    <View className="mt-3">
      <Button
        kind="sub"
        shape="wide"
        busy={check.busy}
        busyLabel="正在与微信核对"
        onTap={() => void check.run().then(staffChanged)}
        testId="bill-check"
      >
        重新核对
      </Button>
      {check.error && (
        <Note tone="watch" icon="warning" className="mt-3" testId="check-refused">
          {check.error.message}
        </Note>
      )}
    </View>
  );
}
