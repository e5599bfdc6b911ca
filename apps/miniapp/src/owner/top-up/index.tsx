import type { PaymentOrderView } from '@cheyou/contracts';
import { useState } from 'react';
import { forget, recall, remember } from '@/shell/storage';
import { usePayment } from '../parts/use-payment';
import { draftName } from './use-top-up-choice';
import { TopUpForm } from './parts/top-up-form';
import { TopUpPayment } from './parts/top-up-payment';

const orderName = 'kept.top-up-order';

/** 充值: choose and pay; an order that was begun earlier, even before the app was closed, comes first. */
export default function TopUpPage() {
  const [orderId, setOrderId] = useState(() => recall<string>(orderName));
  const payment = usePayment(orderId);
  const begin = (order: PaymentOrderView): void => {
    remember(orderName, order.id);
    forget(draftName);
    setOrderId(order.id);
    void payment.pay(order);
  };
  const leave = (): void => {
    forget(orderName);
    setOrderId(null);
  };
  if (orderId === null) return <TopUpForm onOrder={begin} />;
  return (
    <TopUpPayment
      payment={payment}
      onEnded={() => {
        forget(orderName);
      }}
      onLeave={leave}
    />
  );
}
