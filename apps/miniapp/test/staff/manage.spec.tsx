import { fireEvent, screen } from '@testing-library/react';
import ActLogPage from '../../src/staff/act-log/index';
import CarOwnerPage from '../../src/staff/car-owner/index';
import ServiceHistoryPage from '../../src/staff/service-history/index';
import SettingsPage from '../../src/staff/settings/index';
import ShopPage from '../../src/staff/shop/index';
import { answer, freshPhone, lost, open, refusal, settle, type Asked } from '../owner/a-phone';
import { shop } from '../owner/an-owner';
import Taro from '../mocks/taro';
import { aTill, memberId } from './a-till';

beforeEach(freshPhone);
afterEach(() => {
  jest.useRealTimers();
});

const week = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens: '08:30', closes: '18:30' }));
const known = {
  id: shop.id,
  name: '青羊店',
  city: '成都',
  address: '青羊区蜀辉路 128 号',
  phone: '028-80000001',
  hours: week,
  roundingMode: 'none',
};
const type = (id: string, value: string): void => {
  fireEvent.change(screen.getByTestId(id), { target: { value } });
};
const tap = (id: string): void => {
  fireEvent.click(screen.getByTestId(id));
};
const writes = (asked: Asked[]): Asked[] => asked.filter(({ method }) => method !== 'GET');

test('one weekday is closed, and only the hours are sent', async () => {
  const asked = aTill(
    ({ method, path }) => (path === '/staff/shops' && method === 'GET' ? [known] : {}),
    'shopManager',
  );
  await open(<ShopPage />, { id: shop.id });
  expect(screen.getByTestId('shop-save').textContent).toBe('还没有改动');
  tap('shop-day-7');
  tap('segment-closed');
  tap('day-save');
  expect(screen.getByTestId('shop-day-7').textContent).toContain('休息');
  expect(screen.getByTestId('shop-day-6').textContent).toContain('08:30–18:30');
  type('shop-reason', '冬季周日休息');
  tap('shop-save');
  await settle();
  expect(writes(asked)).toMatchObject([
    { path: `/staff/shops/${shop.id}`, body: { hours: week.slice(0, 6), reason: '冬季周日休息' } },
  ]);
});

test('a break splits a day, for every day at once', async () => {
  aTill(() => [known], 'ownerManager');
  await open(<ShopPage />, { id: shop.id });
  tap('shop-day-1');
  tap('span-add');
  tap('pill-week');
  tap('day-save');
  for (const day of [1, 4, 7]) {
    expect(screen.getByTestId(`shop-day-${String(day)}`).textContent).toBe(
      `周${'一二三四五六日'.charAt(day - 1)}08:30–18:30、18:30–20:00`,
    );
  }
});

test('a new shop is opened once, however often the button is tapped and the answer is lost', async () => {
  let answers = 0;
  const asked = aTill(({ method }) => {
    if (method === 'GET') return {};
    answers += 1;
    return answers === 1 ? lost : answer(201, known);
  }, 'ownerManager');
  await open(<ShopPage />);
  type('shop-name', '城南店');
  type('shop-city', '成都');
  type('shop-address', '栗子巷 2 号');
  type('shop-phone', '028-8450 1400');
  type('shop-reason', '新店开业');
  tap('shop-open');
  tap('shop-open');
  await settle(60_000);
  const opened = writes(asked);
  expect(new Set(opened.map(({ path, key }) => `${path} ${String(key)}`)).size).toBe(1);
  expect(opened[0]).toMatchObject({ path: '/staff/shops', body: { name: '城南店', hours: week, reason: '新店开业' } });
  expect(Taro.switchTab.mock.calls.length + Taro.navigateBack.mock.calls.length).toBe(1);
});

const rules = {
  merchantName: '正衡车坊',
  topUpOpen: true,
  namedCapFen: 500_000,
  unnamedCapFen: 100_000,
  minTopUpFen: 500,
  claimConfirmAboveFen: 50_000,
  counterApprovalAboveFen: 100_000,
  prepaidTerms: { version: '2026-03', text: '储值卡服务协议', points: ['本金永久有效'] },
};

test('an amount above what the law allows is said under its row and can’t be sent', async () => {
  aTill(() => rules, 'ownerManager');
  await open(<SettingsPage />);
  tap('rules-edit');
  type('rules-namedCapFen', '6000');
  expect(screen.getByTestId('rules-sheet').textContent).toContain('法规上限是 ¥5,000.00');
  expect(screen.getByTestId('rules-save').textContent).toBe('有金额没填对');
  type('rules-namedCapFen', '4000');
  type('rules-minTopUpFen', '2000');
  expect(screen.getByTestId('rules-save').textContent).toBe('最低充值不能高于卡的上限');
});

test('only whose right it is opens shops and changes rules, and a manager changes the own shop alone', async () => {
  const west = { ...known, id: '01JDSHOP000000000000000002', name: '高新店' };
  aTill(({ path }) => (path === '/staff/shops' ? [known, west] : rules), 'shopManager');
  await open(<SettingsPage />);
  tap('segment-shops');
  await settle();
  expect(screen.getByTestId('shop-edit-青羊店')).toBeTruthy();
  expect(screen.queryByTestId('shop-edit-高新店')).toBeNull();
  expect(screen.queryByTestId('shop-new')).toBeNull();
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
  version: 2,
  fromAt: '2026-11-20T02:00:00.000Z',
  staffId: '01JDSTAFF00000000000000001',
  reason: '水价上调',
};

test('a version says what became different, by whom and why', async () => {
  const first = { ...service, version: 1, priceFen: 6_000, minutes: null, staffId: null, reason: null };
  aTill(({ path }) => (path.endsWith('/versions') ? [service, first] : [{ id: service.staffId, name: '苏明' }]));
  await open(<ServiceHistoryPage />, { id: service.id });
  const second = screen.getByTestId('version-2').textContent;
  for (const words of ['¥60.00', '¥68.00', '未填', '60 分钟', '苏明', '原因：水价上调'])
    expect(second).toContain(words);
  expect(second).not.toContain('名称');
  expect(screen.getByTestId('version-1').textContent).toContain('添加，定价 ¥60.00');
});

const carId = '01JDCAR0000000000000000001';
const found = {
  car: { id: carId, plate: '川A8K2M7', plateKind: 'ordinary', brand: '云阔', series: '2.0T' },
  members: [
    { id: memberId, name: '林知远', phoneMasked: '138****2916' },
    { id: '01JDMEMBER0000000000000009', name: '林小满', phoneMasked: null },
  ],
};
const buyer = { memberId: '01JDMEMBER0000000000000002', memberName: '苏晚晴', phoneMasked: '138****5601', visits: 3 };

test('a car goes to whom it was sold, after saying what ends for whom', async () => {
  const asked = aTill(({ path }) => {
    if (path.startsWith('/staff/search')) return { items: [{ ...buyer, cardBalanceFen: null, plate: null }] };
    return path.endsWith('/owner') ? found.car : found;
  });
  await open(<CarOwnerPage />, { id: carId });
  expect(document.body.textContent).toContain('林知远和 1 位用车人以后看不到这辆车');
  type('pick-member', '苏晚晴');
  await settle(500);
  tap(`pick-${buyer.memberId}`);
  expect(screen.getByTestId('car-owner-save').textContent).toBe('请先写原因');
  type('car-owner-reason', '二手车过户');
  tap('car-owner-save');
  tap('car-owner-save');
  await settle();
  expect(writes(asked)).toMatchObject([
    { path: `/staff/cars/${carId}/owner`, body: { memberId: buyer.memberId, reason: '二手车过户' } },
  ]);
});

test('a refusal is said where it was tried, and the form stays', async () => {
  aTill(({ method }) => (method === 'GET' ? found : refusal('NOT_FOUND', '没有找到相关内容，没有任何改动。')));
  await open(<CarOwnerPage />, { id: carId });
  tap('segment-nobody');
  type('car-owner-reason', '登记错了');
  tap('car-owner-save');
  await settle();
  expect(screen.getByTestId('write-trouble').textContent).toContain('没有找到相关内容');
  expect(screen.getByTestId<HTMLTextAreaElement>('car-owner-reason').value).toBe('登记错了');
});

const act = {
  id: '01JDACT0000000000000000001',
  at: '2026-11-21T02:00:00.000Z',
  staffName: '苏明',
  shopId: shop.id,
  shopName: shop.name,
  act: '修改车辆',
  subject: '车辆 川A8K2M7',
  subjectKind: 'car',
  subjectId: carId,
  detail: '换了车主',
  reason: '二手车过户',
};

test('the log is asked by what it was about and by whom, and leads to what was changed', async () => {
  const asked = aTill(({ path }) => {
    if (path.startsWith('/staff/colleagues')) return [{ id: 'S1', name: '苏明' }];
    return { items: path.includes('staffId') ? [] : [act], nextCursor: null };
  }, 'ownerManager');
  await open(<ActLogPage />);
  expect(screen.getByTestId(`act-${act.id}`).textContent).toContain('换了车主');
  tap(`act-${act.id}`);
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/staff/car/index?id=${carId}` });
  tap('segment-people');
  await settle();
  expect(asked.at(-1)?.path).toContain('group=people');
  tap('act-filter');
  await settle();
  tap('pill-S1');
  tap('act-filter-done');
  await settle();
  expect(asked.at(-1)?.path).toContain('staffId=S1');
  expect(screen.getByTestId('empty').textContent).toContain('没有这样的操作');
  tap('act-all');
  await settle();
  expect(screen.getByTestId(`act-${act.id}`)).toBeTruthy();
});
