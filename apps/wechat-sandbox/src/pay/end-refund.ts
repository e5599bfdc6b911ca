import type { Refund } from '../books/records';
import type { World } from '../world';
import { notify } from './notify';
import { refundNews } from './refund-view';
import { refundsOf } from './refund-order';

/** Brings a refund to its end and tells the merchant; one that has ended stays as it is. */
export async function endRefund(world: World, outRefundNo: string, ending?: Refund['ending']): Promise<void> {
  const refund = world.books.refunds.get(outRefundNo);
  if (refund?.status !== 'PROCESSING') return;
  const status = ending ?? refund.ending;
  const ended = world.books.refunds.put(outRefundNo, {
    ...refund,
    status,
    successAt: status === 'SUCCESS' ? world.clock.now() : null,
  });
  reopenOrder(world, ended);
  if (ended.notifyUrl === null) return;
  await notify(world, {
    endpoint: 'pay.refundNotify',
    url: ended.notifyUrl,
    outTradeNo: ended.outTradeNo,
    outRefundNo: ended.outRefundNo,
    eventType: `REFUND.${status}`,
    plain: refundNews(world.identity.mchid, ended),
  });
}

/** An order whose only refund was closed is simply a paid one again. */
function reopenOrder(world: World, refund: Refund): void {
  const order = world.books.orders.get(refund.outTradeNo);
  if (refund.status !== 'CLOSED' || order === undefined || refundsOf(world, order.outTradeNo).length > 0) return;
  world.books.orders.put(order.outTradeNo, { ...order, state: 'SUCCESS' });
}
