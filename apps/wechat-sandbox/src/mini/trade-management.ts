import { Type, type Static } from '@sinclair/typebox';
import { apiRefusal, ok, type Answer } from '../wire/answer';
import { checker } from '../wire/schema';
import type { World } from '../world';

export const checkTradeManaged = checker(
  Type.Object({ appid: Type.String({ minLength: 1 }) }, { additionalProperties: false }),
);

const text = Type.String({ minLength: 1 });
const shipping = Type.Object(
  {
    order_key: Type.Object(
      {
        order_number_type: Type.Union([Type.Literal(1), Type.Literal(2)]),
        transaction_id: Type.Optional(text),
        mchid: Type.Optional(text),
        out_trade_no: Type.Optional(text),
      },
      { additionalProperties: false },
    ),
    logistics_type: Type.Union([Type.Literal(1), Type.Literal(2), Type.Literal(3), Type.Literal(4)]),
    delivery_mode: Type.Union([Type.Literal(1), Type.Literal(2)]),
    is_all_delivered: Type.Optional(Type.Boolean()),
    shipping_list: Type.Array(
      Type.Object({ item_desc: Type.String({ minLength: 1, maxLength: 120 }) }, { additionalProperties: false }),
      { minItems: 1, maxItems: 1 },
    ),
    upload_time: text,
    payer: Type.Object({ openid: text }, { additionalProperties: false }),
  },
  { additionalProperties: false },
);

export const checkShipping = checker(shipping);

/** Whether WeChat freezes this mini-program's money until each order is reported as handed over. */
export function tradeManaged(world: World, request: { appid: string }): Answer {
  if (request.appid !== world.identity.mini.appid) return apiRefusal(40013, 'invalid appid');
  return ok({ errcode: 0, errmsg: 'ok', is_trade_managed: world.books.kept.get('tradeManaged')?.value === true });
}

/** Takes note that an order was handed over: exactly one item, picked up or virtual. */
export function uploadShipping(world: World, request: Static<typeof shipping>): Answer {
  const { order_key: key } = request;
  const order = world.books.orders.find((candidate) =>
    key.order_number_type === 2
      ? candidate.transactionId === key.transaction_id
      : candidate.outTradeNo === key.out_trade_no && key.mchid === world.identity.mchid,
  );
  if (order?.transactionId === null || order === undefined) return apiRefusal(10_060_001, '支付单不存在');
  if (order.openid !== request.payer.openid) return apiRefusal(10_060_012, '支付单与付款人不一致');
  if (![3, 4].includes(request.logistics_type)) return apiRefusal(10_060_020, '物流单号不能为空');
  world.books.kept.put(`shipped/${order.outTradeNo}`, { value: request.shipping_list });
  return ok({ errcode: 0, errmsg: 'ok' });
}
