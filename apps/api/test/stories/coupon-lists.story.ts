import { Jobs } from '../../src/platform/jobs';
import { aCouponTemplate, type CouponWishes } from '../builders/a-coupon';
import { aKey, aShop, must, type AShop, type Person } from '../builders/a-shop';
import type { Answer } from '../builders/an-api';

type Member = Person & { cardId: string; carId: string; phone: string };

let shop: AShop;
let owner: Person;
beforeAll(async () => {
  shop = await aShop();
  owner = shop.as(shop.owner);
});
afterEach(async () => {
  expect(await shop.broken()).toEqual([]);
});
afterAll(() => shop.close());

const aTemplate = (wishes: CouponWishes = {}): Promise<string> =>
  aCouponTemplate(shop, { claimable: false, ...wishes });
const give = (templateId: string, to: object, { by = shop.manager, key = aKey() } = {}): Promise<Answer> =>
  by.post(`/staff/coupon-templates/${templateId}/lists`, { ...to, reason: '会员回馈' }, key);
const toPhones = (...lines: string[]) => ({ recipients: 'phones', level: null, phones: lines.join('\n') });
const worked = (): Promise<boolean> => shop.get(Jobs).runNow('coupons.lists');
const listOf = async (id: unknown): Promise<Record<string, unknown>> =>
  must(await shop.manager.get(`/staff/coupon-lists/${String(id)}`), 200);
const couponsOf = async (member: Person): Promise<unknown[]> =>
  must(await member.get('/me/coupons'), 200)['usable'] as unknown[];

async function members(count: number): Promise<Member[]> {
  const all: Member[] = [];
  for (let made = 0; made < count; made += 1) all.push(await shop.aMember('林知远', 0));
  return all;
}

describe('pasted numbers', () => {
  test('are read however they were pasted, and each that got nothing is named with its reason, masked', async () => {
    const id = await aTemplate();
    const [lin, zhou, wu] = (await members(3)) as [Member, Member, Member];
    const wide = [...zhou.phone].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('');
    const lines = [
      `+86 ${lin.phone}`,
      '',
      wide,
      wu.phone.replace(/(...)(....)/, '$1-$2-'),
      lin.phone,
      '13700000000',
      '12345',
    ];
    const opened = must(await give(id, toPhones(...lines)), 201);
    expect(opened).toMatchObject({ asked: 5, repeated: 1, given: 0, refused: 2, waiting: 3, levelName: null });
    await worked();
    const done = await listOf(opened['id']);
    expect(done).toMatchObject({ given: 3, refused: 2, waiting: 0 });
    expect(done['refusals']).toEqual([
      { place: 5, who: '137****0000', why: 'NOT_FOUND' },
      { place: 6, who: '****', why: 'PHONE_INVALID' },
    ]);
    expect(JSON.stringify(done)).not.toContain('13700000000');
    for (const member of [lin, zhou, wu])
      expect(await couponsOf(member)).toMatchObject([{ way: 'grant', why: '门店赠送' }]);
  });

  test('get one each by a key, and by limits those that come first', async () => {
    const id = await aTemplate({ totalMax: 2, perMemberMax: 1 });
    const [lin, zhou, wu] = (await members(3)) as [Member, Member, Member];
    const key = aKey();
    const first = must(await give(id, toPhones(lin.phone), { key }), 201);
    await worked();
    expect(must(await give(id, toPhones(lin.phone), { key }), 201)).toMatchObject({ id: first['id'], given: 1 });
    expect(shop.codeOf(await give(id, toPhones(wu.phone), { key }))).toBe('KEY_REUSED');
    const second = must(await give(id, toPhones(lin.phone, zhou.phone, wu.phone)), 201);
    await worked();
    const { refusals, ...sums } = await listOf(second['id']);
    expect(sums).toMatchObject({ given: 1, refused: 2, waiting: 0 });
    expect(refusals).toMatchObject([
      { place: 1, why: 'COUPON_LIMIT' },
      { place: 3, why: 'COUPON_SOLD_OUT' },
    ]);
    expect(JSON.stringify(refusals)).not.toContain(lin.phone);
    const all = must(await shop.manager.get(`/staff/coupon-templates/${id}/lists`), 200);
    expect(all).toMatchObject([{ id: second['id'] }, { id: first['id'] }]);
  });

  test('of a list that is cut off in the middle are gone on with, and nobody gets two', async () => {
    const id = await aTemplate();
    const people = await members(12);
    const opened = must(await give(id, toPhones(...people.map(({ phone }) => phone))), 201);
    // The database refuses the coupon of the seventh: the others have theirs, and the list stays open.
    const seventh = people[6]?.memberId ?? '';
    await shop.asAdmin(
      `CREATE TRIGGER coupon_story BEFORE INSERT ON coupon FOR EACH ROW
       BEGIN IF NEW.owner_id = '${seventh}' THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'cut'; END IF; END`,
    );
    await worked();
    expect(await listOf(opened['id'])).toMatchObject({ given: 11, waiting: 1 });
    await shop.asAdmin('DROP TRIGGER coupon_story');
    await worked();
    await worked();
    expect(await listOf(opened['id'])).toMatchObject({ given: 12, waiting: 0 });
    for (const member of people) expect(await couponsOf(member)).toHaveLength(1);
  });

  test('of somebody who left meanwhile are named so', async () => {
    const id = await aTemplate();
    const [lin] = (await members(1)) as [Member];
    const opened = must(await give(id, toPhones(lin.phone)), 201);
    must(await lin.post('/me/privacy/deletion', { confirmation: '注销' }, aKey()), 204);
    await worked();
    const { refusals } = await listOf(opened['id']);
    expect(refusals).toEqual([{ place: 1, who: '已注销的会员', why: 'NOT_FOUND' }]);
  });
});

test('a level gets one each: those who are at it, not those above or below', async () => {
  const level = (code: string, name: string, spendFen: number) => ({
    ...{ code, name, spendFen, visits: null, pointsEarned: null },
    ...{ pointsPercent: 100, servicePercentOff: 0, priority: false },
  });
  const levels = [level('silver', '银卡会员', 30_000), level('gold', '金卡会员', 80_000)];
  const { version } = must(await owner.get('/staff/level-rules'), 200);
  must(await owner.put('/staff/level-rules', { version, windowMonths: 12, levels, reason: '等级' }), 200);
  const people = await members(3);
  for (const [index, totalFen] of [10_000, 40_000, 90_000].entries()) {
    const { saleId } = await shop.aSale(people[index] ?? null, totalFen);
    const wishes = { prepaid: null, tenders: [{ method: 'cash', amountFen: totalFen }] };
    must(await shop.cashier.post(`/staff/sales/${saleId}/settlement`, { wishes, quotedFen: totalFen }, aKey()), 201);
  }
  const id = await aTemplate();
  const opened = must(await give(id, { recipients: 'level', level: 'silver', phones: null }), 201);
  expect(opened).toMatchObject({ asked: 1, levelName: '银卡会员' });
  await worked();
  expect(await Promise.all(people.map(async (one) => (await couponsOf(one)).length))).toEqual([0, 1, 0]);
  expect(shop.codeOf(await give(id, { recipients: 'level', level: 'platinum', phones: null }))).toBe('NOT_FOUND');
});

describe('a list', () => {
  test.each<[string, object]>([
    ['nobody', { recipients: 'phones', level: null, phones: ' \n ' }],
    ['no level', { recipients: 'level', level: null, phones: null }],
    ['nothing known', { recipients: 'everybody', level: null, phones: null }],
    [
      'more than fits',
      { recipients: 'phones', level: null, phones: Array.from({ length: 5_001 }, () => '1').join('\n') },
    ],
  ])('of %s is refused', async (_, to) => {
    expect(shop.codeOf(await give(await aTemplate(), to))).toBe('VALIDATION_FAILED');
  });

  test('is for managers, and of a template that is given', async () => {
    const id = await aTemplate();
    expect((await give(id, toPhones('13900000001'), { by: shop.cashier })).status).toBe(403);
    must(await owner.put(`/staff/coupon-templates/${id}/state`, { state: 'stopped', reason: '活动结束' }), 200);
    expect(shop.codeOf(await give(id, toPhones('13900000001')))).toBe('COUPON_NOT_OFFERED');
    const lin = await shop.aMember('林知远', 0);
    expect((await lin.get(`/staff/coupon-templates/${id}/lists`)).status).toBe(403);
    expect((await shop.manager.get('/staff/coupon-lists/01JD4ZK3V8R4Q1M6Y6R0A1B2C3')).status).toBe(404);
  });
});
