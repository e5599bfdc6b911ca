import type { PayTransaction } from '../platform/wechat';
import type { OrderRecord } from './order-record';

/** A payment that doesn't fit its order in one of these is never credited. */
export type Difference = 'appid' | 'mchid' | 'number' | 'amount' | 'currency' | 'payer';

/**
 * Compares what WeChat says with the order it names.
 * @param payerIndex the blind index of the account that WeChat names as the payer: it outlives the account of a member who was deleted.
 */
export function differencesOf(
  order: OrderRecord,
  { mchid, payerIndex }: { mchid: string; payerIndex: string | null },
  seen: PayTransaction,
): Difference[] {
  const fits: Record<Difference, boolean> = {
    appid: order.payerAppid === seen.appid,
    mchid: mchid === seen.mchid,
    number: order.id === seen.outTradeNo,
    amount: order.amountFen === seen.totalFen,
    currency: seen.currency === 'CNY',
    payer: order.payerIndex !== null && order.payerIndex === payerIndex,
  };
  return (Object.keys(fits) as Difference[]).filter((field) => !fits[field]);
}

/** Money arrived: REFUND says that some of it left again since. */
export const isPaid = (seen: PayTransaction): boolean => seen.tradeState === 'SUCCESS' || seen.tradeState === 'REFUND';
