import { View } from '@tarojs/components';
import { useState } from 'react';
import { goesBackWord } from '@/service-cards/goes-back';
import { api } from '@/shell/api';
import { useDone } from '@/shell/use-done';
import { useOnce } from '@/shell/use-once';
import { useRemote } from '@/shell/use-remote';
import { OutcomeNote } from '@/shell/view-parts';
import { Button } from '@/ui/button';
import { Cell } from '@/ui/cell';
import { Check } from '@/ui/check';
import { TextArea } from '@/ui/input-row';
import { counted, yuan } from '@/ui/money';
import { Note } from '@/ui/note';
import { Pair } from '@/ui/pair';
import { Pills } from '@/ui/pills';
import { Sheet } from '@/ui/sheet';
import { RowBones } from '@/ui/skeleton';
import { BesideWechat } from '../../parts/beside-wechat';
import { SecondPerson } from '../../parts/second-person';
import { Shown } from '@/shell/shown';
import { quoteIsOver, staffChanged } from '../../parts/staff-changed';
import { Stepper } from '@/ui/stepper';
import { undoReasons, type UndoReason } from '../../parts/undo-reasons';
import type { Receipt, RefundAnswer, RefundInput, RefundQuote } from '../../parts/wire';

/** 部分退款: units of lines go back to the legs that paid them; what goes back how is shown before anything moves. */
export function RefundSheet({ receipt, onClose }: { receipt: Receipt; onClose: () => void }) {
  const { settlement, sale } = receipt;
  const [wanted, setWanted] = useState<Record<string, number>>({});
  const [reasonCode, setReasonCode] = useState<UndoReason>('complaint');
  const [reason, setReason] = useState('');
  const [waits, setWaits] = useState(false);
  const lines = Object.entries(wanted).flatMap(([lineId, qty]) => (qty > 0 ? [{ lineId, qty }] : []));
  const { view, quote, refund, act } = useRefund(settlement.id, lines, (done) => {
    if (done) onClose();
    else setWaits(true);
  });
  if (waits) return <SecondPerson act="退款" onClose={onClose} />;
  const short = reason.trim().length < 2;
  return (
    <Sheet
      open
      title="部分退款"
      onClose={onClose}
      closable={!refund.busy}
      testId="refund-sheet"
      foot={
        <Button
          shape="wide"
          kind="urgent"
          busy={refund.busy}
          off={!quote || short}
          onTap={() => {
            if (quote) void act({ lines, quotedFen: quote.moneyFen, reasonCode, reason: reason.trim() });
          }}
          testId="refund-act"
        >
          {labelOf(quote, lines.length, short)}
        </Button>
      }
    >
      <Units lines={sale.lines} wanted={wanted} onChange={setWanted} />
      {lines.length > 0 && (
        <Shown view={view} failed="退款方式没能算出来" money="查看退款方式不会退款。" bones={<RowBones rows={2} />}>
          {(data) => <WhatGoesBack quote={data} />}
        </Shown>
      )}
      <View className="my-3">
        <Pills choices={undoReasons} picked={reasonCode} onPick={setReasonCode} />
      </View>
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

type RefundLines = RefundInput['lines'];

/** What would go back for these units, and the write that gives them back. */
function useRefund(settlementId: string, lines: RefundLines, onDone: (done: boolean) => void) {
  const quotes = ['staff', 'refund-quote', settlementId];
  const view = useRemote({
    key: [...quotes, lines],
    read: () => api.post<RefundQuote>(`/staff/settlements/${settlementId}/refund-quote`, { lines }),
    enabled: lines.length > 0,
  });
  const refund = useOnce<RefundInput, RefundAnswer>(`refund.${settlementId}`, (body, key) =>
    api.post(`/staff/settlements/${settlementId}/refunds`, body, { key }),
  );
  useDone(refund, ({ done }) => {
    staffChanged();
    onDone(done);
  });
  const act = async (input: RefundInput): Promise<void> => {
    const { state } = await refund.run(input);
    if (state === 'refused') quoteIsOver(quotes);
  };
  return { view, refund, act, quote: lines.length > 0 && view.state === 'ready' ? view.data : null };
}

interface UnitsProps {
  lines: Receipt['sale']['lines'];
  wanted: Record<string, number>;
  onChange: (wanted: Record<string, number>) => void;
}

/** What is left of each line, and how much of it is wanted back; a card goes back from its own page, by what is left on it. */
function Units({ lines, wanted, onChange }: UnitsProps) {
  return (
    <View className="-mx-4">
      {lines
        .filter(({ kind, qty, refundedQty }) => kind !== 'card' && refundedQty < qty)
        .map((line) => (
          <LineRow
            key={line.id}
            line={line}
            qty={wanted[line.id] ?? 0}
            onQty={(qty) => {
              onChange({ ...wanted, [line.id]: qty });
            }}
          />
        ))}
    </View>
  );
}

interface LineRowProps {
  line: Receipt['sale']['lines'][number];
  qty: number;
  onQty: (qty: number) => void;
}

/** A line with one unit is taken back by one tap; of more it is said how many. */
function LineRow({ line, qty, onQty }: LineRowProps) {
  const left = line.qty - line.refundedQty;
  const row = {
    title: line.name,
    note: left > 1 ? `${yuan(line.priceFen)}，还能退 ${String(left)}` : yuan(line.priceFen),
    testId: `refund-line-${line.name}`,
  };
  if (left === 1) {
    return (
      <Cell
        {...row}
        side={<Check on={qty > 0} />}
        onTap={() => {
          onQty(qty > 0 ? 0 : 1);
        }}
      />
    );
  }
  return (
    <Cell {...row}>
      <Stepper
        value={qty}
        onChange={(next) => {
          onQty(Math.max(0, Math.min(next, left)));
        }}
        testId={`refund-qty-${line.name}`}
      />
    </Cell>
  );
}

function labelOf(quote: RefundQuote | null, lines: number, short: boolean): string {
  if (lines === 0) return '请选要退的项目';
  if (!quote) return '正在算退款';
  if (short) return '请先写原因';
  const act = quote.moneyFen > 0 ? `退款 ${yuan(quote.moneyFen)}` : '退回次数、工时和积分，不退钱';
  return quote.needsSecondPerson ? `提交${act}，等第二人确认` : act;
}

function WhatGoesBack({ quote }: { quote: RefundQuote }) {
  return (
    <View className="mt-2 mb-3" data-testid="refund-legs">
      {quote.legs.map(({ kind, label, amountFen }, place) => (
        <Pair key={place} word={goesBackWord(kind, label, { byHand: quote.byHandFen > 0 })}>
          {yuan(amountFen)}
        </Pair>
      ))}
      <BesideWechat {...quote} />
      {quote.points > 0 && <Pair word="退回积分">{counted(quote.points)} 分</Pair>}
      {quote.earnedBack > 0 && <Pair word="收回这单送的积分">{counted(quote.earnedBack)} 分</Pair>}
      {quote.needsSecondPerson && (
        <Note tone="watch" icon="clock" className="mt-2">
          不是今天的单，或超过您一个人可以退的金额，要另一位店长确认后才退。
        </Note>
      )}
    </View>
  );
}
