import type { ClaimableCouponView, CouponsView, CouponView } from '@cheyou/contracts';
import { shopDay } from '@cheyou/domain';
import { fireEvent, screen } from '@testing-library/react';
import { endWords, faceOf, scopeWords, termsOf, validityWords } from '../../src/owner/coupons/coupon-words';
import CouponsPage from '../../src/owner/coupons/index';
import Taro from '../mocks/taro';
import { aPhone, freshPhone, lost, open, refusal, settle, type Serves } from './a-phone';
import { car, home } from './an-owner';
import { coupon as brakes } from './holdings';

beforeEach(freshPhone);
afterEach(() => {
  jest.useRealTimers();
});

const later: CouponView = {
  ...brakes,
  id: '01JDCOUPON0000000000000002',
  name: '轮胎专享券',
  whyNot: 'COUPON_NOT_YET',
  validFrom: '2026-12-01',
  validUntil: '2026-12-31',
};
const used: CouponView = {
  ...brakes,
  id: '01JDCOUPON0000000000000003',
  name: '雨刮代金券',
  state: 'used',
  whyNot: 'COUPON_USED',
  benefit: { kind: 'amount', offFen: 2_000, thresholdFen: 0 },
  settlementId: '01JDSETTLEMENT000000000001',
  usedAt: '2026-10-12T02:00:00.000Z',
};
const revoked: CouponView = {
  ...brakes,
  id: '01JDCOUPON0000000000000004',
  state: 'revoked',
  whyNot: 'COUPON_REVOKED',
  reason: '重复发放',
};
const mine: CouponsView = { usable: [brakes, later], used: [used], expired: [revoked] };
const offer: ClaimableCouponView = {
  id: '01JDTEMPLATE00000000000001',
  name: '冬季洗车券',
  benefit: { kind: 'percent', percentOff: 15, offMaxFen: 10_000, thresholdFen: 0 },
  scope: brakes.scope,
  scopeNames: { items: null, categories: ['洗车'], shops: ['青羊店'] },
  stacking: brakes.stacking,
  validity: { kind: 'days', days: 30 },
  carBound: false,
  got: 0,
  perMemberMax: 1,
  whyNot: null,
};
const got: CouponView = { ...brakes, id: '01JDCOUPON0000000000000009', name: '冬季洗车券' };

interface Said {
  coupons?: CouponsView;
  offers?: ClaimableCouponView[];
  claim?: unknown;
  code?: unknown;
}

const serving =
  ({ coupons = mine, offers = [offer], claim = got, code = got }: Said): Serves =>
  ({ path }) => {
    if (path === '/me/coupons') return coupons;
    if (path === '/me/claimable-coupons') return offers;
    if (path.endsWith('/claim')) return claim;
    return path === '/me/coupon-codes' ? code : home;
  };
const tap = (id: string): void => {
  fireEvent.click(screen.getByTestId(id));
};
const textOf = (id: string): string => screen.getByTestId(id).textContent;

test('a coupon says what it takes off, for what, where and until when', async () => {
  aPhone(serving({}));
  await open(<CouponsPage />);
  for (const words of ['¥60', '满 500 可用', '制动系统养护券', '限制动', '各店通用', '6 天后到期'])
    expect(textOf(`coupon-${brakes.id}`)).toContain(words);
  expect(textOf('coupons-usable')).toBe('可用 2');
  expect(textOf('segment-coupons')).toBe('优惠券 3');
});

test('one that can’t be used yet says why, among those that can’t', async () => {
  aPhone(serving({}));
  await open(<CouponsPage />);
  expect(textOf('coupons')).toContain('暂不可用');
  expect(textOf(`coupon-${later.id}`)).toContain('12-01 起可用');
});

test('a tap shows all terms and the way to the counter', async () => {
  aPhone(serving({}));
  await open(<CouponsPage />);
  tap(`coupon-${brakes.id}`);
  for (const words of ['11-01 至 11-27', '适用项目满 ¥500，减 ¥60', '同类每单一张'])
    expect(textOf('coupon-sheet')).toContain(words);
  tap('coupon-use');
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/owner/code/index' });
});

test('used ones lead to their receipt, revoked ones say why', async () => {
  aPhone(serving({}));
  await open(<CouponsPage />);
  tap('coupons-used');
  expect(textOf(`coupon-${used.id}`)).toContain('雨刮代金券 ¥20');
  expect(textOf(`coupon-${used.id}`)).toContain('10-12 用于到店消费');
  tap(`coupon-${used.id}`);
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/owner/receipt/index?id=01JDSETTLEMENT000000000001' });
  tap('coupons-expired');
  expect(textOf(`coupon-${revoked.id}`)).toContain('收回原因：重复发放');
  expect(textOf(`coupon-${revoked.id}`)).toContain('已收回');
});

test('taking one is done once, however often it is tapped', async () => {
  const asked = aPhone(serving({}));
  await open(<CouponsPage />);
  tap(`claim-${offer.id}`);
  expect(textOf('claim-sheet')).toContain('领取后 30 天内有效');
  tap('claim-act');
  tap('claim-act');
  await settle();
  const posts = asked.filter(({ method }) => method === 'POST');
  expect(posts).toHaveLength(1);
  expect(posts[0]).toMatchObject({ path: `/me/claimable-coupons/${offer.id}/claim`, body: { carId: null } });
  expect(posts[0]?.key).toBeTruthy();
  expect(textOf('toast')).toBe('冬季洗车券 已放进您的券包');
  expect(screen.queryByTestId('claim-sheet')).toBeNull();
});

test('one for a car asks for which of several', async () => {
  const another = { ...car, id: '01JDCAR0000000000000000002', plate: '川AD12345' };
  const serve = serving({ offers: [{ ...offer, carBound: true }] });
  const asked = aPhone((one) => (one.path === '/me/home' ? { ...home, cars: [car, another] } : serve(one)));
  await open(<CouponsPage />);
  tap(`claim-${offer.id}`);
  expect(textOf('claim-act')).toBe('请选择用在哪辆车');
  tap(`coupon-car-${another.id}`);
  tap('claim-act');
  await settle();
  expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({ carId: another.id });
});

test('one that is gone meanwhile says so in place', async () => {
  aPhone(serving({ claim: refusal('COUPON_SOLD_OUT', '“冬季洗车券”已经领完了。') }));
  await open(<CouponsPage />);
  tap(`claim-${offer.id}`);
  tap('claim-act');
  await settle();
  expect(textOf('write-refused')).toContain('已经领完了');
});

test('a claim whose answer was lost is asked for again under its key', async () => {
  let answers = false;
  const asked = aPhone((one) => (one.method === 'POST' && !answers ? lost : serving({})(one)));
  await open(<CouponsPage />);
  tap(`claim-${offer.id}`);
  tap('claim-act');
  await settle(60_000);
  answers = true;
  tap('write-resume');
  await settle();
  expect(new Set(asked.filter(({ method }) => method === 'POST').map(({ key }) => key)).size).toBe(1);
  expect(textOf('toast')).toContain('已放进您的券包');
});

test('a code is typed as it comes and kept when it is wrong', async () => {
  const asked = aPhone(serving({ code: refusal('COUPON_CODE_WRONG', '没有这个券码，请核对后再输入。') }));
  await open(<CouponsPage />);
  tap('coupon-code');
  expect(textOf('code-act')).toBe('请输入券码');
  fireEvent.change(screen.getByTestId('code-text'), { target: { value: '7kq4 mz2x w9ac' } });
  tap('code-act');
  await settle();
  expect(asked.find(({ method }) => method === 'POST')).toMatchObject({
    path: '/me/coupon-codes',
    body: { code: '7KQ4MZ2XW9AC', carId: null },
  });
  expect(textOf('write-refused')).toContain('没有这个券码');
  expect(screen.getByTestId<HTMLInputElement>('code-text').value).toBe('7kq4 mz2x w9ac');
});

test('whoever has none and finds none is told how they come', async () => {
  aPhone(serving({ coupons: { usable: [], used: [], expired: [] }, offers: [{ ...offer, whyNot: 'COUPON_LIMIT' }] }));
  await open(<CouponsPage />);
  expect(textOf('empty')).toContain('现在没有可用的券');
  tap('coupon-code-first');
  expect(screen.getByTestId('code-sheet')).toBeTruthy();
});

test('coupons that can’t be read say that none is lost, and come at another try', async () => {
  let answers = false;
  aPhone((one) => (answers ? serving({})(one) : lost));
  await open(<CouponsPage />);
  await settle(3_000);
  expect(textOf('failure')).toContain('您的券没有变动。');
  answers = true;
  tap('retry');
  await settle();
  expect(screen.getByTestId(`coupon-${brakes.id}`)).toBeTruthy();
});

test('each kind of coupon in its words', () => {
  expect(faceOf({ kind: 'percent', percentOff: 15, offMaxFen: 10_000, thresholdFen: 0 })).toEqual({
    figure: '8.5',
    after: '折',
    foot: '最高减 100',
  });
  expect(faceOf({ kind: 'service' })).toEqual({ figure: '免费', foot: '服务券' });
  expect(faceOf({ kind: 'labour', offFen: 5_000 })).toMatchObject({ figure: '50', foot: '抵工时费' });
  expect(faceOf({ kind: 'amount', offFen: 500, thresholdFen: 0 }).foot).toBe('无门槛');
  expect(scopeWords({ items: ['a', 'b', 'c', 'd'], categories: null, shops: null })).toEqual([
    '限a、b、c 等 4 项',
    '各店通用',
  ]);
  expect(scopeWords({ items: null, categories: null, shops: ['青羊店'] })).toEqual(['全部项目可用', '青羊店可用']);
  expect(endWords('2026-11-21', shopDay('2026-11-21'))).toEqual({ words: '今天到期', soon: true });
  const now = Date.parse('2026-11-21T02:32:00Z');
  expect(validityWords({ kind: 'dates', from: '2026-12-01', until: '2027-01-31', days: 30 }, now)).toBe(
    '12-01 至 2027-01-31',
  );
  const alone = { ...brakes, stacking: { ...brakes.stacking, alone: true } };
  expect(termsOf(alone).map(({ text }) => text)).toContain('单独使用，不与其他券同用');
});

test('a coupon that came of itself says for what, on its card and in its terms', async () => {
  const birthday: CouponView = { ...brakes, way: 'birthday', why: '生日礼' };
  aPhone(serving({ coupons: { usable: [birthday], used: [], expired: [] } }));
  await open(<CouponsPage />);
  expect(textOf('coupon-why')).toBe('生日礼');
  tap(`coupon-${birthday.id}`);
  expect(textOf('coupon-sheet')).toContain('来自生日礼');
});
