import { shopDay, type RefusalCode } from '@cheyou/domain';
import { Coupons } from '../../src/coupons';
import { Ids } from '../../src/platform/clock';
import { WechatSettings } from '../../src/platform/wechat';
import { aCoupon, aCouponTemplate } from '../builders/a-coupon';
import { aKey, aShop, must, type AShop, type Person } from '../builders/a-shop';
import type { Answer } from '../builders/an-api';

type Member = Person & { cardId: string; carId: string; phone: string };
interface Seen {
  id: string;
  state: string;
  whyNot: RefusalCode | null;
  validUntil: string;
}
type Lists = Record<'usable' | 'used' | 'expired', Seen[]>;

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

const claim = (member: Person, templateId: string): Promise<Answer> =>
  member.post(`/me/claimable-coupons/${templateId}/claim`, {}, aKey());
const revoke = (id: string, by = shop.manager): Promise<Answer> =>
  by.post(`/staff/coupons/${id}/revocation`, { reason: '发错了' });

async function mine(member: Person): Promise<Lists> {
  return must(await member.get('/me/coupons'), 200) as unknown as Lists;
}
async function template(id: string): Promise<Record<string, unknown>> {
  const all = must(await shop.cashier.get('/staff/coupon-templates'), 200) as unknown as Record<string, unknown>[];
  return all.find((one) => one['id'] === id) ?? {};
}
const newId = (): string => shop.get(Ids).next();
const door = <T>(work: (coupons: Coupons, tx: Parameters<Coupons['capture']>[0]) => Promise<T>): Promise<T> =>
  shop.unit.run((tx) => work(shop.get(Coupons), tx));

describe('whoever joins', () => {
  const phoneOfWechat = (phone: string): void => {
    const watermark = { timestamp: 1, appid: shop.get(WechatSettings).miniProgram.appid };
    const info = { phoneNumber: phone, purePhoneNumber: phone, countryCode: '86', watermark };
    shop.wechat.tell(({ path }) => ({
      status: 200,
      body: JSON.stringify(
        path.includes('stable_token')
          ? { access_token: 'an-access-token', expires_in: 7_200 }
          : { errcode: 0, errmsg: 'ok', phone_info: info },
      ),
    }));
  };

  test('gets a welcome coupon once, at the counter or with the first phone', async () => {
    const id = await aCouponTemplate(shop, { name: '见面礼', claimable: false, givenOn: { kind: 'joining' } });
    const opened = await shop.aMember('周小云', 0);
    expect((await mine(opened)).usable).toMatchObject([{ name: '见面礼' }]);
    expect((await mine(lin)).usable).toEqual([]);
    const newcomer = shop.as(await shop.signIn('吴桐'));
    expect((await mine(newcomer)).usable).toEqual([]);
    phoneOfWechat('13912340001');
    must(await newcomer.post('/me/phone', { code: 'a-phone-code' }, aKey()), 200);
    phoneOfWechat('13912340002');
    must(await newcomer.post('/me/phone', { code: 'a-phone-code' }, aKey()), 200);
    expect((await mine(newcomer)).usable).toMatchObject([{ name: '见面礼' }]);
    // Who was opened at the counter and binds the phone later brings the coupon along.
    const claimant = shop.as(await shop.signIn('周小云'));
    phoneOfWechat(opened.phone);
    must(await claimant.post('/me/phone', { code: 'a-phone-code' }, aKey()), 200);
    expect((await mine(claimant)).usable).toMatchObject([{ name: '见面礼' }]);
    expect(await template(id)).toMatchObject({ issued: 2 });
    must(await owner.put(`/staff/coupon-templates/${id}/state`, { state: 'stopped', reason: '活动结束' }), 200);
    expect((await mine(await shop.aMember('郑好', 0))).usable).toEqual([]);
  });

  test('joins all the same when nothing is left', async () => {
    const id = await aCouponTemplate(shop, { claimable: false, givenOn: { kind: 'joining' }, totalMax: 1 });
    await shop.aMember('周小云', 0);
    expect((await mine(await shop.aMember('郑好', 0))).usable).toEqual([]);
    must(await owner.put(`/staff/coupon-templates/${id}/state`, { state: 'stopped', reason: '活动结束' }), 200);
  });
});

describe('a coupon of a member', () => {
  test('is taken back with a reason, once, and its place is free again', async () => {
    const id = await aCouponTemplate(shop, { totalMax: 1 });
    const { id: couponId } = must(await claim(lin, id), 201);
    expect((await revoke(String(couponId), shop.cashier)).status).toBe(403);
    must(await revoke(String(couponId)), 204);
    expect(shop.codeOf(await revoke(String(couponId)))).toBe('COUPON_REVOKED');
    expect(shop.codeOf(await revoke(newId()))).toBe('NOT_FOUND');
    expect(await template(id)).toMatchObject({ issued: 0, issuedFen: 0, revoked: 1, left: 1 });
    expect(await mine(lin)).toMatchObject({ usable: [], expired: [{ state: 'revoked', whyNot: 'COUPON_REVOKED' }] });
    const { items } = must(await lin.get('/me/notices'), 200);
    expect(JSON.stringify(items)).toContain('发错了');
    must(await claim(await shop.aMember('周小云', 0), id), 201);
  });

  test('is seen by its owner and by staff, and by nobody else', async () => {
    await aCoupon(shop, lin);
    const zhou = await shop.aMember('周小云', 0);
    expect((await mine(zhou)).usable).toEqual([]);
    expect((await zhou.get(`/staff/members/${lin.memberId}/coupons`)).status).toBe(403);
    const seen = must(await shop.cashier.get(`/staff/members/${lin.memberId}/coupons`), 200);
    expect(seen).toEqual(await mine(lin));
    expect((await shop.cashier.get(`/staff/members/${newId()}/coupons`)).status).toBe(404);
  });

  test('is to come, usable and over by its days alone', async () => {
    await aCoupon(shop, lin, { validity: { kind: 'dates', from: '2026-12-01', until: '2026-12-02' } });
    const on = async (instant: string) => {
      const back = shop.clock.now();
      shop.clock.set(new Date(instant));
      // The sessions opened before have ended by then: who signs in on that day looks.
      const chen = shop.as(await shop.signIn('陈立'));
      const seen = must(await chen.get(`/staff/members/${lin.memberId}/coupons`), 200) as unknown as Lists;
      shop.clock.set(back);
      return [...seen.usable, ...seen.expired].map(({ state, whyNot }) => [state, whyNot]);
    };
    expect(await on('2026-11-30T15:59:59.000Z')).toEqual([['issued', 'COUPON_NOT_YET']]);
    expect(await on('2026-11-30T16:00:00.000Z')).toEqual([['issued', null]]);
    expect(await on('2026-12-02T15:59:59.000Z')).toEqual([['issued', null]]);
    expect(await on('2026-12-02T16:00:00.000Z')).toEqual([['expired', 'COUPON_EXPIRED']]);
  });

  test('goes with its owner when two members become one, and counts in the limit', async () => {
    const id = await aCouponTemplate(shop, { perMemberMax: 1 });
    const zhou = await shop.aMember('周小云', 0);
    must(await claim(zhou, id), 201);
    must(
      await shop.manager.post(
        `/staff/members/${lin.memberId}/merge`,
        { otherId: zhou.memberId, reason: '同一位客户' },
        aKey(),
      ),
      200,
    );
    expect((await mine(lin)).usable).toHaveLength(1);
    expect(shop.codeOf(await claim(lin, id))).toBe('COUPON_LIMIT');
  });

  test('is in what a member may take along, and ends with the member', async () => {
    const templateId = await aCouponTemplate(shop, { totalMax: 3 });
    must(await claim(lin, templateId), 201);
    const stored = must(await lin.get('/me/privacy'), 200);
    expect(JSON.stringify(stored)).toContain('1 张可用');
    expect(JSON.stringify(must(await lin.get('/me/privacy/export'), 200))).toContain('满 100 减 20');
    must(await lin.post('/me/privacy/deletion', { confirmation: '注销' }, aKey()), 204);
    expect(await template(templateId)).toMatchObject({ issued: 0, revoked: 1 });
  });
});

describe('a settlement', () => {
  test('uses a coupon, and gives it back', async () => {
    const couponId = await aCoupon(shop, lin);
    const [first, second] = [newId(), newId()];
    await door((coupons, tx) => coupons.use(tx, { couponIds: [couponId], settlementId: first, held: false }));
    expect((await mine(lin)).used).toMatchObject([{ id: couponId, state: 'used', whyNot: 'COUPON_USED' }]);
    const again = door((coupons, tx) => coupons.use(tx, { couponIds: [couponId], settlementId: second, held: true }));
    await expect(again).rejects.toMatchObject({ code: 'COUPON_USED' });
    expect(shop.codeOf(await revoke(couponId))).toBe('COUPON_USED');
    await expect(door((coupons, tx) => coupons.giveBack(tx, second, [couponId]))).rejects.toThrow('gives back');
    await door((coupons, tx) => coupons.giveBack(tx, first, [couponId]));
    expect((await mine(lin)).usable).toMatchObject([{ id: couponId, state: 'issued' }]);
  });

  test('that waits for a payment reserves it; captured it is used, released it is free', async () => {
    const [kept, freed] = [await aCoupon(shop, lin), await aCoupon(shop, lin)];
    const [paid, dropped] = [newId(), newId()];
    await door((coupons, tx) => coupons.use(tx, { couponIds: [kept], settlementId: paid, held: true }));
    await door((coupons, tx) => coupons.use(tx, { couponIds: [freed], settlementId: dropped, held: true }));
    const late = door((coupons, tx) => coupons.use(tx, { couponIds: [kept], settlementId: newId(), held: false }));
    await expect(late).rejects.toMatchObject({ code: 'COUPON_RESERVED' });
    expect(shop.codeOf(await revoke(kept))).toBe('COUPON_RESERVED');
    expect((await mine(lin)).usable.map(({ whyNot }) => whyNot)).toEqual(['COUPON_RESERVED', 'COUPON_RESERVED']);
    await door((coupons, tx) => coupons.capture(tx, paid));
    await door((coupons, tx) => coupons.release(tx, paid));
    await door((coupons, tx) => coupons.release(tx, dropped));
    expect(await mine(lin)).toMatchObject({ used: [{ id: kept }], usable: [{ id: freed, state: 'issued' }] });
    await door((coupons, tx) => coupons.giveBack(tx, paid, [kept]));
  });

  test('reads what may be used, and locks what was named, whatever its state', async () => {
    const couponId = await aCoupon(shop, lin);
    const gone = await aCoupon(shop, lin);
    must(await revoke(gone), 204);
    const facts = await shop.get(Coupons).factsOf(shop.db, [lin.memberId], shopDay('2026-01-01'));
    expect(facts).toMatchObject([{ couponId, ownerId: lin.memberId, state: 'issued', name: '满 100 减 20' }]);
    expect(await shop.get(Coupons).factsOf(shop.db, [lin.memberId], shopDay('2199-01-01'))).toEqual([]);
    const locked = await door((coupons, tx) => coupons.lockFacts(tx, [gone, couponId, newId()]));
    expect(locked.map((one) => [one.couponId, one.state])).toEqual([
      [couponId, 'issued'],
      [gone, 'revoked'],
    ]);
    expect(await door((coupons, tx) => coupons.lockFacts(tx, []))).toEqual([]);
  });

  test('gives a coupon back that ended meanwhile for seven days more', async () => {
    const couponId = await aCoupon(shop, lin, { validity: { kind: 'days', days: 1 } });
    const settlementId = newId();
    const back = shop.clock.now();
    const later = (days: number): void => {
      shop.clock.set(new Date(back.getTime() + days * 86_400_000));
    };
    const validUntil = (await mine(lin)).usable[0]?.validUntil ?? '';
    await door((coupons, tx) => coupons.use(tx, { couponIds: [couponId], settlementId, held: true }));
    await door((coupons, tx) => coupons.release(tx, settlementId));
    expect((await mine(lin)).usable).toMatchObject([{ validUntil }]);
    await door((coupons, tx) => coupons.use(tx, { couponIds: [couponId], settlementId, held: false }));
    later(3);
    await door((coupons, tx) => coupons.giveBack(tx, settlementId, [couponId]));
    shop.clock.set(back);
    const days = (until: string): number => (Date.parse(until) - Date.parse(validUntil)) / 86_400_000;
    expect((await mine(lin)).usable.map((one) => days(one.validUntil))).toEqual([10]);
  });
});
