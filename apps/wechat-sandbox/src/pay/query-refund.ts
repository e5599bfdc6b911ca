import { ok, payRefusal, type Answer } from '../wire/answer';
import type { World } from '../world';
import { refundView } from './refund-view';

export function queryRefund(world: World, outRefundNo: string): Answer {
  const refund = world.books.refunds.get(outRefundNo);
  return refund === undefined ? payRefusal(404, 'RESOURCE_NOT_EXISTS', '退款单不存在') : ok(refundView(refund));
}
