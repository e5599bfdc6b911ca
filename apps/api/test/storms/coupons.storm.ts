import { Coupons } from '../../src/coupons';
import { Ids } from '../../src/platform/clock';
import { aCoupon, aCouponTemplate } from '../builders/a-coupon';
import { aKey, aShop, must, type AShop, type Person } from '../builders/a-shop';
import { atOnce, tally } from '../builders/at-once';

let shop: AShop;
beforeAll(async () => {
  shop = await aShop();
});
afterEach(async () => {
  expect(await shop.broken()).toEqual([]);
});
afterAll(() => shop.close());

const claim = async (member: Person, templateId: string): Promise<string> =>
  shop.codeOf(await member.post(`/me/claimable-coupons/${templateId}/claim`, {}, aKey()));

async function members(count: number): Promise<Person[]> {
  const all: Person[] = [];
  for (let made = 0; made < count; made += 1) all.push(await shop.aMember('林知远', 0));
  return all;
}

test('fifty members at once take ten coupons, and the budget pays for ten', async () => {
  const [byTotal, byBudget] = [
    await aCouponTemplate(shop, { totalMax: 10 }),
    await aCouponTemplate(shop, { budgetFen: 21_999 }),
  ];
  const people = await members(50);
  for (const id of [byTotal, byBudget]) {
    const ends = await Promise.all(people.map((member) => claim(member, id)));
    expect(tally(ends)).toEqual({ 201: 10, COUPON_SOLD_OUT: 40 });
  }
}, 60_000);

test('one member at once takes no more than one may have', async () => {
  const id = await aCouponTemplate(shop, { perMemberMax: 3 });
  const lin = await shop.aMember('林知远', 0);
  const ends = await Promise.all(Array.from({ length: 30 }, () => claim(lin, id)));
  expect(tally(ends)).toEqual({ 201: 3, COUPON_LIMIT: 27 });
}, 30_000);

test('a code typed by twenty at once gives one coupon', async () => {
  const id = await aCouponTemplate(shop, { claimable: false });
  const made = must(await shop.as(shop.owner).post(`/staff/coupon-templates/${id}/codes`, { count: 1 }, aKey()), 201);
  const [code] = made['codes'] as string[];
  const people = await members(20);
  const answers = await Promise.all(people.map((member) => member.post('/me/coupon-codes', { code }, aKey())));
  expect(tally(answers.map((answer) => shop.codeOf(answer)))).toEqual({ 201: 1, COUPON_CODE_USED: 19 });
}, 30_000);

test('a coupon pays once, however many tills try', async () => {
  const lin = await shop.aMember('林知远', 0);
  const couponId = await aCoupon(shop, lin);
  const door = shop.get(Coupons);
  let winner = '';
  const use = (held: boolean) => async (): Promise<true> => {
    const settlementId = shop.get(Ids).next();
    await shop.unit.run((tx) => door.use(tx, { couponIds: [couponId], settlementId, held }));
    winner = settlementId;
    return true;
  };
  expect(tally(await atOnce(Array.from({ length: 50 }, () => use(true))))).toEqual({ done: 1, COUPON_RESERVED: 49 });
  await shop.unit.run((tx) => door.release(tx, winner));
  expect(tally(await atOnce(Array.from({ length: 50 }, () => use(false))))).toEqual({ done: 1, COUPON_USED: 49 });
  await shop.unit.run((tx) => door.giveBack(tx, winner, [couponId]));
}, 30_000);

test('two lists of members in opposite order at once both arrive', async () => {
  const id = await aCouponTemplate(shop, { claimable: false });
  const ids = (await members(12)).map(({ memberId }) => memberId);
  const grant = (memberIds: string[]) =>
    shop.manager.post(`/staff/coupon-templates/${id}/grants`, { memberIds, reason: '回馈' }, aKey());
  const answers = await Promise.all([grant(ids), grant([...ids].reverse()), grant(ids), grant([...ids].reverse())]);
  expect(answers.map((answer) => must(answer, 200)['issued'])).toEqual([12, 12, 12, 12]);
}, 30_000);
