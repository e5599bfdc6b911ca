import { shopDay } from '@cheyou/domain';
import { Coupons } from '../../src/coupons';
import { Ids } from '../../src/platform/clock';
import { aCouponTemplate, couponRules, couponScope, type CouponWishes } from '../builders/a-coupon';
import { aKey, aShop, must, type AShop, type Person } from '../builders/a-shop';
import type { Answer } from '../builders/an-api';

type Member = Person & { cardId: string; carId: string; phone: string };
interface Seen {
  name: string;
  state: string;
}

let shop: AShop;
let owner: Person;
let lin: Member;
beforeAll(async () => {
  shop = await aShop();
  owner = shop.as(shop.owner);
});
beforeEach(async () => {
  lin = await shop.aMember('林知远', 0);
});
afterEach(async () => {
  expect(await shop.broken()).toEqual([]);
});
afterAll(() => shop.close());

const claim = (member: Person, templateId: string, body: object = {}, key = aKey()): Promise<Answer> =>
  member.post(`/me/claimable-coupons/${templateId}/claim`, body, key);
const grant = (templateId: string, members: readonly Person[], by = shop.manager, key = aKey()): Promise<Answer> =>
  by.post(
    `/staff/coupon-templates/${templateId}/grants`,
    { memberIds: members.map(({ memberId }) => memberId), reason: '回馈' },
    key,
  );
const redeem = (member: Person, code: string, key = aKey()): Promise<Answer> =>
  member.post('/me/coupon-codes', { code }, key);
const edit = (id: string, version: number, wishes: CouponWishes): Promise<Answer> =>
  owner.put(`/staff/coupon-templates/${id}`, { ...couponRules(wishes), version, reason: '调整' });

async function mine(member: Person): Promise<{ usable: Seen[] }> {
  return must(await member.get('/me/coupons'), 200) as unknown as { usable: Seen[] };
}
async function template(id: string): Promise<Record<string, unknown>> {
  const all = must(await shop.cashier.get('/staff/coupon-templates'), 200) as unknown as Record<string, unknown>[];
  return all.find((one) => one['id'] === id) ?? {};
}
const newId = (): string => shop.get(Ids).next();

describe('a coupon on offer', () => {
  test('is claimed once a key, and so often as a member may', async () => {
    const id = await aCouponTemplate(shop, { perMemberMax: 2 });
    const key = aKey();
    const first = must(await claim(lin, id, {}, key), 201);
    expect(must(await claim(lin, id, {}, key), 201)).toEqual(first);
    must(await claim(lin, id), 201);
    expect(shop.codeOf(await claim(lin, id))).toBe('COUPON_LIMIT');
    expect(await template(id)).toMatchObject({ issued: 2, issuedFen: 4_000, left: null });
    const { usable } = await mine(lin);
    expect(usable).toMatchObject([
      { name: '满 100 减 20', state: 'issued', whyNot: null },
      { name: '满 100 减 20', state: 'issued', whyNot: null },
    ]);
    const { items } = must(await lin.get('/me/notices'), 200);
    expect(JSON.stringify(items)).toContain('收到一张优惠券');
  });

  test('ends with its total and with its budget, and the list says so', async () => {
    const few = await aCouponTemplate(shop, { name: '限量', totalMax: 1 });
    const dear = await aCouponTemplate(shop, { name: '预算', budgetFen: 3_999 });
    const zhou = await shop.aMember('周小云', 0);
    for (const id of [few, dear]) {
      must(await claim(lin, id), 201);
      expect(shop.codeOf(await claim(zhou, id))).toBe('COUPON_SOLD_OUT');
      const offered = (await zhou.get('/me/claimable-coupons')).body as unknown as { id: string; whyNot: string }[];
      expect(offered.find((one) => one.id === id)?.whyNot).toBe('COUPON_SOLD_OUT');
    }
    expect(await template(few)).toMatchObject({ left: 0 });
    expect(await template(dear)).toMatchObject({ budgetLeftFen: 1_999 });
  });

  test('is neither claimed nor listed when it is stopped, over, or given by staff alone', async () => {
    const stopped = await aCouponTemplate(shop, { name: '停发' });
    const stop = (state: string) =>
      owner.put(`/staff/coupon-templates/${stopped}/state`, { state, reason: '活动结束' });
    expect(must(await stop('stopped'), 200)).toMatchObject({ state: 'stopped' });
    expect(shop.codeOf(await stop('stopped'))).toBe('STATE_CHANGED');
    const past = { kind: 'dates', from: '2020-01-01', until: '2020-12-31' };
    const over = await aCouponTemplate(shop, { name: '过期', validity: past });
    const given = await aCouponTemplate(shop, { name: '店发', claimable: false });
    for (const id of [stopped, over, given]) expect(shop.codeOf(await claim(lin, id))).toBe('COUPON_NOT_OFFERED');
    const offered = (await lin.get('/me/claimable-coupons')).body as unknown as { id: string }[];
    expect(offered.filter(({ id }) => [stopped, over, given].includes(id))).toEqual([]);
    expect(shop.codeOf(await claim(lin, newId()))).toBe('NOT_FOUND');
  });

  test('for a car is for a car of the member, named when there are several', async () => {
    const id = await aCouponTemplate(shop, { carBound: true });
    const zhou = await shop.aMember('周小云', 0);
    expect(must(await claim(lin, id), 201)).toMatchObject({ carId: lin.carId });
    expect(shop.codeOf(await claim(lin, id, { carId: zhou.carId }))).toBe('NOT_FOUND');
    const second = { plate: '川A99871' };
    must(await lin.post('/me/cars', second, aKey()), 201);
    expect(shop.codeOf(await claim(lin, id))).toBe('COUPON_CAR_MISSING');
    expect(must(await claim(lin, id, { carId: lin.carId }), 201)).toMatchObject({ carId: lin.carId });
  });
});

describe('a template', () => {
  test('that is edited leaves what was issued as it was', async () => {
    const id = await aCouponTemplate(shop);
    must(await claim(lin, id), 201);
    const wishes = { name: '满 100 减 5', benefit: { kind: 'amount', offFen: 500, thresholdFen: 10_000 } };
    expect(must(await edit(id, 1, wishes), 200)).toMatchObject({ version: 2, issued: 1, issuedFen: 2_000 });
    must(await claim(lin, id), 201);
    const facts = await shop.get(Coupons).factsOf(shop.db, [lin.memberId], shopDay('2020-01-01'));
    expect(facts.map(({ name, benefit }) => [name, benefit])).toEqual([
      ['满 100 减 20', { kind: 'amount', offFen: 2_000, thresholdFen: 10_000 }],
      ['满 100 减 5', { kind: 'amount', offFen: 500, thresholdFen: 10_000 }],
    ]);
    expect(await template(id)).toMatchObject({ issued: 2, issuedFen: 2_500 });
    const versions = (await shop.cashier.get(`/staff/coupon-templates/${id}/versions`)).body;
    expect(versions).toMatchObject([
      { version: 2, name: '满 100 减 5', reason: '调整' },
      { version: 1, name: '满 100 减 20', reason: '开业活动' },
    ]);
  });

  test('is edited on the version that was read, and never below what was issued', async () => {
    const id = await aCouponTemplate(shop, { totalMax: 5 });
    for (let count = 0; count < 2; count += 1) must(await claim(lin, id), 201);
    expect(shop.codeOf(await edit(id, 1, { totalMax: 1 }))).toBe('COUPON_ISSUED_MORE');
    expect(shop.codeOf(await edit(id, 1, { budgetFen: 3_999 }))).toBe('COUPON_ISSUED_MORE');
    must(await edit(id, 1, { totalMax: 2 }), 200);
    expect(shop.codeOf(await edit(id, 1, { totalMax: 9 }))).toBe('VERSION_CHANGED');
    expect(shop.codeOf(await claim(lin, id))).toBe('COUPON_SOLD_OUT');
    expect(shop.codeOf(await edit(newId(), 1, {}))).toBe('NOT_FOUND');
  });

  test.each<[string, CouponWishes]>([
    ['a day that doesn’t exist', { validity: { kind: 'dates', from: '2026-02-30', until: '2026-12-31' } }],
    ['days the wrong way round', { validity: { kind: 'dates', from: '2026-12-31', until: '2026-01-01' } }],
    ['a budget of coupons of unknown worth', { benefit: { kind: 'service' }, budgetFen: 10_000 }],
    ['a budget that pays for none', { budgetFen: 1_999 }],
    ['a car for whoever joins', { carBound: true, givenOn: { kind: 'joining' } }],
    ['a percent of more than all', { benefit: { kind: 'percent', percentOff: 100, thresholdFen: 0, offMaxFen: null } }],
    ['an unknown category', { scope: couponScope({ categories: ['rockets'] }) }],
    ['no limit given', { totalMax: undefined }],
  ])('is not made with %s', async (_, wishes) => {
    const answer = await owner.post('/staff/coupon-templates', { ...couponRules(wishes), reason: '开业活动' });
    expect(shop.codeOf(answer)).toBe('VALIDATION_FAILED');
  });

  test.each([
    ['service', couponScope({ itemIds: ['01JD4ZK3V8R4Q1M6Y6R0A1B2C3'] })],
    ['shop', couponScope({ shopIds: ['01JD4ZK3V8R4Q1M6Y6R0A1B2C3'] })],
  ])('is not made for a %s that is unknown', async (_, scope) => {
    const answer = await owner.post('/staff/coupon-templates', { ...couponRules({ scope }), reason: '开业活动' });
    expect(shop.codeOf(answer)).toBe('NOT_FOUND');
  });

  test('is made by the owner alone, and managers give it', async () => {
    const input = { ...couponRules(), reason: '开业活动' };
    expect((await shop.manager.post('/staff/coupon-templates', input)).status).toBe(403);
    expect((await lin.get('/staff/coupon-templates')).status).toBe(403);
    const id = await aCouponTemplate(shop);
    expect((await grant(id, [lin], shop.cashier)).status).toBe(403);
    expect((await grant(id, [lin])).status).toBe(200);
  });
});

describe('a grant', () => {
  test('gives to each of a list, once a key, and says who got none', async () => {
    const id = await aCouponTemplate(shop, { claimable: false, perMemberMax: 1, totalMax: 2 });
    const [zhou, wu] = [await shop.aMember('周小云', 0), await shop.aMember('吴桐', 0)];
    must(await grant(id, [zhou]), 200);
    const key = aKey();
    const stranger = { ...lin, memberId: newId() };
    const done = must(await grant(id, [zhou, stranger, lin, wu], shop.manager, key), 200);
    expect(done).toMatchObject({
      issued: 1,
      results: [
        { memberId: zhou.memberId, couponId: null, refused: 'COUPON_LIMIT' },
        { memberId: stranger.memberId, couponId: null, refused: 'NOT_FOUND' },
        { memberId: lin.memberId, refused: null },
        { memberId: wu.memberId, couponId: null, refused: 'COUPON_SOLD_OUT' },
      ],
    });
    expect(must(await grant(id, [zhou, stranger, lin, wu], shop.manager, key), 200)).toEqual(done);
    expect(await template(id)).toMatchObject({ issued: 2, left: 0 });
    expect((await mine(lin)).usable).toHaveLength(1);
  });
});

describe('a code', () => {
  test('gives one coupon to whoever types it first, however it is typed', async () => {
    const id = await aCouponTemplate(shop, { claimable: false });
    const made = must(await owner.post(`/staff/coupon-templates/${id}/codes`, { count: 3 }, aKey()), 201);
    const codes = made['codes'] as string[];
    expect(new Set(codes).size).toBe(3);
    const [code = ''] = codes;
    const typed = ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)}`;
    const key = aKey();
    const got = must(await redeem(lin, typed, key), 201);
    expect(must(await redeem(lin, typed, key), 201)).toEqual(got);
    const zhou = await shop.aMember('周小云', 0);
    expect(shop.codeOf(await redeem(zhou, code))).toBe('COUPON_CODE_USED');
    expect(shop.codeOf(await redeem(zhou, 'NOSUCHCODE22'))).toBe('COUPON_CODE_WRONG');
    const { items } = must(await owner.get(`/staff/coupon-templates/${id}/codes`), 200);
    expect((items as { code: string; used: boolean }[]).filter(({ used }) => used)).toMatchObject([{ code }]);
    expect(await template(id)).toMatchObject({ issued: 1 });
  });

  test('can’t be guessed for long, and isn’t lost when the template is stopped', async () => {
    const id = await aCouponTemplate(shop, { claimable: false });
    const made = must(await owner.post(`/staff/coupon-templates/${id}/codes`, { count: 1 }, aKey()), 201);
    const [code = ''] = made['codes'] as string[];
    const state = (to: string) => owner.put(`/staff/coupon-templates/${id}/state`, { state: to, reason: '暂停' });
    must(await state('stopped'), 200);
    expect(shop.codeOf(await redeem(lin, code))).toBe('COUPON_NOT_OFFERED');
    must(await state('open'), 200);
    must(await redeem(lin, code), 201);
    for (let tries = 2; tries < 20; tries += 1)
      expect(shop.codeOf(await redeem(lin, 'NOSUCHCODE22'))).toBe('COUPON_CODE_WRONG');
    expect(shop.codeOf(await redeem(lin, 'NOSUCHCODE22'))).toBe('RATE_LIMITED');
  });
});
