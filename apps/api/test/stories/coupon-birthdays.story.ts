import { Jobs } from '../../src/platform/jobs';
import { aKey, must, type AShop, type Person } from '../builders/a-shop';
import { couponGiftsStory, type CouponGifts, type GiftedMember } from '../builders/coupon-gifts';

let gifts: CouponGifts;
let shop: AShop;
let lin: GiftedMember;
const born: Person[] = [];
afterEach(async () => {
  shop.clock.set(gifts.start);
  // Whoever is left over from a story has no birthday in the next.
  for (const member of born.splice(0)) await member.patch('/me', { birthOn: null });
});
couponGiftsStory((begun) => {
  gifts = begun;
  ({ shop } = begun);
});
beforeEach(async () => {
  lin = await shop.aMember('林知远', 0);
});

const morning = (): Promise<boolean> => shop.get(Jobs).runNow('coupons.birthdays');
const bornOn = async (member: Person, birthOn: string | null): Promise<void> => {
  born.push(member);
  must(await member.patch('/me', { birthOn }), 200);
};

describe('a birthday', () => {
  // It is 2 March 2026 in the shop.
  test('brings a coupon on its day, once a year, and says why it came', async () => {
    const id = await gifts.aGift({ kind: 'birthday', daysBefore: 0 }, { name: '生日洗车券' });
    const zhou = await shop.aMember('周小云', 0);
    await bornOn(lin, '1990-03-02');
    await bornOn(zhou, '1990-03-09');
    await morning();
    await morning();
    expect(await gifts.given(lin)).toMatchObject([{ name: '生日洗车券', way: 'birthday', why: '生日礼' }]);
    expect(await gifts.given(zhou)).toEqual([]);
    const { items } = must(await lin.get('/me/notices'), 200) as { items: { title: string; facts: unknown[] }[] };
    expect(items[0]).toMatchObject({ title: '收到一张优惠券' });
    expect(items[0]?.facts).toContainEqual({ label: '来由', value: '生日礼' });
    expect(await gifts.template(id)).toMatchObject({
      issued: 1,
      missed: [],
      givenOn: { kind: 'birthday', daysBefore: 0 },
    });
    // A birthday that is changed is no second one in the same year.
    await bornOn(lin, '1990-03-01');
    await morning();
    expect(await gifts.given(lin)).toHaveLength(1);
    shop.clock.set(new Date('2027-03-01T02:00:00Z'));
    await morning();
    shop.clock.set(gifts.start);
    expect(await gifts.template(id)).toMatchObject({ issued: 2 });
  });

  test('is thought of days before, across the end of a year, and after mornings that were missed', async () => {
    const id = await gifts.aGift({ kind: 'birthday', daysBefore: 7 });
    await bornOn(lin, '1990-01-04');
    for (const [day, issued] of [
      ['2026-12-27', 0],
      ['2026-12-28', 1],
      ['2026-12-31', 1],
      ['2027-01-04', 1],
      ['2027-12-31', 2],
    ] as const) {
      shop.clock.set(new Date(`${day}T02:00:00Z`));
      await morning();
      expect([day, (await gifts.templateThen(id)).issued]).toEqual([day, issued]);
    }
  });

  test('that is told within its days before still brings its coupon, once', async () => {
    const id = await gifts.aGift({ kind: 'birthday', daysBefore: 7 });
    await bornOn(lin, '1990-03-05');
    for (const day of ['2026-03-02', '2026-03-03', '2026-03-06']) {
      shop.clock.set(new Date(`${day}T02:00:00Z`));
      await morning();
      expect([day, (await gifts.templateThen(id)).issued]).toEqual([day, 1]);
    }
  });

  test('that was taken back or never told brings nothing', async () => {
    await gifts.aGift({ kind: 'birthday', daysBefore: 0 });
    await bornOn(lin, '1990-03-02');
    await bornOn(lin, null);
    await morning();
    expect(await gifts.given(lin)).toEqual([]);
  });

  test('meets the limits without an error: the page says what wasn’t given, and it is given once there is room', async () => {
    const id = await gifts.aGift({ kind: 'birthday', daysBefore: 0 }, { totalMax: 1 });
    const zhou = await shop.aMember('周小云', 0);
    for (const member of [lin, zhou]) await bornOn(member, '1990-03-02');
    await morning();
    await morning();
    expect(await gifts.template(id)).toMatchObject({ issued: 1, missed: [{ refused: 'COUPON_SOLD_OUT', count: 1 }] });
    must(await gifts.edit(id, { givenOn: { kind: 'birthday', daysBefore: 0 }, totalMax: 5 }), 200);
    await morning();
    expect(await gifts.template(id)).toMatchObject({ issued: 2, missed: [] });
  });

  test('goes with the member: exported, and gone when the member goes', async () => {
    const id = await gifts.aGift({ kind: 'birthday', daysBefore: 0 }, { totalMax: 1 });
    const zhou = await shop.aMember('周小云', 0);
    for (const member of [lin, zhou]) await bornOn(member, '1990-03-02');
    await morning();
    const [, without] = (await gifts.given(lin)).length === 1 ? [lin, zhou] : [zhou, lin];
    expect(JSON.stringify(must(await without.get('/me/privacy/export'), 200))).toContain('1990-03-02');
    must(await without.post('/me/privacy/deletion', { confirmation: '注销' }, aKey()), 204);
    expect(await gifts.template(id)).toMatchObject({ missed: [] });
  });
});

test('two members who got the same and become one keep what they got, and get no third', async () => {
  await gifts.aGift({ kind: 'birthday', daysBefore: 0 });
  const zhou = await shop.aMember('周小云', 0);
  for (const member of [lin, zhou]) await bornOn(member, '1990-03-02');
  await morning();
  const merge = { otherId: zhou.memberId, reason: '同一位客户' };
  must(await shop.manager.post(`/staff/members/${lin.memberId}/merge`, merge, aKey()), 200);
  await morning();
  expect(await gifts.whys(lin)).toEqual(['生日礼', '生日礼']);
});

test('two members who went without and become one went without once, and what is given then is owed to nobody', async () => {
  const givenOn = { kind: 'birthday', daysBefore: 0 };
  const id = await gifts.aGift(givenOn, { totalMax: 1 });
  const [zhou, chen] = [await shop.aMember('周小云', 0), await shop.aMember('陈一诺', 0)];
  await bornOn(chen, '1990-03-02');
  await morning();
  for (const member of [lin, zhou]) await bornOn(member, '1990-03-02');
  await morning();
  expect(await gifts.template(id)).toMatchObject({ missed: [{ refused: 'COUPON_SOLD_OUT', count: 2 }] });
  const merge = { otherId: zhou.memberId, reason: '同一位客户' };
  must(await shop.manager.post(`/staff/members/${lin.memberId}/merge`, merge, aKey()), 200);
  expect(await gifts.template(id)).toMatchObject({ missed: [{ refused: 'COUPON_SOLD_OUT', count: 1 }] });
  must(await gifts.edit(id, { givenOn, totalMax: 5 }), 200);
  await morning();
  expect(await gifts.template(id)).toMatchObject({ issued: 2, missed: [] });
});
