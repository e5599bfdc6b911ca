import type { PayTransaction } from '../platform/wechat';
import type { OrderRecord } from './order-record';

/** A payment that doesn't fit its order in one of these is never credited. */
export type Difference = 'appid' | 'mchid' | 'number' | 'amount' | 'currency' | 'payer';

/** Compares what WeChat says with the order it names. */
export function differencesOf(order: OrderRecord, mchid: string, seen: PayTransaction): Difference[] {
  const fits: Record<Difference, boolean> = {
    appid: order.payer?.appid === seen.appid,
    mchid: mchid === seen.mchid,
    number: order.id === seen.outTradeNo,
    amount: order.amountFen === seen.totalFen,
    currency: seen.currency === 'CNY',
    payer: order.payer?.openid === seen.payerOpenid,
  };
  return (Object.keys(fits) as Difference[]).filter((field) => !fits[field]);
}

/** Money arrived: REFUND says that some of it left again since. */
export const isPaid = (seen: PayTransaction): boolean => seen.tradeState === 'SUCCESS' || seen.tradeState === 'REFUND';
