import { Jobs } from '../../src/platform/jobs';
import { aPrepaidWorld, type Holder, type PrepaidWorld } from '../builders/prepaid-world';
import { signedAnswer } from '../wechat/pay-side';
import type { Told } from '../wechat/local-wechat';

let world: PrepaidWorld;
beforeAll(async () => {
  world = await aPrepaidWorld();
});
afterEach(async () => {
  expect(await world.broken()).toEqual([]);
});
afterAll(() => world.api.close());

const deletion = (holder: Holder) => holder.post('/me/privacy/deletion', { confirmation: '注销' });

const says = (orderId: string, tradeState: 'NOTPAY' | 'CLOSED'): Told =>
  signedAnswer(world.api.parties.wechatPay, 200, {
    appid: 'wxmini0000000001',
    mchid: '1900000001',
    out_trade_no: orderId,
    trade_state: tradeState,
  });

async function anOrder(holder: Holder): Promise<string> {
  return String((await world.startTopUp(holder, 20_000)).body['id']);
}

/** Nobody pays; the deadline passes and WeChat closes the order. */
async function unpaid(orderId: string): Promise<void> {
  world.api.clock.advance(16 * 60_000);
  world.api.wechat.tell(() => says(orderId, 'CLOSED'));
  await world.api.get(Jobs).runNow('payments.orders');
}

const rowOf = <T>(sql: string, id: string): Promise<T | null> => world.api.db.row<T>(sql, [id]);

test('an end that is asked for while WeChat is being asked stays due at once', async () => {
  const holder = await world.aMember();
  const orderId = await anOrder(holder);
  world.api.clock.advance(3_000);
  world.api.wechat.tell(async () => {
    await world.api.unit.run((tx) => world.payments.close(tx, orderId));
    return says(orderId, 'NOTPAY');
  });
  expect((await holder.get(`/me/payment-orders/${orderId}`)).status).toBe(200);
  const sql = 'SELECT check_due_at AS dueAt, close_asked_at AS askedAt FROM payment_order WHERE id = ?';
  const order = await rowOf<{ dueAt: Date; askedAt: Date }>(sql, orderId);
  expect(order?.askedAt).toEqual(world.api.clock.now());
  expect(order?.dueAt).toEqual(world.api.clock.now());
  await unpaid(orderId);
});

test('an account is not deleted while a payment is awaited; money that comes after it was goes back by itself', async () => {
  const holder = await world.aMember();
  const orderId = await anOrder(holder);
  expect((await deletion(holder)).body).toMatchObject({ code: 'PAYMENT_PENDING' });
  const payment = await world.paymentOf(orderId);
  await unpaid(orderId);
  expect((await deletion(holder)).status).toBe(204);
  const sql = 'SELECT state FROM prepaid_card WHERE member_id = ?';
  expect(await rowOf(sql, holder.actor.memberId)).toEqual({ state: 'closed' });

  expect(await world.payments.learn(payment)).toBe('late');

  const refund = 'SELECT amount_fen AS fen, cause FROM payment_refund WHERE order_id = ?';
  expect(await rowOf(refund, orderId)).toEqual({ fen: 20_000, cause: 'late' });
});
