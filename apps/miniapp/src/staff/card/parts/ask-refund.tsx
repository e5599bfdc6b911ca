import type { components, RefundQuoteView } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { planPart } from '@/card/refund-part';
import type { CardRefund } from '@/card/card-refund-words';
import { api } from '@/shell/api';
import { useDone } from '@/shell/use-done';
import { useOnce } from '@/shell/use-once';
import { OutcomeNote } from '@/shell/view-parts';
import { Button } from '@/ui/button';
import { CheckRow } from '@/ui/check';
import { InputRow, TextArea } from '@/ui/input-row';
import { yuan } from '@/ui/money';
import { Note } from '@/ui/note';
import { Pills } from '@/ui/pills';
import { staffChanged } from '../../parts/staff-changed';
import { typedFen } from '@/ui/yuan-field';
import { CodeRow } from './code-row';

type Wish = components['schemas']['CounterCardRefundInput'];
const all = 'all';

/** 申请退卡 at the counter: all of it, or a part of one top-up that was wrong; the owner shows the code, a second person decides. */
export function AskRefund({ quote }: { quote: RefundQuoteView }) {
  const [lotId, setLot] = useState(all);
  const [part, setPart] = useState('');
  const [reason, setReason] = useState('');
  const [code, setCode] = useState('');
  const [closesCard, setCloses] = useState(false);
  const ask = useOnce<Wish, CardRefund>(`counterRefund.${quote.cardId}`, (body, key) =>
    api.post(`/staff/cards/${quote.cardId}/refunds`, body, { key }),
  );
  useDone(ask, staffChanged);
  if (ask.outcome?.state === 'done') return <Asked totalFen={ask.outcome.answer.totalFen} />;
  const line = quote.lines.find((one) => one.lotId === lotId);
  const amountFen = line && part !== '' ? (typedFen(part) ?? 0) : null;
  const totalFen = line ? planPart(line, amountFen) : quote.totalFen;
  const trouble = troubleOf({ totalFen, reason, code });
  return (
    <View className="mt-4" data-testid="counter-refund">
      <LotPills quote={quote} picked={lotId} onPick={setLot} />
      <View className="-mx-4">
        {line && (
          <InputRow
            label="退多少"
            kind="digit"
            value={part}
            maxLength={9}
            hint={`不填就退 ${yuan(line.refundFen)}`}
            onChange={setPart}
            testId="counter-refund-amount"
          />
        )}
      </View>
      <CodeRow code={code} onChange={setCode} />
      <TextArea value={reason} onChange={setReason} maxLength={100} hint="为什么退" testId="counter-refund-reason" />
      {!line && <Closes on={closesCard} onChange={setCloses} />}
      <Button
        shape="wide"
        className="mt-3"
        busy={ask.busy}
        off={trouble !== null}
        onTap={() =>
          void ask.run({
            lotId: line?.lotId ?? null,
            amountFen,
            quotedFen: totalFen ?? 0,
            reason: reason.trim(),
            closesCard: closesCard && !line,
            memberCode: code.trim(),
          })
        }
        testId="counter-refund-act"
      >
        {trouble ?? `申请退卡 ${yuan(totalFen ?? 0)}`}
      </Button>
      <OutcomeNote once={ask} />
    </View>
  );
}

function Asked({ totalFen }: { totalFen: number }) {
  return (
    <Note tone="good" className="mt-3" testId="counter-refund-asked">
      已提交 {yuan(totalFen)}，等另一位店长或老板在「等待确认」里复核。
    </Note>
  );
}

function Closes({ on, onChange }: { on: boolean; onChange: (on: boolean) => void }) {
  return (
    <CheckRow on={on} onChange={onChange} testId="counter-refund-close">
      退完后销户
    </CheckRow>
  );
}

/** All of the card, or one of its top-ups. */
function LotPills({
  quote,
  picked,
  onPick,
}: {
  quote: RefundQuoteView;
  picked: string;
  onPick: (lot: string) => void;
}) {
  return (
    <Pills
      name="refund-lot"
      choices={[
        { key: all, label: '全部' },
        // Two top-ups of one tier have the same title.
        ...quote.lines.map(({ lotId: key, title, refundFen }) => ({ key, label: `${title}（${yuan(refundFen)}）` })),
      ]}
      picked={picked}
      onPick={onPick}
    />
  );
}

function troubleOf({
  totalFen,
  reason,
  code,
}: {
  totalFen: number | null;
  reason: string;
  code: string;
}): string | null {
  if (totalFen === null) return '退的金额不对';
  if (code.trim().length < 8) return '请扫或输入车主的会员码';
  return reason.trim().length < 2 ? '请先写原因' : null;
}
