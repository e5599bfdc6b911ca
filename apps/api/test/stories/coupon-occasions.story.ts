import { couponRules } from '../builders/a-coupon';
import { aKey, must, type AShop } from '../builders/a-shop';
import { couponGiftsStory, type CouponGifts, type GiftedMember } from '../builders/coupon-gifts';

let gifts: CouponGifts;
let shop: AShop;
let lin: GiftedMember;
couponGiftsStory((begun) => {
  gifts = begun;
  ({ shop } = begun);
});
beforeEach(async () => {
  lin = await shop.aMember('林知远', 0);
});

describe('money spent', () => {
  test('on one bill brings a coupon for each bill that is large enough', async () => {
    await gifts.aGift({ kind: 'spend', per: 'bill', fromFen: 50_000 });
    await gifts.pay(lin, 49_999);
    await gifts.pay(lin, 50_000);
    await gifts.pay(lin, 60_000);
    await gifts.followed();
    expect(await gifts.whys(lin)).toEqual(['单笔消费满 ¥500.00', '单笔消费满 ¥500.00']);
  });

  test('is what was really paid: what a coupon takes off is none', async () => {
    await gifts.aGift({ kind: 'spend', per: 'bill', fromFen: 50_000 }, { name: '消费礼' });
    await gifts.pay(lin, 50_000);
    await gifts.followed();
    const [{ id } = { id: '' }] = await gifts.given(lin);
    await gifts.pay(lin, 51_000, [id]);
    await gifts.followed();
    expect(await gifts.given(lin)).toEqual([]);
  });

  test('within a month brings one, on the bill that reaches it, and the next month another', async () => {
    const id = await gifts.aGift({ kind: 'spend', per: 'month', fromFen: 50_000 });
    await gifts.pay(lin, 30_000);
    await gifts.followed();
    expect(await gifts.given(lin)).toEqual([]);
    await gifts.pay(lin, 20_000);
    await gifts.pay(lin, 70_000);
    await gifts.followed();
    expect(await gifts.whys(lin)).toEqual(['3 月消费满 ¥500.00']);
    expect(await gifts.template(id)).toMatchObject({ issued: 1 });
  });

  test('that goes back takes an unused coupon along, and paid anew brings another; a used one stays', async () => {
    const id = await gifts.aGift({ kind: 'spend', per: 'month', fromFen: 50_000 });
    await gifts.pay(lin, 30_000);
    const second = await gifts.pay(lin, 20_000);
    await gifts.followed();
    const [first] = await gifts.given(lin);
    await gifts.undo(second);
    await gifts.followed();
    expect(await gifts.given(lin)).toEqual([]);
    expect(await gifts.given(lin, 'expired')).toMatchObject([{ id: first?.id, reason: '消费已退回，未达到发券金额' }]);
    expect(await gifts.template(id)).toMatchObject({ issued: 0, revoked: 1 });
    await gifts.pay(lin, 20_000);
    await gifts.followed();
    const [again] = await gifts.given(lin);
    expect(again?.id).not.toBe(first?.id);
    const third = await gifts.pay(lin, 10_000, [String(again?.id)]);
    await gifts.undo(third);
    await gifts.followed();
    expect(await gifts.whys(lin)).toEqual(['3 月消费满 ¥500.00']);
    expect(await gifts.template(id)).toMatchObject({ issued: 1 });
    const zhou = await shop.aMember('周小云', 0);
    const large = await gifts.pay(zhou, 60_000);
    await gifts.followed();
    await gifts.pay(zhou, 10_000, [String((await gifts.given(zhou))[0]?.id)]);
    await gifts.undo(large);
    await gifts.followed();
    expect(await gifts.given(zhou, 'used')).toHaveLength(1);
  });

  test('of a part of a bill that goes back counts too', async () => {
    await gifts.aGift({ kind: 'spend', per: 'bill', fromFen: 50_000 });
    const lines = [{ serviceId: await shop.aService(30_000), qty: 2 }];
    const sale = must(
      await shop.cashier.post('/staff/sales', { memberId: lin.memberId, carId: lin.carId, lines }, aKey()),
      201,
    );
    const wishes = { prepaid: null, tenders: [{ method: 'cash', amountFen: 60_000 }] };
    const order = { wishes, quotedFen: 60_000 };
    const paid = must(await shop.cashier.post(`/staff/sales/${String(sale['id'])}/settlement`, order, aKey()), 201);
    await gifts.followed();
    expect(await gifts.given(lin)).toHaveLength(1);
    const [line] = sale['lines'] as { id: string }[];
    const back = {
      lines: [{ lineId: line?.id, qty: 1 }],
      quotedFen: 30_000,
      reasonCode: 'complaint',
      reason: '不满意',
    };
    must(await shop.manager.post(`/staff/settlements/${String(paid['id'])}/refunds`, back, aKey()), 200);
    await gifts.followed();
    expect(await gifts.given(lin)).toEqual([]);
  });

  test('before the coupon was offered brings none when it goes back, and a stopped one isn’t given', async () => {
    const early = await gifts.pay(lin, 50_000);
    const id = await gifts.aGift({ kind: 'spend', per: 'month', fromFen: 10_000 });
    await gifts.undo(early);
    await gifts.followed();
    expect(await gifts.given(lin)).toEqual([]);
    await gifts.stop(id);
    await gifts.pay(lin, 50_000);
    await gifts.followed();
    expect(await gifts.given(lin)).toEqual([]);
  });
});

describe('a level', () => {
  const level = (code: string, name: string, spendFen: number) => ({
    ...{ code, name, spendFen, visits: null, pointsEarned: null },
    ...{ pointsPercent: 100, servicePercentOff: 0, priority: false },
  });
  beforeAll(async () => {
    const levels = [level('silver', '银卡会员', 30_000), level('gold', '金卡会员', 80_000)];
    const { version } = must(await gifts.owner.get('/staff/level-rules'), 200);
    must(await gifts.owner.put('/staff/level-rules', { version, windowMonths: 12, levels, reason: '等级' }), 200);
  });

  test('that a bill finds brings its coupon once in so many months', async () => {
    // Made before the clock moves on.
    await shop.aService(90_000);
    const silver = await gifts.aGift({ kind: 'level', level: 'silver', months: 12 });
    const gold = await gifts.aGift({ kind: 'level', level: 'gold', months: 12 });
    await gifts.pay(lin, 29_999);
    await gifts.followed();
    expect(await gifts.whys(lin)).toEqual([]);
    await gifts.pay(lin, 1_000);
    await gifts.pay(lin, 1_000);
    await gifts.followed();
    expect(await gifts.whys(lin)).toEqual(['等级礼：银卡会员']);
    await gifts.pay(lin, 50_000);
    await gifts.followed();
    expect((await gifts.whys(lin)).sort()).toEqual(['等级礼：金卡会员', '等级礼：银卡会员']);
    await gifts.pay(lin, 50_000);
    await gifts.followed();
    expect([(await gifts.template(silver)).issued, (await gifts.template(gold)).issued]).toEqual([1, 1]);
    const who = [lin.memberId, lin.carId] as const;
    shop.clock.set(new Date('2027-02-28T02:00:00Z'));
    await payAsOf(who, 90_000);
    expect((await gifts.templateThen(gold)).issued).toBe(1);
    shop.clock.set(new Date('2027-03-02T16:30:00Z'));
    await payAsOf(who, 90_000);
    expect((await gifts.templateThen(gold)).issued).toBe(2);
  });

  test('that a limit kept back is counted once, on however many days it is met, and no more once it was given', async () => {
    await shop.aService(90_000);
    const givenOn = { kind: 'level', level: 'gold', months: 12 };
    const id = await gifts.aGift(givenOn, { totalMax: 1 });
    const zhou = await shop.aMember('周小云', 0);
    await gifts.pay(zhou, 90_000);
    await gifts.followed();
    await gifts.pay(lin, 90_000);
    await gifts.followed();
    const who = [lin.memberId, lin.carId] as const;
    for (const day of ['2026-03-09', '2026-03-10']) {
      shop.clock.set(new Date(`${day}T02:00:00Z`));
      await payAsOf(who, 90_000);
    }
    const missed = [{ refused: 'COUPON_SOLD_OUT', count: 1 }];
    expect(await gifts.templateThen(id)).toMatchObject({ issued: 1, missed });
    shop.clock.set(gifts.start);
    must(await gifts.edit(id, { givenOn, totalMax: 5 }), 200);
    await gifts.pay(lin, 1_000);
    await gifts.followed();
    expect(await gifts.template(id)).toMatchObject({ issued: 2, missed: [] });
  });

  /** Under a clock that is far ahead: by people who sign in then. */
  async function payAsOf([memberId, carId]: readonly [string, string], totalFen: number): Promise<void> {
    const till = shop.as(await shop.signIn('何立新'));
    const lines = [{ serviceId: await shop.aService(90_000), qty: 1 }];
    const sale = must(await till.post('/staff/sales', { memberId, carId, lines }, aKey()), 201);
    const wishes = { prepaid: null, tenders: [{ method: 'cash', amountFen: totalFen }] };
    const body = { wishes, quotedFen: totalFen };
    must(await till.post(`/staff/sales/${String(sale['id'])}/settlement`, body, aKey()), 201);
    await gifts.followed();
  }
});

test('no template is made or changed to be given for a level that isn’t there', async () => {
  const givenOn = { kind: 'level', level: 'platinum', months: 12 };
  const made = await gifts.owner.post('/staff/coupon-templates', { ...couponRules({ givenOn }), reason: '开业活动' });
  expect(shop.codeOf(made)).toBe('NOT_FOUND');
  const id = await gifts.aGift({ kind: 'joining' });
  expect(shop.codeOf(await gifts.edit(id, { givenOn }))).toBe('NOT_FOUND');
});

test.each<[string, object]>([
  ['a birthday without its days', { kind: 'birthday' }],
  ['a birthday too far ahead', { kind: 'birthday', daysBefore: 31 }],
  ['a spend of nothing', { kind: 'spend', per: 'bill', fromFen: 0 }],
  ['a spend of no known span', { kind: 'spend', per: 'year', fromFen: 100 }],
  ['a level without a name', { kind: 'level', level: '', months: 12 }],
  ['a level for ever', { kind: 'level', level: 'gold', months: 0 }],
  ['an occasion nobody knows', { kind: 'fullMoon' }],
])('no template is given on %s', async (_, givenOn) => {
  const answer = await gifts.owner.post('/staff/coupon-templates', { ...couponRules({ givenOn }), reason: '开业活动' });
  expect(shop.codeOf(answer)).toBe('VALIDATION_FAILED');
});
