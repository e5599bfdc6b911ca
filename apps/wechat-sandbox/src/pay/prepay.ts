import { randomBytes } from 'node:crypto';
import type { Order } from '../books/records';
import { invalidRequest, ok, paramError, payRefusal, type Answer } from '../wire/answer';
import type { World } from '../world';
import { problemOfNotifyUrl } from './notify-url';
import { payOrder } from './pay-order';
import type { PrepayRequest } from './prepay-schema';

// A prepay_id can be paid for two hours.
const prepayLife = 2 * 3_600_000;

/** JSAPI prepay: the same number with the same parameters gives the order again, changed ones are refused. */
export async function prepay(world: World, request: PrepayRequest): Promise<Answer> {
  const problem = problemOf(world, request);
  if (problem !== undefined) return problem;
  const known = world.books.orders.get(request.out_trade_no);
  if (known !== undefined) return prepayAgain(world, known, request);
  const now = world.clock.now();
  const order = world.books.orders.put(request.out_trade_no, {
    outTradeNo: request.out_trade_no,
    appid: request.appid,
    description: request.description,
    attach: request.attach ?? null,
    notifyUrl: request.notify_url,
    total: request.amount.total,
    openid: request.payer.openid,
    fingerprint: fingerprintOf(request),
    timeExpire: request.time_expire === undefined ? null : Date.parse(request.time_expire),
    prepayId: makePrepayId(),
    prepayExpires: now + prepayLife,
    createdAt: now,
    state: 'NOTPAY',
    transactionId: null,
    bankType: null,
    paidAt: null,
  });
  await payBeforeAnswerWhenSet(world, order);
  return ok({ prepay_id: order.prepayId });
}

function problemOf(world: World, request: PrepayRequest): Answer | undefined {
  const { identity, books } = world;
  if (request.mchid !== identity.mchid) return invalidRequest('商户号mchid与签名的商户号不一致');
  if (![identity.mini.appid, identity.officialAccount.appid].includes(request.appid)) {
    return payRefusal(400, 'APPID_MCHID_NOT_MATCH', 'AppID和mch_id不匹配，请确认AppID和mch_id是否匹配');
  }
  const urlProblem = problemOfNotifyUrl(request.notify_url);
  if (urlProblem !== undefined) return paramError(urlProblem);
  const mini = request.appid === identity.mini.appid;
  const payer = books.people.find((person) => (mini ? person.miniOpenid : person.oaOpenid) === request.payer.openid);
  if (payer === undefined) return paramError('无效的openid：appid和openid不匹配');
  const { time_expire: expire } = request;
  if (expire !== undefined && Number.isNaN(Date.parse(expire))) return paramError('time_expire不是有效的时间');
  if (expire !== undefined && Date.parse(expire) <= world.clock.now()) {
    return invalidRequest('time_expire时间过短，订单失效时间必须晚于当前时间');
  }
  return undefined;
}

function prepayAgain(world: World, order: Order, request: PrepayRequest): Answer {
  switch (order.state) {
    case 'SUCCESS':
    case 'REFUND':
      return payRefusal(400, 'ORDER_PAID', '该订单已支付');
    case 'CLOSED':
    case 'REVOKED':
      return payRefusal(400, 'ORDER_CLOSED', '该订单已关闭，请重新下单');
    case 'NOTPAY':
      break;
  }
  if (order.fingerprint !== fingerprintOf(request)) return invalidRequest('请求重入时，参数与首次请求时不一致');
  if (order.prepayExpires <= world.clock.now()) {
    order.prepayId = makePrepayId();
    order.prepayExpires = world.clock.now() + prepayLife;
    world.books.orders.put(order.outTradeNo, order);
  }
  return ok({ prepay_id: order.prepayId });
}

async function payBeforeAnswerWhenSet(world: World, order: Order): Promise<void> {
  const strike = world.faults.takeCourse(['notifyBeforeAnswer'], 'pay.prepay', [order.outTradeNo, order.openid]);
  if (strike !== undefined) await payOrder(world, order, order.openid)?.delivered;
}

const makePrepayId = (): string => `wx${randomBytes(17).toString('hex')}`;

/** One spelling for equal requests, whatever the order of their fields. */
function fingerprintOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(fingerprintOf).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${fingerprintOf(field)}`).join(',')}}`;
}
