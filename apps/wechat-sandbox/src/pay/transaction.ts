import type { Order } from '../books/records';
import { beijingTime } from '../time/clock';
import type { World } from '../world';

const described: Record<Order['state'], string> = {
  SUCCESS: '支付成功',
  REFUND: '转入退款',
  NOTPAY: '订单未支付',
  CLOSED: '订单已关闭',
  REVOKED: '订单已撤销',
};

/** An order as a query answers it and a notification carries it. */
export function transactionOf(world: World, order: Order): Record<string, unknown> {
  const common = {
    appid: order.appid,
    mchid: world.identity.mchid,
    out_trade_no: order.outTradeNo,
    trade_state: order.state,
    trade_state_desc: described[order.state],
    attach: order.attach ?? '',
    promotion_detail: [],
  };
  if (order.transactionId === null || order.paidAt === null) {
    return { ...common, amount: { total: order.total, currency: 'CNY', payer_currency: 'CNY' }, payer: {} };
  }
  return {
    ...common,
    transaction_id: order.transactionId,
    trade_type: 'JSAPI',
    bank_type: order.bankType ?? 'OTHERS',
    success_time: beijingTime(order.paidAt),
    payer: { openid: order.openid },
    amount: { total: order.total, payer_total: order.total, currency: 'CNY', payer_currency: 'CNY' },
  };
}
