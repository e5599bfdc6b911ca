import { fireEvent, screen } from '@testing-library/react';
import ServiceCardProductsPage from '../../src/staff/service-card-products/index';
import { answer, freshPhone, lost, open, refusal, settle, type Asked, type Serves } from '../owner/a-phone';
import { aTill } from './a-till';
import { services, times10 } from './holdings';

beforeEach(freshPhone);
afterEach(() => {
  jest.useRealTimers();
});

interface Shop {
  products?: unknown;
  save?: () => unknown;
}

const serving =
  ({ products = [times10], save }: Shop): Serves =>
  ({ method, path }) => {
    if (method !== 'GET') return save?.() ?? answer(201, times10);
    if (path.endsWith('/versions')) return [];
    if (path === '/staff/services') return services;
    if (path === '/staff/shops') return [{ id: '01JDSHOP000000000000000001', name: '青羊店' }];
    return path === '/staff/service-card-products' ? products : [];
  };
const tap = (id: string): void => {
  fireEvent.click(screen.getByTestId(id));
};
const type = (id: string, value: string): void => {
  fireEvent.change(screen.getByTestId(id), { target: { value } });
};
const words = (id: string) => screen.getByTestId(id).textContent;
const writes = (asked: Asked[]): Asked[] => asked.filter(({ method }) => method !== 'GET');

test('what is on sale says its services with counts, its price and how long it serves', async () => {
  aTill(serving({}));
  await open(<ServiceCardProductsPage />);
  expect(words('card-product-洗车十次卡')).toContain('标准洗车10 次');
  expect(words('card-product-洗车十次卡')).toContain('购买起 12 个月');
  expect(screen.queryByTestId('card-product-add')).toBeNull();
});

test('a package is put together from the catalog and offered once, also when its answer is lost', async () => {
  let answers = 0;
  const save = (): unknown => ((answers += 1) === 1 ? lost : answer(201, times10));
  const asked = aTill(serving({ save }), 'ownerManager');
  await open(<ServiceCardProductsPage />);
  tap('card-product-add');
  expect(words('card-product-save')).toBe('请填名称');
  tap('kind-packageCard');
  type('card-product-name', '安心保养套餐');
  type('card-product-price', '888');
  tap('card-product-pick');
  await settle();
  tap('pick-service-标准洗车');
  tap('pick-service-打蜡');
  expect(screen.queryByTestId('pick-service-机油')).toBeNull();
  tap('pick-services-done');
  expect(words('card-product-save')).toBe('请填标准洗车的次数');
  type('granted-标准洗车', '6');
  type('granted-打蜡', '2');
  tap('card-product-save');
  tap('card-product-save');
  await settle(60_000);
  expect(new Set(writes(asked).map(({ key }) => key)).size).toBe(1);
  expect(writes(asked)[0]?.body).toMatchObject({
    kind: 'packageCard',
    name: '安心保养套餐',
    priceFen: 88_800,
    ...{
      startsWith: 'purchase',
      startsOn: null,
      months: 12,
      shopIds: null,
      carsMax: null,
      transferable: false,
      onPhone: true,
    },
    services: [
      { serviceId: services[0]?.id, granted: 6, perDayMax: null, perMonthMax: null },
      { serviceId: services[1]?.id, granted: 2, perDayMax: null, perMonthMax: null },
    ],
  });
  expect(screen.queryByTestId('card-product-sheet')).toBeNull();
});

test('a pass has caps in place of counts, and has to end some day', async () => {
  const asked = aTill(serving({}), 'ownerManager');
  await open(<ServiceCardProductsPage />);
  tap('card-product-add');
  tap('kind-annualPass');
  type('card-product-name', '洗车年卡');
  type('card-product-price', '1999');
  tap('card-product-pick');
  await settle();
  tap('pick-service-标准洗车');
  tap('pick-services-done');
  type('per-day-标准洗车', '1');
  type('card-product-months', '');
  expect(words('card-product-save')).toBe('年卡要填有效月数');
  type('card-product-months', '12');
  tap('card-product-save');
  await settle(500);
  expect(writes(asked)[0]?.body).toMatchObject({
    services: [{ granted: null, perDayMax: 1, perMonthMax: null }],
  });
});

test('a change carries the version it was made on and its reason; a refusal is said in place', async () => {
  const asked = aTill(serving({ save: () => refusal('VERSION_CHANGED', '刚被别人改过，没有保存。') }), 'ownerManager');
  await open(<ServiceCardProductsPage />);
  tap('card-product-edit-洗车十次卡');
  type('card-product-price', '320');
  expect(words('card-product-save')).toBe('请写改动原因');
  type('card-product-reason', '成本上涨');
  tap('card-product-save');
  await settle(500);
  expect(writes(asked)[0]).toMatchObject({
    method: 'PUT',
    path: `/staff/service-card-products/${times10.id}`,
    body: { version: times10.version, active: true, reason: '成本上涨', priceFen: 32_000 },
  });
  expect(words('write-refused')).toContain('没有保存');
});

test('without any it says what to do, and a failed reading can be tried again', async () => {
  aTill(serving({ products: [] }), 'ownerManager');
  await open(<ServiceCardProductsPage />);
  expect(words('empty')).toContain('还没有次卡和套餐');
});
