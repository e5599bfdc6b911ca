import { addDays, dayBounds, shopDayOf, type ShopDay } from '@cheyou/domain';
import { Jobs } from '../../src/platform/jobs';
import type { ASandbox } from '../builders/a-sandbox';
import { paymentStory } from '../builders/payment-story';
import type { PaymentWorld, StoryAnswer, StoryPerson } from '../builders/payment-world';

let sandbox: ASandbox;
let world: PaymentWorld;
let payer: StoryPerson;
let manager: StoryPerson;
/** The day whose bill is checked: two payments of ours, and one at a till that isn't ours. */
let day: ShopDay;
let ours: string;
const till = 'TILL0000000001';

interface Finding {
  id: string;
  kind: string;
  state: string;
  resolution: string | null;
  amountFen: number;
  facts: { label: string; value: string }[];
  remedies: string[];
}
interface Bill {
  state: string;
  problem: string | null;
  wechat: object;
  ours: object;
  list: Finding[];
}

const check = async (): Promise<Bill> => (await manager.post(`/staff/bills/${day}/check`)).body as unknown as Bill;
const openOf = ({ list }: Bill, kind: string): Finding[] =>
  list.filter((finding) => finding.state === 'open' && finding.kind === kind);
const resolve = (id: string | undefined, action: string, note = ''): Promise<StoryAnswer> =>
  manager.post(`/staff/incidents/${id ?? ''}/resolution`, { action, note });
const rowsOf = async (): Promise<object[]> =>
  ((await manager.get(`/staff/bills/${day}/rows`)).body as { items: object[] }).items;

/** Moves to this hour (Shanghai) of the day after `on`. */
async function morningAfter(on: ShopDay, hour: number): Promise<void> {
  const at = dayBounds(addDays(on, 1)).startsAt.getTime() + hour * 3_600_000;
  await world.pass(Math.ceil((at - world.clock.now().getTime()) / 1_000));
}

async function aPaidOrder(amountFen: number): Promise<string> {
  const id = await world.aPresentedOrder(payer, { amountFen });
  await world.pay(id);
  return id;
}

paymentStory(async (story) => {
  ({ sandbox, world, payer } = story);
  manager = await world.aStaff('shopManager');
  await morningAfter(shopDayOf(world.clock.now()), 12);
  day = shopDayOf(world.clock.now());
  await aPaidOrder(20_000);
  ours = await aPaidOrder(6_800);
  const paidAt = world.clock.now().toISOString();
  const order = { outTradeNo: till, transactionId: '4200000999', openid: 'somebody', total: 3_000, paidAt };
  await sandbox.post('/sandbox/books', { orders: [order] });
  await morningAfter(day, 11);
});

test('a row in a state nobody knows is a finding that says what stands in it, and the rest of the day is checked', async () => {
  await sandbox.fault('pay.bill', 'billRowUnknown', { times: 2 });
  expect(await check()).toMatchObject({ state: 'checked', problem: null });
  const bill = await check();
  const [finding, ...more] = openOf(bill, 'billRowUnknown');
  expect(more).toEqual([]);
  expect(finding).toMatchObject({ amountFen: 20_000, remedies: ['note'] });
  expect(finding?.facts).toContainEqual({ label: '交易状态', value: 'FROZEN' });
  expect(finding?.facts).toContainEqual({ label: '订单金额', value: '200.00' });
  // What the row names isn't missing as well; the till's payment is found as ever.
  expect(openOf(bill, 'billPaymentMissing')).toEqual([]);
  expect(openOf(bill, 'billPaymentExtra')).toHaveLength(1);
  expect((await rowsOf())[0]).toMatchObject({ kind: 'unknown', amountFen: 20_000, description: '会员卡充值' });
  expect(await resolve(finding?.id, 'book')).toMatchObject({ status: 409, body: { code: 'INCIDENT_ACTION' } });
  expect((await resolve(finding?.id, 'query')).body).toMatchObject({ state: 'open' });
});

test('the scheduled check takes such a day too, and asks for it no more; a bill that is really broken is refused as a whole', async () => {
  await sandbox.fault('pay.bill', 'billRowUnknown', { subject: day });
  await world.db.rows('UPDATE trade_bill SET checked_at = NULL WHERE day = ?', [day]);
  await world.get(Jobs).runNow('payments.reconcile');
  expect((await manager.get(`/staff/bills/${day}`)).body).toMatchObject({ state: 'checked', problem: null });
  await sandbox.fault('pay.billDownload', 'truncatedJson');
  expect((await check()).problem).toContain('没能从微信取到');
  const healed = await check();
  expect(openOf(healed, 'billRowUnknown')).toEqual([]);
});

test('a revoked payment that WeChat says is paid is on the list, and can’t be booked', async () => {
  await sandbox.fault('pay.bill', 'billRowRevoked');
  const [finding] = openOf(await check(), 'billRevoked');
  expect(finding).toMatchObject({ amountFen: 20_000, remedies: ['book', 'note'] });
  expect((await resolve(finding?.id, 'book')).body).toMatchObject({ state: 'open' });
  expect(openOf(await check(), 'billRevoked')).toEqual([]);
});

test('a revoked payment is money going out: a finding, booked once after WeChat has confirmed it', async () => {
  await world.pass(-20 * 3_600);
  for (const number of [ours, till]) await sandbox.post(`/sandbox/orders/${number}/revoke`, {});
  await world.pass(20 * 3_600);
  const found = await check();
  const findings = openOf(found, 'billRevoked');
  expect(findings.map(({ amountFen }) => amountFen)).toEqual([6_800, 3_000]);
  expect(found.wechat).toMatchObject({ payments: 3, paidFen: 29_800, refunds: 2, refundedFen: 9_800 });
  expect(await rowsOf()).toContainEqual(expect.objectContaining({ kind: 'revoked', orderId: ours, amountFen: 6_800 }));
  const [own, other] = findings;
  await sandbox.fault('pay.query', 'systemError');
  expect(await resolve(own?.id, 'book')).toMatchObject({ status: 503, body: { code: 'WECHAT_UNAVAILABLE' } });
  expect((await resolve(own?.id, 'book')).body).toMatchObject({ state: 'resolved' });
  expect(await resolve(own?.id, 'book')).toMatchObject({ status: 409, body: { code: 'STATE_CHANGED' } });
  // The till's own payment is nobody's here.
  expect((await resolve(other?.id, 'book')).body).toMatchObject({
    state: 'resolved',
    resolution: '已向微信核实：付款已撤销，系统没有记过这笔收款',
  });
  const again = await check();
  expect(openOf(again, 'billRevoked')).toEqual([]);
  expect(again.ours).toMatchObject({ payments: 2, paidFen: 26_800, refunds: 1, refundedFen: 6_800 });
  const refunds = await world.db.rows(
    "SELECT order_id AS orderId, amount_fen AS fen, reason, undecided_fen AS waits FROM payment_refund WHERE cause = 'elsewhere'",
  );
  expect(refunds).toEqual([{ orderId: ours, fen: 6_800, reason: '微信支付撤销', waits: 6_800 }]);
});

test('all along, every payment has exactly one fate', async () => {
  expect(await world.broken()).toEqual([]);
});
