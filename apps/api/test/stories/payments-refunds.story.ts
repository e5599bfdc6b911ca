import type { ASandbox } from '../builders/a-sandbox';
import { codeOf, paymentStory } from '../builders/payment-story';
import type { PaymentWorld, StoryAnswer, StoryPerson } from '../builders/payment-world';

let sandbox: ASandbox;
let world: PaymentWorld;
let payer: StoryPerson;
let manager: StoryPerson;
paymentStory(async (story) => {
  ({ sandbox, world, payer } = story);
  manager = await world.aStaff('shopManager');
});

const refund = (orderId: string, amountFen: number): Promise<string> =>
  world.unit.run((tx) => world.payments.refund(tx, { orderId, amountFen, reason: '撤销消费', staffId: null }));
const refundOf = async (orderId: string): Promise<unknown> =>
  (await payer.get(`/me/payment-orders/${orderId}`)).body['refund'];
const atWechat = (id: string) =>
  sandbox.get<{ refunds: { outRefundNo: string; refund: number }[] }>(`/sandbox/orders/${id}`);
const resolve = (id: string, action: string, note = '', key?: string): Promise<StoryAnswer> =>
  manager.post(`/staff/incidents/${id}/resolution`, { action, note }, key);

async function aPaidOrder(): Promise<string> {
  const id = await world.aPresentedOrder(payer);
  await world.pay(id);
  return id;
}

async function lastIncident(): Promise<{ id: string; kind: string; state: string }> {
  const last = (await world.incidents()).at(-1);
  if (!last) throw new Error('there is no incident');
  return last;
}

/** Sends what is due and lets WeChat finish it. */
async function finish(): Promise<void> {
  await world.work();
  await world.pass(6);
  await world.work();
}

describe('a refund', () => {
  test('is sent after the transaction, ends when WeChat says so, and the owner is told', async () => {
    const id = await aPaidOrder();
    await refund(id, 30_000);
    expect(await refundOf(id)).toEqual({ state: 'requested', amountFen: 30_000 });
    await finish();
    expect(await refundOf(id)).toEqual({ state: 'succeeded', amountFen: 30_000 });
    expect(await world.stateOf(id)).toBe('paid');
    const { items } = (await payer.get('/me/notices')).body as { items: { kind: string }[] };
    expect(items[0]).toMatchObject({ kind: 'refundArrived', title: '退款到账通知' });
  });

  test('may be of parts, a minute apart, and never of more than was paid', async () => {
    const id = await aPaidOrder();
    await refund(id, 60_000);
    await refund(id, 30_000);
    expect(await codeOf(refund(id, 10_001))).toBe('REFUND_TOO_MUCH');
    await finish();
    expect((await atWechat(id)).refunds).toHaveLength(1);
    await world.pass(61);
    await finish();
    expect((await atWechat(id)).refunds.map((part) => part.refund)).toEqual([60_000, 30_000]);
    expect(await refundOf(id)).toEqual({ state: 'succeeded', amountFen: 90_000 });
  });

  test('asked for thirty times at once never passes the payment', async () => {
    const id = await aPaidOrder();
    const ends = await Promise.all(Array.from({ length: 30 }, () => codeOf(refund(id, 25_000))));
    expect(ends.filter((end) => end === 'ok')).toHaveLength(4);
    expect(new Set(ends)).toEqual(new Set(['ok', 'REFUND_TOO_MUCH']));
  });

  test('is only of what was paid', async () => {
    const id = await world.aPresentedOrder(payer);
    expect(await codeOf(refund(id, 1))).toBe('STATE_CHANGED');
  });

  test.each([
    ['duplicate', 10_007, '¥100.07'],
    ['parallel', 10_008, '¥100.08'],
  ])('hears %s copies of its end once', async (fault, fen, text) => {
    const id = await aPaidOrder();
    await sandbox.fault('pay.refundNotify', fault, { subject: id });
    await refund(id, fen);
    await finish();
    expect(await refundOf(id)).toEqual({ state: 'succeeded', amountFen: fen });
    const sql = "SELECT id FROM outbox WHERE topic = 'member.told' AND payload LIKE ?";
    expect(await world.db.rows(sql, [`%${text}%`])).toHaveLength(1);
  });

  test.each([
    'tamperedCiphertext',
    'wrongAad',
    'shortTag',
    'wrongKey',
    'badSignature',
    'noSignature',
    'signTest',
    'unknownSerial',
  ])('isn’t ended by a notification with %s', async (fault) => {
    const id = await aPaidOrder();
    await sandbox.fault('pay.refundNotify', fault, { subject: id });
    await refund(id, 10_000);
    await world.work();
    await sandbox.post(`/sandbox/refunds/${String((await atWechat(id)).refunds[0]?.outRefundNo)}/end`, {});
    expect(await refundOf(id)).toMatchObject({ state: 'accepted' });
  });
});

describe('a refund that WeChat could not carry out', () => {
  test('ABNORMAL stays on the list until a person records the pay-out', async () => {
    const id = await aPaidOrder();
    await sandbox.fault('pay.refund', 'refundAbnormal', { subject: id });
    await refund(id, 20_000);
    await finish();
    expect(await refundOf(id)).toMatchObject({ state: 'abnormal' });
    const incident = await lastIncident();
    expect(incident).toMatchObject({ kind: 'refundAbnormal', state: 'open' });
    expect((await resolve(incident.id, 'query')).body).toMatchObject({ state: 'open', resolution: null });
    expect(await resolve(incident.id, 'refund')).toMatchObject({ status: 409, body: { code: 'INCIDENT_ACTION' } });
    expect(await resolve(incident.id, 'note', '  ')).toMatchObject({ status: 400, body: { code: 'REASON_MISSING' } });
    expect(await resolve(incident.id, 'note', '已用现金退给顾客')).toMatchObject({
      status: 200,
      body: { state: 'resolved', resolution: '已用现金退给顾客', amountFen: 20_000 },
    });
    const [row] = await world.db.rows<{ by: string }>(
      'SELECT paid_out_by AS `by` FROM payment_refund WHERE order_id = ?',
      [id],
    );
    expect(row?.by).toBe(manager.actor.staff?.staffId);
    expect(await resolve(incident.id, 'note', '又一次')).toMatchObject({
      status: 409,
      body: { code: 'STATE_CHANGED' },
    });
  });

  test('CLOSED may be sent again, under a new number', async () => {
    const id = await aPaidOrder();
    await sandbox.fault('pay.refund', 'refundClosed', { subject: id });
    await refund(id, 20_000);
    await finish();
    const incident = await lastIncident();
    expect(incident).toMatchObject({ kind: 'refundClosed', state: 'open' });
    const key = 'a-key-of-the-manager-0001';
    const first = await resolve(incident.id, 'refund', '重新退', key);
    expect(first).toMatchObject({ status: 200, body: { state: 'resolved', resolution: '已重新发起退款' } });
    expect((await resolve(incident.id, 'refund', '重新退', key)).body).toEqual(first.body);
    await world.pass(61);
    await finish();
    expect((await atWechat(id)).refunds.map((part) => part.refund)).toEqual([20_000, 20_000]);
    expect(await refundOf(id)).toEqual({ state: 'succeeded', amountFen: 20_000 });
  });

  test('refused for want of money is on the list, and heals by itself', async () => {
    const id = await aPaidOrder();
    await sandbox.fault('pay.refund', 'refuse', { subject: id, code: 'NOT_ENOUGH', status: 403 });
    await refund(id, 20_000);
    await world.work();
    expect(await lastIncident()).toMatchObject({ kind: 'refundRefused', state: 'open' });
    await world.pass(61);
    await finish();
    expect(await refundOf(id)).toMatchObject({ state: 'succeeded' });
    expect(await lastIncident()).toMatchObject({ kind: 'refundRefused', state: 'resolved' });
  });

  test('refused for good is over when WeChat knows nothing of it; it may be sent again under a new number', async () => {
    const id = await aPaidOrder();
    await sandbox.fault('pay.refund', 'refuse', { subject: id, code: 'INVALID_REQUEST' });
    await refund(id, 20_000);
    await world.work();
    expect(await refundOf(id)).toBeNull();
    const incident = await lastIncident();
    expect(incident).toMatchObject({ kind: 'refundClosed', state: 'open' });
    await world.pass(61);
    await finish();
    expect((await atWechat(id)).refunds).toEqual([]);
    expect((await resolve(incident.id, 'refund', '重新退')).body).toMatchObject({ resolution: '已重新发起退款' });
    await world.pass(61);
    await finish();
    expect((await atWechat(id)).refunds.map((part) => part.refund)).toEqual([20_000]);
    expect(await refundOf(id)).toEqual({ state: 'succeeded', amountFen: 20_000 });
  });

  test('refused though WeChat took it on is not over, and goes out once', async () => {
    const id = await aPaidOrder();
    await sandbox.fault('pay.refund', 'refuse', { subject: id, code: 'INVALID_REQUEST', moment: 'after' });
    await refund(id, 20_000);
    await world.work();
    expect(await lastIncident()).toMatchObject({ kind: 'refundRefused', state: 'open' });
    await world.pass(61);
    await finish();
    expect((await atWechat(id)).refunds).toHaveLength(1);
    expect(await refundOf(id)).toMatchObject({ state: 'succeeded' });
  });

  test('refused for want of money and paid out by a person is never sent again', async () => {
    const id = await aPaidOrder();
    await sandbox.fault('pay.refund', 'refuse', { subject: id, code: 'NOT_ENOUGH', status: 403 });
    await refund(id, 20_000);
    await world.work();
    const { id: incidentId } = await lastIncident();
    // The call of this moment may still arrive at WeChat.
    expect(await resolve(incidentId, 'note', '已付现金')).toMatchObject({ status: 503 });
    await world.pass(31);
    expect((await resolve(incidentId, 'note', '已付现金')).body).toMatchObject({ state: 'resolved' });
    await world.pass(3_600);
    await finish();
    expect((await atWechat(id)).refunds).toEqual([]);
  });

  test('a refund made in WeChat’s own back office is no credit', async () => {
    const id = await world.aPresentedOrder(payer);
    await sandbox.fault('pay.notify', 'never', { subject: id });
    await world.pay(id);
    const { transactionId } = await sandbox.get<{ transactionId: string }>(`/sandbox/orders/${id}`);
    const { miniOpenid: openid } = await sandbox.get<{ miniOpenid: string }>(`/sandbox/people/${payer.personId}`);
    const appid = payer.actor.appid ?? '';
    const order = {
      outTradeNo: id,
      transactionId,
      openid,
      appid,
      total: 100_000,
      paidAt: world.clock.now().toISOString(),
    };
    const refunds = [{ outRefundNo: `B${id}`, refundId: `5${transactionId}`, outTradeNo: id, refund: 100_000 }].map(
      (back) => ({
        ...back,
        successAt: world.clock.now().toISOString(),
      }),
    );
    await sandbox.post('/sandbox/books', { orders: [order], refunds });
    await world.pass(6);
    await world.work();
    expect(await world.effects(id)).toEqual([]);
    const incident = await lastIncident();
    expect(incident).toMatchObject({ kind: 'refundedElsewhere', state: 'open' });
    // A person has the last word, and what the order held back is free again.
    expect((await resolve(incident.id, 'note', '已在商户平台退款')).body).toMatchObject({ state: 'resolved' });
    expect(await world.stateOf(id)).toBe('closed');
    expect(await world.effects(id)).toEqual(['closed']);
  });
});

test('all along, every payment has exactly one fate', async () => {
  expect(await world.broken()).toEqual([]);
});
