import { Type, type Static } from '@sinclair/typebox';
import type { Order, Person } from '../books/records';
import { rsaFits } from '../keys/rsa';
import { payOrder, reasonNotToPay } from '../pay/pay-order';
import { openidFor } from '../people/people';
import { checker } from '../wire/schema';
import type { World } from '../world';

const text = Type.String({ minLength: 1, maxLength: 128 });
const request = Type.Object(
  {
    appId: text,
    timeStamp: text,
    nonceStr: text,
    package: text,
    signType: Type.Literal('RSA'),
    paySign: Type.String(),
  },
  { additionalProperties: false },
);

export type PayRequest = Static<typeof request>;

/** The parameters of `getBrandWCPayRequest`; all are strings. */
export const checkPayRequest = checker(request);

/** What the sheet shows, or the sentence that it fails with. */
export type Sheet =
  | { payable: true; merchant: string; description: string; totalFen: number; payer: string }
  | { payable: false; problem: string };

export function openSheet(world: World, person: Person, wish: PayRequest): Sheet {
  const found = payableOrder(world, person, wish);
  if (typeof found === 'string') return { payable: false, problem: found };
  return {
    payable: true,
    merchant: world.settings.merchantName,
    description: found.description,
    totalFen: found.total,
    payer: person.name,
  };
}

/** Pays; the sentence why not, when it can't be. */
export function confirmSheet(world: World, person: Person, wish: PayRequest): string | undefined {
  const found = payableOrder(world, person, wish);
  if (typeof found === 'string') return found;
  payOrder(world, found, found.openid);
  return undefined;
}

function payableOrder(world: World, person: Person, wish: PayRequest): Order | string {
  const signed = `${wish.appId}\n${wish.timeStamp}\n${wish.nonceStr}\n${wish.package}\n`;
  if (!rsaFits(world.identity.merchant.certificate.pem, signed, wish.paySign)) return '支付验证签名失败';
  if (!/^\d{10}$/.test(wish.timeStamp)) return '缺少参数 timeStamp';
  const prepayId = /^prepay_id=(\w+)$/.exec(wish.package)?.[1];
  const order = world.books.orders.find((candidate) => candidate.prepayId === prepayId);
  if (order === undefined) return '订单不存在或已失效';
  if (order.appid !== wish.appId) return '商家参数格式有误，请联系商家解决';
  return reasonNotToPay(world, order, openidFor(world, person, order.appid)) ?? order;
}
