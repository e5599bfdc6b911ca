import { Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import type { Order } from '../books/records';
import { endRefund } from '../pay/end-refund';
import { notifyAgain } from '../pay/notify';
import { payOrder, reasonNotToPay, takeMoney } from '../pay/pay-order';
import { openidFor, personOf } from '../people/people';
import type { World } from '../world';
import { controlCall, ControlProblem, controlPost, emptyBody, must, strictly } from './control-route';

const paying = Type.Object(
  {
    personId: Type.Optional(Type.String()),
    /** Takes the money though the order is closed. */
    afterClose: Type.Optional(Type.Boolean()),
    /** Answers only after the first attempt of the notification. */
    waitForNotification: Type.Optional(Type.Boolean()),
  },
  strictly,
);
const copies = Type.Object({ copies: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })) }, strictly);
const ending = Type.Object(
  {
    status: Type.Optional(Type.Union([Type.Literal('SUCCESS'), Type.Literal('CLOSED'), Type.Literal('ABNORMAL')])),
  },
  strictly,
);

/** Orders and refunds: looking at them, paying as a person, ending refunds, sending notifications again. */
export function ordersControl(server: FastifyInstance, world: World): void {
  const found = (id: string): Order =>
    must(world.books.orders.get(id) ?? world.books.orders.find((order) => order.prepayId === id), '订单');
  controlCall(server, 'GET', '/sandbox/orders', ({ query }) => ({
    orders: world.books.orders
      .values()
      .filter((order) => query['state'] === undefined || order.state === query['state']),
  }));
  controlCall(server, 'GET', '/sandbox/orders/:id', ({ params }) => ({
    ...found(params.id),
    refunds: world.books.refunds.values().filter((refund) => refund.outTradeNo === found(params.id).outTradeNo),
  }));
  controlPost(server, '/sandbox/orders/:id/pay', paying, (body, { params }) => pay(world, found(params.id), body));
  controlPost(server, '/sandbox/orders/:id/cancel', emptyBody, (_body, { params }) => ({
    // Turning away from the pay sheet changes nothing at WeChat: the order stays payable.
    state: found(params.id).state,
  }));
  controlPost(server, '/sandbox/orders/:id/revoke', emptyBody, (_body, { params }) => revoke(world, found(params.id)));
  controlPost(server, '/sandbox/orders/:id/notify', copies, async (body, { params }) => {
    const order = found(params.id);
    const delivery = world.books.deliveries.find(
      (candidate) => candidate.outTradeNo === order.outTradeNo && candidate.endpoint === 'pay.notify',
    );
    await notifyAgain(world, must(delivery, '支付通知'), body.copies ?? 1);
    return must(world.books.deliveries.get(delivery?.id ?? ''), '支付通知');
  });
  controlCall(server, 'GET', '/sandbox/refunds', () => ({ refunds: world.books.refunds.values() }));
  controlPost(server, '/sandbox/refunds/:id/end', ending, async ({ status }, { params }) => {
    must(world.books.refunds.get(params.id), '退款');
    await endRefund(world, params.id, status);
    return world.books.refunds.get(params.id);
  });
  controlCall(server, 'GET', '/sandbox/deliveries', ({ query }) => ({
    deliveries: world.books.deliveries
      .values()
      .filter((delivery) => query['outTradeNo'] === undefined || delivery.outTradeNo === query['outTradeNo']),
  }));
}

/** What 撤销 does at a till; WeChat tells the merchant nothing of it. */
function revoke(world: World, order: Order): Order {
  if (order.state !== 'SUCCESS') throw new ControlProblem(409, '只有支付成功且没有退款的订单可以撤销');
  return world.books.orders.put(order.outTradeNo, { ...order, state: 'REVOKED', revokedAt: world.clock.now() });
}

async function pay(
  world: World,
  order: Order,
  body: { personId?: string; afterClose?: boolean; waitForNotification?: boolean },
): Promise<Order> {
  const openid =
    body.personId === undefined
      ? order.openid
      : openidFor(world, must(personOf(world, body.personId), '人物'), order.appid);
  const late = body.afterClose === true && order.state === 'CLOSED' && order.openid === openid;
  const paid = late ? takeMoney(world, order) : payOrder(world, order, openid);
  if (paid === undefined) throw new ControlProblem(409, reasonNotToPay(world, order, openid) ?? '无法支付');
  if (body.waitForNotification === true) await paid.delivered;
  return must(world.books.orders.get(order.outTradeNo), '订单');
}
