import { View } from '@tarojs/components';
import { useState } from 'react';
import { goesBackWord } from '@/service-cards/goes-back';
import { api } from '@/shell/api';
import type { Remote } from '@/shell/remote';
import { Shown } from '@/shell/shown';
import { useDone } from '@/shell/use-done';
import { useOnce } from '@/shell/use-once';
import { useRemote } from '@/shell/use-remote';
import { OutcomeNote } from '@/shell/view-parts';
import { counted, yuan } from '@/ui/money';
import { Note } from '@/ui/note';
import { Pair } from '@/ui/pair';
import { RowBones } from '@/ui/skeleton';
import { usesWords } from '@/ui/use-words';
import { BesideWechat } from '../../parts/beside-wechat';
import { ReasonSheet } from '../../parts/reason-sheet';
import { SecondPerson } from '../../parts/second-person';
import { quoteIsOver, staffChanged } from '../../parts/staff-changed';
import { undoReasons, type UndoReason } from '../../parts/undo-reasons';
import type { Receipt, ReversalAnswer, ReversalQuote, ReverseInput } from '../../parts/wire';

/** 反结账: every leg goes back where it came from, as shown before; a large or older one waits for a second manager. */
export function ReverseSheet({ receipt, onClose }: { receipt: Receipt; onClose: () => void }) {
  const { settlement } = receipt;
  const [waits, setWaits] = useState(false);
  const key = ['staff', 'reversal-quote', settlement.id];
  const view = useRemote({
    key,
    read: () => api.get<ReversalQuote>(`/staff/settlements/${settlement.id}/reversal-quote`),
  });
  const reverse = useOnce<ReverseInput, ReversalAnswer>(`reverse.${settlement.id}`, (body, once) =>
    api.post(`/staff/settlements/${settlement.id}/reversal`, body, { key: once }),
  );
  useDone(reverse, ({ needsSecondPerson }) => {
    staffChanged();
    if (needsSecondPerson) setWaits(true);
    else onClose();
  });
  const act = async (quote: ReversalQuote, reasonCode: UndoReason, reason: string): Promise<void> => {
    const { moneyFen, byHandFen, elsewhereFen } = quote;
    const { state } = await reverse.run({ reasonCode, reason, quoted: { moneyFen, byHandFen, elsewhereFen } });
    if (state === 'refused') quoteIsOver(key);
  };
  if (waits) return <SecondPerson act="反结账" onClose={onClose} />;
  const quote = view.state === 'ready' ? view.data : null;
  return (
    <ReasonSheet<UndoReason>
      title="反结账"
      act={actWord(quote, settlement.totalFen)}
      trouble={troubleOf(view)}
      danger
      busy={reverse.busy}
      codes={undoReasons}
      hint="写清楚怎么回事，例如 项目选错，应为标准洗车"
      note={<OutcomeNote once={reverse} />}
      testId="reverse-sheet"
      onAct={(reason, reasonCode) => {
        if (quote && reasonCode) void act(quote, reasonCode, reason);
      }}
      onClose={onClose}
    >
      <Shown view={view} failed="退回方式没能算出来" money="查看退回方式不会退款。" bones={<RowBones rows={2} />}>
        {(data) => <WhatGoesBack quote={data} />}
      </Shown>
    </ReasonSheet>
  );
}

function actWord(quote: ReversalQuote | null, totalFen: number): string {
  const act = `反结账 ${yuan(totalFen)}`;
  return quote?.needsSecondPerson ? `提交${act}，等第二人确认` : act;
}

function troubleOf({ state }: Remote<ReversalQuote>): string | null {
  if (state === 'ready') return null;
  return state === 'failed' ? '退回方式没能算出来' : '正在算退回方式';
}

/** What a reversal means for the money, leg by leg, and for all else the bill took and gave. */
function WhatGoesBack({ quote }: { quote: ReversalQuote }) {
  return (
    <View data-testid="reversal-quote">
      {quote.legs.map(({ kind, label, amountFen }, place) => (
        <Pair key={place} word={goesBackWord(kind, label, { byHand: quote.byHandFen > 0 })}>
          {yuan(amountFen)}
        </Pair>
      ))}
      <BesideWechat {...quote} />
      <BesideMoney quote={quote} />
      <View className="text-12 text-secondary mt-2">单据会标为已反结账，车主会收到通知。</View>
      {quote.needsSecondPerson && (
        <Note tone="watch" icon="clock" className="mt-2">
          不是今天的单，或超过您一个人可以反结账的金额，要另一位店长确认后才退。
        </Note>
      )}
    </View>
  );
}

function BesideMoney({ quote: { points, uses, coupons, cards } }: { quote: ReversalQuote }) {
  return (
    <>
      {uses.map(({ cardName, name, times, unit }, place) => (
        <Pair key={place} word={`${cardName}（${name}）退回`}>
          {usesWords(unit, times)}
        </Pair>
      ))}
      {coupons.map((name, place) => (
        <Pair key={place} word="退回优惠券">
          {name}
        </Pair>
      ))}
      {points.returned > 0 && <Pair word="退回积分">{counted(points.returned)} 分</Pair>}
      {points.takenBack > 0 && <Pair word="收回这单送的积分">{counted(points.takenBack)} 分</Pair>}
      {points.owed > 0 && <Pair word="其中已经用掉，记为积分欠账">{counted(points.owed)} 分</Pair>}
      {cards.map((name, place) => (
        <Pair key={place} word="收回这单卖出的卡">
          {name}
        </Pair>
      ))}
    </>
  );
}
