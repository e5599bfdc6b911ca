import type { PaymentOrderView } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { useEffect, type ReactNode } from 'react';
import { api } from '@/shell/api';
import { Page } from '@/shell/page';
import { queryClient } from '@/shell/query-client';
import { useWrite } from '@/shell/use-write';
import { Failed } from '@/shell/view-parts';
import { Button, TextButton } from '@/ui/button';
import { Note } from '@/ui/note';
import { CardBones, Waiting } from '@/ui/skeleton';
import { PaymentState } from './payment-state';
import { ended, type Payment } from './use-payment';

export interface OrderPaymentProps {
  payment: Payment;
  title: string;
  testId: string;
  words: {
    /** Its result couldn't be read: 这笔充值的结果没能查到. */
    lost: string;
    /** Beginning anew: 重新充值. */
    again: string;
    /** Giving it up: 取消这笔，换个金额. */
    cancel: string;
  };
  /** What is stale once it is over. */
  changes: readonly string[];
  /** What a paid order brought. */
  done: (order: PaymentOrderView) => ReactNode;
  /** Paid or closed: a later start has nothing to resume. */
  onEnded: () => void;
  /** Back to choosing. */
  onLeave: () => void;
}

/** An order that is being paid, in place of the form it came from. */
export function OrderPayment(props: OrderPaymentProps) {
  const { payment, title, testId, words, changes, done, onEnded, onLeave } = props;
  const { view } = payment;
  const isOver = view.state === 'ready' && ended(view.data);
  useEffect(() => {
    if (!isOver) return;
    onEnded();
    for (const key of changes) void queryClient.invalidateQueries({ queryKey: [key] });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the end comes once, whatever is drawn around it
  }, [isOver]);
  if (view.state === 'ready' && view.data.state === 'paid') return done(view.data);
  const body = () => {
    switch (view.state) {
      case 'waiting':
      case 'empty':
        return (
          <Waiting>
            <CardBones />
          </Waiting>
        );
      case 'failed':
        return (
          <Failed
            view={view}
            title={words.lost}
            money="没有重复扣款，结果以微信账单为准。"
            side={
              <TextButton onTap={onLeave} testId="payment-leave">
                {words.again}
              </TextButton>
            }
          />
        );
      case 'ready':
        return <Paying payment={payment} order={view.data} words={words} onLeave={onLeave} />;
    }
  };
  return (
    <Page title={title} testId={testId}>
      {body()}
    </Page>
  );
}

interface PayingProps extends Pick<OrderPaymentProps, 'payment' | 'words' | 'onLeave'> {
  order: PaymentOrderView;
}

function Paying({ payment, order, words, onLeave }: PayingProps) {
  const { stage } = payment;
  const cancel = useWrite(() => api.post<PaymentOrderView>(`/me/payment-orders/${order.id}/cancellation`));
  const giveUp = async (): Promise<void> => {
    const answer = await cancel.run();
    if (answer && answer.state !== 'paid') onLeave();
  };
  const mayPay = order.pay !== null && (stage === 'ready' || stage === 'cancelled' || stage === 'failed');
  return (
    <>
      <PaymentState order={order} stage={stage} />
      {cancel.error && (
        <Note tone="watch" icon="warning" className="mt-3">
          {cancel.error.message}
        </Note>
      )}
      <View className="flex flex-col gap-3 mt-4">
        {mayPay && (
          <Button shape="wide" off={cancel.busy} onTap={() => void payment.pay(order)} testId="payment-pay">
            继续支付
          </Button>
        )}
        {stage === 'closed' && (
          <Button shape="wide" onTap={onLeave} testId="payment-again">
            {words.again}
          </Button>
        )}
        {stage !== 'closed' && stage !== 'confirming' && stage !== 'asking' && (
          <Button kind="line" shape="wide" busy={cancel.busy} onTap={() => void giveUp()} testId="payment-cancel">
            {words.cancel}
          </Button>
        )}
      </View>
    </>
  );
}
