import type { ASandbox } from '../builders/a-sandbox';
import { codeOf, paymentStory } from '../builders/payment-story';
import type { PaymentWorld, StoryPerson } from '../builders/payment-world';

let sandbox: ASandbox;
let world: PaymentWorld;
let payer: StoryPerson;
paymentStory((story) => {
  ({ sandbox, world, payer } = story);
});

const calls = async (endpoint: string, id = ''): Promise<number> => {
  const { calls: made } = await sandbox.get<{ calls: { path: string }[] }>(`/sandbox/calls?endpoint=${endpoint}`);
  return made.filter(({ path }) => path.includes(id)).length;
};
const atWechat = (id: string) => sandbox.get<{ state: string; refunds: { refund: number }[] }>(`/sandbox/orders/${id}`);

describe('presenting', () => {
  test('gives the phone signed parameters, and the same prepay again and again', async () => {
    const id = await world.anOrder(payer);
    const first = await world.payments.present(id, payer.actor);
    expect(first).toMatchObject({
      id,
      state: 'awaiting',
      amountFen: 100_000,
      paidAt: null,
      refund: null,
      result: null,
    });
    const before = await calls('pay.prepay');
    const again = await world.payments.present(id, payer.actor);
    expect(again.pay?.package).toBe(first.pay?.package);
    expect((await payer.get(`/me/payment-orders/${id}`)).body).toMatchObject({ pay: { package: first.pay?.package } });
    expect(await calls('pay.prepay')).toBe(before);
  });

  test('places the order anew once the prepay is dead, with the same parameters', async () => {
    const id = await world.aPresentedOrder(payer, { minutes: 300 });
    await world.pass(2 * 3_600 + 60);
    expect((await payer.get(`/me/payment-orders/${id}`)).body).toMatchObject({ state: 'awaiting', pay: null });
    expect((await world.payments.present(id, payer.actor)).pay).not.toBeNull();
  });

  test('is not for others, not on a desktop, not in another app, and not once the order is to end', async () => {
    const stranger = await world.aPayer();
    const id = await world.aPresentedOrder(payer);
    expect(await codeOf(world.payments.present(id, stranger.actor))).toBe('NOT_FOUND');
    expect((await stranger.get(`/me/payment-orders/${id}`)).status).toBe(404);
    expect((await stranger.post(`/me/payment-orders/${id}/cancellation`)).status).toBe(404);
    expect(await codeOf(world.payments.present(id, { ...payer.actor, appid: null }))).toBe('PAY_IN_WECHAT');
    const appid = sandbox.env['WECHAT_OA_APPID'] ?? '';
    expect(await codeOf(world.payments.present(id, { ...payer.actor, appid }))).toBe('PAY_IN_WECHAT');
    await world.asAnotherAccount(payer, appid);
    expect(await codeOf(world.payments.present(id, { ...payer.actor, appid }))).toBe('PAYER_DIFFERENT');
    await world.unit.run((tx) => world.payments.close(tx, id));
    expect(await codeOf(world.payments.present(id, payer.actor))).toBe('PAYMENT_CLOSED');
  });
});

describe('a payment whose notification never comes', () => {
  test('is credited when the owner looks, and WeChat is asked at most every two seconds', async () => {
    const id = await world.aPresentedOrder(payer);
    await sandbox.fault('pay.notify', 'never', { subject: id });
    await payer.get(`/me/payment-orders/${id}`);
    await world.pay(id);
    const before = await calls('pay.query', id);
    await Promise.all(Array.from({ length: 10 }, () => payer.get(`/me/payment-orders/${id}`)));
    expect(await calls('pay.query', id)).toBe(before);
    await world.pass(2);
    const views = await Promise.all(Array.from({ length: 10 }, () => payer.get(`/me/payment-orders/${id}`)));
    expect(await calls('pay.query', id)).toBe(before + 1);
    expect(views.map(({ body }) => body['state'])).toContain('paid');
    expect(await world.effects(id)).toEqual(['paid']);
  });

  test('is credited by the worker within a minute, at any moment of its life', async () => {
    const id = await world.aPresentedOrder(payer, { minutes: 30 });
    await sandbox.fault('pay.notify', 'never', { subject: id });
    // The worker looks every few seconds; here it did for twelve minutes.
    for (let minute = 0; minute < 12; minute += 1) {
      await world.pass(60);
      await world.work();
    }
    await world.pay(id);
    await world.pass(40);
    await world.work();
    expect(await world.effects(id)).toEqual(['paid']);
  });
});

describe('closing', () => {
  test('an unpaid order is closed at its deadline, here and at WeChat, and its room hears of it once', async () => {
    const id = await world.aPresentedOrder(payer, { minutes: 2 });
    await world.pass(119);
    await world.work();
    expect(await world.stateOf(id)).toBe('awaiting');
    await world.pass(2);
    await world.work();
    await world.work();
    expect(await world.stateOf(id)).toBe('closed');
    expect((await atWechat(id)).state).toBe('CLOSED');
    expect(await world.effects(id)).toEqual(['closed']);
  });

  test('an order nobody ever presented is closed without a word to WeChat', async () => {
    const id = await world.anOrder(payer, { minutes: 1 });
    await world.pass(61);
    await world.work();
    expect(await world.effects(id)).toEqual(['closed']);
    expect(await calls('pay.query', id)).toBe(0);
  });

  test('a payment that is faster than the deadline wins, even unheard of', async () => {
    const id = await world.aPresentedOrder(payer, { minutes: 2 });
    await sandbox.fault('pay.notify', 'never', { subject: id });
    await world.pass(110);
    await world.pay(id);
    await world.pass(30);
    await world.work();
    expect(await world.effects(id)).toEqual(['paid']);
  });

  test('a payment that slips in while WeChat closes wins too', async () => {
    const id = await world.aPresentedOrder(payer, { minutes: 1 });
    await sandbox.fault('pay.notify', 'never', { subject: id });
    await sandbox.fault('pay.close', 'payAfterClose', { subject: id });
    await world.pass(61);
    await world.work();
    expect(await world.effects(id)).toEqual(['paid']);
    expect(await world.stateOf(id)).toBe('paid');
  });

  test('the owner may give up: the order is closed at once, and nothing was taken', async () => {
    const id = await world.aPresentedOrder(payer);
    const answer = await payer.post(`/me/payment-orders/${id}/cancellation`);
    expect(answer).toMatchObject({ status: 200, body: { state: 'closed', pay: null } });
    expect(await world.effects(id)).toEqual(['closed']);
    expect(await codeOf(world.pay(id))).not.toBe('ok');
    expect((await payer.post(`/me/payment-orders/${id}/cancellation`)).body).toMatchObject({ state: 'closed' });
    expect(await world.effects(id)).toEqual(['closed']);
  });

  test('giving up after paying changes nothing: the money counts', async () => {
    const id = await world.aPresentedOrder(payer);
    await sandbox.fault('pay.notify', 'never', { subject: id });
    await world.pay(id);
    expect((await payer.post(`/me/payment-orders/${id}/cancellation`)).body).toMatchObject({ state: 'paid' });
    expect(await world.effects(id)).toEqual(['paid']);
  });

  test('another room may ask for the end of its order; it stays open while a call may still be on its way', async () => {
    const id = await world.anOrder(payer);
    await sandbox.fault('pay.prepay', 'reset', { subject: id });
    expect(await codeOf(world.payments.present(id, payer.actor))).toBe('WECHAT_UNAVAILABLE');
    await world.unit.run((tx) => world.payments.close(tx, id));
    await world.work();
    expect(await world.stateOf(id)).toBe('awaiting');
    await world.pass(31);
    await world.work();
    expect(await world.effects(id)).toEqual(['closed']);
  });

  test('money an open order may bring is known by its subject', async () => {
    const id = await world.aPresentedOrder(payer, { amountFen: 4_200 });
    const order = await world.payments.find(world.db, id);
    const { purpose = 'topUp', subjectId = '' } = order ?? {};
    const fen = () => world.payments.beingPaidFen(world.db, purpose, [subjectId, 'nobody']);
    expect(await fen()).toEqual(new Map([[subjectId, 4_200]]));
    expect((await world.payments.findBySubject(world.db, purpose, subjectId))?.id).toBe(id);
    await payer.post(`/me/payment-orders/${id}/cancellation`);
    expect(await fen()).toEqual(new Map());
  });
});

describe('money that comes after closing', () => {
  test('is refunded in full, and the owner is told', async () => {
    const late = await world.aPayer();
    const id = await world.aPresentedOrder(late, { minutes: 1 });
    await world.pass(61);
    await world.work();
    await world.pay(id, { afterClose: true });
    expect(await world.stateOf(id)).toBe('closed');
    expect(await world.effects(id)).toEqual(['closed']);
    await world.work();
    await world.pass(10);
    await world.work();
    expect((await atWechat(id)).refunds.map(({ refund }) => refund)).toEqual([100_000]);
    expect((await late.get(`/me/payment-orders/${id}`)).body).toMatchObject({
      state: 'closed',
      refund: { state: 'succeeded', amountFen: 100_000 },
      result: null,
    });
    const { items } = (await late.get('/me/notices')).body as { items: { kind: string; facts: unknown[] }[] };
    expect(items.map(({ kind }) => kind)).toEqual(['refundArrived', 'paymentRefunding']);
    expect(items[1]?.facts).toContainEqual({ label: '退款', value: '¥1,000.00' });
  });

  test('is found by a later look when its notification got lost', async () => {
    const id = await world.aPresentedOrder(payer, { minutes: 1 });
    await world.pass(61);
    await world.work();
    await sandbox.fault('pay.notify', 'never', { subject: id });
    await world.pay(id, { afterClose: true });
    await world.pass(61);
    await world.work();
    expect((await atWechat(id)).refunds).toHaveLength(1);
    expect(await world.effects(id)).toEqual(['closed']);
  });
});

test('money its room cannot take is on the list, and is credited as soon as the room can', async () => {
  const id = await world.aPresentedOrder(payer);
  world.room.failing = true;
  await world.pay(id);
  await world.pass(6);
  await world.work();
  expect(await world.stateOf(id)).toBe('awaiting');
  expect((await world.incidents()).at(-1)).toMatchObject({ kind: 'creditFailed', state: 'open' });
  world.room.failing = false;
  await world.pass(31);
  await world.work();
  expect(await world.effects(id)).toEqual(['paid']);
  expect((await world.incidents()).at(-1)).toMatchObject({ kind: 'creditFailed', state: 'resolved' });
});

test('all along, every payment has exactly one fate', async () => {
  expect(await world.broken()).toEqual([]);
});
