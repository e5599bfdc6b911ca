import { useState } from 'react';
import { queryClient } from '@/shell/query-client';
import { forget, recall, remember } from '@/shell/storage';
import { OrderPayment } from '../parts/order-payment';
import { usePayment } from '../parts/use-payment';
import { CardBought } from './parts/card-bought';
import { OfferForm, type Bought } from './parts/offer-form';

const orderName = 'kept.card-order';
const changes = ['home', 'cards', 'statement', 'service-cards', 'visits'];

/** 买卡: read, choose the car and how to pay; an order that was begun earlier, even before the app was closed, comes first. */
export default function CardOfferPage() {
  const [orderId, setOrderId] = useState(() => recall<string>(orderName));
  const [done, setDone] = useState<Bought | null>(null);
  const payment = usePayment(orderId);
  const begin = (bought: Bought): void => {
    const { order } = bought;
    if (order === null) {
      for (const key of changes) void queryClient.invalidateQueries({ queryKey: [key] });
      setDone(bought);
      return;
    }
    remember(orderName, order.id);
    setOrderId(order.id);
    void payment.pay(order);
  };
  if (done) return <CardBought {...done} />;
  if (orderId === null) return <OfferForm onBought={begin} />;
  return (
    <OrderPayment
      payment={payment}
      title="购买"
      testId="card-offer"
      words={{ lost: '这笔购买的结果没能查到', again: '回到购买', cancel: '取消这笔，先不买' }}
      changes={changes}
      done={({ amountFen, result }) => (
        <CardBought totalFen={amountFen} cardId={result?.cardId ?? null} settlementId={result?.settlementId ?? null} />
      )}
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
