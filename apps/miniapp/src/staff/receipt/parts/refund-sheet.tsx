import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '@/shell/api';
import { useDone } from '@/shell/use-done';
import { useOnce } from '@/shell/use-once';
import { useRemote } from '@/shell/use-remote';
import { OutcomeNote } from '@/shell/view-parts';
import { Button } from '@/ui/button';
import { TextArea } from '@/ui/input-row';
import { yuan } from '@/ui/money';
import { Note } from '@/ui/note';
import { Pair } from '@/ui/pair';
import { Sheet } from '@/ui/sheet';
import { RowBones } from '@/ui/skeleton';
import { Shown } from '../../parts/shown';
import { staffChanged } from '../../parts/staff-changed';
import { Stepper } from '../../parts/stepper';
import type { Receipt, RefundAnswer, RefundInput, RefundQuote } from '../../parts/wire';
import { SecondPerson } from './second-person';

/** 部分退款: units of lines go back to the legs that paid them; what goes back how is shown before anything moves. */
export function RefundSheet({ receipt, onClose }: { receipt: Receipt; onClose: () => void }) {
  const { settlement, sale } = receipt;
  const [wanted, setWanted] = useState<Record<string, number>>({});
  const [reason, setReason] = useState('');
  const [waits, setWaits] = useState(false);
  const lines = Object.entries(wanted).flatMap(([lineId, qty]) => (qty > 0 ? [{ lineId, qty }] : []));
  const view = useRemote({
    key: ['staff', 'refund-quote', settlement.id, lines],
    read: () => api.post<RefundQuote>(`/staff/settlements/${settlement.id}/refund-quote`, { lines }),
    enabled: lines.length > 0,
  });
  const quote = lines.length > 0 && view.state === 'ready' ? view.data : null;
  const refund = useOnce<RefundInput, RefundAnswer>(`refund.${settlement.id}`, (body, key) =>
    api.post(`/staff/settlements/${settlement.id}/refunds`, body, { key }),
  );
  useDone(refund, ({ done }) => {
    staffChanged();
    if (done) onClose();
    else setWaits(true);
  });
  if (waits) return <SecondPerson act="退款" onClose={onClose} />;
  const short = reason.trim().length < 2;
  const act = () => {
    if (quote) void refund.run({ lines, quotedFen: quote.moneyFen, reasonCode: 'complaint', reason: reason.trim() });
  };
  return (
    <Sheet
      open
      title="部分退款"
      onClose={onClose}
      closable={!refund.busy}
      testId="refund-sheet"
      foot={
        <Button shape="wide" kind="urgent" busy={refund.busy} off={!quote || short} onTap={act} testId="refund-act">
          {labelOf(quote, lines.length, short)}
        </Button>
      }
    >
      <Units lines={sale.lines} wanted={wanted} onChange={setWanted} />
      {lines.length > 0 && (
        <Shown view={view} failed="退款方式没能算出来" money="还没有退款。" bones={<RowBones rows={2} />}>
          {(data) => <WhatGoesBack quote={data} />}
        </Shown>
      )}
      <TextArea
        value={reason}
        onChange={setReason}
        maxLength={100}
        hint="写清楚为什么退，例如 内饰清洁没有做"
        testId="refund-reason"
      />
      <OutcomeNote once={refund} />
    </Sheet>
  );
}

interface UnitsProps {
  lines: Receipt['sale']['lines'];
  wanted: Record<string, number>;
  onChange: (wanted: Record<string, number>) => void;
}

/** Each line with how many units of it are wanted back, at most what was not given back yet. */
function Units({ lines, wanted, onChange }: UnitsProps) {
  return lines.map((line) => (
    <View key={line.id} className="c-between mb-2">
      <View className="min-w-0">
        <View className="text-14">{line.name}</View>
        <View className="text-12 text-secondary">
          {yuan(line.priceFen)}，还能退 {line.qty - line.refundedQty}
        </View>
      </View>
      <Stepper
        value={wanted[line.id] ?? 0}
        onChange={(qty) => {
          onChange({ ...wanted, [line.id]: Math.max(0, Math.min(qty, line.qty - line.refundedQty)) });
        }}
        testId={`refund-${line.id}`}
      />
    </View>
  ));
}

function labelOf(quote: RefundQuote | null, lines: number, short: boolean): string {
  if (lines === 0) return '请选要退的项目';
  if (!quote) return '正在算退款';
  if (short) return '请先写原因';
  return quote.needsSecondPerson ? `提交退款 ${yuan(quote.moneyFen)}，等第二人确认` : `退款 ${yuan(quote.moneyFen)}`;
}

function WhatGoesBack({ quote }: { quote: RefundQuote }) {
  return (
    <View className="mt-2 mb-3" data-testid="refund-legs">
      {quote.legs.map(({ kind, label, amountFen }, place) => (
        <Pair
          key={place}
          word={kind === 'cash' ? `${label}（当面退给车主）` : kind === 'wechat' ? `${label}（原路退回）` : label}
        >
          {yuan(amountFen)}
        </Pair>
      ))}
      {quote.points > 0 && <Pair word="退回积分">{quote.points} 分</Pair>}
      {quote.earnedBack > 0 && <Pair word="收回这单送的积分">{quote.earnedBack} 分</Pair>}
      {quote.needsSecondPerson && (
        <Note tone="watch" icon="clock" className="mt-2">
          不是今天的单，或超过您一个人可以退的金额，要另一位店长确认后才退。
        </Note>
      )}
    </View>
  );
}
