import { fireEvent, screen } from '@testing-library/react';
import CouponTemplatePage from '../../src/staff/coupon-template/index';
import CouponTemplatesPage from '../../src/staff/coupon-templates/index';
import { percentOf } from '../../src/staff/coupon-templates/template-form';
import { answer, freshPhone, open, settle, type Asked, type Serves } from '../owner/a-phone';
import { aTill, memberId } from './a-till';
import { services, template } from './holdings';

beforeEach(freshPhone);
afterEach(() => {
  jest.useRealTimers();
});

const found = {
  memberId,
  memberName: '林知远',
  phoneMasked: '138****6208',
  plate: '川A8K2M7',
  visits: 3,
  cardBalanceFen: null,
};
const serving =
  (write: (asked: Asked) => unknown = () => answer(201, template)): Serves =>
  (asked) => {
    const { method, path } = asked;
    if (method !== 'GET') return write(asked);
    if (path.startsWith('/staff/search')) return { items: [found] };
    if (path.includes('/codes')) return { items: [], nextCursor: null };
    if (path === '/staff/services') return services;
    if (path === '/staff/level-rules') return { version: 1, windowMonths: 12, levels: [] };
    return path === '/staff/coupon-templates' ? [template] : [];
  };
const tap = (id: string): void => {
  fireEvent.click(screen.getByTestId(id));
};
const type = (id: string, value: string): void => {
  fireEvent.change(screen.getByTestId(id), { target: { value } });
};
const words = (id: string) => screen.getByTestId(id).textContent;
const writes = (asked: Asked[]): Asked[] => asked.filter(({ method }) => method !== 'GET');

test('a kind of coupon says how many are out and used and what is left of the budget', async () => {
  aTill(serving());
  await open(<CouponTemplatesPage />);
  expect(words('template-满 200 减 30')).toContain('已发 120');
  expect(words('template-满 200 减 30')).toContain('已用 48');
  expect(words('template-满 200 减 30')).toContain('预算还剩 ¥11,400.00');
  expect(screen.queryByTestId('template-add')).toBeNull();
});

test('a discount with a cap, a budget and a scope is sent with all its fields', async () => {
  const asked = aTill(serving(), 'ownerManager');
  await open(<CouponTemplatesPage />);
  tap('template-add');
  type('template-name', '洗车八五折');
  tap('benefit-percent');
  type('template-discountText', '8.5');
  type('template-capText', '50');
  type('template-thresholdText', '100');
  tap('template-items');
  await settle();
  tap('pick-service-标准洗车');
  tap('pick-services-done');
  tap('template-claimable');
  type('template-perMemberText', '2');
  type('template-budgetText', '20');
  type('template-reason', '冬季活动');
  expect(words('template-save')).toBe('预算不够发一张');
  type('template-budgetText', '5000');
  tap('template-save');
  await settle(500);
  expect(writes(asked)[0]?.body).toEqual({
    name: '洗车八五折',
    benefit: { kind: 'percent', percentOff: 15, offMaxFen: 5_000, thresholdFen: 10_000 },
    scope: { itemIds: [services[0]?.id], categories: null, shopIds: null, levels: null },
    stacking: { group: 'percent', alone: false, order: 30 },
    validity: { kind: 'days', days: 30 },
    ...{ carBound: false, claimable: true, givenOn: null },
    ...{ perMemberMax: 2, totalMax: null, budgetFen: 500_000, costFen: null },
    reason: '冬季活动',
  });
});

test.each([
  ['8.5', 15],
  ['9', 10],
  ['0.1', 99],
  ['10', null],
  ['0', null],
  ['8.55', null],
  ['八', null],
])('%s 折 is %j percent off', (text, percent) => {
  expect(percentOf(text)).toBe(percent);
});

test('a free service with a budget has to say what one costs', async () => {
  aTill(serving(), 'ownerManager');
  await open(<CouponTemplatesPage />);
  tap('template-add');
  type('template-name', '免费打蜡');
  tap('benefit-service');
  type('template-budgetText', '1000');
  expect(words('template-save')).toBe('有预算时请填每张成本');
  type('template-costText', '60');
  expect(words('template-save')).toBe('请写原因');
});

test('coupons are granted to a list, and who got none is named with the reason', async () => {
  const asked = aTill(
    serving(() => answer(200, { issued: 0, results: [{ memberId, couponId: null, refused: 'COUPON_LIMIT' }] })),
    'shopManager',
  );
  await open(<CouponTemplatePage />, { id: template.id });
  expect(words('template-head')).toContain('用了 40%');
  tap('template-grant');
  expect(words('grant-act')).toBe('请先选会员');
  type('pick-member', '林知远');
  await settle(500);
  tap(`pick-${memberId}`);
  tap(`pick-${memberId}`);
  type('grant-reason', '等待超时致歉');
  expect(words('grant-act')).toBe('发给 1 位会员，每人 1 张');
  tap('grant-act');
  await settle(500);
  expect(writes(asked)).toMatchObject([
    {
      path: `/staff/coupon-templates/${template.id}/grants`,
      body: { memberIds: [memberId], reason: '等待超时致歉' },
    },
  ]);
  expect(writes(asked)[0]?.key).toMatch(/^[\w-]{16,64}$/);
  expect(words('grant-result')).toContain('林知远没有发');
});

test('codes are made once and can be copied; only the owner-manager makes them', async () => {
  const asked = aTill(
    serving(() => answer(201, { codes: ['7KQ4MZ2XW9AC'] })),
    'ownerManager',
  );
  await open(<CouponTemplatePage />, { id: template.id });
  tap('template-act-codes');
  type('codes-count', '501');
  expect(words('codes-make')).toBe('一次做 1 到 500 个');
  type('codes-count', '1');
  tap('codes-make');
  await settle(500);
  expect(writes(asked)[0]?.body).toEqual({ count: 1 });
  expect(words('codes-made')).toContain('做好了 1 个码');
});

test('issuing stops with a reason; what is out stays good', async () => {
  const asked = aTill(
    serving(() => answer(200, { ...template, state: 'stopped' })),
    'ownerManager',
  );
  await open(<CouponTemplatePage />, { id: template.id });
  tap('template-act-state');
  expect(words('template-state')).toContain('照常可用');
  type('template-state-reason', '活动结束');
  tap('template-state-act');
  await settle(500);
  expect(writes(asked)[0]).toMatchObject({
    path: `/staff/coupon-templates/${template.id}/state`,
    body: { state: 'stopped', reason: '活动结束' },
  });
});

test('whoever may neither edit nor grant looks on only', async () => {
  aTill(serving(), 'cashier');
  await open(<CouponTemplatePage />, { id: template.id });
  expect(screen.queryByTestId('template-grant')).toBeNull();
  expect(screen.queryByTestId('template-act-edit')).toBeNull();
  expect(screen.getByTestId('template-act-versions')).toBeTruthy();
});

test.each<[string, (() => void)[], object]>([
  [
    'birthday',
    [
      () => {
        type('occasion-days', '3');
      },
    ],
    { kind: 'birthday', daysBefore: 3 },
  ],
  [
    'spend',
    [
      () => {
        tap('occasion-per-month');
      },
      () => {
        type('occasion-from', '500');
      },
    ],
    { kind: 'spend', per: 'month', fromFen: 50_000 },
  ],
  [
    'level',
    [
      () => {
        tap('occasion-level-gold');
      },
      () => {
        type('occasion-months', '6');
      },
    ],
    { kind: 'level', level: 'gold', months: 6 },
  ],
])('a template is given on a %s with its figures', async (kind, fill, givenOn) => {
  const levels = { version: 1, windowMonths: 12, levels: [{ code: 'gold', name: '金卡会员' }] };
  const asked = aTill((one) => (one.path === '/staff/level-rules' ? levels : serving()(one)), 'ownerManager');
  await open(<CouponTemplatesPage />);
  tap('template-add');
  await settle();
  type('template-name', '送您一张');
  type('template-offText', '20');
  tap(`occasion-${kind}`);
  for (const act of fill) act();
  type('template-reason', '会员关怀');
  tap('template-save');
  await settle(500);
  // One a member is usual for what is given once; what comes again has no such limit unless it is typed.
  expect(writes(asked)[0]?.body).toMatchObject({ givenOn, perMemberMax: null });
});

test('what an occasion needs is asked for before it is sent, and a limit that was met is told on the page', async () => {
  aTill(serving(), 'ownerManager');
  await open(<CouponTemplatesPage />);
  tap('template-add');
  type('template-name', '生日礼');
  type('template-offText', '20');
  tap('occasion-spend');
  expect(words('template-save')).toBe('请填消费满多少');
  tap('occasion-level');
  expect(screen.getByText(/早就在这个等级的会员也有.*退款后等级降了，发出的券不收回/)).toBeTruthy();
  tap('occasion-birthday');
  type('occasion-days', '31');
  expect(words('template-save')).toBe('生日前几天填 0 到 30');
  type('occasion-days', '0');
  tap('template-carBound');
  expect(words('template-save')).toContain('不能限一辆车');
});

test('the page of a birthday coupon says when it comes and who went without', async () => {
  const missed = [{ refused: 'COUPON_SOLD_OUT', count: 3, lastAt: '2026-11-21T01:00:00.000Z' }];
  const birthday = { ...template, givenOn: { kind: 'birthday', daysBefore: 0 }, missed };
  aTill((one) => (one.path === '/staff/coupon-templates' ? [birthday] : serving()(one)), 'ownerManager');
  await open(<CouponTemplatePage />, { id: template.id });
  expect(words('template-head')).toContain('生日礼');
  expect(words('template-rules')).toContain('生日当天早上');
  expect(words('template-missed')).toContain('张数或预算已用完 3 次');
});
