import { aHolder, settleWithAll, twoLines, type AHolder } from '../builders/a-holder';
import { aKey, must } from '../builders/a-shop';
import { paymentEnds } from '../builders/payment-ends';
import { aServiceCardsWorld, type ServiceCardsWorld } from '../builders/service-cards-world';
import { statementsOf } from '../builders/statements-of';

let world: ServiceCardsWorld;
beforeAll(async () => {
  world = await aServiceCardsWorld();
});
afterEach(async () => {
  expect(await world.broken()).toEqual([]);
});
afterAll(() => world.close());

type Body = Record<string, unknown>;
type Member = AHolder['member'];

/** What a receipt says was left; the counter's says the same. */
async function leftBy(member: Member, { id }: Body) {
  const receipt = must(await member.get(`/me/receipts/${String(id)}`), 200);
  expect(must(await world.cashier.get(`/staff/settlements/${String(id)}/receipt`), 200)).toEqual(receipt);
  const { uses, points, settlement } = receipt as { uses: Body[]; points: Body | null; settlement: Body };
  const card = settlement['card'] as Body | null;
  return { uses: uses.map(({ times, left }) => ({ times, left })), points, card: card && pick(card) };
}
const pick = ({ beforeFen, afterFen }: Body) => [beforeFen, afterFen];
const change = (before: number, after: number) => ({ before, after });

const reversal = { reasonCode: 'complaint', reason: '车主不满意' };
const undo = async ({ id }: Body) =>
  must(await world.manager.post(`/staff/settlements/${String(id)}/reversal`, reversal, aKey()), 200);

/** So many washes by uses of cards, so many of each, and something in cash. */
async function washed(
  { member, washCardId }: AHolder,
  { times, cashFen, cardIds = [washCardId] }: { times: number; cashFen: number; cardIds?: readonly string[] },
): Promise<Body> {
  const qty = times * cardIds.length;
  const wash = { serviceId: await world.aService(4_000), qty };
  const lines = cashFen === 0 ? [wash] : [wash, { serviceId: await world.aService(cashFen), qty: 1 }];
  const sale = must(
    await world.cashier.post('/staff/sales', { memberId: member.memberId, carId: member.carId, lines }, aKey()),
    201,
  );
  const saleId = String(sale['id']);
  const lineId = (sale['lines'] as { id: string }[])[0]?.id ?? '';
  const wishes = {
    uses: cardIds.map((cardId) => ({ cardId, lineId, times })),
    prepaid: null,
    tenders: cashFen === 0 ? [] : [{ method: 'cash', amountFen: cashFen }],
  };
  const order = { wishes, quotedFen: 4_000 * qty + cashFen, proofId: await world.aProof(member, saleId) };
  return must(await world.cashier.post(`/staff/sales/${saleId}/settlement`, order, aKey()), 201);
}

/** What `aHolder` has: 500 points, ten washes and 1,000.00; of 240.00 it pays one wash, 20.00 by coupon, 500 points, 50.00 and 125.00 in cash. */
const afterAll175 = {
  uses: [{ times: 1, left: change(10, 9) }],
  points: { spent: 500, earned: 175, debtSettled: 0, balance: change(500, 175) },
  card: [100_000, 95_000],
};

describe('what a receipt says was left', () => {
  test('is what was left then, however the cards and points moved since, and whatever came back', async () => {
    const held = await aHolder(world);
    const first = must(await settleWithAll(world, held, await twoLines(world, held)), 201);
    expect(await leftBy(held.member, first)).toEqual(afterAll175);
    // Three washes and 200.00 in cash: 9 are 6, and 175 points are 375.
    const second = await washed(held, { times: 3, cashFen: 20_000 });
    const afterSecond = {
      uses: [{ times: 3, left: change(9, 6) }],
      points: { spent: 0, earned: 200, debtSettled: 0, balance: change(175, 375) },
      card: null,
    };
    expect(await leftBy(held.member, second)).toEqual(afterSecond);
    expect(await leftBy(held.member, first)).toEqual(afterAll175);
    // Two of the three washes come back, and then the first bill whole.
    const lineId = await firstLineOf(held.member, second);
    const lines = [{ lineId, qty: 2 }];
    const refund = { lines, quotedFen: 0, reasonCode: 'complaint', reason: '少洗两次' };
    must(await world.manager.post(`/staff/settlements/${String(second['id'])}/refunds`, refund, aKey()), 200);
    await undo(first);
    expect(await leftBy(held.member, second)).toEqual(afterSecond);
    expect(await leftBy(held.member, first)).toEqual(afterAll175);
    // 6 and 2 and 1 are left now: the next bill goes on from there, and from 375 + 500 − 175 points.
    expect(await leftBy(held.member, await washed(held, { times: 1, cashFen: 10_000 }))).toEqual({
      uses: [{ times: 1, left: change(9, 8) }],
      points: { spent: 0, earned: 100, debtSettled: 0, balance: change(700, 800) },
      card: null,
    });
  });

  test('while WeChat is awaited is what was taken, once paid also what was earned, and nothing when nobody paid', async () => {
    const [paid, closed] = [await aHolder(world), await aHolder(world)];
    const waiting = must(await settleWithAll(world, paid, await twoLines(world, paid), 'wechat'), 201);
    const points = { spent: 500, earned: 0, debtSettled: 0, balance: change(500, 0) };
    expect(await leftBy(paid.member, waiting)).toEqual({ ...afterAll175, points });
    await paymentEnds(world, waiting, 'paid');
    expect(await leftBy(paid.member, waiting)).toEqual(afterAll175);
    const given = must(await settleWithAll(world, closed, await twoLines(world, closed), 'wechat'), 201);
    await paymentEnds(world, given, 'closed');
    expect(await leftBy(closed.member, given)).toMatchObject({ uses: [], points: null });
  });

  test('counts a debt of points as settled, not as given', async () => {
    const held = await aHolder(world);
    const earning = await washed(held, { times: 1, cashFen: 30_000 });
    // 800 points less the oldest 500, and 175 earned: 300 of the first bill and 175. Taking 400 away leaves 75, none of the first bill.
    must(await settleWithAll(world, held, await twoLines(world, held)), 201);
    const less = { points: -400, reason: '录错更正' };
    must(await world.manager.post(`/staff/members/${held.member.memberId}/points/adjustments`, less, aKey()), 204);
    // So undoing it makes a debt of 300, which the next award of 500 settles first.
    await undo(earning);
    expect(await leftBy(held.member, await washed(held, { times: 1, cashFen: 50_000 }))).toEqual({
      uses: [{ times: 1, left: change(9, 8) }],
      points: { spent: 0, earned: 500, debtSettled: 300, balance: change(75, 275) },
      card: null,
    });
  });

  test('is read for all cards at once: as many statements for three cards as for one', async () => {
    const held = await aHolder(world);
    const { version } = await world.aProduct({ services: [{ serviceId: await world.aService(4_000), granted: 10 }] });
    const more = [await world.aCard(held.member, version, 30_000), await world.aCard(held.member, version, 30_000)];
    const one = await washed(held, { times: 1, cashFen: 0 });
    const three = await washed(held, { times: 1, cashFen: 0, cardIds: [held.washCardId, ...more] });
    const read = ({ id }: Body) => held.member.get(`/me/receipts/${String(id)}`);
    await read(one);
    const few = await statementsOf(world.get, () => read(one));
    expect(await statementsOf(world.get, () => read(three))).toHaveLength(few.length);
    expect((await leftBy(held.member, three)).uses).toEqual([
      { times: 1, left: change(9, 8) },
      { times: 1, left: change(10, 9) },
      { times: 1, left: change(10, 9) },
    ]);
  });
});

async function firstLineOf(member: Member, { id }: Body): Promise<string> {
  const { sale } = must(await member.get(`/me/receipts/${String(id)}`), 200) as { sale: { lines: { id: string }[] } };
  return sale.lines[0]?.id ?? '';
}
