import { randomInt } from 'node:crypto';
import type { Order } from '../books/records';
import { beijingTime } from '../time/clock';
import type { World } from '../world';
import { notify } from './notify';
import { transactionOf } from './transaction';

/** What paying led to: the first attempt of its notification, which the phone doesn't wait for. */
export interface Paid {
  delivered: Promise<void>;
}

/** Why a person can't pay an order now, in WeChat's words on the phone; undefined when they can. */
export function reasonNotToPay(world: World, order: Order, openid: string): string | undefined {
  if (order.openid !== openid) return '该订单由其他微信用户发起，无法支付';
  if (order.state === 'CLOSED') return '订单已关闭';
  if (order.state !== 'NOTPAY') return '该订单已支付，请勿重复支付';
  if (order.prepayExpires <= world.clock.now()) return '支付会话已过期，请返回商户重新下单';
  if (order.timeExpire !== null && order.timeExpire <= world.clock.now()) return '订单已过支付时限';
  return undefined;
}

/** Takes a person's money for an order and tells the merchant; undefined when it can't be paid. */
export function payOrder(world: World, order: Order, openid: string): Paid | undefined {
  return reasonNotToPay(world, order, openid) === undefined ? takeMoney(world, order) : undefined;
}

/** Takes the money whatever the state of an unpaid order: a payment that was on its way when the order was closed. */
export function takeMoney(world: World, order: Order): Paid {
  const now = world.clock.now();
  const paid: Order = {
    ...order,
    state: 'SUCCESS',
    transactionId: makeTransactionId(now),
    bankType: 'OTHERS',
    paidAt: now,
  };
  world.books.orders.put(order.outTradeNo, paid);
  if (paid.notifyUrl === null) return { delivered: Promise.resolve() };
  return {
    delivered: notify(world, {
      endpoint: 'pay.notify',
      url: paid.notifyUrl,
      outTradeNo: paid.outTradeNo,
      outRefundNo: null,
      eventType: 'TRANSACTION.SUCCESS',
      plain: transactionOf(world, paid),
    }),
  };
}

/** Twenty-eight digits that begin like WeChat's own and hold the day. */
function makeTransactionId(now: number): string {
  const day = beijingTime(now).slice(0, 10).replaceAll('-', '');
  return `4200${String(randomInt(10_000_000, 99_999_999))}${day}${String(randomInt(10_000_000, 99_999_999))}`;
}
