import { OutboxRelay } from '../../src/platform/outbox';
import { aCouponTemplate, couponRules, type CouponWishes } from '../builders/a-coupon';
import { aKey, aShop, must, type AShop, type Person } from '../builders/a-shop';

type Member = Person & { cardId: string; carId: string; phone: string };
interface Seen {
  id: string;
  name: string;
  way: string;
  why: string;
  templateId: string;
}

let shop: AShop;
let owner: Person;
let lin: Member;
let start: Date;
const open: string[] = [];
beforeAll(async () => {
  shop = await aShop();
  owner = shop.as(shop.owner);
  start = shop.clock.now();
});
beforeEach(async () => {
  lin = await shop.aMember('林知远', 0);
});
afterEach(async () => {
  shop.clock.set(start);
  for (const id of open.splice(0))
    must(await owner.put(`/staff/coupon-templates/${id}/state`, { state: 'stopped', reason: '活动结束' }), 200);
  expect(await shop.broken()).toEqual([]);
});
afterAll(() => shop.close());

async function aGift(givenOn: object, wishes: CouponWishes = {}): Promise<string> {
  const id = await aCouponTemplate(shop, { claimable: false, givenOn, ...wishes });
  open.push(id);
  return id;
}

const given = async (member: Person, list: 'usable' | 'used' | 'expired' = 'usable'): Promise<Seen[]> =>
  must(await member.get('/me/coupons'), 200)[list] as Seen[];
const whys = async (member: Person): Promise<string[]> => (await given(member)).map(({ why }) => why);
async function template(id: string): Promise<Record<string, unknown>> {
  const all = must(await owner.get('/staff/coupon-templates'), 200) as unknown as Record<string, unknown>[];
  return all.find((one) => one['id'] === id) ?? {};
}
const followed = (): Promise<void> => shop.get(OutboxRelay).drain();

/** A bill paid in cash, with coupons if they are named. */
async function pay(member: Member, totalFen: number, couponIds: string[] = []): Promise<string> {
  const { saleId } = await shop.aSale(member, totalFen);
  const restFen = totalFen - 2_000 * couponIds.length;
  const wishes = { prepaid: null, couponIds, tenders: [{ method: 'cash', amountFen: restFen }] };
  const proof = couponIds.length === 0 ? {} : { proofId: await shop.aProof(member, saleId) };
  const body = { wishes, quotedFen: totalFen, ...proof };
  return String(must(await shop.cashier.post(`/staff/sales/${saleId}/settlement`, body, aKey()), 201)['id']);
}
const undo = async (settlementId: string): Promise<void> => {
  const reason = { reasonCode: 'wrongService', reason: '项目选错' };
  must(await shop.manager.post(`/staff/settlements/${settlementId}/reversal`, reason, aKey()), 200);
};

/** Under a clock that is far ahead, sessions have ended: who signs in then looks. */
async function templateThen(id: string): Promise<Record<string, unknown>> {
  const chen = shop.as(await shop.signIn('陈立'));
  const all = must(await chen.get('/staff/coupon-templates'), 200) as unknown as Record<string, unknown>[];
  return all.find((one) => one['id'] === id) ?? {};
}

describe('money spent', () => {
  test('on one bill brings a coupon for each bill that is large enough', async () => {
    await aGift({ kind: 'spend', per: 'bill', fromFen: 50_000 });
    await pay(lin, 49_999);
    await pay(lin, 50_000);
    await pay(lin, 60_000);
    await followed();
    expect(await whys(lin)).toEqual(['单笔消费满 ¥500.00', '单笔消费满 ¥500.00']);
  });

  test('is what was really paid: what a coupon takes off is none', async () => {
    await aGift({ kind: 'spend', per: 'bill', fromFen: 50_000 }, { name: '消费礼' });
    await pay(lin, 50_000);
    await followed();
    const [{ id } = { id: '' }] = await given(lin);
    await pay(lin, 51_000, [id]);
    await followed();
    expect(await given(lin)).toEqual([]);
  });

  test('within a month brings one, on the bill that reaches it, and the next month another', async () => {
    const id = await aGift({ kind: 'spend', per: 'month', fromFen: 50_000 });
    await pay(lin, 30_000);
    await followed();
    expect(await given(lin)).toEqual([]);
    await pay(lin, 20_000);
    await pay(lin, 70_000);
    await followed();
    expect(await whys(lin)).toEqual(['3 月消费满 ¥500.00']);
    expect(await template(id)).toMatchObject({ issued: 1 });
  });

  test('that goes back takes an unused coupon along, and paid anew brings another; a used one stays', async () => {
    const id = await aGift({ kind: 'spend', per: 'month', fromFen: 50_000 });
    await pay(lin, 30_000);
    const second = await pay(lin, 20_000);
    await followed();
    const [first] = await given(lin);
    await undo(second);
    await followed();
    expect(await given(lin)).toEqual([]);
    expect(await given(lin, 'expired')).toMatchObject([{ id: first?.id, reason: '消费已退回，未达到发券金额' }]);
    expect(await template(id)).toMatchObject({ issued: 0, revoked: 1 });
    await pay(lin, 20_000);
    await followed();
    const [again] = await given(lin);
    expect(again?.id).not.toBe(first?.id);
    const third = await pay(lin, 10_000, [String(again?.id)]);
    await undo(third);
    await followed();
    expect(await whys(lin)).toEqual(['3 月消费满 ¥500.00']);
    expect(await template(id)).toMatchObject({ issued: 1 });
    const zhou = await shop.aMember('周小云', 0);
    const large = await pay(zhou, 60_000);
    await followed();
    await pay(zhou, 10_000, [String((await given(zhou))[0]?.id)]);
    await undo(large);
    await followed();
    expect(await given(zhou, 'used')).toHaveLength(1);
  });

  test('of a part of a bill that goes back counts too', async () => {
    await aGift({ kind: 'spend', per: 'bill', fromFen: 50_000 });
    const lines = [{ serviceId: await shop.aService(30_000), qty: 2 }];
    const sale = must(
      await shop.cashier.post('/staff/sales', { memberId: lin.memberId, carId: lin.carId, lines }, aKey()),
      201,
    );
    const wishes = { prepaid: null, tenders: [{ method: 'cash', amountFen: 60_000 }] };
    const order = { wishes, quotedFen: 60_000 };
    const paid = must(await shop.cashier.post(`/staff/sales/${String(sale['id'])}/settlement`, order, aKey()), 201);
    await followed();
    expect(await given(lin)).toHaveLength(1);
    const [line] = sale['lines'] as { id: string }[];
    const back = {
      lines: [{ lineId: line?.id, qty: 1 }],
      quotedFen: 30_000,
      reasonCode: 'complaint',
      reason: '不满意',
    };
    must(await shop.manager.post(`/staff/settlements/${String(paid['id'])}/refunds`, back, aKey()), 200);
    await followed();
    expect(await given(lin)).toEqual([]);
  });

  test('before the coupon was offered brings none when it goes back, and a stopped one isn’t given', async () => {
    const early = await pay(lin, 50_000);
    const id = await aGift({ kind: 'spend', per: 'month', fromFen: 10_000 });
    await undo(early);
    await followed();
    expect(await given(lin)).toEqual([]);
    must(await owner.put(`/staff/coupon-templates/${id}/state`, { state: 'stopped', reason: '暂停' }), 200);
    open.splice(0);
    await pay(lin, 50_000);
    await followed();
    expect(await given(lin)).toEqual([]);
  });
});

describe('a level', () => {
  const level = (code: string, name: string, spendFen: number) => ({
    ...{ code, name, spendFen, visits: null, pointsEarned: null },
    ...{ pointsPercent: 100, servicePercentOff: 0, priority: false },
  });
  beforeAll(async () => {
    const levels = [level('silver', '银卡会员', 30_000), level('gold', '金卡会员', 80_000)];
    const { version } = must(await owner.get('/staff/level-rules'), 200);
    must(await owner.put('/staff/level-rules', { version, windowMonths: 12, levels, reason: '等级' }), 200);
  });

  test('that a bill finds brings its coupon once in so many months', async () => {
    // Made before the clock moves on.
    await shop.aService(90_000);
    const silver = await aGift({ kind: 'level', level: 'silver', months: 12 });
    const gold = await aGift({ kind: 'level', level: 'gold', months: 12 });
    await pay(lin, 29_999);
    await followed();
    expect(await whys(lin)).toEqual([]);
    await pay(lin, 1_000);
    await pay(lin, 1_000);
    await followed();
    expect(await whys(lin)).toEqual(['等级礼：银卡会员']);
    await pay(lin, 50_000);
    await followed();
    expect((await whys(lin)).sort()).toEqual(['等级礼：金卡会员', '等级礼：银卡会员']);
    await pay(lin, 50_000);
    await followed();
    expect([(await template(silver))['issued'], (await template(gold))['issued']]).toEqual([1, 1]);
    const who = [lin.memberId, lin.carId] as const;
    shop.clock.set(new Date('2027-02-28T02:00:00Z'));
    await payAsOf(who, 90_000);
    expect((await templateThen(gold))['issued']).toBe(1);
    shop.clock.set(new Date('2027-03-02T16:30:00Z'));
    await payAsOf(who, 90_000);
    expect((await templateThen(gold))['issued']).toBe(2);
  });

  test('that a limit kept back is counted once, on however many days it is met, and no more once it was given', async () => {
    await shop.aService(90_000);
    const givenOn = { kind: 'level', level: 'gold', months: 12 };
    const id = await aGift(givenOn, { totalMax: 1 });
    const zhou = await shop.aMember('周小云', 0);
    await pay(zhou, 90_000);
    await followed();
    await pay(lin, 90_000);
    await followed();
    const who = [lin.memberId, lin.carId] as const;
    for (const day of ['2026-03-09', '2026-03-10']) {
      shop.clock.set(new Date(`${day}T02:00:00Z`));
      await payAsOf(who, 90_000);
    }
    const missed = [{ refused: 'COUPON_SOLD_OUT', count: 1 }];
    expect(await templateThen(id)).toMatchObject({ issued: 1, missed });
    shop.clock.set(start);
    const edit = { ...couponRules({ claimable: false, givenOn, totalMax: 5 }), version: 1, reason: '加量' };
    must(await owner.put(`/staff/coupon-templates/${id}`, edit), 200);
    await pay(lin, 1_000);
    await followed();
    expect(await template(id)).toMatchObject({ issued: 2, missed: [] });
  });

  /** Under a clock that is far ahead: by people who sign in then. */
  async function payAsOf([memberId, carId]: readonly [string, string], totalFen: number): Promise<void> {
    const till = shop.as(await shop.signIn('何立新'));
    const lines = [{ serviceId: await shop.aService(90_000), qty: 1 }];
    const sale = must(await till.post('/staff/sales', { memberId, carId, lines }, aKey()), 201);
    const wishes = { prepaid: null, tenders: [{ method: 'cash', amountFen: totalFen }] };
    const body = { wishes, quotedFen: totalFen };
    must(await till.post(`/staff/sales/${String(sale['id'])}/settlement`, body, aKey()), 201);
    await followed();
  }
});

test('no template is made or changed to be given for a level that isn’t there', async () => {
  const givenOn = { kind: 'level', level: 'platinum', months: 12 };
  const made = await owner.post('/staff/coupon-templates', { ...couponRules({ givenOn }), reason: '开业活动' });
  expect(shop.codeOf(made)).toBe('NOT_FOUND');
  const id = await aGift({ kind: 'joining' });
  const edit = { ...couponRules({ givenOn }), version: 1, reason: '换活动' };
  expect(shop.codeOf(await owner.put(`/staff/coupon-templates/${id}`, edit))).toBe('NOT_FOUND');
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
  const answer = await owner.post('/staff/coupon-templates', { ...couponRules({ givenOn }), reason: '开业活动' });
  expect(shop.codeOf(answer)).toBe('VALIDATION_FAILED');
});
