import type { CardUseView, ServiceCardView } from '@cheyou/contracts';
import { shopDay } from '@cheyou/domain';
import { fireEvent, screen } from '@testing-library/react';
import PackagePage from '../../src/owner/package/index';
import PackageRefundPage from '../../src/owner/package-refund/index';
import PackagesPage from '../../src/owner/packages/index';
import { standingOf } from '../../src/owner/packages/package-words';
import Taro from '../mocks/taro';
import { aPhone, freshPhone, lost, open, settle, type Serves } from './a-phone';
import { home } from './an-owner';
import { cardUse as use, packageCard as ten, packageQuote, wash } from './holdings';

beforeEach(freshPhone);
afterEach(() => {
  jest.useRealTimers();
});

const pass: ServiceCardView = {
  ...ten,
  id: '01JDPACKAGE000000000000002',
  kind: 'annualPass',
  name: '洗车年卡',
  lastOn: '2027-06-30',
  services: [{ ...wash, granted: null, left: null, perDayMax: 1, perMonthMax: 8 }],
};
const over: ServiceCardView = {
  ...ten,
  id: '01JDPACKAGE000000000000003',
  name: '旧洗车卡',
  lastOn: '2026-03-31',
  lapsed: true,
  services: [{ ...wash, left: 0, lapsed: 2 }],
};

const serving =
  (cards: ServiceCardView[], uses: CardUseView[] = [use]): Serves =>
  ({ path }) => {
    if (path === '/me/service-cards') return cards;
    if (path === '/me/service-card-transfers') return [];
    if (path.includes('/uses')) return { items: uses, nextCursor: null };
    if (path.endsWith('/refunds') || path.endsWith('/events')) return [];
    const one = cards.find(({ id }) => path.includes(id));
    return one ?? home;
  };
const textOf = (id: string): string => screen.getByTestId(id).textContent;
const tap = (id: string): void => {
  fireEvent.click(screen.getByTestId(id));
};

test('a card shows its counts as tokens, its cars, its end and what would be forfeited', async () => {
  aPhone(serving([ten]));
  await open(<PackagesPage />);
  const card = screen.getByTestId(`package-${ten.id}`);
  for (const words of ['精洗 10 次卡', '40 天后到期', '仅限此车', '各店通用', '6 / 10 次', '2026-01-01 购于青羊店'])
    expect(card.textContent).toContain(words);
  expect(card.querySelectorAll('.c-token')).toHaveLength(10);
  expect(card.querySelectorAll('.c-token-used')).toHaveLength(4);
  expect(textOf('package-forfeit')).toContain('2026-12-31 到期，届时没用的作废（现剩 6 次）');
});

test('a pass has caps in place of a count, and many uses are a bar', async () => {
  aPhone(serving([pass, { ...ten, services: [{ ...wash, granted: 30, left: 20 }] }]));
  await open(<PackagesPage />);
  for (const words of ['不限次', '今天 0 / 1 次', '本月 1 / 8 次', '至 2027-06-30'])
    expect(textOf(`package-${pass.id}`)).toContain(words);
  expect(screen.getByTestId(`package-${ten.id}`).querySelector('.c-barline')).toBeTruthy();
});

test('what is used up or over stands beneath, small', async () => {
  aPhone(serving([over, ten]));
  await open(<PackagesPage />);
  expect(textOf('packages-over')).toContain('旧洗车卡2026-03-31 已到期');
  tap(`package-${over.id}`);
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/owner/package/index?id=${over.id}` });
});

test('a card leads to the text it was sold under, also when another is in force; one that was given has none', async () => {
  const terms = { version: '2026-03', title: '储值卡章程', points: [], text: '没用的部分随时可退。' };
  const serve = serving([ten]);
  const asked = aPhone((request) => (request.path.endsWith('/terms') ? terms : serve(request)));
  const page = await open(<PackagePage />, { id: ten.id });
  expect(textOf('package-terms')).toContain('2026-03 版');
  tap('package-terms');
  await settle();
  expect(textOf('terms-sheet')).toContain('没用的部分随时可退。');
  expect(asked.some(({ path }) => path === `/me/service-cards/${ten.id}/terms`)).toBe(true);
  page.unmount();
  freshPhone();
  aPhone(serving([{ ...ten, termsVersion: null, gift: true }]));
  await open(<PackagePage />, { id: ten.id });
  expect(screen.queryByTestId('package-terms')).toBeNull();
});

test('how a card stands, by its state and its days', () => {
  const today = shopDay('2026-11-21');
  const said = (change: Partial<ServiceCardView>) => standingOf({ ...ten, ...change }, today).words;
  expect(said({})).toBe('40 天后到期');
  expect(said({ lastOn: '2026-11-21' })).toBe('今天到期');
  expect(said({ startsOn: null, lastOn: null })).toBe('首次使用起算');
  expect(said({ startsOn: '2026-12-01', lastOn: '2027-12-01' })).toBe('2026-12-01 起可用');
  expect(said({ lastOn: null })).toBe('长期有效');
  expect(said({ services: [{ ...wash, left: 0 }] })).toBe('已用完');
  expect(said({ state: 'frozen' })).toBe('已冻结');
  expect(said({ state: 'frozen', lastOn: '2026-01-31' })).toBe('2026-01-31 已到期');
  expect(said({ state: 'refunded' })).toBe('已退卡');
});

test('one card tells every use, also one that came back, and what it was sold under', async () => {
  aPhone(serving([ten], [use, { ...use, id: '01JDUSE0000000000000000002', state: 'reversed' }]));
  await open(<PackagePage />, { id: ten.id });
  expect(textOf(`use-${use.id}`)).toContain('11-08 16:05');
  expect(textOf(`use-${use.id}`)).toContain('−1 次');
  expect(textOf('use-01JDUSE0000000000000000002')).toContain('已退回');
  for (const words of ['¥480.00', '最多 1 辆，还可更换 2 次', '不可转赠']) expect(textOf('package')).toContain(words);
  tap(`use-${use.id}`);
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/owner/receipt/index?id=01JDSETTLEMENT000000000001' });
  tap('package-refund-quote');
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/owner/package-refund/index?id=${ten.id}` });
});

test('the quote of a refund shows how it comes about', async () => {
  aPhone(({ path }) => (path.endsWith('/refunds') ? [] : packageQuote));
  await open(<PackageRefundPage />, { id: ten.id });
  expect(textOf('package-refund-total')).toBe('¥288.00');
  expect(textOf(`package-refund-${wash.serviceId}`)).toContain('已用 4 / 10 次折合¥192.00');
  expect(textOf('package-refund-ways')).toContain('微信支付（原路退回）¥200.00刷卡（当面退给您）¥88.00');
});

test('whoever has none is told what there is, and a failure that no use moved', async () => {
  let cards: ServiceCardView[] | null = null;
  aPhone((one) => (cards === null ? lost : serving(cards)(one)));
  await open(<PackagesPage />);
  await settle(3_000);
  expect(textOf('failure')).toContain('卡里的次数和工时没有变动。');
  cards = [];
  tap('retry');
  await settle();
  expect(textOf('empty')).toContain('还没有次卡或套餐');
});

test('a card that was given back says what was left and by which ways it came', async () => {
  const statement = {
    name: ten.name,
    at: '2026-11-20T02:00:00.000Z',
    priceFen: 48_000,
    valueFen: 28_800,
    moneyFen: 28_800,
    bonusFen: 0,
    reason: '搬家了',
    lines: packageQuote.lines,
    legs: [
      { kind: 'wechat', label: '微信支付', amountFen: 20_000 },
      { kind: 'posCard', label: '刷卡', amountFen: 8_800 },
    ],
    payOut: { state: 'paid', amountFen: 20_000, method: null, reference: null, paidBy: null, paidAt: null },
  };
  const refunded = serving([{ ...ten, state: 'refunded' }]);
  aPhone((asked) => (asked.path.endsWith('/refund') ? statement : refunded(asked)));
  await open(<PackagePage />, { id: ten.id });
  for (const words of [
    '¥288.00',
    '用了 4 次−¥192.00',
    '微信支付（原路退回）¥200.00',
    '刷卡（当面退给您）¥88.00',
    '搬家了',
  ])
    expect(textOf('package-given-back')).toContain(words);
  expect(screen.queryByTestId('package-refund-quote')).toBeNull();
});

test('a card given by another member that went back says that the shop pays, and no more', async () => {
  const statement = {
    ...{ name: ten.name, at: '2026-11-20T02:00:00.000Z', priceFen: 48_000, valueFen: 28_800, moneyFen: 28_800 },
    ...{ bonusFen: 0, reason: '搬家了', lines: packageQuote.lines, legs: [], handedOn: true, payOut: null },
  };
  const refunded = serving([{ ...ten, state: 'refunded' }]);
  aPhone((asked) => (asked.path.endsWith('/refund') ? statement : refunded(asked)));
  await open(<PackagePage />, { id: ten.id });
  expect(textOf('package-given-back')).toContain('由门店付款¥288.00');
});
