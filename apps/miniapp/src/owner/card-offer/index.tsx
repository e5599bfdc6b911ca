import type { PaymentOrderView } from '@cheyou/contracts';
import { useState } from 'react';
import { forget, recall, remember } from '@/shell/storage';
import { OrderPayment } from '../parts/order-payment';
import { usePayment } from '../parts/use-payment';
import { CardBought } from './parts/card-bought';
import { OfferForm } from './parts/offer-form';

const orderName = 'kept.card-order';

/** 买卡: read, choose the car, pay; an order that was begun earlier, even before the app was closed, comes first. */
export default function CardOfferPage() {
  const [orderId, setOrderId] = useState(() => recall<string>(orderName));
  const payment = usePayment(orderId);
  const begin = (order: PaymentOrderView): void => {
    remember(orderName, order.id);
    setOrderId(order.id);
    void payment.pay(order);
  };
  if (orderId === null) return <OfferForm onOrder={begin} />;
  return (
    <OrderPayment
      payment={payment}
      title="购买"
      testId="card-offer"
      words={{ lost: '这笔购买的结果没能查到', again: '回到购买', cancel: '取消这笔，先不买' }}
      changes={['home', 'service-cards', 'visits']}
      done={(order) => <CardBought order={order} />}
      onEnded={() => {
        forget(orderName);
      }}
      onLeave={() => {
        forget(orderName);
        setOrderId(null);
      }}
    />
  );
}
