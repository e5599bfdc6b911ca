import type { PaymentOrderView } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { api } from '@/shell/api';
import { Page } from '@/shell/page';
import { queryClient } from '@/shell/query-client';
import { useWrite } from '@/shell/use-write';
import { Failed } from '@/shell/view-parts';
import { Button, TextButton } from '@/ui/button';
import { Note } from '@/ui/note';
import { CardBones, Waiting } from '@/ui/skeleton';
import { PaymentState } from '../../parts/payment-state';
import { ended, type Payment } from '../../parts/use-payment';
import { TopUpDone } from './top-up-done';

export interface TopUpPaymentProps {
  payment: Payment;
  /** Paid or closed: a later start has nothing to resume. */
  onEnded: () => void;
  /** Back to choosing an amount. */
  onLeave: () => void;
}

/** A top-up that is being paid, in place of the form. */
export function TopUpPayment({ payment, onEnded, onLeave }: TopUpPaymentProps) {
  const { view } = payment;
  const isOver = view.state === 'ready' && ended(view.data);
  useEffect(() => {
    if (!isOver) return;
    onEnded();
    for (const key of ['home', 'cards', 'statement', 'top-up-options']) {
      void queryClient.invalidateQueries({ queryKey: [key] });
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the end comes once, whatever is drawn around it
  }, [isOver]);
  if (view.state === 'ready' && view.data.state === 'paid') return <TopUpDone order={view.data} />;
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
            title="这笔充值的结果没能查到"
            money="没有重复扣款，结果以微信账单为准。"
            side={
              <TextButton onTap={onLeave} testId="payment-leave">
                重新充值
              </TextButton>
            }
          />
        );
      case 'ready':
        return <Paying payment={payment} order={view.data} onLeave={onLeave} />;
    }
  };
  return (
    <Page title="充值" testId="top-up">
      {body()}
    </Page>
  );
}

function Paying({ payment, order, onLeave }: { payment: Payment; order: PaymentOrderView; onLeave: () => void }) {
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
            重新充值
          </Button>
        )}
        {stage !== 'closed' && stage !== 'confirming' && stage !== 'asking' && (
          <Button kind="line" shape="wide" busy={cancel.busy} onTap={() => void giveUp()} testId="payment-cancel">
            取消这笔，换个金额
          </Button>
        )}
      </View>
    </>
  );
}
