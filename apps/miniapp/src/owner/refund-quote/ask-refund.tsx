import type { components, RefundQuoteView } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { CardRefund } from '@/card/card-refund-words';
import { api } from '@/shell/api';
import { goInstead } from '@/shell/navigation';
import { useDone } from '@/shell/use-done';
import { useOnce } from '@/shell/use-once';
import { OutcomeNote } from '@/shell/view-parts';
import { Button } from '@/ui/button';
import { CheckRow } from '@/ui/check';
import { TextArea } from '@/ui/input-row';
import { yuan } from '@/ui/money';
import { Sheet } from '@/ui/sheet';
import { cardsChanged } from '../parts/cards-changed';

type Wish = components['schemas']['CardRefundInput'];

/** 申请退卡: why, and whether the card is to be closed; the amount is the one that was shown. */
export function AskRefund({ quote, off }: { quote: RefundQuoteView; off: boolean }) {
  const [open, setOpen] = useState(false);
  return (
    <View className="mt-4">
      <Button
        shape="wide"
        off={off}
        onTap={() => {
          setOpen(true);
        }}
        testId="ask-refund"
      >
        申请退卡 {yuan(quote.totalFen)}
      </Button>
      <View className="text-12 text-secondary-page mt-2">
        提交后由门店另一位管理人员复核；复核前可以随时撤回，这笔钱暂时不能消费。
      </View>
      {open && (
        <AskSheet
          quote={quote}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </View>
  );
}

function AskSheet({ quote, onClose }: { quote: RefundQuoteView; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const [closesCard, setCloses] = useState(false);
  const ask = useOnce<Wish, CardRefund>(`askRefund.${quote.cardId}`, (body, key) =>
    api.post(`/me/cards/${quote.cardId}/refunds`, body, { key }),
  );
  useDone(ask, ({ id }) => {
    cardsChanged();
    goInstead('/owner/card-refund/index', { id });
  });
  const trouble = reason.trim().length < 2 ? '请先写原因' : null;
  return (
    <Sheet
      open
      title="申请退卡"
      onClose={onClose}
      closable={!ask.busy}
      testId="ask-refund-sheet"
      foot={
        <Button
          shape="wide"
          busy={ask.busy}
          off={trouble !== null}
          onTap={() =>
            void ask.run({
              lotId: null,
              amountFen: null,
              quotedFen: quote.totalFen,
              reason: reason.trim(),
              closesCard,
            })
          }
          testId="ask-refund-act"
        >
          {trouble ?? `提交申请 ${yuan(quote.totalFen)}`}
        </Button>
      }
    >
      <TextArea value={reason} onChange={setReason} hint="为什么退卡，至少两个字" testId="ask-refund-reason" />
      <CheckRow on={closesCard} onChange={setCloses} testId="ask-refund-close">
        退完后销户这张卡
      </CheckRow>
      <View className="text-12 text-secondary">微信充值的部分原路退回，退不了的和其余的由门店付款并留凭证。</View>
      <OutcomeNote once={ask} />
    </Sheet>
  );
}
