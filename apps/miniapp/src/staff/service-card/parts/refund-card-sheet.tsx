import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { api } from '@/shell/api';
import { queryClient } from '@/shell/query-client';
import { useDone } from '@/shell/use-done';
import { useOnce } from '@/shell/use-once';
import { useRemote } from '@/shell/use-remote';
import { OutcomeNote } from '@/shell/view-parts';
import { Button } from '@/ui/button';
import { TextArea } from '@/ui/input-row';
import { yuan } from '@/ui/money';
import { Pills } from '@/ui/pills';
import { Sheet } from '@/ui/sheet';
import { RowBones } from '@/ui/skeleton';
import { SecondPerson } from '../../parts/second-person';
import { Shown } from '@/shell/shown';
import { staffChanged } from '../../parts/staff-changed';
import { undoReasons, type UndoReason } from '../../parts/undo-reasons';
import type { CardRefundInput, CardRefundQuote, RefundAnswer, ServiceCardView } from '../../parts/wire';
import { CardQuote } from './card-quote';

/** 退卡: what is left of the card, by which ways it goes back, why, and only then the button. */
export function RefundCardSheet({ card, onClose }: { card: ServiceCardView; onClose: () => void }) {
  const [reasonCode, setReasonCode] = useState<UndoReason>('other');
  const [reason, setReason] = useState('');
  const [waits, setWaits] = useState(false);
  const { view, refund } = useCardRefund(card.id, (done) => {
    if (done) onClose();
    else setWaits(true);
  });
  if (waits) return <SecondPerson act="退款" onClose={onClose} />;
  const quote = view.state === 'ready' ? view.data : null;
  const short = reason.trim().length < 2;
  return (
    <Sheet
      open
      title="退卡"
      onClose={onClose}
      closable={!refund.busy}
      testId="refund-card-sheet"
      foot={
        <Button
          shape="wide"
          kind="urgent"
          busy={refund.busy}
          off={!quote || short || refund.unfinished !== null}
          onTap={() => {
            if (quote) void refund.run({ quotedFen: quote.moneyFen, reasonCode, reason: reason.trim() });
          }}
          testId="refund-card-act"
        >
          {labelOf(quote, view.state === 'failed', short)}
        </Button>
      }
    >
      <Shown view={view} failed="能退多少没能算出来" money="这张卡没有变动。" bones={<RowBones rows={4} />}>
        {(data) => <CardQuote quote={data} />}
      </Shown>
      <View className="my-3">
        <Pills choices={undoReasons} picked={reasonCode} onPick={setReasonCode} />
      </View>
      <TextArea
        value={reason}
        onChange={setReason}
        maxLength={100}
        hint="为什么退，例如 搬家了，剩下的不用了"
        testId="refund-card-reason"
      />
      <OutcomeNote once={refund} />
    </Sheet>
  );
}

/** What the card would give back today, and the write that gives it back; other money than was shown is refused and shown anew. */
function useCardRefund(cardId: string, onDone: (done: boolean) => void) {
  const view = useRemote({
    key: ['staff', 'service-card-refund-quote', cardId],
    read: () => api.post<CardRefundQuote>(`/staff/service-cards/${cardId}/refund-quote`, {}),
  });
  const refund = useOnce<CardRefundInput, RefundAnswer>(`refundCard.${cardId}`, (body, key) =>
    api.post(`/staff/service-cards/${cardId}/refunds`, body, { key }),
  );
  useDone(refund, ({ done }) => {
    staffChanged();
    onDone(done);
  });
  const refused = refund.outcome?.state === 'refused';
  useEffect(() => {
    if (refused) void queryClient.invalidateQueries({ queryKey: ['staff', 'service-card-refund-quote', cardId] });
  }, [refused, cardId]);
  return { view, refund };
}

function labelOf(quote: CardRefundQuote | null, failed: boolean, short: boolean): string {
  if (failed) return '现在不能退';
  if (!quote) return '正在算能退多少';
  if (short) return '请先写原因';
  const act = quote.moneyFen > 0 ? `退卡 ${yuan(quote.moneyFen)}` : '退卡，不退钱';
  return quote.needsSecondPerson ? `提交${act}，等第二人确认` : act;
}
