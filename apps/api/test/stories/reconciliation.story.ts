import { addDays, dayBounds, shopDayOf, type ShopDay } from '@cheyou/domain';
import { Jobs } from '../../src/platform/jobs';
import type { ASandbox } from '../builders/a-sandbox';
import { codeOf, paymentStory } from '../builders/payment-story';
import type { PaymentWorld, StoryAnswer, StoryPerson } from '../builders/payment-world';

let sandbox: ASandbox;
let world: PaymentWorld;
let payer: StoryPerson;
let manager: StoryPerson;
/** The day whose bill is checked: three payments, one of them given back in part, one that we never heard of. */
let day: ShopDay;
let orders: string[];
let unheard: string;

interface Finding {
  id: string;
  kind: string;
  state: string;
  resolution: string | null;
  amountFen: number;
  remedies: string[];
}
interface Bill {
  state: string;
  problem: string | null;
  wechat: object;
  ours: object;
  open: number;
  findings: number;
  list: Finding[];
}

const check = async (on: string = day): Promise<Bill> =>
  (await manager.post(`/staff/bills/${on}/check`)).body as unknown as Bill;
const openOf = ({ list }: Bill): string[] => list.filter(({ state }) => state === 'open').map(({ kind }) => kind);
const resolve = (id: string, action: string, note = ''): Promise<StoryAnswer> =>
  manager.post(`/staff/incidents/${id}/resolution`, { action, note });
const runJob = async (): Promise<string | null> => {
  await world.get(Jobs).runNow('payments.reconcile');
  const sql = "SELECT last_error AS error FROM job_lease WHERE name = 'payments.reconcile'";
  return (await world.db.row<{ error: string | null }>(sql))?.error ?? null;
};

async function aPaidOrder(amountFen: number): Promise<string> {
  const id = await world.aPresentedOrder(payer, { amountFen });
  await world.pay(id);
  return id;
}

/** Moves to this hour (Shanghai) of the day after `on`. */
async function morningAfter(on: ShopDay, hour: number): Promise<void> {
  const at = dayBounds(addDays(on, 1)).startsAt.getTime() + hour * 3_600_000;
  await world.pass(Math.ceil((at - world.clock.now().getTime()) / 1_000));
}

function only<T>(list: readonly T[]): T {
  expect(list).toHaveLength(1);
  return list[0] as T;
}

paymentStory(async (story) => {
  ({ sandbox, world, payer } = story);
  manager = await world.aStaff('shopManager');
  // In the middle of a day, so that nothing stands around midnight.
  await morningAfter(shopDayOf(world.clock.now()), 12);
  day = shopDayOf(world.clock.now());
  orders = [await aPaidOrder(30_000), await aPaidOrder(5_000), await aPaidOrder(100_001)];
  await sandbox.fault('pay.notify', 'never', { times: 50 });
  unheard = await aPaidOrder(700);
  await sandbox.noFaults();
  const [first = ''] = orders;
  await world.unit.run((tx) =>
    world.payments.refund(tx, { orderId: first, amountFen: 1_234, reason: '少做一项', staffId: null }),
  );
  await world.get(Jobs).runNow('payments.refunds');
  await world.pass(6);
  await world.get(Jobs).runNow('payments.refunds');
});

test('before ten in the morning there is no bill yet: it is asked for again', async () => {
  await morningAfter(day, 8);
  expect(await check()).toMatchObject({ state: 'waiting', problem: expect.stringContaining('还没有生成') as string });
  expect(await runJob()).toContain(`${day} (notReady)`);
});

test('money WeChat has and we never heard of is found by the bill, and credited by asking WeChat', async () => {
  await morningAfter(day, 11);
  expect(await runJob()).toBeNull();
  const bill = (await manager.get(`/staff/bills/${day}`)).body as unknown as Bill;
  expect(bill).toMatchObject({ state: 'checked', open: 1, wechat: { payments: 4, paidFen: 135_701, refunds: 1 } });
  const extra = only(bill.list);
  expect(extra).toMatchObject({ kind: 'billPaymentExtra', amountFen: 700, remedies: ['query', 'refund', 'note'] });
  expect(await world.effects(unheard)).toEqual([]);
  expect((await resolve(extra.id, 'query')).body).toMatchObject({ state: 'resolved' });
  expect(await world.effects(unheard)).toEqual(['paid']);
});

test('a day on which both agree has equal sums and nothing to act on', async () => {
  const sums = { payments: 4, paidFen: 135_701, refunds: 1, refundedFen: 1_234 };
  expect(await check()).toMatchObject({ open: 0, wechat: sums, ours: sums, problem: null });
  const rows = (await manager.get(`/staff/bills/${day}/rows?limit=3`)).body as { items: object[]; nextCursor: string };
  expect(rows.items).toHaveLength(3);
  expect(rows.items[0]).toMatchObject({ kind: 'payment', amountFen: 30_000, description: '会员卡充值' });
  const rest = (await manager.get(`/staff/bills/${day}/rows?after=${rows.nextCursor}`)).body as { items: object[] };
  expect(rest.items).toHaveLength(2);
});

test.each([
  ['billRowMissing', 'billPaymentMissing', 30_000],
  ['billRowExtra', 'billPaymentExtra', 30_000],
  ['billRowPlusOne', 'billPaymentDiffers', 30_001],
  ['billRowMinusOne', 'billPaymentDiffers', 29_999],
  ['billRowTwice', 'billRowTwice', 30_000],
])('%s is one finding however often the day is checked, and heals with the bill', async (fault, kind, amountFen) => {
  const { findings } = await check();
  await sandbox.fault('pay.bill', fault, { times: 2 });
  await check();
  const faulty = await check();
  expect(openOf(faulty)).toEqual([kind]);
  expect(only(faulty.list.filter(({ state }) => state === 'open'))).toMatchObject({ kind, amountFen });
  const healed = await check();
  expect(openOf(healed)).toEqual([]);
  expect(healed.findings - findings).toBe(1);
});

test('what a person has ended with a reason stays ended and stays listed', async () => {
  await sandbox.fault('pay.bill', 'billRowExtra', { times: 2 });
  const [finding] = (await check()).list;
  expect(await resolve(finding?.id ?? '', 'note')).toMatchObject({ status: 400, body: { code: 'REASON_MISSING' } });
  await resolve(finding?.id ?? '', 'note', '与微信客服确认为账单错误');
  const again = await check();
  expect(again.open).toBe(0);
  expect(again.list.find(({ id }) => id === finding?.id)).toMatchObject({
    state: 'resolved',
    resolution: '与微信客服确认为账单错误',
  });
});

test.each([
  ['pay.bill', 'billNotReady', '还没有生成'],
  ['pay.bill', 'billWrongHash', '校验值不符'],
  ['pay.bill', 'systemError', '没能从微信取到'],
  ['pay.bill', 'badSignature', '没能从微信取到'],
  ['pay.billDownload', 'truncatedJson', '没能从微信取到'],
  ['pay.billDownload', 'htmlBadGateway', '没能从微信取到'],
])('%s with %s changes nothing of what an earlier check found', async (endpoint, fault, why) => {
  const before = await check();
  await sandbox.fault(endpoint, fault);
  const after = await check();
  expect(after.problem).toContain(why);
  expect({ ...after, problem: null, askedAt: null }).toEqual({ ...before, problem: null, askedAt: null });
  const rows = await world.db.row<{ n: number }>('SELECT COUNT(*) AS n FROM trade_bill_row WHERE day = ?', [day]);
  expect(rows?.n).toBe(5);
});

describe('a refund made in WeChat’s back office', () => {
  const clearing = async (): Promise<number> => {
    const row = await world.db.row<{ fen: number }>(
      `SELECT CAST(COALESCE(SUM(p.amount), 0) AS SIGNED) AS fen FROM ledger_posting p
       JOIN ledger_account t ON t.id = p.to_account_id AND t.code = 'wechatClearing'
       JOIN ledger_account f ON f.id = p.from_account_id AND f.code LIKE 'refundsPayable:%'`,
    );
    return row?.fen ?? 0;
  };

  test('is found, confirmed with WeChat and booked once; nobody can give the same money back again', async () => {
    const [, second = ''] = orders;
    const successAt = new Date(dayBounds(day).startsAt.getTime() + 20 * 3_600_000).toISOString();
    const refund = {
      outRefundNo: 'back-office_7',
      refundId: '5030000077',
      outTradeNo: second,
      refund: 2_000,
      successAt,
    };
    await sandbox.post('/sandbox/books', { refunds: [refund] });
    const found = await check();
    const finding = only(found.list.filter(({ state }) => state === 'open'));
    expect(finding).toMatchObject({ kind: 'billRefundElsewhere', amountFen: 2_000, remedies: ['book', 'note'] });
    await sandbox.fault('pay.refundQuery', 'systemError');
    expect(await resolve(finding.id, 'book')).toMatchObject({ status: 503, body: { code: 'WECHAT_UNAVAILABLE' } });
    expect(await clearing()).toBe(0);
    expect((await resolve(finding.id, 'book')).body).toMatchObject({ state: 'resolved' });
    expect(await resolve(finding.id, 'book')).toMatchObject({ status: 409, body: { code: 'STATE_CHANGED' } });
    expect(await clearing()).toBe(2_000);
    const giveBack = (amountFen: number) =>
      world.unit.run((tx) => world.payments.refund(tx, { orderId: second, amountFen, reason: '退款', staffId: null }));
    expect(await codeOf(giveBack(3_001))).toBe('REFUND_TOO_MUCH');
    expect(await check()).toMatchObject({ open: 0, ours: { refunds: 2, refundedFen: 3_234 } });
  });

  test('that WeChat doesn’t know is not booked', async () => {
    const [, , third = ''] = orders;
    await world.unit.run((tx) =>
      tx.write(
        `INSERT INTO incident (id, kind, fingerprint, order_id, amount_fen, facts, state, opened_at, outside_no)
         VALUES ('01JD4ZK3V8R4Q1M6Y6R0A1B2C3', 'billRefundElsewhere', ?, ?, 5, '[]', 'open', UTC_TIMESTAMP(3), 'nobody-knows')`,
        ['0'.repeat(64), third],
      ),
    );
    const answer = await resolve('01JD4ZK3V8R4Q1M6Y6R0A1B2C3', 'book');
    expect(answer.body).toMatchObject({ resolution: '已向微信核对：微信没有这笔退款' });
    expect(await clearing()).toBe(2_000);
  });
});

test('a day on which nothing happened is checked too, and missed days are made up for', async () => {
  await morningAfter(addDays(day, 2), 11);
  expect(await runJob()).toBeNull();
  const { items } = (await manager.get('/staff/bills')).body as { items: { day: string; open: number }[] };
  expect(items.slice(0, 3).map((bill) => bill.day)).toEqual([addDays(day, 2), addDays(day, 1), day]);
  expect(items.every(({ open }) => open === 0)).toBe(true);
});

test('only managers see bills, and only days that WeChat has bills of', async () => {
  const cashier = await world.aStaff('cashier');
  expect((await cashier.get('/staff/bills')).status).toBe(403);
  expect((await payer.post(`/staff/bills/${day}/check`)).status).toBe(403);
  const today = shopDayOf(world.clock.now());
  expect(await manager.post(`/staff/bills/${today}/check`)).toMatchObject({ body: { code: 'BILL_NOT_OFFERED' } });
  expect((await manager.post('/staff/bills/2025-13-40/check')).status).toBe(400);
  expect((await manager.get(`/staff/bills/${addDays(day, -9)}`)).status).toBe(404);
});

test('two at once check a day one after the other', async () => {
  const answers = await Promise.all([1, 2, 3].map(() => manager.post(`/staff/bills/${day}/check`)));
  const codes = answers.map(({ status, body }) => (status === 200 ? 'checked' : body['code']));
  expect(codes).toContain('checked');
  expect(codes.every((code) => code === 'checked' || code === 'RUN_GOING_ON')).toBe(true);
});

test('all along, every payment has exactly one fate', async () => {
  expect(await world.broken()).toEqual([]);
});
