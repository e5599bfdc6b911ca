import type { LevelView, PointsMovementView } from '@cheyou/contracts';
import { fireEvent, screen } from '@testing-library/react';
import PointsPage from '../../src/owner/points/index';
import HomePage from '../../src/pages/home/index';
import MePage from '../../src/pages/me/index';
import { lapseGroups } from '../../src/points/lapse-groups';
import { debtWords, movementTitle } from '../../src/points/points-words';
import Taro from '../mocks/taro';
import { aPhone, answer, freshPhone, lost, open, refusal, settle, type Serves } from './a-phone';
import { home, level, points } from './an-owner';

beforeEach(freshPhone);
afterEach(() => {
  jest.useRealTimers();
});

const earned: PointsMovementView = {
  id: '01JDMOVE000000000000000001',
  move: 'earned',
  points: 68,
  debt: 0,
  title: '内饰清洁',
  shopName: '青羊店',
  settlementId: '01JDSETTLEMENT000000000001',
  reason: null,
  at: '2026-11-18T09:42:00Z',
};
const takenBack: PointsMovementView = {
  ...earned,
  id: '01JDMOVE000000000000000002',
  move: 'takenBack',
  points: -20,
  debt: 48,
  reason: '项目选错',
};

interface Said {
  mine?: unknown;
  rank?: LevelView;
  moves?: unknown;
  gift?: unknown;
}

const serving =
  ({
    mine = points,
    rank = level,
    moves = { items: [earned], nextCursor: null },
    gift = answer(204, null),
  }: Said): Serves =>
  ({ path }) => {
    if (path === '/me/points') return mine;
    if (path === '/me/level') return rank;
    if (path === '/me/points/gifts') return gift;
    return path.startsWith('/me/points/movements') ? moves : home;
  };
const type = (id: string, value: string): void => {
  fireEvent.change(screen.getByTestId(id), { target: { value } });
};
const tap = (id: string): void => {
  fireEvent.click(screen.getByTestId(id));
};

test('the balance says what it is worth and what of it lapses when', async () => {
  aPhone(serving({}));
  await open(<PointsPage />);
  const sum = screen.getByTestId('points-sum');
  for (const words of ['2,860', '约可抵 ¥28.60', '320 分 12-31 到期', '2,540 分 2027-12-31 到期'])
    expect(sum.textContent).toContain(words);
  expect(screen.getByTestId('points-uses').textContent).toContain('银卡会员按 1.5 倍算');
});

test('all points have their place in the bar, frozen and lasting ones too', () => {
  const now = Date.parse('2026-11-21T02:32:00Z');
  const many = { ...points, balance: 900, frozen: 100 };
  const lapsing = (...parts: [string, number][]) => parts.map(([on, left]) => ({ on, points: left }));
  const groups = (...parts: [string, number][]) =>
    lapseGroups({ ...many, toLapse: lapsing(...parts) }, now).map(({ value, words }) => `${String(value)} ${words}`);
  expect(groups()).toEqual(['1000 长期有效']);
  expect(groups(['2026-12-31', 200], ['2027-12-31', 300])).toEqual([
    '200 12-31 到期',
    '300 2027-12-31 到期',
    '500 长期有效',
  ]);
  expect(groups(['2027-03-31', 400], ['2027-06-30', 600])).toEqual(['400 2027-03-31 到期', '600 2027-06-30']);
  expect(groups(['2026-12-31', 1], ['2027-01-31', 2], ['2027-02-28', 3], ['2027-03-31', 4])).toContain('997 之后到期');
});

test('what is frozen and what is owed is said beside the balance', async () => {
  aPhone(serving({ mine: { ...points, frozen: 120, debt: 48 } }));
  await open(<PointsPage />);
  expect(screen.getByTestId('points-frozen').textContent).toContain('另有 120 分还没生效');
  expect(screen.getByTestId('points-debt').textContent).toContain('欠 48 分');
});

test('a movement says what, where and why, and opens its receipt', async () => {
  aPhone(serving({ moves: { items: [earned, takenBack], nextCursor: null } }));
  await open(<PointsPage />);
  const back = screen.getByTestId(`points-movement-${takenBack.id}`).textContent;
  for (const words of ['积分扣回', '内饰清洁', '11-18 17:42', '青羊店', '−20', '记欠 48 分', '项目选错'])
    expect(back).toContain(words);
  tap(`points-movement-${earned.id}`);
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/owner/receipt/index?id=01JDSETTLEMENT000000000001' });
});

test('a gift speaks for itself, and a settled debt is said as such', () => {
  expect(movementTitle({ move: 'giftIn', title: '好友赠送积分' })).toEqual(['好友赠送积分']);
  expect(debtWords({ debt: -48 })).toBe('补欠 48 分');
  expect(debtWords({ debt: 0 })).toBeNull();
});

test('the statement goes on page by page', async () => {
  const asked = aPhone((one) =>
    one.path.includes('cursor=next')
      ? { items: [takenBack], nextCursor: null }
      : serving({ moves: { items: [earned], nextCursor: 'next' } })(one),
  );
  await open(<PointsPage />);
  tap('list-more');
  await settle();
  expect(screen.getByTestId(`points-movement-${takenBack.id}`)).toBeTruthy();
  expect(screen.getByTestId('points').textContent).toContain('以上是全部积分明细');
  expect(asked.filter(({ path }) => path.includes('cursor=next'))).toHaveLength(1);
});

test('whoever has none is told how they come, and has nothing to give', async () => {
  aPhone(serving({ mine: { ...points, balance: 0, toLapse: [] }, moves: { items: [], nextCursor: null } }));
  await open(<PointsPage />);
  expect(screen.getByTestId('points').textContent).toContain('还没有积分');
  expect(screen.queryByTestId('points-give')).toBeNull();
});

test('points that can’t be read say that none moved, and come at another try', async () => {
  let answers = false;
  aPhone((one) => (answers ? serving({})(one) : lost));
  await open(<PointsPage />);
  await settle(3_000);
  expect(screen.getByTestId('failure').textContent).toContain('您的积分没有变动。');
  answers = true;
  tap('retry');
  await settle();
  expect(screen.getByTestId('points-balance').textContent).toBe('2,860');
});

const giveTo = (phone: string, many: string): void => {
  tap('points-give');
  type('gift-phone', phone);
  type('gift-points', many);
};

test('a gift is said once more before it goes, and goes once', async () => {
  const asked = aPhone(serving({}));
  await open(<PointsPage />);
  giveTo('13800005601', '1500');
  expect(screen.getByTestId('gift-next').textContent).toBe('每天最多送 1,000 分');
  type('gift-points', '300');
  tap('gift-next');
  expect(asked.some(({ method }) => method === 'POST')).toBe(false);
  expect(screen.getByTestId('gift-confirm').textContent).toContain('138 0000 5601');
  expect(screen.getByTestId('gift-confirm').textContent).toContain('2,560 分');
  tap('gift-act');
  tap('gift-act');
  await settle();
  const [gift, ...again] = asked.filter(({ method }) => method === 'POST');
  expect(gift).toMatchObject({ path: '/me/points/gifts', body: { phone: '13800005601', points: 300 } });
  expect(gift?.key).toBeTruthy();
  expect(again).toHaveLength(0);
  expect(screen.getByTestId('gift-done').textContent).toContain('300 分');
});

test('a gift that is refused says why and keeps what was typed', async () => {
  aPhone(serving({ gift: refusal('GIFT_MAX', '超出今天能送的积分，还能送 200 分，没有送出。') }));
  await open(<PointsPage />);
  giveTo('13800005601', '300');
  tap('gift-next');
  tap('gift-act');
  await settle();
  expect(screen.getByTestId('write-refused').textContent).toContain('还能送 200 分');
  tap('gift-back');
  expect(screen.getByTestId<HTMLInputElement>('gift-points').value).toBe('300');
});

test('a gift whose answer was lost is asked for again under its key', async () => {
  let answers = false;
  const asked = aPhone((one) => (one.method === 'POST' && !answers ? lost : serving({})(one)));
  await open(<PointsPage />);
  giveTo('13800005601', '300');
  tap('gift-next');
  tap('gift-act');
  await settle(60_000);
  expect(screen.getByTestId('write-unknown')).toBeTruthy();
  answers = true;
  tap('write-resume');
  await settle();
  const gifts = asked.filter(({ method }) => method === 'POST');
  expect(new Set(gifts.map(({ key }) => key)).size).toBe(1);
  expect(screen.getByTestId('gift-done')).toBeTruthy();
});

test('我的 shows the level, what it gives and what is missing to the next, by each way', async () => {
  aPhone(serving({}));
  await open(<MePage />);
  const card = screen.getByTestId('level-card').textContent;
  for (const words of ['银卡会员', '积分 1.5 倍', '服务 9.5 折', '满足任一项，升为金卡会员'])
    expect(card).toContain(words);
  expect(screen.getByTestId('level-way-spend').textContent).toBe('实付满 ¥3,000还差 ¥1,800.00');
  expect(screen.getByTestId('level-way-visits').textContent).toBe('到店 15 次还差 6 次');
  expect(screen.getByTestId('level-way-visits').querySelector<HTMLElement>('.c-barline-part')?.style.width).toBe('60%');
  expect(screen.getByTestId('me-points').textContent).toContain('2,860 分');
});

test('at the top there is nothing missing, and a merchant without levels shows none', async () => {
  aPhone(serving({ rank: { ...level, next: null } }));
  const shown = await open(<MePage />);
  expect(screen.getByTestId('level-card').textContent).toContain('已经是最高等级');
  shown.unmount();
  freshPhone();
  aPhone(serving({ rank: { ...level, level: null, next: null } }));
  await open(<MePage />);
  expect(screen.queryByTestId('level-card')).toBeNull();
});

test('the first screen shows what is held beside money with what lapses next, and the level on the card’s face', async () => {
  const asked = aPhone(serving({}));
  await open(<HomePage />);
  expect(screen.getByTestId('chip-packages').textContent).toBe('套餐11 次6 次 12-31 到期');
  expect(screen.getByTestId('chip-points').textContent).toBe('积分2,860320 分 12-31 到期');
  expect(screen.getByTestId('chip-coupons').textContent).toBe('优惠券3 张1 张 6 天后到期');
  expect(screen.getByTestId('chip-coupons').querySelector('.text-watch-ink')).toBeTruthy();
  expect(screen.getByTestId('card-face').textContent).toContain('金卡会员');
  tap('chip-points');
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/owner/points/index' });
  expect(new Set(asked.map(({ path }) => path))).toEqual(new Set(['/me/home']));
});

test('what lapses only next year is no news for the first screen', async () => {
  const mine = { ...home.points, nextLapse: { on: '2027-12-31', count: 2_860 } };
  aPhone(() => ({ ...home, points: mine }));
  await open(<HomePage />);
  expect(screen.getByTestId('chip-points').textContent).toBe('积分2,860约可抵 ¥28.60');
});

test('whoever holds nothing is shown what there could be, and an annual pass counts as a card', async () => {
  const packages = { cards: 1, passes: 1, usesLeft: 0, nextLapse: null };
  aPhone(() => ({ ...home, packages, coupons: { usable: 0, nextLapse: null } }));
  await open(<HomePage />);
  expect(screen.getByTestId('chip-packages').textContent).toBe('套餐1 张1 张卡');
  expect(screen.getByTestId('chip-coupons').textContent).toBe('优惠券0 张去领券');
});

test('packages, points and coupons stand beside each other and take each other’s place', async () => {
  aPhone(serving({}));
  await open(<PointsPage />);
  expect(screen.getByTestId('segment-packages').textContent).toBe('套餐 11');
  expect(screen.getByTestId('segment-points').getAttribute('aria-selected')).toBe('true');
  tap('segment-coupons');
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/owner/coupons/index' });
});
