import type { ASandbox } from '../builders/a-sandbox';
import { paymentStory } from '../builders/payment-story';
import type { PaymentWorld, StoryPerson } from '../builders/payment-world';

let sandbox: ASandbox;
let world: PaymentWorld;
let payer: StoryPerson;
paymentStory((story) => {
  ({ sandbox, world, payer } = story);
});

const newIncidents = async (before: { id: string }[]): Promise<string[]> =>
  (await world.incidents()).slice(before.length).map(({ kind }) => kind);

describe.each(['publicKey', 'certificate'])('in %s mode', (mode) => {
  beforeAll(async () => {
    await sandbox.post('/sandbox/signing', { mode });
  });
  afterAll(async () => {
    await sandbox.post('/sandbox/signing', { mode: 'publicKey' });
  });

  test('a payment is credited by its notification, once', async () => {
    const id = await world.aPresentedOrder(payer);
    await world.pay(id);
    expect(await world.stateOf(id)).toBe('paid');
    expect(await world.effects(id)).toEqual(['paid']);
    const view = await payer.get(`/me/payment-orders/${id}`);
    expect(view.body).toMatchObject({ state: 'paid', pay: null, refund: null, result: { balanceAfterFen: 100_000 } });
  });

  test.each([
    'tamperedCiphertext',
    'wrongAad',
    'shortTag',
    'wrongKey',
    'badSignature',
    'noSignature',
    'signTest',
    'staleTimestamp',
    'futureTimestamp',
    'unknownSerial',
  ])('a notification with %s is refused and changes nothing', async (fault) => {
    const id = await world.aPresentedOrder(payer);
    await sandbox.fault('pay.notify', fault, { subject: id });
    const before = await world.books();
    await world.pay(id);
    expect(await lastAttempt(id)).toMatchObject({ status: 400, fault });
    expect(await world.books()).toBe(before);
    // WeChat sends it again, well this time.
    await world.pass(16);
    await until(async () => (await world.stateOf(id)) === 'paid');
    expect(await world.effects(id)).toEqual(['paid']);
  });
});

test.each([
  ['wrongAmount', 'paymentMismatch'],
  ['wrongCurrency', 'paymentMismatch'],
  ['wrongAppid', 'paymentMismatch'],
  ['wrongMchid', 'paymentMismatch'],
  ['wrongOpenid', 'paymentMismatch'],
  ['unknownOrder', 'unknownOrder'],
])(
  'a well signed notification with %s is an incident and no credit, until WeChat itself is asked',
  async (fault, kind) => {
    const id = await world.aPresentedOrder(payer);
    await sandbox.fault('pay.notify', fault, { subject: id });
    const before = await world.incidents();
    await world.pay(id);
    expect(await lastAttempt(id)).toMatchObject({ status: 204 });
    expect(await world.stateOf(id)).toBe('awaiting');
    expect(await world.effects(id)).toEqual([]);
    expect(await newIncidents(before)).toEqual([kind]);
    await world.pass(6);
    await world.work();
    expect(await world.effects(id)).toEqual(['paid']);
    expect(await newIncidents(before)).toEqual([kind]);
  },
);

test.each([
  ['duplicate', { copies: 5 }],
  ['parallel', { copies: 100 }],
])('%s copies of one notification are one credit', async (fault, more) => {
  const id = await world.aPresentedOrder(payer);
  await sandbox.fault('pay.notify', fault, { subject: id, ...more });
  await world.pay(id);
  expect(await world.effects(id)).toEqual(['paid']);
  expect(await attempts(id)).toEqual(Array.from({ length: more.copies }, () => 204));
});

test('a hundred copies more, all at once, change nothing', async () => {
  const id = await world.aPresentedOrder(payer);
  await world.pay(id);
  const before = await world.books();
  await sandbox.post(`/sandbox/orders/${id}/notify`, { copies: 100 });
  expect(await world.books()).toBe(before);
  expect(new Set(await attempts(id))).toEqual(new Set([204]));
});

test('a late notification finds the payment credited by a query, and changes nothing', async () => {
  const id = await world.aPresentedOrder(payer);
  await sandbox.fault('pay.notify', 'late', { subject: id, wait: 30_000 });
  await world.pay(id);
  await world.pass(6);
  await world.work();
  expect(await world.effects(id)).toEqual(['paid']);
  await world.pass(30);
  await until(async () => (await attempts(id)).length === 1);
  expect(await world.effects(id)).toEqual(['paid']);
  expect(await attempts(id)).toEqual([204]);
});

test('a notification before the answer to our own order is credited, and the phone is told', async () => {
  const id = await world.anOrder(payer);
  await sandbox.fault('pay.prepay', 'notifyBeforeAnswer', { subject: id });
  const view = await world.payments.present(id, payer.actor);
  expect(view).toMatchObject({ state: 'paid', pay: null });
  expect(await world.effects(id)).toEqual(['paid']);
});

test('fields that nobody knows are accepted, a body that is no notification is refused', async () => {
  const before = await world.books();
  for (const body of ['{}', '{"id":"1","unknown":[1]}', 'no json', '[]', '']) {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${world.url}/api/wechat/pay/notify`, { method: 'POST', headers, body });
    expect(answer.status).toBe(400);
    expect(Object.keys((await answer.json()) as object)).toEqual(
      expect.arrayContaining(['code', 'message', 'requestId']),
    );
  }
  expect(await world.books()).toBe(before);
});

test('what is kept of a notification holds no openid in the clear', async () => {
  const rows = await world.db.rows<{ body: Buffer }>('SELECT body_sealed AS body FROM payment_notification');
  expect(rows.length).toBeGreaterThan(0);
  const person = await sandbox.get<{ miniOpenid: string }>(`/sandbox/people/${payer.personId}`);
  expect(rows.some(({ body }) => body.includes(person.miniOpenid))).toBe(false);
});

test('all along, every payment has exactly one fate', async () => {
  expect(await world.broken()).toEqual([]);
});

interface Attempt {
  status: number | null;
  fault: string | null;
}

async function deliveries(orderId: string): Promise<Attempt[]> {
  const path = `/sandbox/deliveries?outTradeNo=${orderId}`;
  const { deliveries: found } = await sandbox.get<{ deliveries: { attempts: Attempt[] }[] }>(path);
  return found.flatMap((delivery) => delivery.attempts);
}

const attempts = async (orderId: string): Promise<(number | null)[]> =>
  (await deliveries(orderId)).map(({ status }) => status);
const lastAttempt = async (orderId: string): Promise<Attempt | undefined> => (await deliveries(orderId)).at(-1);

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('it did not come to that');
}
