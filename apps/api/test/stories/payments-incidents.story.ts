import type { ASandbox } from '../builders/a-sandbox';
import { paymentStory } from '../builders/payment-story';
import type { PaymentWorld, StoryAnswer, StoryPerson } from '../builders/payment-world';

let sandbox: ASandbox;
let world: PaymentWorld;
let payer: StoryPerson;
let manager: StoryPerson;
paymentStory(async (story) => {
  ({ sandbox, world, payer } = story);
  manager = await world.aStaff('shopManager');
});

const atWechat = (id: string) =>
  sandbox.get<{ refunds: { outRefundNo: string; refund: number }[] }>(`/sandbox/orders/${id}`);
const resolve = (id: string, action: string, note = '', key?: string): Promise<StoryAnswer> =>
  manager.post(`/staff/incidents/${id}/resolution`, { action, note }, key);

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

describe('an incident', () => {
  async function aMismatch(fault: string): Promise<{ orderId: string; incidentId: string }> {
    const orderId = await world.aPresentedOrder(payer);
    await sandbox.fault('pay.notify', fault, { subject: orderId });
    await world.pay(orderId);
    return { orderId, incidentId: (await lastIncident()).id };
  }

  test('is resolved by asking WeChat: what fits then is credited', async () => {
    const { orderId, incidentId } = await aMismatch('wrongAmount');
    const answer = await resolve(incidentId, 'query');
    expect(answer.body).toMatchObject({ state: 'resolved', resolution: '已向微信核对：付款与订单一致，已入账' });
    expect(await world.effects(orderId)).toEqual(['paid']);
  });

  test('about an order nobody knows ends when WeChat doesn’t know it either', async () => {
    const { incidentId } = await aMismatch('unknownOrder');
    expect((await resolve(incidentId, 'query')).body).toMatchObject({ resolution: '已向微信核对：微信没有这笔订单' });
  });

  test('may end by giving the whole payment back, once', async () => {
    const { orderId, incidentId } = await aMismatch('wrongOpenid');
    expect((await resolve(incidentId, 'refund', '付款人不符')).body).toMatchObject({ resolution: '已发起原路退款' });
    await finish();
    expect((await atWechat(orderId)).refunds.map((part) => part.refund)).toEqual([100_000]);
    expect(await world.effects(orderId)).toEqual(['closed']);
    expect(await resolve(incidentId, 'refund', '再退')).toMatchObject({ status: 409, body: { code: 'STATE_CHANGED' } });
  });

  test('isn’t refunded when its money was credited meanwhile', async () => {
    const { orderId, incidentId } = await aMismatch('wrongAmount');
    await world.pass(6);
    await world.work();
    expect(await world.effects(orderId)).toEqual(['paid']);
    expect(await resolve(incidentId, 'refund')).toMatchObject({ status: 409, body: { code: 'STATE_CHANGED' } });
    expect((await atWechat(orderId)).refunds).toEqual([]);
    expect((await resolve(incidentId, 'query')).body).toMatchObject({ state: 'resolved' });
  });

  test('is open again when the same thing is seen again after somebody thought it was over', async () => {
    const orderId = await world.aPresentedOrder(payer);
    const { miniOpenid } = await sandbox.get<{ miniOpenid: string }>(`/sandbox/people/${payer.personId}`);
    const told = {
      appid: payer.actor.appid ?? '',
      mchid: sandbox.env['WECHAT_PAY_MCHID'] ?? '',
      outTradeNo: orderId,
      transactionId: `42${orderId}`,
      tradeState: 'SUCCESS',
      payerOpenid: miniOpenid,
      totalFen: 99_999,
      payerTotalFen: null,
      currency: 'CNY',
      paidAt: null,
      attach: null,
    } as const;
    expect(await world.payments.learn(told)).toBe('incident');
    const { id } = await lastIncident();
    expect((await resolve(id, 'note', '已核对')).body).toMatchObject({ state: 'resolved' });
    // The order itself goes on: WeChat was never asked about it.
    expect(await world.stateOf(orderId)).toBe('awaiting');
    await world.payments.learn(told);
    expect(await lastIncident()).toMatchObject({ id, state: 'open' });
  });

  test('stays open while WeChat doesn’t answer', async () => {
    const { orderId, incidentId } = await aMismatch('wrongAmount');
    await sandbox.fault('pay.query', 'systemError', { subject: orderId });
    expect(await resolve(incidentId, 'query')).toMatchObject({ status: 503, body: { code: 'WECHAT_UNAVAILABLE' } });
    expect(await lastIncident()).toMatchObject({ state: 'open' });
  });

  test('is listed for managers alone, newest first, page by page, and each resolution is in the act log', async () => {
    const cashier = await world.aStaff('cashier');
    expect((await cashier.get('/staff/incidents')).status).toBe(403);
    expect((await payer.get('/staff/incidents')).status).toBe(403);
    const all = await world.incidents();
    const first = (await manager.get('/staff/incidents?limit=2')).body as {
      items: { id: string }[];
      nextCursor: string;
    };
    expect(first.items.map(({ id }) => id)).toEqual(
      all
        .slice(-2)
        .reverse()
        .map(({ id }) => id),
    );
    const next = (await manager.get(`/staff/incidents?limit=100&cursor=${first.nextCursor}`)).body as {
      items: unknown[];
    };
    expect(next.items).toHaveLength(all.length - 2);
    const open = (await manager.get('/staff/incidents?state=open&limit=100')).body as { items: { state: string }[] };
    expect(open.items.every(({ state }) => state === 'open')).toBe(true);
    const resolved = all.filter(({ state }) => state === 'resolved').length;
    const acts = await world.db.rows("SELECT id FROM act_log WHERE act = 'incident.resolve'");
    expect(acts.length).toBeGreaterThanOrEqual(resolved - 1);
  });

  test.each([
    ['no such incident', '01JD4ZK3V8R4Q1M6Y6R0A1B2C3', { action: 'query', note: '' }, 404],
    ['no id', 'x', { action: 'query', note: '' }, 404],
    ['another action', '01JD4ZK3V8R4Q1M6Y6R0A1B2C3', { action: 'credit', note: '' }, 400],
    ['an unknown field', '01JD4ZK3V8R4Q1M6Y6R0A1B2C3', { action: 'query', note: '', amountFen: 1 }, 400],
  ])('with %s is refused', async (_, id, body, status) => {
    expect((await manager.post(`/staff/incidents/${id}/resolution`, body)).status).toBe(status);
  });
});

test('all along, every payment has exactly one fate', async () => {
  expect(await world.broken()).toEqual([]);
});
