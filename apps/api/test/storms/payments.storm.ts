import { aSandbox, type ASandbox } from '../builders/a-sandbox';
import { emptyDatabase, paymentWorld, type PaymentWorld, type StoryPerson } from '../builders/payment-world';

let sandbox: ASandbox;
let one: PaymentWorld;
/** A second process of the same deployment: own memory, same database and clock. */
let other: PaymentWorld;
let payer: StoryPerson;

beforeAll(async () => {
  await emptyDatabase();
  sandbox = await aSandbox();
  one = await paymentWorld(sandbox);
  other = await paymentWorld(sandbox, { clock: one.clock, publicUrl: one.url });
  payer = await one.aPayer();
});
afterEach(async () => {
  await sandbox.noFaults();
});
afterAll(async () => {
  await one.stop();
  await other.stop();
  await sandbox.stop();
});

const many = <T>(count: number, make: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => make(index)));

async function effectsOf(orders: string[]): Promise<Record<string, number>> {
  const told = await Promise.all(orders.map((id) => one.effects(id)));
  const counts: Record<string, number> = {};
  for (const effects of told) counts[effects.join()] = (counts[effects.join()] ?? 0) + 1;
  return counts;
}

test('thirty payments, each told ten times while owners look and two processes ask: thirty credits', async () => {
  const orders = await many(30, () => one.aPresentedOrder(payer));
  await sandbox.fault('pay.notify', 'parallel', { copies: 10, times: 30 });
  await one.pass(6);
  await Promise.all([
    ...orders.map((id) => one.pay(id)),
    ...orders.map((id) => payer.get(`/me/payment-orders/${id}`)),
    ...orders.map((id) => other.payments.view(id, payer.actor)),
    one.work(),
    other.work(),
  ]);
  await one.pass(16);
  await Promise.all([one.work(), other.work()]);
  expect(await effectsOf(orders)).toEqual({ paid: 30 });
});

test('giving up, paying and the deadline at once: each order has one end, and WeChat agrees with it', async () => {
  const orders = await many(30, () => one.aPresentedOrder(payer, { minutes: 1 }));
  await one.pass(58);
  await Promise.all([
    ...orders.map((id) => one.pay(id).catch(() => undefined)),
    ...orders.map((id, index) => (index % 2 === 0 ? payer.post(`/me/payment-orders/${id}/cancellation`) : undefined)),
    one.work(),
    other.work(),
  ]);
  await one.pass(3);
  await Promise.all([one.work(), other.work()]);
  await one.pass(40);
  await Promise.all([one.work(), other.work()]);
  const { paid = 0, closed = 0, ...odd } = await effectsOf(orders);
  expect(odd).toEqual({});
  expect(paid + closed).toBe(30);
  for (const id of orders) {
    const { state, refunds } = await sandbox.get<{ state: string; refunds: unknown[] }>(`/sandbox/orders/${id}`);
    const [effect] = await one.effects(id);
    expect([id, state, refunds.length]).toEqual([id, ...(effect === 'paid' ? ['SUCCESS', 0] : ['CLOSED', 0])]);
  }
});

test('late money that is told by notification and found by two processes goes back once', async () => {
  const orders = await many(10, () => one.aPresentedOrder(payer, { minutes: 1 }));
  await one.pass(61);
  await Promise.all([one.work(), other.work()]);
  expect(await effectsOf(orders)).toEqual({ closed: 10 });
  await sandbox.fault('pay.notify', 'parallel', { copies: 8, times: 10 });
  await one.pass(61);
  await Promise.all([...orders.map((id) => one.pay(id, { afterClose: true })), one.work(), other.work()]);
  for (let round = 0; round < 3; round += 1) {
    await one.pass(61);
    await Promise.all([one.work(), other.work()]);
  }
  for (const id of orders) {
    const { refunds } = await sandbox.get<{ refunds: { refund: number }[] }>(`/sandbox/orders/${id}`);
    expect(refunds.map(({ refund }) => refund)).toEqual([100_000]);
  }
});

test('one phone in thirty hands presents one order once, with one prepay', async () => {
  const id = await one.anOrder(payer);
  const views = await many(30, (index) => (index % 2 === 0 ? one : other).payments.present(id, payer.actor));
  expect(new Set(views.map(({ pay }) => pay?.package)).size).toBe(1);
});

test('payments whose notifications never come are credited within a minute by schedules alone, once by two processes', async () => {
  const [a, b] = await Promise.all(
    [0, 1].map(() => paymentWorld(sandbox, { clock: one.clock, publicUrl: one.url, jobs: true })),
  );
  try {
    const orders = await many(12, () => one.aPresentedOrder(payer));
    await sandbox.fault('pay.notify', 'never', { times: 12 });
    await Promise.all(orders.map((id) => one.pay(id)));
    const began = Date.now();
    while ((await effectsOf(orders))['paid'] !== 12 && Date.now() - began < 60_000)
      await new Promise((resolve) => setTimeout(resolve, 250));
    expect(await effectsOf(orders)).toEqual({ paid: 12 });
  } finally {
    await Promise.all([a?.stop(), b?.stop()]);
  }
});

test('all along, every payment has exactly one fate', async () => {
  expect(await one.broken()).toEqual([]);
});
