import { Text, View } from '@tarojs/components';
import { useEffect, useRef, useState } from 'react';
import { api } from '@/shell/api';
import { useMay } from '@/shell/session';
import { useOnce } from '@/shell/use-once';
import { livePaceMs, useRemote } from '@/shell/use-remote';
import { useSeconds } from '@/shell/use-seconds';
import { OutcomeNote } from '@/shell/view-parts';
import { Button } from '@/ui/button';
import { Cell } from '@/ui/cell';
import { yuan } from '@/ui/money';
import { Note } from '@/ui/note';
import { useDone } from '@/shell/use-done';
import type { AskInput, PayAsk, SaleQuote, SaleView } from '../../parts/wire';

export interface AskStripProps {
  sale: SaleView;
  quote: SaleQuote;
  /** The combination that would be asked for; null while there is none. */
  asked: AskInput | null;
  /** What it would take of the member. */
  given: Given;
  /** The owner agreed to another combination than is chosen here. */
  otherAgreed: boolean;
  onAnswered: () => void;
}

/** 请车主手机确认: asks, then follows the owner's phone until there is an answer. */
export function AskStrip({ sale, quote, asked, given, otherAgreed, onAnswered }: AskStripProps) {
  const mayAsk = useMay('payAsk.create');
  const [sent, setSent] = useState<PayAsk | null>(null);
  const ask = useAnswer(sale, sent ?? quote.ask, onAnswered);
  // Named with what it asks: another combination is another ask, and the newest is the one that counts.
  const send = useOnce<AskInput, PayAsk>(`ask.${sale.id}.${JSON.stringify(asked)}`, (body, key) =>
    api.post(`/staff/sales/${sale.id}/ask`, body, { key }),
  );
  useDone(send, setSent);
  const askNow = (): void => {
    if (asked) void send.run(asked);
  };
  if (ask?.state === 'open') return <Waiting ask={ask} />;
  if (ask?.state === 'approved' && quote.facts.consent?.kind === 'ownerTap') {
    return <Approved ask={ask} other={otherAgreed} busy={send.busy} onAgain={askNow} />;
  }
  if (!mayAsk || sale.memberId === null) return null;
  return (
    <>
      {ask?.state === 'declined' && (
        <Note tone="watch" icon="warning" className="mb-3" testId="ask-declined">
          车主在手机上点了不同意，没有扣款。
        </Note>
      )}
      {ask?.state === 'expired' && (
        <Note tone="grey" icon="clock" className="mb-3" testId="ask-expired">
          上次请车主确认没有完成，没有扣款。
        </Note>
      )}
      <Button
        kind="line"
        shape="wide"
        icon="phone"
        busy={send.busy}
        off={asked === null}
        onTap={askNow}
        testId="ask-owner"
      >
        请车主手机确认 {yuan(sumOf(given))}
      </Button>
      <View className="text-12 text-secondary text-center mt-2" data-testid="ask-names">
        车主手机上会看到：{givenWords(given)}，也可以改组合
      </View>
      <OutcomeNote once={send} />
    </>
  );
}

/** The ask as it stands now; tells once when it was answered. */
function useAnswer(sale: SaleView, known: PayAsk | null, onAnswered: () => void): PayAsk | null {
  const open = known?.state === 'open';
  const view = useRemote({
    key: ['staff', 'ask', sale.id, known?.id],
    read: () => api.get<PayAsk>(`/staff/sales/${sale.id}/ask`),
    every: open ? livePaceMs : false,
    enabled: open,
  });
  const now = open && view.state === 'ready' ? view.data : known;
  const told = useRef<string | null>(null);
  useEffect(() => {
    if (!open || !now || now.state === 'open' || told.current === now.id) return;
    told.current = now.id;
    onAnswered();
  }, [open, now, onAnswered]);
  return now;
}

function Waiting({ ask }: { ask: PayAsk }) {
  const left = useSeconds(ask.expiresAt);
  return (
    <View className="rounded-control bg-brand-tint" data-testid="ask-waiting">
      <Cell
        icon="phone"
        iconTone="text-brand"
        strong
        title="等待车主在手机上确认"
        note={
          <Text className="text-secondary-page">
            {givenWords(ask)}，{left > 0 ? `${left} 秒内有效` : '正在查询结果'}
          </Text>
        }
      />
    </View>
  );
}

interface ApprovedProps {
  ask: PayAsk;
  /** Something else is chosen here than the owner agreed to. */
  other: boolean;
  busy: boolean;
  onAgain: () => void;
}

function Approved({ ask, other, busy, onAgain }: ApprovedProps) {
  const title = other ? '车主同意的不是这个组合' : ask.changed ? '车主改了组合并确认' : '车主已在手机上确认';
  return (
    <View className={`rounded-control ${other ? 'bg-watch-tint' : 'bg-good-tint'}`} data-testid="ask-approved">
      <Cell
        icon="check"
        iconTone={other ? 'text-watch-ink' : 'text-good-ink'}
        strong
        title={title}
        note={<Text className={other ? 'text-watch-ink' : 'text-good-ink'}>{agreedWords(ask)}</Text>}
        {...(other && {
          side: (
            <Button kind="sub" small busy={busy} onTap={onAgain} testId="ask-again">
              再请确认
            </Button>
          ),
        })}
      />
    </View>
  );
}

/** What the owner said yes to: `卡内 ¥330.00，微信付 ¥20.00`. */
function agreedWords(ask: PayAsk): string {
  const own = givenWords(ask);
  const words = [...(own === '' ? [] : [own]), ...(ask.wechatFen > 0 ? [`微信付 ${yuan(ask.wechatFen)}`] : [])];
  return `同意${words.join('，')}`;
}

const givenNames: Record<string, string> = { package: '套餐抵', coupon: '优惠券抵', points: '积分抵' };

/** All that is asked of the member, by its kind: `套餐抵 ¥40.00、卡内 ¥330.00`. */
function givenWords({ prepaidFen, given }: Given): string {
  const sums = new Map<string, number>();
  for (const { kind, amountFen } of given) sums.set(kind, (sums.get(kind) ?? 0) + amountFen);
  const words = Array.from(sums, ([kind, fen]) => `${givenNames[kind] ?? ''} ${yuan(fen)}`);
  return [...words, ...(prepaidFen > 0 ? [`卡内 ${yuan(prepaidFen)}`] : [])].join('、');
}

/** What is asked of the member altogether; fen. */
const sumOf = ({ prepaidFen, given }: Given): number =>
  given.reduce((sum, { amountFen }) => sum + amountFen, prepaidFen);

interface Given {
  prepaidFen: number;
  given: readonly { kind: string; amountFen: number }[];
}
