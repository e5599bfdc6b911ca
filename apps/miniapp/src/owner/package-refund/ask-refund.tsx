import type { components } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { api } from '@/shell/api';
import { useDone } from '@/shell/use-done';
import { useOnce } from '@/shell/use-once';
import { OutcomeNote } from '@/shell/view-parts';
import { Button } from '@/ui/button';
import { TextArea } from '@/ui/input-row';
import { yuan } from '@/ui/money';
import { Sheet } from '@/ui/sheet';
import { cardsChanged } from '../parts/cards-changed';
import type { RefundAsk } from '../parts/use-refund-asks';
import { goesByDays } from './goes-by-days';

type Quote = components['schemas']['OwnServiceCardRefundQuote'];
type Wish = components['schemas']['OwnServiceCardRefundInput'];

/** 申请退卡: why; the amount is the one that was shown. */
export function AskRefund({ quote, off }: { quote: Quote; off: boolean }) {
  const [open, setOpen] = useState(false);
  return (
    <View className="mt-4">
      <Button
        shape="wide"
        off={off}
        onTap={() => {
          setOpen(true);
        }}
        testId="ask-package-refund"
      >
        {`申请退卡${amountOf(quote)}`}
      </Button>
      <View className="text-12 text-secondary-page mt-2">提交后由买卡的门店确认；确认前卡还能用，也可以随时撤回。</View>
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

const amountOf = ({ moneyFen }: Quote): string => (moneyFen > 0 ? ` ${yuan(moneyFen)}` : '，不退现金');

function AskSheet({ quote, onClose }: { quote: Quote; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const ask = useOnce<Wish, RefundAsk>(`askPackageRefund.${quote.cardId}`, (body, key) =>
    api.post(`/me/service-cards/${quote.cardId}/refunds`, body, { key }),
  );
  useDone(ask, cardsChanged);
  const refused = ask.outcome?.state === 'refused';
  useEffect(() => {
    if (refused) cardsChanged();
  }, [refused]);
  const trouble = reason.trim().length < 2 ? '请先写原因' : null;
  return (
    <Sheet
      open
      title="申请退卡"
      onClose={onClose}
      closable={!ask.busy}
      testId="ask-package-refund-sheet"
      foot={
        <Button
          shape="wide"
          busy={ask.busy}
          off={trouble !== null || ask.unfinished !== null}
          onTap={() => void ask.run({ quotedFen: quote.moneyFen, reason: reason.trim() })}
          testId="ask-package-refund-act"
        >
          {trouble ?? `提交申请${amountOf(quote)}`}
        </Button>
      }
    >
      <TextArea
        value={reason}
        onChange={setReason}
        maxLength={100}
        hint="为什么退卡，至少两个字"
        testId="ask-package-refund-reason"
      />
      <View className="text-12 text-secondary">
        {goesByDays(quote.lines)
          ? '年卡按天折算，以门店确认那天的金额为准。'
          : '等待期间用过这张卡，退的金额会变，要撤回后重新申请。'}
      </View>
      <OutcomeNote once={ask} />
    </Sheet>
  );
}
