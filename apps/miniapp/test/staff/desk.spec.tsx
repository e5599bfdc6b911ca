import { fireEvent, screen } from '@testing-library/react';
import DeskPage from '../../src/pages/desk/index';
import { answer, freshPhone, open, refusal, settle, type Asked, type Serves } from '../owner/a-phone';
import { card, shop } from '../owner/an-owner';
import Taro from '../mocks/taro';
import { aTill } from './a-till';

beforeEach(freshPhone);
afterEach(() => {
  jest.useRealTimers();
});

const sums = {
  revenueFen: 62_400,
  cashInFen: 36_500,
  topUpFen: 0,
  prepaidFen: 25_900,
  count: 4,
  visits: 4,
  newMembers: 1,
  byMethod: [],
};
const brief = {
  id: '01JDSALE000000000000000001',
  number: 'S261121-0001-006',
  state: 'held',
  plate: '川A8K2M7',
  plateKind: 'ordinary',
  title: '精致洗车',
  totalFen: 6_800,
  openedAt: '2026-11-21T02:30:00.000Z',
  openedBy: '陈可',
  memberName: '林知远',
  priority: true,
};
const desk = { shop, on: '2026-11-21', sums, openSales: [brief], approvals: 2, payOuts: 1, incidents: 1, claims: 1 };

const match = (plate: string) => ({
  carId: '01JDCAR0000000000000000001',
  memberId: '01JDMEMBER0000000000000001',
  plate,
  plateKind: 'ordinary',
  matchFrom: 2,
  matchLength: 3,
  carText: '云阔 2.0T',
  memberName: '林知远',
  phoneMasked: '138****2916',
  levelName: '金卡会员',
  priority: true,
  cardBalanceFen: 335_600,
  walkIn: false,
  visits: 14,
  lastVisitOn: '2026-11-18',
  offerCard: false,
});

const serving =
  (find: (q: string) => unknown): Serves =>
  ({ path }) =>
    path.startsWith('/staff/search') ? find(decodeURIComponent(path.split('q=')[1] ?? '')) : desk;

const type = (text: string): void => {
  for (const sign of text) fireEvent.click(screen.getByTestId(`key-${sign}`));
};
const searches = (asked: Asked[]) => asked.filter(({ path }) => path.startsWith('/staff/search'));
const items = (...found: unknown[]) => ({ kind: 'plate', items: found, more: false });

test('one request fills the desk, and a sale that waits for the owner says so', async () => {
  const asked = aTill(serving(() => items()));
  await open(<DeskPage />);
  expect(asked.map(({ path }) => path)).toEqual(['/staff/desk']);
  expect(screen.getByTestId('chip-cash-in').textContent).toContain('¥365');
  expect(screen.getByTestId('open-sale-S261121-0001-006').textContent).toContain('等待车主付款');
});

test('three signs are looked for, fewer are not, and typing on waits for the pause', async () => {
  const asked = aTill(serving(() => items(match('川A8K2M7'))));
  await open(<DeskPage />);
  fireEvent.click(screen.getByTestId('search-field'));
  type('8K');
  await settle(1_000);
  expect(searches(asked)).toHaveLength(0);
  expect(screen.getByTestId('found-short')).toBeTruthy();
  type('2');
  type('M');
  await settle(1_000);
  expect(searches(asked).map(({ path }) => path)).toEqual(['/staff/search?q=8K2M']);
  fireEvent.click(screen.getByTestId('match-川A8K2M7'));
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/staff/car/index?id=01JDCAR0000000000000000001' });
});

test('one request at a time: what was typed meanwhile comes after it, and the late answer is dropped', async () => {
  const waiting: ((said: unknown) => void)[] = [];
  aTill(serving(() => items()));
  await open(<DeskPage />);
  const sent: string[] = [];
  Taro.request.mockImplementation(({ url }: { url: string }) => {
    sent.push(url);
    return new Promise((tell) => {
      waiting.push((said) => {
        tell({ statusCode: 200, data: JSON.stringify(said), header: {} });
      });
    });
  });
  fireEvent.click(screen.getByTestId('search-field'));
  type('8K2');
  await settle(500);
  type('M');
  await settle(500);
  const asked = () => sent.filter((url) => url.includes('/staff/search'));
  expect(asked()).toEqual([expect.stringContaining('q=8K2') as string]);
  waiting[0]?.(items(match('川A8K2X9')));
  await settle();
  expect(screen.queryByTestId('match-川A8K2X9')).toBeNull();
  expect(asked()[1]).toContain('q=8K2M');
  waiting[1]?.(items(match('川A8K2M7')));
  await settle();
  expect(screen.getByTestId('match-川A8K2M7')).toBeTruthy();
});

test('a car that isn’t there is registered with the plate that was typed', async () => {
  const serve = serving(() => items());
  const asked = aTill((seen) =>
    seen.path === '/staff/walk-ins' ? answer(201, { car: { id: '01JDCAR0000000000000000009' } }) : serve(seen),
  );
  await open(<DeskPage />);
  fireEvent.click(screen.getByTestId('search-field'));
  type('7X8Y9');
  await settle(500);
  fireEvent.click(screen.getByTestId('register-car'));
  expect(screen.getByTestId('walk-in-plate').textContent).toContain('川A7X8Y9');
  fireEvent.click(screen.getByTestId('walk-in-save'));
  await settle();
  expect(asked.at(-1)).toMatchObject({ path: '/staff/walk-ins', body: { plate: '川A7X8Y9' } });
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/staff/car/index?id=01JDCAR0000000000000000009' });
});

test('what a role may not do is not on the desk', async () => {
  aTill(
    serving(() => items()),
    'technician',
  );
  await open(<DeskPage />);
  for (const id of ['quick-sale', 'quick-top-up', 'quick-day', 'to-decide', 'manage-settings']) {
    expect(screen.queryByTestId(id)).toBeNull();
  }
  expect(screen.getByTestId('manage-services')).toBeTruthy();
});

test('a manager sees what waits for a decision, with counts', async () => {
  aTill(
    serving(() => items()),
    'shopManager',
  );
  await open(<DeskPage />);
  expect(screen.getByTestId('to-decide').textContent).toContain('5 项');
  expect(screen.getByTestId('desk-pay-outs').textContent).toContain('1 笔退款待付');
  expect(screen.getByTestId('desk-approvals').textContent).toContain('2 笔等待第二人确认');
});

const wholeNumber = '9061284307516208';
const typeNumber = async (): Promise<void> => {
  fireEvent.click(screen.getByTestId('search-field'));
  type(wholeNumber);
  await settle(1_000);
  await settle();
};
const asksForCard =
  (said: unknown): Serves =>
  (asked) =>
    asked.path.startsWith('/staff/card-numbers/') ? said : serving(() => items())(asked);

test('a whole card number finds its card', async () => {
  const asked = aTill(asksForCard({ ...card, lots: [], months: [], topUpOpen: true, roomFen: 0 }));
  await open(<DeskPage />);
  await typeNumber();
  expect(asked.filter(({ path }) => path.includes(wholeNumber)).map(({ path }) => path)).toEqual([
    `/staff/card-numbers/${wholeNumber}`,
  ]);
  expect(screen.queryByTestId('found-missing')).toBeNull();
  fireEvent.click(screen.getByTestId('card-found'));
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/staff/card/index?id=${card.id}` });
});

test('a whole number of an old system’s card finds whose it was', async () => {
  const asked = aTill((seen) =>
    seen.path.startsWith('/staff/card-numbers/')
      ? refusal('NOT_FOUND', '没有找到相关内容')
      : serving((q) => ({ kind: 'card', items: q === wholeNumber ? [match('川A8K2M7')] : [], more: false }))(seen),
  );
  await open(<DeskPage />);
  await typeNumber();
  expect(asked.at(-1)?.path).toBe(`/staff/search?q=${wholeNumber}`);
  expect(screen.queryByTestId('card-unknown')).toBeNull();
  fireEvent.click(screen.getByTestId('match-川A8K2M7'));
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/staff/car/index?id=01JDCAR0000000000000000001' });
});

test.each([
  ['NOT_FOUND', '没有找到相关内容', 'card-unknown', '没有这个卡号'],
  ['CARD_NUMBER_REPLACED', '这个卡号已补卡作废，新卡尾号 1234', 'card-replaced', '新卡尾号 1234'],
])('a number no card has now (%s) is said', async (code, message, testId, words) => {
  aTill(asksForCard(refusal(code, message)));
  await open(<DeskPage />);
  await typeNumber();
  expect(screen.getByTestId(testId).textContent).toContain(words);
});
