import { LapsePoints } from '../../src/points';
import { aCoupon } from '../builders/a-coupon';
import { aKey, must, type Person } from '../builders/a-shop';
import { bookElsewhere } from '../builders/booked-elsewhere';
import { aCardSale, cardsOf, settleBill, useCard, type Holder } from '../builders/card-sales';
import { paymentEnds } from '../builders/payment-ends';
import { aServiceCardsWorld, type ServiceCardsWorld } from '../builders/service-cards-world';

let world: ServiceCardsWorld;
let lin: Holder;
beforeEach(async () => {
  world = await aServiceCardsWorld();
  lin = await world.aMember('林知远', 10_000);
});
afterEach(async () => {
  expect(await world.broken()).toEqual([]);
  await world.close();
});

const yearMs = 365 * 24 * 3_600_000;
const why = { reasonCode: 'complaint', reason: '客户不满意' };
const aManager = async (name: string): Promise<Person> => world.as(await world.hire(name, 'shopManager', world.east));
const pathOf = (id: string): string => `/staff/settlements/${id}/reversal`;
const quoteOf = async (id: string, by = world.manager) => must(await by.get(`${pathOf(id)}-quote`), 200);
const refusedQuote = async (id: string, by = world.manager) => world.codeOf(await by.get(`${pathOf(id)}-quote`));
/** The act, with what a quote showed of the money. */
const undo = (id: string, shown: Record<string, unknown>, by = world.manager) => {
  const { moneyFen, byHandFen, elsewhereFen } = shown;
  return by.post(pathOf(id), { ...why, quoted: { moneyFen, byHandFen, elsewhereFen } }, aKey());
};
const pointsOf = async (member: Person) => must(await member.get('/me/points'), 200);

/** A bill of a member's, in cash but for so many points. */
async function paid(totalFen: number, points = 0): Promise<string> {
  const { saleId } = await world.aSale(lin, totalFen);
  const proof = points === 0 ? {} : { proofId: await world.aProof(lin, saleId) };
  const tenders = [{ method: 'cash', amountFen: totalFen - points }];
  const order = { wishes: { points, prepaid: null, tenders }, quotedFen: totalFen, ...proof };
  return String(must(await world.cashier.post(`/staff/sales/${saleId}/settlement`, order, aKey()), 201)['id']);
}

/** A bill of 300.00: 100.00 from the card, 200.00 through WeChat. */
async function paidInWechat(): Promise<string> {
  const bill = await aCardSale(world, lin, [{ serviceId: await world.aService(30_000), qty: 1 }]);
  const settlement = await settleBill(world, lin, bill, { prepaidFen: 10_000, method: 'wechat' });
  await paymentEnds(world, settlement, 'paid');
  return String(settlement['id']);
}

/** A wash of 40.00 by a use of a card, and one of 300.00: a coupon of 20.00, 1,000 points, 100.00 of the card, 170.00 in WeChat. */
async function paidByEverything(): Promise<{ id: string; cardId: string }> {
  const [washId, polishId] = [await world.aService(4_000), await world.aService(30_000)];
  const { version } = await world.aProduct({ services: [{ serviceId: washId, granted: 10 }] });
  const cardId = await world.aCard(lin, version, 30_000);
  const couponId = await aCoupon(world, lin);
  const { saleId, lineIds } = await aCardSale(world, lin, [
    { serviceId: washId, qty: 1 },
    { serviceId: polishId, qty: 1 },
  ]);
  const wishes = {
    uses: [{ cardId, lineId: lineIds[0], times: 1 }],
    couponIds: [couponId],
    points: 1_000,
    prepaid: { cardId: lin.cardId, amountFen: 10_000 },
    tenders: [{ method: 'wechat', amountFen: 17_000 }],
  };
  const order = { wishes, quotedFen: 34_000, proofId: await world.aProof(lin, saleId) };
  const settlement = must(await world.cashier.post(`/staff/sales/${saleId}/settlement`, order, aKey()), 201);
  await paymentEnds(world, settlement, 'paid');
  return { id: String(settlement['id']), cardId };
}

const written = async (): Promise<unknown> =>
  world.db
    .row(`SELECT (SELECT COUNT(*) FROM ledger_entry) AS entries, (SELECT COUNT(*) FROM points_movement) AS movements,
    (SELECT COUNT(*) FROM act_log) AS acts, (SELECT COUNT(*) FROM outbox) AS outbox, (SELECT COUNT(*) FROM refund) AS refunds`);

test('what a bill would give back is shown leg by leg, with points, uses and coupons, before anything moves, and so it comes', async () => {
  await paid(200_000);
  const { id, cardId } = await paidByEverything();
  const before = await written();
  const shown = await quoteOf(id);
  expect(shown).toEqual({
    legs: [
      { kind: 'package', amountFen: 4_000, label: '套餐抵扣' },
      { kind: 'points', amountFen: 1_000, label: '积分' },
      { kind: 'principal', amountFen: 10_000, label: '储值卡本金' },
      { kind: 'wechat', amountFen: 17_000, label: '微信支付' },
    ],
    ...{ moneyFen: 27_000, byHandFen: 0, elsewhereFen: 0 },
    points: { returned: 1_000, takenBack: 270, owed: 0 },
    uses: [{ cardName: '洗车十次卡', name: '试项 4000', times: 1, unit: 'times' }],
    coupons: ['满 100 减 20'],
    cards: [],
    needsSecondPerson: false,
  });
  expect([await written(), await pointsOf(lin)]).toMatchObject([before, { balance: 1_270 }]);
  expect(await world.balanceOf(lin)).toBe(0);
  must(await undo(id, shown), 200);
  expect([await world.balanceOf(lin), await pointsOf(lin)]).toMatchObject([10_000, { balance: 2_000, debt: 0 }]);
  const sent = await world.db.rows<{ fen: number }>('SELECT amount_fen AS fen FROM payment_refund');
  expect(sent).toEqual([{ fen: 17_000 }]);
  expect((await cardsOf(lin)).find((card) => card.id === cardId)?.services).toMatchObject([{ left: 10, used: 0 }]);
  const { usable } = must(await lin.get('/me/coupons'), 200) as unknown as { usable: { name: string }[] };
  expect(usable.map(({ name }) => name)).toEqual(['满 100 减 20']);
});

test('a bill that WeChat paid more than a year ago is shown as owed by hand, and an older showing is refused', async () => {
  const id = await paidInWechat();
  const young = await quoteOf(id);
  expect(young).toMatchObject({ moneyFen: 30_000, byHandFen: 0, elsewhereFen: 0, needsSecondPerson: false });
  world.clock.advance(yearMs);
  const [one, other] = [await aManager('丁一'), await aManager('丁二')];
  const old = await quoteOf(id, one);
  expect(old).toMatchObject({ moneyFen: 30_000, byHandFen: 20_000, elsewhereFen: 0, needsSecondPerson: true });
  expect(world.codeOf(await undo(id, young, one))).toBe('QUOTE_CHANGED');
  expect(world.codeOf(await undo(id, { ...old, moneyFen: 29_999 }, one))).toBe('QUOTE_CHANGED');
  expect(must(await undo(id, old, one), 200)).toMatchObject({ needsSecondPerson: true });
  expect((await quoteOf(id, one))['needsSecondPerson']).toBe(true);
  const second = await quoteOf(id, other);
  expect(second['needsSecondPerson']).toBe(false);
  expect(world.codeOf(await undo(id, young, other))).toBe('QUOTE_CHANGED');
  expect(must(await undo(id, second, other), 200)).toMatchObject({ needsSecondPerson: false });
  expect(await world.db.rows('SELECT id FROM payment_refund')).toEqual([]);
  const [owed] = must(await one.get('/staff/refunds/due'), 200) as unknown as object[];
  expect(owed).toMatchObject({ settlementId: id, payOut: { state: 'due', amountFen: 20_000 } });
  expect(await world.houseHolds('billRefundsPayable')).toBe(20_000);
});

test('what WeChat’s back office gave back is shown as given, also when it did so after the first showing', async () => {
  const id = await paidInWechat();
  const shown = await quoteOf(id);
  const order = await world.db.row<{ id: string }>('SELECT id FROM payment_order WHERE subject_id = ?', [id]);
  await bookElsewhere(world, world.manager, order?.id ?? '', 5_000);
  expect(world.codeOf(await undo(id, shown))).toBe('QUOTE_CHANGED');
  const now = await quoteOf(id);
  expect(now).toMatchObject({ moneyFen: 30_000, byHandFen: 0, elsewhereFen: 5_000 });
  must(await undo(id, now), 200);
  const sent = "SELECT amount_fen AS fen FROM payment_refund WHERE cause = 'asked'";
  expect([await world.db.rows(sent), await world.houseHolds('refundsPayable')]).toEqual([[{ fen: 15_000 }], 0]);
});

test('points a bill earned are shown as owed where they were spent since, and not at all where they lapsed', async () => {
  const first = await paid(30_000);
  const second = await paid(4_000, 200);
  expect((await quoteOf(first))['points']).toEqual({ returned: 0, takenBack: 300, owed: 200 });
  expect((await quoteOf(second))['points']).toEqual({ returned: 200, takenBack: 38, owed: 0 });
  world.clock.set(new Date('2027-12-31T17:00:00.000Z'));
  const manager = await aManager('丁一');
  const boss = world.as(await world.hire('沈望', 'ownerManager', world.east));
  const lapsing = { returned: 0, takenBack: 200, owed: 200 };
  await world.get(LapsePoints).run();
  const shown = await quoteOf(first, manager);
  expect(shown['points']).toEqual(lapsing);
  must(await undo(first, shown, manager), 200);
  must(await undo(first, shown, boss), 200);
  const left = must(await manager.get(`/staff/members/${lin.memberId}/points`), 200);
  expect(left).toMatchObject({ balance: 0, debt: 200 });
});

describe('a bill that can’t be undone whole', () => {
  test('says why in place of a quote', async () => {
    const id = await paid(10_000);
    expect((await world.cashier.get(`${pathOf(id)}-quote`)).status).toBe(403);
    const west = world.as(await world.hire('丁西', 'shopManager', world.west));
    expect(await refusedQuote(id, west)).toBe('NOT_FOUND');
    must(await undo(id, await quoteOf(id)), 200);
    expect(await refusedQuote(id)).toBe('ALREADY_REVERSED');
    const bill = await aCardSale(world, lin, [{ serviceId: await world.aService(10_000), qty: 2 }]);
    const part = await settleBill(world, lin, bill);
    const refund = { lines: [{ lineId: bill.lineIds[0], qty: 1 }], quotedFen: 10_000, ...why };
    must(await world.manager.post(`/staff/settlements/${String(part['id'])}/refunds`, refund, aKey()), 200);
    expect(await refusedQuote(String(part['id']))).toBe('REFUND_STANDS');
    const waits = await aCardSale(world, lin, [{ serviceId: await world.aService(10_000), qty: 1 }]);
    const held = await settleBill(world, lin, waits, { method: 'wechat' });
    expect(await refusedQuote(String(held['id']))).toBe('STATE_CHANGED');
    await paymentEnds(world, held, 'paid');
    expect(await quoteOf(String(held['id']))).toMatchObject({ moneyFen: 10_000 });
  });

  test('as a card it sold was used says so; an unused one is shown as taken back', async () => {
    const washId = await world.aService(4_000);
    const { id: serviceId, version: cardVersion } = await world.aProduct({
      services: [{ serviceId: washId, granted: 10 }],
    });
    const id = String(
      (await settleBill(world, lin, await aCardSale(world, lin, [{ serviceId, cardVersion, qty: 1 }])))['id'],
    );
    expect(await quoteOf(id)).toMatchObject({ moneyFen: 30_000, cards: ['洗车十次卡'], uses: [] });
    const [card] = await cardsOf(lin);
    await useCard(world, lin, card?.id ?? '', washId);
    expect(await refusedQuote(id)).toBe('SERVICE_CARD_USED');
  });
});
