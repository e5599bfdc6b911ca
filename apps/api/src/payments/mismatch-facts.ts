import { yuanText, type Fen } from '@cheyou/domain';
import type { PayTransaction } from '../platform/wechat';
import type { IncidentFact } from './incident';
import type { Difference } from './order-differences';
import type { OrderRecord } from './order-record';

const names: Record<Difference, string> = {
  appid: '应用编号',
  mchid: '商户号',
  number: '订单号',
  amount: '金额',
  currency: '币种',
  payer: '付款人',
};

/** What a person reads of a payment and how it differs from its order; the payer's openid is never among it. */
export function mismatchFacts(order: OrderRecord, seen: PayTransaction, differences: Difference[]): IncidentFact[] {
  return [
    { label: '订单', value: `${order.description}（${order.id}）` },
    { label: '订单金额', value: `¥${yuanText(order.amountFen as Fen)}` },
    ...transactionFacts(seen),
    { label: '不符之处', value: differences.map((difference) => names[difference]).join('、') },
  ];
}

export function transactionFacts(seen: PayTransaction): IncidentFact[] {
  return [
    { label: '微信支付单号', value: seen.transactionId ?? '无' },
    { label: '商户订单号', value: seen.outTradeNo },
    { label: '收到金额', value: seen.totalFen === null ? '未知' : amountText(seen.totalFen, seen.currency) },
  ];
}

const amountText = (fen: number, currency: string | null): string =>
  currency === 'CNY' ? `¥${yuanText(fen as Fen)}` : `${yuanText(fen as Fen)} ${currency ?? '未知币种'}`;
