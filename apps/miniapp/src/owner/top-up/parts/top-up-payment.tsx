import { OrderPayment } from '../../parts/order-payment';
import type { Payment } from '../../parts/use-payment';
import { TopUpDone } from './top-up-done';

export interface TopUpPaymentProps {
  payment: Payment;
  /** Paid or closed: a later start has nothing to resume. */
  onEnded: () => void;
  /** Back to choosing an amount. */
  onLeave: () => void;
}

/** A top-up that is being paid, in place of the form. */
export function TopUpPayment(props: TopUpPaymentProps) {
  return (
    <OrderPayment
      {...props}
      title="充值"
      testId="top-up"
      words={{ lost: '这笔充值的结果没能查到', again: '重新充值', cancel: '取消这笔，换个金额' }}
      changes={['home', 'cards', 'statement', 'top-up-options']}
      done={(order) => <TopUpDone order={order} />}
    />
  );
}
