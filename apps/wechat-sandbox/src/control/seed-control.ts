import { Type, type Static } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import type { Order, Refund } from '../books/records';
import type { World } from '../world';
import { ControlProblem, controlPost, must, strictly } from './control-route';

const instant = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}' });
const fen = Type.Integer({ minimum: 1 });
const text = Type.String({ minLength: 1, maxLength: 128 });
const seededOrder = Type.Object(
  {
    outTradeNo: Type.String({ minLength: 6, maxLength: 32 }),
    transactionId: Type.String({ minLength: 6, maxLength: 32 }),
    appid: Type.Optional(text),
    openid: text,
    description: Type.Optional(text),
    attach: Type.Optional(text),
    total: fen,
    paidAt: instant,
    notifyUrl: Type.Optional(text),
  },
  strictly,
);
const seededRefund = Type.Object(
  {
    outRefundNo: Type.String({ minLength: 1, maxLength: 64 }),
    refundId: Type.String({ minLength: 6, maxLength: 32 }),
    outTradeNo: Type.String({ minLength: 6, maxLength: 32 }),
    refund: fen,
    successAt: instant,
    reason: Type.Optional(text),
  },
  strictly,
);
const seed = Type.Object(
  { orders: Type.Optional(Type.Array(seededOrder)), refunds: Type.Optional(Type.Array(seededRefund)) },
  strictly,
);

/** Books of the past: paid orders and finished refunds, as the demo data needs them. Nobody is notified. */
export function seedControl(server: FastifyInstance, world: World): void {
  controlPost(server, '/sandbox/books', seed, ({ orders = [], refunds = [] }) => {
    for (const order of orders) world.books.orders.put(order.outTradeNo, orderOf(world, order));
    for (const refund of refunds) world.books.refunds.put(refund.outRefundNo, refundOf(world, refund));
    return { orders: orders.length, refunds: refunds.length };
  });
}

function orderOf(world: World, seeded: Static<typeof seededOrder>): Order {
  const paidAt = instantOf(seeded.paidAt);
  return {
    outTradeNo: seeded.outTradeNo,
    appid: seeded.appid ?? world.identity.mini.appid,
    description: seeded.description ?? '历史订单',
    attach: seeded.attach ?? null,
    notifyUrl: seeded.notifyUrl ?? null,
    total: seeded.total,
    openid: seeded.openid,
    fingerprint: '',
    timeExpire: null,
    prepayId: `wx${seeded.outTradeNo}`,
    prepayExpires: paidAt,
    createdAt: paidAt,
    state: 'SUCCESS',
    transactionId: seeded.transactionId,
    bankType: 'OTHERS',
    paidAt,
  };
}

function refundOf(world: World, seeded: Static<typeof seededRefund>): Refund {
  const order = must(world.books.orders.get(seeded.outTradeNo), '原订单');
  world.books.orders.put(order.outTradeNo, { ...order, state: 'REFUND' });
  const successAt = instantOf(seeded.successAt);
  return {
    refundId: seeded.refundId,
    outRefundNo: seeded.outRefundNo,
    outTradeNo: order.outTradeNo,
    transactionId: order.transactionId ?? '',
    reason: seeded.reason ?? null,
    notifyUrl: null,
    refund: seeded.refund,
    total: order.total,
    status: 'SUCCESS',
    ending: 'SUCCESS',
    createdAt: successAt,
    successAt,
  };
}

function instantOf(text: string): number {
  const instant = Date.parse(text);
  if (Number.isNaN(instant)) throw new ControlProblem(400, `不是有效的时间：${text}`);
  return instant;
}
