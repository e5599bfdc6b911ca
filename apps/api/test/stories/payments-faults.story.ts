import type { ASandbox } from '../builders/a-sandbox';
import { codeOf, paymentStory } from '../builders/payment-story';
import { paymentWorld, type PaymentWorld, type StoryPerson } from '../builders/payment-world';

let sandbox: ASandbox;
let world: PaymentWorld;
let payer: StoryPerson;
paymentStory((story) => {
  ({ sandbox, world, payer } = story);
});

const atWechat = (id: string) => sandbox.get<{ state: string; refunds: { refund: number }[] }>(`/sandbox/orders/${id}`);

/** Every way in which an answer of WeChat Pay can go wrong; a timeout takes ten seconds each time and has its own test below. */
const faults = [
  'reset',
  'systemError',
  'rateLimit',
  'accepted',
  'htmlBadGateway',
  'truncatedJson',
  'badSignature',
  'noSignature',
  'signTest',
  'staleTimestamp',
  'futureTimestamp',
  'unknownSerial',
];
const moments = faults.flatMap((kind) => ['before', 'after'].map((moment) => [kind, moment] as const));

const nameOf = ([kind, moment]: readonly [string, string?]): string => `${kind} ${moment ?? ''}`;

/** Gives each fault an order of its own and takes all of them the same way together; each test then looks at its own. */
async function anOrderEach(
  struck: readonly (readonly [string, string?])[],
  minutes = 15,
): Promise<Map<string, string>> {
  const ids = await Promise.all(struck.map(() => world.anOrder(payer, { minutes })));
  return new Map(struck.map((one, index) => [nameOf(one), ids[index] ?? '']));
}

const all = (orders: Map<string, string>, work: (id: string) => Promise<unknown>): Promise<unknown[]> =>
  Promise.all([...orders.values()].map(work));

const present = (id: string) => world.payments.present(id, payer.actor);

const strike = (endpoint: string, orders: Map<string, string>, struck: readonly (readonly [string, string?])[]) =>
  Promise.all(
    struck.map((one) => {
      const [kind, moment] = one;
      return sandbox.fault(endpoint, kind, { subject: orders.get(nameOf(one)), ...(moment && { moment }) });
    }),
  );

async function workAfter(...seconds: number[]): Promise<void> {
  for (const wait of seconds) {
    await world.pass(wait);
    await world.work();
  }
}

const refund = (orderId: string): Promise<string> =>
  world.unit.run((tx) => world.payments.refund(tx, { orderId, amountFen: 40_000, reason: '多付了', staffId: null }));
const refundOf = async (id: string): Promise<unknown> => (await payer.get(`/me/payment-orders/${id}`)).body['refund'];

describe('an order whose placing is struck', () => {
  let orders: Map<string, string>;
  const first = new Map<string, unknown>();

  beforeAll(async () => {
    orders = await anOrderEach(moments);
    await strike('pay.prepay', orders, moments);
    await all(orders, async (id) => first.set(id, [await codeOf(present(id)), await world.stateOf(id)]));
    await all(orders, present);
    await all(orders, (id) => world.pay(id));
  });

  test.each(moments)('by %s %s its effect is placed again and paid once', async (...one) => {
    const id = orders.get(nameOf(one)) ?? '';
    expect(first.get(id)).toEqual(['WECHAT_UNAVAILABLE', 'awaiting']);
    expect(await world.effects(id)).toEqual(['paid']);
  });
});

describe('a payment nobody told us of', () => {
  let orders: Map<string, string>;
  const struck = faults.map((kind) => [kind] as const);
  const first = new Map<string, unknown>();

  beforeAll(async () => {
    orders = await anOrderEach(struck);
    await all(orders, present);
    await all(orders, (id) => sandbox.fault('pay.notify', 'never', { subject: id }));
    await strike('pay.query', orders, struck);
    await all(orders, (id) => world.pay(id));
    await workAfter(6);
    await all(orders, async (id) => first.set(id, await world.stateOf(id)));
    await workAfter(16);
  });

  test.each(struck)('whose query is struck by %s is credited by the next one', async (...one) => {
    const id = orders.get(nameOf(one)) ?? '';
    expect(first.get(id)).toBe('awaiting');
    expect(await world.effects(id)).toEqual(['paid']);
  });
});

describe('an order whose closing is struck', () => {
  let orders: Map<string, string>;

  beforeAll(async () => {
    orders = await anOrderEach(moments, 1);
    await all(orders, present);
    await strike('pay.close', orders, moments);
    await workAfter(61, 31);
  });

  test.each(moments)('by %s %s its effect is closed once', async (...one) => {
    const id = orders.get(nameOf(one)) ?? '';
    expect(await world.effects(id)).toEqual(['closed']);
    expect((await atWechat(id)).state).toBe('CLOSED');
  });
});

describe('a refund', () => {
  let orders: Map<string, string>;
  let queried: Map<string, string>;
  const struck = faults.map((kind) => [kind] as const);

  beforeAll(async () => {
    [orders, queried] = await Promise.all([anOrderEach(moments), anOrderEach(struck)]);
    for (const some of [orders, queried]) {
      await all(some, present);
      await all(some, (id) => world.pay(id));
    }
    await all(orders, refund);
    await strike('pay.refund', orders, moments);
    await all(queried, (id) => sandbox.fault('pay.refundNotify', 'never', { subject: id }));
    await Promise.all(
      [...queried].map(async ([kind, id]) =>
        sandbox.fault('pay.refundQuery', kind.trim(), { subject: await refund(id) }),
      ),
    );
    await workAfter(0, 61, 61, 61);
  });

  test.each(moments)('struck by %s %s its effect is sent again under its number and paid back once', async (...one) => {
    const id = orders.get(nameOf(one)) ?? '';
    expect((await atWechat(id)).refunds.map((part) => part.refund)).toEqual([40_000]);
    expect(await refundOf(id)).toEqual({ state: 'succeeded', amountFen: 40_000 });
  });

  test.each(struck)('whose query is struck by %s is asked about again', async (...one) => {
    expect(await refundOf(queried.get(nameOf(one)) ?? '')).toEqual({ state: 'succeeded', amountFen: 40_000 });
  });
});

test('silence of WeChat, before or after the effect, loses and doubles nothing', async () => {
  const [placed, asked, closed, refunded] = await Promise.all([
    world.anOrder(payer),
    world.aPresentedOrder(payer),
    world.aPresentedOrder(payer),
    world.aPresentedOrder(payer),
  ]);
  await sandbox.fault('pay.prepay', 'timeout', { subject: placed, moment: 'after' });
  expect(await codeOf(world.payments.present(placed, payer.actor))).toBe('WECHAT_UNAVAILABLE');
  expect((await world.payments.present(placed, payer.actor)).pay).not.toBeNull();
  await world.pay(refunded);
  await refund(refunded);
  await world.unit.run((tx) => world.payments.close(tx, closed));
  await sandbox.fault('pay.notify', 'never', { subject: asked });
  await sandbox.fault('pay.query', 'timeout', { subject: asked });
  await sandbox.fault('pay.close', 'timeout', { subject: closed, moment: 'after' });
  await sandbox.fault('pay.refund', 'timeout', { subject: refunded, moment: 'after' });
  await world.pay(asked);
  await world.pass(6);
  await world.work();
  expect(await world.effects(asked)).toEqual([]);
  await workAfter(61, 61);
  expect(await world.effects(asked)).toEqual(['paid']);
  expect(await world.effects(closed)).toEqual(['closed']);
  expect((await atWechat(refunded)).refunds).toHaveLength(1);
});

test.each(['SYSTEM_ERROR', 'SYSTEMERROR'])('%s is the same, however it is spelled', async (code) => {
  const id = await world.anOrder(payer);
  await sandbox.fault('pay.prepay', 'systemError', { subject: id, code });
  expect(await codeOf(world.payments.present(id, payer.actor))).toBe('WECHAT_UNAVAILABLE');
  expect(await world.stateOf(id)).toBe('awaiting');
});

test.each([
  ['ORDER_PAID', 'awaiting'],
  ['ORDERPAID', 'awaiting'],
  ['OUT_TRADE_NO_USED', 'awaiting'],
])('a refusal that says %s is looked into and not believed', async (code, state) => {
  const id = await world.anOrder(payer);
  await sandbox.fault('pay.prepay', 'refuse', { subject: id, code, moment: 'after' });
  expect(await world.payments.present(id, payer.actor)).toMatchObject({ state, pay: null });
  expect((await world.payments.present(id, payer.actor)).pay).not.toBeNull();
});

test.each(['NO_AUTH', 'PARAM_ERROR', 'INVALID_REQUEST'])(
  'a refusal with %s leaves the order to be tried again',
  async (code) => {
    const id = await world.anOrder(payer);
    await sandbox.fault('pay.prepay', 'refuse', { subject: id, code });
    expect(await codeOf(world.payments.present(id, payer.actor))).toBe('WECHAT_UNAVAILABLE');
    expect((await world.payments.present(id, payer.actor)).pay).not.toBeNull();
  },
);

test('what can’t be verified for want of certificates is not believed, until they can be had', async () => {
  await sandbox.post('/sandbox/signing', { mode: 'certificate' });
  await sandbox.fault('pay.certificates', 'systemError');
  const fresh = await paymentWorld(sandbox, { clock: world.clock });
  try {
    const other = await fresh.aPayer();
    const id = await fresh.anOrder(other);
    expect(await codeOf(fresh.payments.present(id, other.actor))).toBe('WECHAT_UNAVAILABLE');
    // Certificates that couldn't be had aren't asked for again at once.
    await new Promise((resolve) => setTimeout(resolve, 3_100));
    expect((await fresh.payments.present(id, other.actor)).pay).not.toBeNull();
    await fresh.pay(id);
    expect(await fresh.effects(id)).toEqual(['paid']);
  } finally {
    await fresh.stop();
    await sandbox.post('/sandbox/signing', { mode: 'publicKey' });
  }
});

test('all along, every payment has exactly one fate', async () => {
  expect(await world.broken()).toEqual([]);
});
