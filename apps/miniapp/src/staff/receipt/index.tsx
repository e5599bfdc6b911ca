import { useState } from 'react';
import { Button as PlatformButton, View } from '@tarojs/components';
import { useShareAppMessage } from '@tarojs/taro';
import { paperOf } from '@/receipt/paper';
import { PrintSheet } from '@/shell/paper/print-sheet';
import { ShareButton } from '@/shell/paper/share-button';
import { api } from '@/shell/api';
import { goTab, useParam } from '@/shell/navigation';
import { Page } from '@/shell/page';
import { useMay } from '@/shell/session';
import { useRemote } from '@/shell/use-remote';
import { ActionBar } from '@/ui/action-bar';
import { Button, TextButton } from '@/ui/button';
import { CardBones, RowBones } from '@/ui/skeleton';
import { SaleCard } from '../parts/sale-card';
import { Shown } from '@/shell/shown';
import type { Receipt } from '../parts/wire';
import { Changes } from './parts/changes';
import { PaidHead } from './parts/paid-head';
import { RefundSheet } from './parts/refund-sheet';
import { ReverseSheet } from './parts/reverse-sheet';

type Act = 'reverse' | 'refund' | 'print';

/** 结算完成 (13b), and the same receipt later: what was paid how, what changed, and the way back. */
export default function ReceiptPage() {
  const id = useParam('id');
  const fresh = useParam('done') !== '';
  const [act, setAct] = useState<Act | null>(null);
  const close = (): void => {
    setAct(null);
  };
  const view = useRemote({
    key: ['staff', 'receipt', id],
    read: () => api.get<Receipt>(`/staff/settlements/${id}/receipt`),
  });
  const receipt = view.state === 'ready' ? view.data : null;
  // The owner finds it there; to anybody else it shows nothing.
  useShareAppMessage(() => ({
    title: receipt ? `${receipt.merchantName} 的消费小票` : '消费小票',
    path: `/owner/receipt/index?id=${id}`,
  }));
  return (
    <Page
      title={fresh ? '结算完成' : '结算明细'}
      wide
      testId="staff-receipt"
      bar={
        <Bar
          fresh={fresh}
          receipt={receipt}
          onPrint={() => {
            setAct('print');
          }}
        />
      }
      over={receipt && <Over act={act} receipt={receipt} onClose={close} />}
    >
      <Shown view={view} failed="结算明细没能加载出来" money="收款结果不受影响。" bones={<ReceiptBones />}>
        {(data, stale) => (
          <>
            <PaidHead receipt={data} />
            <Changes receipt={data} />
            <View className="mt-3">
              <SaleCard sale={data.sale} />
            </View>
            <BackRow receipt={data} off={stale} onAct={setAct} />
          </>
        )}
      </Shown>
    </Page>
  );
}

function ReceiptBones() {
  return (
    <>
      <CardBones />
      <View className="mt-3">
        <RowBones rows={3} />
      </View>
    </>
  );
}

function Over({ act, receipt, onClose }: { act: Act | null; receipt: Receipt; onClose: () => void }) {
  switch (act) {
    case 'reverse':
      return <ReverseSheet receipt={receipt} onClose={onClose} />;
    case 'refund':
      return <RefundSheet receipt={receipt} onClose={onClose} />;
    case 'print':
      return <PrintSheet title="打印小票" rows={paperOf(receipt)} onClose={onClose} />;
    case null:
      return null;
  }
}

interface BarProps {
  fresh: boolean;
  receipt: Receipt | null;
  onPrint: () => void;
}

/** A browser prints and copies; in WeChat the receipt is sent to its owner. */
function Bar({ fresh, receipt, onPrint }: BarProps) {
  const browser = process.env.TARO_ENV === 'h5';
  const shape = fresh ? 'fit' : 'grow';
  if (!receipt && !fresh) return null;
  return (
    <ActionBar note={!browser && <PrintHint />}>
      {receipt && browser && (
        <Button kind="line" shape={shape} onTap={onPrint} testId="receipt-print">
          打印小票
        </Button>
      )}
      {receipt && !browser && receipt.sale.memberId !== null && (
        <PlatformButton
          className={`c-btn c-btn-line c-btn-open ${fresh ? '' : 'c-btn-grow'}`}
          openType="share"
          data-testid="receipt-share"
        >
          发给车主
        </PlatformButton>
      )}
      {receipt && !fresh && (
        <ShareButton title={`${receipt.merchantName} 小票`} rows={paperOf(receipt)} word="小票" testId="receipt-text" />
      )}
      {fresh && (
        <Button
          shape="grow"
          onTap={() => {
            goTab('desk');
          }}
          testId="to-desk"
        >
          返回工作台
        </Button>
      )}
    </ActionBar>
  );
}

function PrintHint() {
  return (
    <View className="text-12 text-secondary text-center mb-2">打印小票请在电脑浏览器里打开工作台，进同一张单据</View>
  );
}

interface BackRowProps {
  receipt: Receipt;
  off: boolean;
  onAct: (act: Act) => void;
}

/** The ways back: the whole bill, as long as no part of it went back, or units of it. */
function BackRow({ receipt: { settlement, sale }, off, onAct }: BackRowProps) {
  const mayReverse = useMay('settlement.reverse');
  const mayRefund = useMay('settlement.refund');
  const may = mayReverse || mayRefund;
  if (settlement.state !== 'captured') return null;
  const back = sale.lines.some(({ refundedQty }) => refundedQty > 0);
  const left = sale.lines.some(({ kind, qty, refundedQty }) => kind !== 'card' && refundedQty < qty);
  return (
    <View className="c-between mt-3 text-12 text-secondary-page">
      <View>{may ? (back ? '已退过一部分' : '收错了？反结账后全部退回') : '收错了？请店长来处理'}</View>
      {may && !off && (
        <View className="c-row gap-3">
          {mayRefund && left && (
            <TextButton
              onTap={() => {
                onAct('refund');
              }}
              testId="refund"
            >
              部分退款
            </TextButton>
          )}
          {mayReverse && !back && (
            <TextButton
              onTap={() => {
                onAct('reverse');
              }}
              testId="reverse"
            >
              反结账
            </TextButton>
          )}
        </View>
      )}
    </View>
  );
}
