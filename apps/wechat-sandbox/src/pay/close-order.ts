import { Type } from '@sinclair/typebox';
import { invalidRequest, noContent, payRefusal, type Answer } from '../wire/answer';
import { checker } from '../wire/schema';
import type { World } from '../world';
import { takeMoney } from './pay-order';

export const checkClose = checker(
  Type.Object({ mchid: Type.String({ minLength: 1, maxLength: 32 }) }, { additionalProperties: false }),
);

/** Closes an unpaid order; 204 without a body. */
export function closeOrder(world: World, outTradeNo: string, mchid: string): Answer {
  if (mchid !== world.identity.mchid) return invalidRequest('商户号mchid与签名的商户号不一致');
  const order = world.books.orders.get(outTradeNo);
  if (order === undefined) return payRefusal(404, 'ORDER_NOT_EXIST', '订单不存在');
  if (order.state === 'CLOSED') return payRefusal(400, 'ORDER_CLOSED', '订单已关闭');
  if (order.state !== 'NOTPAY') return payRefusal(400, 'ORDER_PAID', '该订单已支付');
  const closed = world.books.orders.put(outTradeNo, { ...order, state: 'CLOSED' });
  const strike = world.faults.takeCourse(['payAfterClose'], 'pay.close', [outTradeNo, order.openid]);
  if (strike !== undefined) takeMoney(world, closed);
  return noContent;
}
