import { invalidRequest, ok, payRefusal, type Answer } from '../wire/answer';
import type { World } from '../world';
import { transactionOf } from './transaction';

const notThere = payRefusal(404, 'ORDER_NOT_EXIST', '订单不存在');

export function queryByOutTradeNo(world: World, outTradeNo: string, mchid: string): Answer {
  if (mchid !== world.identity.mchid) return invalidRequest('商户号mchid与签名的商户号不一致');
  const order = world.books.orders.get(outTradeNo);
  return order === undefined ? notThere : ok(transactionOf(world, order));
}

export function queryByTransactionId(world: World, transactionId: string, mchid: string): Answer {
  if (mchid !== world.identity.mchid) return invalidRequest('商户号mchid与签名的商户号不一致');
  const order = world.books.orders.find((candidate) => candidate.transactionId === transactionId);
  return order === undefined ? notThere : ok(transactionOf(world, order));
}
