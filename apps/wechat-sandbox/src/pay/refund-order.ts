import { randomInt } from 'node:crypto';
import type { Order, Refund } from '../books/records';
import { beijingTime } from '../time/clock';
import { invalidRequest, ok, paramError, payRefusal, type Answer } from '../wire/answer';
import type { World } from '../world';
import { problemOfNotifyUrl } from './notify-url';
import type { RefundRequest } from './refund-schema';
import { refundView } from './refund-view';

const year = 365 * 86_400_000;
const minute = 60_000;
const partsMax = 50;
// WeChat takes a moment to hand the money back.
const processing = 2_000;

/** Accepts a refund; the same number with the same parameters gives the first one again. */
export function refundOrder(world: World, request: RefundRequest): Answer {
  const order = orderOf(world, request);
  if (order === undefined) return payRefusal(404, 'RESOURCE_NOT_EXISTS', '订单不存在');
  const known = world.books.refunds.get(request.out_refund_no);
  if (known !== undefined) return refundAgain(world, known, order, request);
  const problem = problemOf(world, order, request);
  if (problem !== undefined) return problem;
  const now = world.clock.now();
  const refund = world.books.refunds.put(request.out_refund_no, {
    refundId: makeRefundId(now),
    outRefundNo: request.out_refund_no,
    outTradeNo: order.outTradeNo,
    transactionId: order.transactionId ?? '',
    reason: request.reason ?? null,
    notifyUrl: request.notify_url ?? null,
    refund: request.amount.refund,
    total: order.total,
    status: 'PROCESSING',
    ending: endingOf(world, order, request.out_refund_no),
    createdAt: now,
    successAt: null,
  });
  world.books.orders.put(order.outTradeNo, { ...order, state: 'REFUND' });
  world.agenda.plan('endRefund', refund.outRefundNo, processing);
  return ok(refundView(refund));
}

/** The refunds of an order that have given money back or will. */
export function refundsOf(world: World, outTradeNo: string): Refund[] {
  return world.books.refunds
    .values()
    .filter((refund) => refund.outTradeNo === outTradeNo && refund.status !== 'CLOSED');
}

function orderOf(world: World, request: RefundRequest): Order | undefined {
  const { transaction_id: transactionId, out_trade_no: number } = request;
  if (transactionId !== undefined) return world.books.orders.find((order) => order.transactionId === transactionId);
  return number === undefined ? undefined : world.books.orders.get(number);
}

function refundAgain(world: World, known: Refund, order: Order, request: RefundRequest): Answer {
  const same =
    known.outTradeNo === order.outTradeNo &&
    known.refund === request.amount.refund &&
    known.total === request.amount.total;
  if (!same) return invalidRequest('订单金额或退款金额与之前请求不一致，请核实后再试');
  return ok(refundView(world.books.refunds.get(known.outRefundNo) ?? known));
}

function problemOf(world: World, order: Order, request: RefundRequest): Answer | undefined {
  if (request.transaction_id !== undefined && request.out_trade_no !== undefined) {
    return paramError('transaction_id和out_trade_no只能二选一');
  }
  if (request.notify_url !== undefined) {
    const urlProblem = problemOfNotifyUrl(request.notify_url);
    if (urlProblem !== undefined) return paramError(urlProblem);
  }
  if (order.paidAt === null) return invalidRequest('订单未支付，不能退款');
  if (order.state === 'REVOKED') return invalidRequest('订单已撤销，不能退款');
  if (request.amount.total !== order.total) return invalidRequest('订单总金额与实际支付金额不一致');
  const now = world.clock.now();
  if (now - order.paidAt > year) return invalidRequest('订单已超过可退款的最大期限');
  const parts = refundsOf(world, order.outTradeNo);
  if (parts.length >= partsMax) return invalidRequest('部分退款次数已超过50次');
  if (parts.some((part) => now - part.createdAt < minute)) {
    return payRefusal(429, 'FREQUENCY_LIMITED', '一笔订单两次退款的间隔须在1分钟以上');
  }
  const taken = parts.reduce((sum, part) => sum + part.refund, 0);
  if (taken + request.amount.refund > order.total) return invalidRequest('累计退款金额大于订单支付金额');
  return undefined;
}

function endingOf(world: World, order: Order, outRefundNo: string): Refund['ending'] {
  const strike = world.faults.takeCourse(['refundAbnormal', 'refundClosed'], 'pay.refund', [
    outRefundNo,
    order.outTradeNo,
  ]);
  if (strike === undefined) return 'SUCCESS';
  return strike.kind === 'refundAbnormal' ? 'ABNORMAL' : 'CLOSED';
}

function makeRefundId(now: number): string {
  const day = beijingTime(now).slice(0, 10).replaceAll('-', '');
  return `5030${String(randomInt(10_000_000, 99_999_999))}${day}${String(randomInt(100_000_000, 999_999_999))}`;
}
