import { aKey, aShop, must, type AShop, type Person } from '../builders/a-shop';
import { aCardSale, settleBill, type Holder } from '../builders/card-sales';
import { paymentEnds } from '../builders/payment-ends';
import { refundEnds } from '../builders/refund-ends';

let shop: AShop;
let lin: Holder;
beforeEach(async () => {
  shop = await aShop();
  lin = await shop.aMember('林知远', 100_000);
});
afterEach(async () => {
  expect(await shop.broken()).toEqual([]);
  await shop.close();
});

const yearMs = 365 * 24 * 3_600_000;
const why = { reasonCode: 'complaint', reason: '全部退' };
const aManager = async (name: string): Promise<Person> => shop.as(await shop.hire(name, 'shopManager', shop.east));
const undo = (settlementId: string, by: Person) => by.post(`/staff/settlements/${settlementId}/reversal`, why, aKey());
const payOut = (refundId: unknown, by: Person) =>
  by.post(`/staff/refunds/${String(refundId)}/payout`, { method: 'cash', reference: '收据 118' }, aKey());
const due = async (by: Person) => must(await by.get('/staff/refunds/due'), 200) as unknown as { id: string }[];
const payOutsOnDesk = async (by: Person) => must(await by.get('/staff/desk'), 200)['payOuts'];
/** How what goes back of a bill stands on its receipt. */
const moneyBack = async (id: string, by: Person): Promise<unknown> =>
  must(await by.get(`/staff/settlements/${id}/receipt`), 200)['moneyBack'];
const sent = () => shop.db.rows('SELECT id FROM payment_refund');

/** A bill of 300.00, of which WeChat paid 200.00. */
async function aBill(): Promise<string> {
  const bill = await aCardSale(shop, lin, [{ serviceId: await shop.aService(30_000), qty: 1 }]);
  const settlement = await settleBill(shop, lin, bill, { prepaidFen: 10_000, method: 'wechat' });
  await paymentEnds(shop, settlement, 'paid');
  return String(settlement['id']);
}

/** What the day a person is in comes to when it is closed, by kind. */
async function closedDay(by: Person): Promise<{ kind: string; backFen: number; paidOutFen: number }[]> {
  const { on } = must(await by.get('/staff/day-close'), 200);
  return must(await by.post('/staff/day-closes', { on }, aKey()), 201)['kinds'] as never;
}

test('a bill undone whole more than a year after WeChat paid is paid out by hand, once, and its day counts the cash', async () => {
  const id = await aBill();
  shop.clock.advance(yearMs);
  const [one, other] = [await aManager('丁一'), await aManager('丁二')];
  must(await undo(id, one), 200);
  must(await undo(id, other), 200);
  expect(await sent()).toEqual([]);
  const [owed] = await due(one);
  expect(owed).toMatchObject({ settlementId: id, state: 'undone', payOut: { state: 'due', amountFen: 20_000 } });
  expect(owed).toMatchObject({ memberName: '林知远', why: 'routeOver' });
  expect(await payOutsOnDesk(one)).toBe(1);
  expect(must(await payOut(owed?.id, one), 200)).toMatchObject({ payOut: { state: 'paid', method: 'cash' } });
  expect(shop.codeOf(await payOut(owed?.id, other))).toBe('CARD_REFUND_PAID');
  expect([await due(one), await payOutsOnDesk(one)]).toEqual([[], 0]);
  const [last] = must(await one.get('/staff/act-log?limit=1&group=money'), 200)['items'] as object[];
  expect(last).toMatchObject({ act: '登记退款付款', reason: '收据 118' });
  expect(await closedDay(one)).toMatchObject([
    { kind: 'principal', backFen: 10_000 },
    { kind: 'cash', paidOutFen: 20_000 },
  ]);
});

test('what WeChat could not give back of a bill undone whole a person pays out, and the books say how', async () => {
  const id = await aBill();
  expect(await moneyBack(id, shop.manager)).toBeNull();
  must(await undo(id, shop.manager), 200);
  expect([await due(shop.manager), await moneyBack(id, shop.manager)]).toEqual([[], 'sent']);
  await refundEnds(shop, 'ABNORMAL');
  const [owed] = await due(shop.manager);
  expect(await moneyBack(id, shop.manager)).toBe('due');
  expect(owed).toMatchObject({ settlementId: id, why: 'wechatFailed', payOut: { state: 'due', amountFen: 20_000 } });
  must(await payOut(owed?.id, shop.cashier), 200);
  expect(await moneyBack(id, shop.manager)).toBe('paid');
  const open = "SELECT id FROM incident WHERE state = 'open'";
  expect([await due(shop.manager), await shop.db.rows(open)]).toEqual([[], []]);
  const kinds = await closedDay(shop.manager);
  expect(kinds.find(({ kind }) => kind === 'wechat')).toMatchObject({ backFen: 20_000, paidOutFen: -20_000 });
  expect(kinds.find(({ kind }) => kind === 'cash')).toMatchObject({ paidOutFen: 20_000 });
});
