import { fireEvent, screen } from '@testing-library/react';
import LevelRulesPage from '../../src/staff/level-rules/index';
import MemberPage from '../../src/staff/member/index';
import PointRulesPage from '../../src/staff/point-rules/index';
import ReceiptPage from '../../src/staff/receipt/index';
import { formLinesOf } from '../../src/staff/sale/sale-form';
import ServicesPage from '../../src/staff/services/index';
import { answer, freshPhone, lost, open, refusal, settle, type Asked, type Serves } from '../owner/a-phone';
import { level, points, shop } from '../owner/an-owner';
import Taro from '../mocks/taro';
import { aTill, memberId, sale, settlement } from './a-till';

beforeEach(freshPhone);
afterEach(() => {
  jest.useRealTimers();
});

const type = (id: string, value: string): void => {
  fireEvent.change(screen.getByTestId(id), { target: { value } });
};
const tap = (id: string): void => {
  fireEvent.click(screen.getByTestId(id));
};
const writes = (asked: Asked[]): Asked[] => asked.filter(({ method }) => method !== 'GET');

const member = {
  id: memberId,
  name: '林知远',
  phone: '138****2916',
  phoneVerified: true,
  named: true,
  memberSince: '2023-11-20T02:00:00.000Z',
  visits: 0,
  spentYearFen: 0,
  averageTicketFen: 0,
  oldCardNumbers: [],
  wechatBound: true,
  note: null,
  gender: null,
  birthOn: null,
  cards: [],
  cars: [],
  recent: [],
};
const atMember =
  (adjustment: unknown = answer(204, null)): Serves =>
  ({ path, method }) => {
    if (method === 'POST') return adjustment;
    if (path.endsWith('/points')) return { ...points, debt: 30 };
    if (path.endsWith('/service-cards') || path.endsWith('/service-card-products')) return [];
    if (path.endsWith('/coupons')) return { usable: [], used: [], expired: [] };
    return path.endsWith('/level') ? level : member;
  };

test('the member’s page shows points and level, and whose right it is adjusts them, once and with a reason', async () => {
  const asked = aTill(atMember(), 'shopManager');
  await open(<MemberPage />, { id: memberId });
  expect(screen.getByTestId('member-points').textContent).toContain('2,860 分欠 30 分320 分 12-31 到期明细');
  expect(screen.getByTestId('member-head').textContent).toContain('银卡会员');
  expect(screen.getByTestId('level-way-visits').textContent).toContain('还差 6 次');
  tap('points-adjust');
  tap('segment-take');
  expect(screen.getByTestId('adjust-sheet-act').textContent).toBe('请填多少分');
  type('adjust-points', '120');
  expect(screen.getByTestId('adjust-sheet-act').textContent).toBe('请先写原因');
  type('adjust-sheet-reason', '重复到账');
  tap('adjust-sheet-act');
  tap('adjust-sheet-act');
  await settle();
  expect(writes(asked)).toMatchObject([
    { path: `/staff/members/${memberId}/points/adjustments`, body: { points: -120, reason: '重复到账' } },
  ]);
  expect(writes(asked)[0]?.key).toBeTruthy();
  expect(screen.queryByTestId('adjust-sheet')).toBeNull();
});

test('an adjustment above the limit stays on the sheet with its reason', async () => {
  aTill(atMember(refusal('POINTS_LIMIT', '调整的积分超出您的权限，最多 5000 分，没有改动。')), 'shopManager');
  await open(<MemberPage />, { id: memberId });
  tap('points-adjust');
  type('adjust-points', '6000');
  type('adjust-sheet-reason', '补偿');
  tap('adjust-sheet-act');
  await settle();
  expect(screen.getByTestId('write-refused').textContent).toContain('最多 5000 分');
});

test('a cashier reads points and adjusts none; a technician sees neither', async () => {
  aTill(atMember(), 'cashier');
  const shown = await open(<MemberPage />, { id: memberId });
  tap('member-points');
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/staff/points/index?id=${memberId}` });
  expect(screen.queryByTestId('points-adjust')).toBeNull();
  shown.unmount();
  freshPhone();
  const asked = aTill(atMember(), 'technician');
  await open(<MemberPage />, { id: memberId });
  expect(screen.queryByTestId('member-points')).toBeNull();
  expect(asked.some(({ path }) => path.endsWith('/points') || path.endsWith('/level'))).toBe(false);
});

const rules = {
  version: 2,
  earnPerYuan: 1,
  frozenDays: 0,
  lapse: { kind: 'yearEnd', length: 1 },
  spendPerYuan: 100,
  spendSharePercentMax: 50,
  spendMin: 100,
  giftPerDayMax: 1_000,
};

test('the rules of points are put in force on the version that was edited, with a reason', async () => {
  const asked = aTill(() => rules, 'ownerManager');
  await open(<PointRulesPage />);
  expect(screen.getByTestId('point-rules').textContent).toContain('次年年底到期');
  tap('point-rules-edit');
  expect(screen.getByTestId('point-rules-save').textContent).toBe('还没有改动');
  type('point-rules-spendSharePercentMax', '120');
  expect(screen.getByTestId('point-rules-save').textContent).toBe('有数字没填对');
  type('point-rules-spendSharePercentMax', '30');
  tap('per-yuan-50');
  tap('segment-rolling');
  type('point-rules-lapse', '18');
  expect(screen.getByTestId('point-rules-save').textContent).toBe('请写改动原因');
  type('point-rules-reason', '年底收紧');
  tap('point-rules-save');
  await settle();
  expect(writes(asked)).toMatchObject([
    {
      method: 'PUT',
      path: '/staff/point-rules',
      body: {
        version: 2,
        earnPerYuan: 1,
        frozenDays: 0,
        spendPerYuan: 50,
        spendSharePercentMax: 30,
        spendMin: 100,
        giftPerDayMax: 1_000,
        lapse: { kind: 'rolling', length: 18 },
        reason: '年底收紧',
      },
    },
  ]);
});

test('who may not change the rules reads them', async () => {
  aTill(
    ({ path }) => (path === '/staff/point-rules' ? rules : { version: 0, windowMonths: 12, levels: [] }),
    'cashier',
  );
  const shown = await open(<PointRulesPage />);
  expect(screen.getByTestId('point-rules').textContent).toContain('100 分抵 ¥1');
  expect(screen.queryByTestId('point-rules-edit')).toBeNull();
  shown.unmount();
  await open(<LevelRulesPage />);
  expect(screen.getByTestId('empty').textContent).toContain('还没有会员等级');
  expect(screen.queryByTestId('level-rules-begin')).toBeNull();
});

test('rules that can’t be read can be asked for again', async () => {
  aTill(() => lost, 'ownerManager');
  await open(<LevelRulesPage />);
  await settle(3_000);
  expect(screen.getByTestId('failure').textContent).toContain('会员等级没能加载出来');
});

const silver = {
  code: 'silver',
  name: '银卡会员',
  spendFen: 80_000,
  visits: 6,
  pointsEarned: null,
  pointsPercent: 110,
  servicePercentOff: 0,
  priority: false,
};

test('a level is added above the others, once its thresholds rise', async () => {
  const asked = aTill(() => ({ version: 3, windowMonths: 12, levels: [silver] }), 'ownerManager');
  await open(<LevelRulesPage />);
  expect(screen.getByTestId('level-silver').textContent).toContain('实付满 ¥800到店 6 次');
  tap('level-rules-edit');
  tap('level-add');
  expect(screen.getByTestId('level-rules-save').textContent).toBe('每一级都要有名称');
  type('level-name-1', '金卡会员');
  expect(screen.getByTestId('level-rules-save').textContent).toBe('每一级至少填一个门槛');
  type('level-spendText-1', '500');
  expect(screen.getByTestId('level-rules-save').textContent).toBe('门槛要一级比一级高');
  type('level-spendText-1', '3000');
  type('level-offText-1', '5');
  tap('level-priority-1');
  type('level-rules-reason', '加一级');
  tap('level-rules-save');
  await settle();
  const gold = {
    code: 'level2',
    name: '金卡会员',
    spendFen: 300_000,
    visits: null,
    pointsEarned: null,
    pointsPercent: 100,
    servicePercentOff: 5,
    priority: true,
  };
  expect(writes(asked)).toMatchObject([
    {
      path: '/staff/level-rules',
      body: { version: 3, windowMonths: 12, levels: [silver, gold], reason: '加一级' },
    },
  ]);
});

const service = {
  id: '01JDSERV000000000000000001',
  name: '精致洗车',
  category: 'wash',
  categoryName: '洗车',
  kind: 'service',
  priceFen: 6_800,
  minutes: 60,
  unit: '次',
  active: true,
  favourite: true,
  earnsPoints: true,
  labourTenths: null,
  version: 2,
};

test('a service is taken out of the points with one switch', async () => {
  const asked = aTill(({ method }) => (method === 'GET' ? [service] : service), 'ownerManager');
  await open(<ServicesPage />);
  tap('service-row-精致洗车');
  tap('service-earns');
  tap('service-save');
  await settle();
  expect(writes(asked)).toMatchObject([{ method: 'PATCH', body: { earnsPoints: false, version: 2 } }]);
});

const receipt = {
  merchantName: '正衡车坊',
  shop,
  sale,
  uses: [{ cardName: '洗车十次卡', name: '精致洗车', times: 1, unit: 'times', left: { before: 1_200, after: 1_199 } }],
  points: { spent: 1_200, earned: 56, debtSettled: 0, balance: { before: 2_000, after: 856 } },
  coupons: ['满百减二十'],
  moneyBack: null,
  settlement: {
    ...settlement,
    legs: [
      { kind: 'points', amountFen: 1_200, label: '积分' },
      { kind: 'cash', amountFen: 5_600, label: '现金' },
    ],
    card: null,
  },
};

test('a receipt says what points paid and what the bill earned', async () => {
  aTill(({ path }) => (path.endsWith('/receipt') ? receipt : member), 'shopManager');
  await open(<ReceiptPage />, { id: settlement.id });
  expect(screen.getByTestId('receipt-points').textContent).toBe('积分抵扣 −1,200本次得 +562,000856');
  expect(screen.getByTestId('receipt-use').textContent).toBe('精致洗车洗车十次卡本次 1 次1,200 次1,199 次');
  expect(screen.getByTestId('receipt-coupon').textContent).toBe('满百减二十可用已使用');
});

test('the level price of a line is no price by hand when the sale is edited', () => {
  const [line] = sale.lines;
  if (!line) throw new Error('a sale without lines');
  expect(formLinesOf({ ...sale, lines: [{ ...line, priceFen: 6_460, manualPriceFen: null }] })[0]?.priceFen).toBeNull();
  expect(
    formLinesOf({ ...sale, lines: [{ ...line, priceFen: 6_000, manualPriceFen: 6_000, priceReason: '熟客' }] })[0]
      ?.priceFen,
  ).toBe(6_000);
});
