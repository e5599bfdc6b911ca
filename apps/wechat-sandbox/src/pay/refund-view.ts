import type { Refund } from '../books/records';
import { beijingTime } from '../time/clock';

/** A refund as the refund call and its query answer it. */
export function refundView(refund: Refund): Record<string, unknown> {
  return {
    ...common(refund),
    channel: 'ORIGINAL',
    create_time: beijingTime(refund.createdAt),
    status: refund.status,
    amount: {
      total: refund.total,
      refund: refund.refund,
      payer_total: refund.total,
      payer_refund: refund.refund,
      settlement_total: refund.total,
      settlement_refund: refund.refund,
      discount_refund: 0,
      refund_fee: 0,
      currency: 'CNY',
    },
    promotion_detail: [],
  };
}

/** A refund as its notification carries it: the state under another name and fewer amounts. */
export function refundNews(mchid: string, refund: Refund): Record<string, unknown> {
  return {
    mchid,
    ...common(refund),
    refund_status: refund.status,
    amount: {
      total: refund.total,
      refund: refund.refund,
      payer_total: refund.total,
      payer_refund: refund.refund,
    },
  };
}

function common(refund: Refund): Record<string, unknown> {
  return {
    refund_id: refund.refundId,
    out_refund_no: refund.outRefundNo,
    transaction_id: refund.transactionId,
    out_trade_no: refund.outTradeNo,
    user_received_account: '支付用户零钱',
    ...(refund.successAt === null ? {} : { success_time: beijingTime(refund.successAt) }),
  };
}
