import { workerDatabase } from '@cheyou/tooling/database';
import { Jobs } from '../../src/platform/jobs';
import {
  aHolder,
  hasAll,
  hasPaid,
  hasWaiting,
  restFen,
  settleWithAll,
  twoLines,
  whatHas,
  type AHolder,
  type TwoLines,
} from '../builders/a-holder';
import { aLine, type ALine, type Cut } from '../builders/a-line';
import { aKey, must } from '../builders/a-shop';
import type { AnApi } from '../builders/an-api';
import { wechatSays, type WechatScript } from '../builders/scripted-wechat';
import { aServiceCardsWorld, type ServiceCardsWorld } from '../builders/service-cards-world';

// A bill paid by a coupon, uses, points and the card, the rest by WeChat: whatever fails between the hold and its end, nothing is lost.

let line: ALine;
let world: ServiceCardsWorld;
let held: AHolder;
let bill: TwoLines;
beforeAll(async () => {
  line = await aLine(workerDatabase().appUrl);
  world = await aServiceCardsWorld({ databaseUrl: line.url });
});
beforeEach(async () => {
  await world.asAdmin('DELETE FROM rate_limit');
  // Sessions live for a quarter of an hour, and each story moves the clock by some minutes.
  world.clock.set(new Date('2026-03-02T02:00:00Z'));
  held = await aHolder(world, { inWechat: true });
  bill = await twoLines(world, held);
});
afterEach(async () => {
  expect(await world.broken()).toEqual([]);
});
afterAll(async () => {
  await world.close();
  await line.stop();
});

type Script = Omit<WechatScript, 'payer' | 'totalFen'>;

/** WeChat's word, of the holder as the payer. */
function says(script: Script, api: AnApi = world): void {
  wechatSays(api, { ...script, payer: held.openid, totalFen: restFen });
}

/** The worker of the orders or refunds, once they are due. */
async function work(job: 'orders' | 'refunds', afterMs: number, api: AnApi = world): Promise<void> {
  world.clock.advance(afterMs);
  api.clock.set(world.clock.now());
  await api.get(Jobs).runNow(`payments.${job}`);
}

const settle = async () => must(await settleWithAll(world, held, bill, 'wechat'), 201);
const stateOf = async (id: unknown) =>
  (await world.db.row<{ state: string }>('SELECT state FROM settlement WHERE id = ?', [String(id)]))?.state;

/** The owner opens the pay sheet of what was put aside. */
async function present(): Promise<string> {
  const [ask] = must(await held.member.get('/me/pay-asks'), 200) as unknown as { id: string }[];
  return world.codeOf(await held.member.post(`/me/pay-asks/${ask?.id ?? ''}/wechat-order`));
}

const payingMs = 5 * 60_000;

describe('WeChat’s part fails after the rest was put aside', () => {
  test('nobody can pay while WeChat is down; at the deadline everything waits for its word, then comes back', async () => {
    const waiting = await settle();
    says({ down: true });
    expect(await present()).toBe('WECHAT_UNAVAILABLE');
    await work('orders', payingMs + 60_000);
    // Nobody knows whether the sheet came through and was paid: nothing is given back yet.
    expect(await stateOf(waiting['id'])).toBe('held');
    expect(await whatHas(world, held)).toEqual(hasWaiting);
    says({ order: 'CLOSED' });
    await work('orders', 60_000);
    expect(await stateOf(waiting['id'])).toBe('released');
    expect(await whatHas(world, held)).toEqual(hasAll);
    // The same bill is paid by the same things, as if nothing had been.
    must(await settleWithAll(world, held, bill), 201);
    expect(await whatHas(world, held)).toEqual(hasPaid);
  });

  test('the owner doesn’t pay: it is closed at WeChat first and then given back', async () => {
    const waiting = await settle();
    says({ order: 'NOTPAY' });
    expect(await present()).toBe('200');
    await work('orders', payingMs + 1_000);
    expect(await stateOf(waiting['id'])).toBe('held');
    says({ order: 'CLOSED' });
    await work('orders', 60_000);
    expect(await whatHas(world, held)).toEqual(hasAll);
  });
});

describe('the owner has paid', () => {
  test('and the notification is lost: the worker asks, and the bill is whole within a minute', async () => {
    const waiting = await settle();
    says({ order: 'SUCCESS' });
    expect(await present()).toBe('200');
    await work('orders', 20_000);
    expect(await stateOf(waiting['id'])).toBe('captured');
    expect(await whatHas(world, held)).toEqual(hasPaid);
  });

  test('and the process that put it aside is gone: another one finds out and makes it whole, once', async () => {
    const waiting = await settle();
    says({ order: 'SUCCESS' });
    expect(await present()).toBe('200');
    const second = await world.secondProcess();
    try {
      says({ order: 'SUCCESS' }, second);
      await work('orders', 20_000, second);
      expect(await stateOf(waiting['id'])).toBe('captured');
      await work('orders', 60_000, second);
      await work('orders', 60_000);
    } finally {
      await second.close();
    }
    expect(await whatHas(world, held)).toEqual(hasPaid);
  });

  test.each<Cut>(['beforeCommit', 'afterCommit'])(
    'and the process dies %s while it makes it whole: all of it or nothing, and then all of it',
    async (cut) => {
      const waiting = await settle();
      says({ order: 'SUCCESS' });
      expect(await present()).toBe('200');
      // The first commits of this run take the order for this worker; the one that writes the entry is struck.
      let struck = false;
      line.cutAt(() => {
        const now = !struck && world.wechat.asked.some(({ path }) => path.includes('out-trade-no'));
        struck ||= now;
        return now ? cut : null;
      });
      await work('orders', 20_000).catch(() => undefined);
      line.cutAt(() => null);
      expect(struck).toBe(true);
      const seen = await stateOf(waiting['id']);
      expect(await whatHas(world, held)).toEqual(seen === 'captured' ? hasPaid : hasWaiting);
      await work('orders', 60_000);
      expect(await stateOf(waiting['id'])).toBe('captured');
      expect(await whatHas(world, held)).toEqual(hasPaid);
    },
  );

  test('and the bill is undone, but the refund ends ABNORMAL: all else is back, and the money stays on a list', async () => {
    const waiting = await settle();
    says({ order: 'SUCCESS', refund: 'ABNORMAL' });
    expect(await present()).toBe('200');
    await work('orders', 20_000);
    const undo = { reasonCode: 'complaint', reason: '全部退' };
    must(await world.manager.post(`/staff/settlements/${String(waiting['id'])}/reversal`, undo, aKey()), 200);
    expect(await whatHas(world, held)).toEqual(hasAll);
    await work('refunds', 1_000);
    const refund = 'SELECT state, amount_fen AS fen, paid_out_at AS paidOut FROM payment_refund WHERE order_id = ?';
    const orderId = String(waiting['paymentOrderId']);
    expect(await world.db.rows(refund, [orderId])).toEqual([{ state: 'abnormal', fen: restFen, paidOut: null }]);
    const { items } = must(await world.manager.get('/staff/incidents'), 200) as unknown as {
      items: { id: string; kind: string; amountFen: number }[];
    };
    const open = items.find(({ kind }) => kind === 'refundAbnormal');
    expect(open).toMatchObject({ amountFen: restFen });
    const note = { action: 'note', note: '已用现金退给顾客' };
    const noted = await world.manager.post(`/staff/incidents/${open?.id ?? ''}/resolution`, note, aKey());
    expect(world.codeOf(noted)).toBe('REFUND_PAY_OUT');
    const [due] = must(await world.manager.get('/staff/refunds/due'), 200) as unknown as { id: string }[];
    const payOut = { method: 'cash', reference: '收据 0031' };
    must(await world.manager.post(`/staff/refunds/${due?.id ?? ''}/payout`, payOut, aKey()), 200);
    expect(await world.db.rows(refund, [orderId])).toEqual([
      { state: 'abnormal', fen: restFen, paidOut: world.clock.now() },
    ]);
  });
});
