import { aKey, must, type Person } from '../builders/a-shop';
import { aCardSale, cardsOf, settleBill, type Holder } from '../builders/card-sales';
import { paymentEnds } from '../builders/payment-ends';
import { refundEnds } from '../builders/refund-ends';
import { aServiceCardsWorld, type ServiceCardsWorld } from '../builders/service-cards-world';

let world: ServiceCardsWorld;
let lin: Holder;
let wash: { id: string; version: string };
beforeEach(async () => {
  world = await aServiceCardsWorld();
  const washId = await world.aService(4_000);
  wash = await world.aProduct({ months: 24, services: [{ serviceId: washId, granted: 10 }] });
  lin = await world.aMember('林知远', 100_000);
});
afterEach(async () => {
  expect(await world.broken()).toEqual([]);
  await world.close();
});

const aManager = async (name: string): Promise<Person> => world.as(await world.hire(name, 'shopManager', world.east));
const quoteOf = (cardId: string, by: Person = world.manager) => by.post(`/staff/service-cards/${cardId}/refund-quote`);
const refund = (cardId: string, quotedFen: unknown, by: Person = world.manager) =>
  by.post(
    `/staff/service-cards/${cardId}/refunds`,
    { quotedFen, reasonCode: 'complaint', reason: '搬家了，用不上' },
    aKey(),
  );

/** One card of 300.00, the rest of which WeChat pays. */
async function sold(prepaidFen = 0): Promise<string> {
  const bill = await aCardSale(world, lin, [{ serviceId: wash.id, cardVersion: wash.version, qty: 1 }]);
  await paymentEnds(world, await settleBill(world, lin, bill, { prepaidFen, method: 'wechat' }), 'paid');
  const [card] = await cardsOf(lin);
  return card?.id ?? '';
}

describe('a card paid by WeChat more than a year ago', () => {
  const yearMs = 365 * 24 * 3_600_000;
  const payOut = (refundId: unknown, by: Person, method = 'cash', key = aKey()) =>
    by.post(`/staff/refunds/${String(refundId)}/payout`, { method, reference: '收据 118' }, key);
  test('is paid out by hand, once, from what the shop owes; its day and its owner see it', async () => {
    const start = world.clock.now();
    const cardId = await sold(10_000);
    const owes = () => world.houseHolds('billRefundsPayable');
    // A second less than a year ago WeChat still gives it back.
    world.clock.advance(yearMs - 1_000);
    const early = await aManager('丁四');
    expect(must(await quoteOf(cardId, early), 200)).toMatchObject({ moneyFen: 30_000, byHandFen: 0 });
    world.clock.advance(2_000);
    expect(must(await quoteOf(cardId, early), 200)).toMatchObject({ moneyFen: 30_000, byHandFen: 20_000 });
    const { refundId } = must(await refund(cardId, 30_000, early), 200);
    expect(await owes()).toBe(20_000);
    const today = String(must(await early.get('/staff/day-close'), 200)['on']);
    const due = must(await early.get('/staff/refunds/due'), 200);
    expect(due).toMatchObject([{ id: refundId, cardId, payOut: { state: 'due', amountFen: 20_000, paidBy: null } }]);
    const key = aKey();
    const paid = must(await payOut(refundId, early, 'cash', key), 200);
    expect(paid).toMatchObject({ payOut: { state: 'paid', method: 'cash', reference: '收据 118', paidBy: '丁四' } });
    expect(must(await payOut(refundId, early, 'cash', key), 200)).toEqual(paid);
    expect(world.codeOf(await payOut(refundId, early))).toBe('CARD_REFUND_PAID');
    expect([await owes(), must(await early.get('/staff/refunds/due'), 200)]).toEqual([0, []]);
    const closed = must(await early.post('/staff/day-closes', { on: today }, aKey()), 201);
    expect(closed['kinds']).toMatchObject([
      { kind: 'principal', backFen: 10_000 },
      { kind: 'cash', paidOutFen: 20_000, totalFen: -20_000 },
    ]);
    world.clock.set(start);
    const statement = must(await lin.get(`/me/service-cards/${cardId}/refund`), 200);
    expect(statement).toMatchObject({ payOut: { state: 'paid', amountFen: 20_000, method: 'cash', paidBy: null } });
  });

  test('is paid out by one of many who try at once', async () => {
    const cardId = await sold();
    world.clock.advance(yearMs);
    const late = await aManager('丁五');
    const { refundId } = must(await refund(cardId, 30_000, late), 200);
    const ends = await Promise.all(Array.from({ length: 10 }, () => payOut(refundId, late, 'bankTransfer')));
    const codes = ends.map((answer) => (answer.status === 200 ? 'paid' : world.codeOf(answer)));
    expect(codes.sort()).toEqual([...Array.from({ length: 9 }, () => 'CARD_REFUND_PAID'), 'paid']);
  });
});

test('what WeChat has is WeChat’s to pay; what it could not give back a person pays, and the day counts it once', async () => {
  const cardId = await sold();
  const { refundId } = must(await refund(cardId, 30_000), 200);
  const path = `/staff/refunds/${String(refundId)}/payout`;
  const payOut = () => world.cashier.post(path, { method: 'cash', reference: '收据 119' }, aKey());
  expect(world.codeOf(await payOut())).toBe('CARD_REFUND_BY_WECHAT');
  await refundEnds(world, 'ABNORMAL');
  expect(must(await world.cashier.get('/staff/refunds/due'), 200)).toMatchObject([{ payOut: { state: 'due' } }]);
  expect(must(await payOut(), 200)).toMatchObject({ payOut: { state: 'paid' } });
  const today = String(must(await world.manager.get('/staff/day-close'), 200)['on']);
  const closed = must(await world.manager.post('/staff/day-closes', { on: today }, aKey()), 201);
  const kinds = closed['kinds'] as { kind: string; backFen: number; paidOutFen: number }[];
  expect(kinds.find(({ kind }) => kind === 'wechat')).toMatchObject({ paidOutFen: -30_000 });
  expect(kinds.find(({ kind }) => kind === 'cash')).toMatchObject({ paidOutFen: 30_000 });
});
