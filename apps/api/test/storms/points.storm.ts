import { LapsePoints } from '../../src/points';
import { aKey, aShop, must, type AShop, type Person } from '../builders/a-shop';
import type { Answer } from '../builders/an-api';
import { tally } from '../builders/at-once';

type Member = Person & { cardId: string; carId: string; phone: string };

let shop: AShop;
beforeAll(async () => {
  shop = await aShop();
});
afterEach(async () => {
  expect(await shop.broken()).toEqual([]);
});
afterAll(() => shop.close());

const ends = (answers: readonly Answer[]): Record<string, number> => tally(answers.map((one) => shop.codeOf(one)));
const pointsOf = async ({ get }: Member): Promise<unknown> => must(await get('/me/points'), 200)['balance'];

/** Somebody who has earned so many points by a bill in cash. */
async function holder(points: number): Promise<Member> {
  const member = await shop.aMember('林知远', 0);
  must(await payCash((await shop.aSale(member, points * 100)).saleId, points * 100), 201);
  return member;
}

function payCash(saleId: string, fen: number): Promise<Answer> {
  const order = { wishes: { prepaid: null, tenders: [{ method: 'cash', amountFen: fen }] }, quotedFen: fen };
  return shop.cashier.post(`/staff/sales/${saleId}/settlement`, order, aKey());
}

test('ten gifts of 200 points at once keep to the limit of a day', async () => {
  // The friend has an account already: whoever opens one holds the others up.
  const [giver, friend] = [await holder(3_000), await holder(100)];
  const give = () => giver.post('/me/points/gifts', { phone: friend.phone, points: 200 }, aKey());
  const answers = await Promise.all(Array.from({ length: 10 }, give));
  expect(ends(answers)).toEqual({ 204: 5, GIFT_MAX: 5 });
  expect([await pointsOf(giver), await pointsOf(friend)]).toEqual([2_000, 1_100]);
}, 60_000);

test('two friends who give to each other at once don’t lock each other out, and no point is lost', async () => {
  const [one, other] = [await holder(1_000), await holder(1_000)];
  const gifts = Array.from({ length: 10 }, (_, place) => {
    const [from, to] = place % 2 === 0 ? [one, other] : [other, one];
    return from.post('/me/points/gifts', { phone: to.phone, points: 100 }, aKey());
  });
  expect(ends(await Promise.all(gifts))).toEqual({ 204: 10 });
  expect([await pointsOf(one), await pointsOf(other)]).toEqual([1_000, 1_000]);
}, 60_000);

test('points that lapse are written off once, however many nights run at once', async () => {
  const member = await holder(500);
  const now = shop.clock.now();
  shop.clock.set(new Date('2027-12-31T17:00:00.000Z'));
  const written = await Promise.all(Array.from({ length: 8 }, () => shop.get(LapsePoints).run()));
  shop.clock.set(now);
  expect(written.filter((points) => points > 0)).toHaveLength(1);
  expect(await pointsOf(member)).toBe(0);
}, 60_000);

test('somebody’s first bills at twenty tills at once open one account, and all that they earn is on it', async () => {
  const member = await shop.aMember('吴桐', 0);
  const sales = [];
  for (let till = 0; till < 20; till += 1) sales.push(await shop.aSale(member, 1_000));
  const answers = await Promise.all(sales.map(({ saleId }) => payCash(saleId, 1_000)));
  expect(ends(answers)).toEqual({ 201: 20 });
  const accounts = 'SELECT COUNT(*) AS n FROM points_account WHERE member_id = ?';
  expect(await shop.db.row<{ n: number }>(accounts, [member.memberId])).toEqual({ n: 1 });
  expect(await pointsOf(member)).toBe(200);
}, 60_000);
