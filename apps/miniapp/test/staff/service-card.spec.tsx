import { fireEvent, screen } from '@testing-library/react';
import ApprovalsPage from '../../src/staff/approvals/index';
import { carsTrouble } from '../../src/staff/service-card/cars-wish';
import ServiceCardPage from '../../src/staff/service-card/index';
import Taro from '../mocks/taro';
import { answer, freshPhone, open, refusal, settle, type Asked, type Serves } from '../owner/a-phone';
import { car } from '../owner/an-owner';
import { aTill, memberId, settlement } from './a-till';
import { serviceCard } from './holdings';

beforeEach(freshPhone);
afterEach(() => {
  jest.useRealTimers();
});

const secondCar = { ...car, id: '01JDCAR0000000000000000002', plate: '川A3N6P9' };
const drivenCar = { ...car, id: '01JDCAR0000000000000000003', plate: '川A5Q7R2', owned: false };
const bound = { ...serviceCard, cars: [{ id: car.id, plate: car.plate }], carsMax: 1, carChangesLeft: 1 };
const quote = {
  cardId: serviceCard.id,
  name: serviceCard.name,
  priceFen: 30_000,
  valueFen: 18_000,
  moneyFen: 18_000,
  bonusFen: 0,
  lines: [
    {
      serviceId: '01JDSERV000000000000000001',
      serviceName: '标准洗车',
      granted: 10,
      used: 4,
      priceFen: 30_000,
      usedFen: 12_000,
      refundFen: 18_000,
    },
  ],
  legs: [
    { kind: 'principal', label: '储值卡本金', amountFen: 6_000 },
    { kind: 'wechat', label: '微信支付', amountFen: 12_000 },
  ],
  earnedBack: 180,
  needsSecondPerson: false,
};
const waiting = {
  id: '01JDREF0000000000000000001',
  settlementId: settlement.id,
  cardId: serviceCard.id,
  cardName: serviceCard.name,
  state: 'asked',
  lines: [],
  moneyFen: 18_000,
  reason: '搬家了',
  askedBy: '谢宁',
  askedAt: '2026-11-21T02:00:00.000Z',
  decidedBy: null,
  mine: false,
};

interface Shop {
  card?: unknown;
  quote?: unknown;
  waiting?: unknown[];
  events?: unknown[];
  write?: (asked: Asked) => unknown;
}
const serving =
  ({ card = serviceCard, quote: quoted = quote, waiting: waits = [], events = [], write }: Shop = {}): Serves =>
  (asked) => {
    const { method, path } = asked;
    if (path.endsWith('/refund-quote')) return quoted;
    if (method !== 'GET') return write?.(asked) ?? answer(204, null);
    if (path.endsWith('/refunds/waiting')) return waits;
    if (path.endsWith('/events')) return events;
    if (path.endsWith('/uses')) return { items: [], nextCursor: null };
    if (path.endsWith('/waiting-reversals') || path.includes('/card-refunds')) return [];
    if (path === '/staff/day-close') return { differences: [] };
    if (path.startsWith('/staff/service-cards/')) return card;
    if (path === `/staff/members/${memberId}`) return { id: memberId, cars: [car, secondCar, drivenCar] };
    return { items: [], nextCursor: null };
  };
const tap = (id: string): void => {
  fireEvent.click(screen.getByTestId(id));
};
const type = (id: string, value: string): void => {
  fireEvent.change(screen.getByTestId(id), { target: { value } });
};
const words = (id: string) => screen.getByTestId(id).textContent;
const writes = (asked: Asked[]): Asked[] =>
  asked.filter(({ method, path }) => method !== 'GET' && !path.endsWith('/refund-quote'));
const openCard = () => open(<ServiceCardPage />, { id: serviceCard.id, memberId });

test('a card goes back once by what is left of it, the ways shown first and the reason given', async () => {
  const asked = aTill(serving({ write: () => ({ refundId: waiting.id, done: true }) }), 'shopManager');
  await openCard();
  tap('service-card-refund');
  await settle();
  const shown = words('refund-card-quote');
  for (const part of ['用了 4 / 10 次', '−¥120.00', '没用完的部分¥180.00', '储值卡本金¥60.00', '原路退回', '180 分'])
    expect(shown).toContain(part);
  expect(words('refund-card-act')).toBe('请先写原因');
  tap('pill-complaint');
  type('refund-card-reason', '搬家了');
  expect(words('refund-card-act')).toBe('退卡 ¥180.00');
  tap('refund-card-act');
  tap('refund-card-act');
  await settle(500);
  expect(writes(asked)).toMatchObject([
    {
      path: `/staff/service-cards/${serviceCard.id}/refunds`,
      body: { quotedFen: 18_000, reasonCode: 'complaint', reason: '搬家了' },
    },
  ]);
  expect(screen.queryByTestId('refund-card-sheet')).toBeNull();
});

test('a card another member gave is paid to whoever has it now, once: no leg of how it was bought is shown', async () => {
  aTill(serving({ quote: { ...quote, handedOn: true, legs: [], earnedBack: 0, byHandFen: 18_000 } }), 'shopManager');
  await openCard();
  tap('service-card-refund');
  await settle();
  expect(words('refund-card-quote').match(/¥180\.00/g)).toHaveLength(2);
  expect(words('refund-card-quote')).toContain('由门店付款¥180.00');
  expect(words('refund-card-quote')).not.toContain('没有可退的');
});

test('above the limit it is handed to a second person, and nothing is called refunded', async () => {
  aTill(
    serving({
      quote: { ...quote, needsSecondPerson: true },
      write: () => ({ refundId: waiting.id, done: false }),
    }),
    'shopManager',
  );
  await openCard();
  tap('service-card-refund');
  await settle();
  type('refund-card-reason', '搬家了');
  expect(words('refund-card-act')).toBe('提交退卡 ¥180.00，等第二人确认');
  tap('refund-card-act');
  await settle(500);
  expect(words('needs-second')).toContain('现在还没有退任何钱');
});

test('a use taken meanwhile is told, and what goes back is read anew', async () => {
  const shop: Shop = {
    write: () => {
      shop.quote = { ...quote, moneyFen: 15_000 };
      return refusal('QUOTE_CHANGED', '金额刚刚变了，没有退款。请核对后再退。');
    },
  };
  aTill((asked) => serving(shop)(asked), 'shopManager');
  await openCard();
  tap('service-card-refund');
  await settle();
  type('refund-card-reason', '搬家了');
  tap('refund-card-act');
  await settle(500);
  await settle();
  expect(words('write-refused')).toContain('没有退款');
  expect(words('refund-card-act')).toBe('退卡 ¥150.00');
});

test('why a card can’t go back stands where its amount would, and the button is off', async () => {
  aTill(serving({ quote: refusal('SERVICE_CARD_NO_BILL', '这张卡不是在这里卖的，没有可退的单。') }), 'shopManager');
  await openCard();
  tap('service-card-refund');
  await settle();
  type('refund-card-reason', '搬家了');
  expect(words('refund-card-sheet')).toContain('没有可退的单');
  expect(words('refund-card-act')).toBe('现在不能退');
});

test.each([
  ['sold elsewhere', { boughtAtShopName: '武侯店' }, '在武侯店买的，请在那家店退'],
  ['frozen', { state: 'frozen' }, '恢复使用后才能退'],
])('a card that is %s is not given back here, and says where or when', async (_, more, said) => {
  aTill(serving({ card: { ...serviceCard, ...more } }), 'shopManager');
  await openCard();
  expect(words('service-card-refund')).toContain(said);
  tap('service-card-refund');
  await settle();
  expect(screen.queryByTestId('refund-card-sheet')).toBeNull();
});

test('a request that waits leads to who decides it, and stands there with the card’s name', async () => {
  aTill(serving({ waiting: [waiting] }), 'shopManager');
  await openCard();
  expect(words('service-card-refund')).toContain('¥180.00 等第二人确认，谢宁 提交');
  tap('service-card-refund');
  expect(Taro.navigateTo.mock.calls.map(([to]: unknown[]) => to)).toMatchObject([{ url: '/staff/approvals/index' }]);
  await open(<ApprovalsPage />);
  expect(words(`waiting-refund-${waiting.id}`)).toContain('退的卡洗车十次卡');
});

test('a cashier gives no card back and may exchange its car', async () => {
  const asked = aTill(serving({ card: bound }));
  await openCard();
  expect(screen.queryByTestId('service-card-refund')).toBeNull();
  expect(words('service-card-cars')).toContain('最多 1 辆，还能换 1 次');
  tap('service-card-cars');
  await settle();
  expect(words('cars-save')).toBe('车辆没有改动');
  expect(screen.queryByTestId(`cars-pick-${drivenCar.plate}`)).toBeNull();
  tap(`cars-pick-${secondCar.plate}`);
  expect(words('cars-save')).toBe('最多绑 1 辆');
  tap(`cars-pick-${car.plate ?? ''}`);
  type('cars-reason', '换了新车');
  tap('cars-save');
  tap('cars-save');
  await settle(500);
  expect(writes(asked)).toMatchObject([
    {
      method: 'PUT',
      path: `/staff/service-cards/${serviceCard.id}/cars`,
      body: { carIds: [secondCar.id], reason: '换了新车' },
    },
  ]);
});

const two = { cars: [{ id: 'a', plate: null }], carsMax: 2, carChangesLeft: 0 };
test.each([
  ['filling a free place is no exchange', two, ['a', 'b'], null],
  ['no exchange is left', two, ['b'], '更换次数已用完'],
  [
    'more than its exchanges',
    { ...two, cars: [...two.cars, { id: 'b', plate: null }], carChangesLeft: 1 },
    ['c'],
    '还能换 1 次',
  ],
  ['exchanges without end', { ...two, carChangesLeft: null }, ['b'], null],
  ['too many', two, ['a', 'b', 'c'], '最多绑 2 辆'],
  ['the same', two, ['a'], '车辆没有改动'],
])('cars of a card: %s', (_, card, carIds, said) => {
  expect(carsTrouble(card, carIds)).toBe(said);
});

test('the page tells what happened to the card, who did it and why', async () => {
  const at = '2026-11-20T02:00:00.000Z';
  const plain = { at, by: '苏明', reason: null, before: null, after: null };
  const events = [
    { ...plain, id: 'e1', kind: 'extended', before: '2026-06-30', after: '2026-12-31', reason: '出差三个月' },
    { ...plain, id: 'e2', kind: 'handedOver', by: null, before: '林知远', after: '周敏' },
    { ...plain, id: 'e3', kind: 'cars', before: '川A8K2M7', after: '川A3N6P9', reason: '换了新车' },
    { ...plain, id: 'e4', kind: 'cars', before: '', after: '川A8K2M7' },
    { ...plain, id: 'e5', kind: 'cars', before: '川A8K2M7', after: '' },
    ...(['frozen', 'lost', 'restored', 'gift'] as const).map((kind) => ({ ...plain, id: kind, kind })),
  ];
  aTill(serving({ events }), 'cashier');
  await open(<ServiceCardPage />, { id: serviceCard.id, memberId });
  expect(words('happened-e1')).toBe('延期：2026-06-30 改到 2026-12-312026-11-20 10:00苏明原因：出差三个月');
  expect(words('happened-e2')).toBe('林知远 转赠给 周敏2026-11-20 10:00双方同意');
  expect(words('happened-e3')).toContain('更换车辆：川A8K2M7 换成 川A3N6P9');
  expect(words('happened-e4')).toContain('绑定车辆 川A8K2M7');
  expect(words('happened-e5')).toContain('解绑车辆 川A8K2M7');
  expect(['frozen', 'lost', 'restored', 'gift'].map((kind) => words(`happened-${kind}`).slice(0, 4))).toEqual([
    '冻结20',
    '挂失20',
    '恢复使用',
    '门店赠送',
  ]);
});

test('with nothing to decide the page says so once; a list that can’t be read is not taken for an empty one', async () => {
  aTill(serving(), 'shopManager');
  const first = await open(<ApprovalsPage />);
  expect(words('approvals')).toContain('没有等待确认的事');
  first.unmount();
  freshPhone();
  const others = serving();
  aTill(
    (asked) => (asked.path.endsWith('/card-refunds/waiting') ? refusal('FORBIDDEN', '没有权限。') : others(asked)),
    'shopManager',
  );
  await open(<ApprovalsPage />);
  expect(words('approvals')).toContain('待确认的退卡没能加载出来');
  expect(words('approvals')).not.toContain('没有等待确认的事');
});
