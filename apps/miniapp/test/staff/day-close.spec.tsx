import type { components } from '@cheyou/contracts';
import { fireEvent, screen } from '@testing-library/react';
import ApprovalsPage from '../../src/staff/approvals/index';
import DayClosePage from '../../src/staff/day-close/index';
import ShiftCountPage from '../../src/staff/shift-count/index';
import { countedIn, noCount, piecesOf } from '../../src/staff/shift-count/count-form';
import { answer, freshPhone, lost, open, refusal, settle, type Asked, type Serves } from '../owner/a-phone';
import Taro from '../mocks/taro';
import { count, counted, shift, shiftId, summary } from './a-closed-day';
import { aTill } from './a-till';

type Schemas = components['schemas'];

beforeEach(freshPhone);
afterEach(() => {
  jest.useRealTimers();
});

const tap = (id: string): void => {
  fireEvent.click(screen.getByTestId(id));
};
const type = (id: string, value: string): void => {
  fireEvent.change(screen.getByTestId(id), { target: { value } });
};
const words = (id: string): string => screen.getByTestId(id).textContent;
const writes = (asked: Asked[]): Asked[] => asked.filter(({ method }) => method !== 'GET');

const status: Schemas['DayCloseStatus'] = {
  on: '2026-11-21',
  closedThrough: '2026-11-20',
  toClose: '2026-11-21',
  bills: 6,
  shift: null,
  differences: [],
  held: [],
  topUpsWaiting: [],
};

describe('the day', () => {
  test('without a shift offers to open one, with what lies in the drawer, once', async () => {
    const asked = aTill(({ method }) => (method === 'GET' ? status : answer(201, shift)));
    await open(<DayClosePage />);
    expect(screen.queryByTestId('close-day')).toBeNull();
    tap('open-shift');
    expect(words('float-act')).toBe('请先点一遍钱箱');
    for (const key of ['digit-5', 'digit-0', 'digit-0', 'digit-.', 'digit-5']) tap(key);
    expect(words('float-act')).toBe('以备用金 ¥500.50 开班');
    tap('float-act');
    tap('float-act');
    await settle();
    expect(writes(asked)).toMatchObject([{ path: '/staff/shifts', body: { floatFen: 50_050 } }]);
    expect(writes(asked)[0]?.key).toBeTruthy();
    expect(screen.queryByTestId('float-sheet')).toBeNull();
  });

  test('shows an open shift without a word of what should be in its drawer, and takes cash out of it with a reason', async () => {
    const moves: Schemas['DrawerMoveView'][] = [
      {
        id: shiftId,
        kind: 'toSafe',
        amountFen: 20_000,
        reason: '存保险柜',
        by: '陈可',
        at: '2026-11-21T06:00:00.000Z',
      },
    ];
    const asked = aTill(({ method }) =>
      method === 'GET' ? { ...status, shift: { ...shift, moves } } : answer(201, shift),
    );
    await open(<DayClosePage />);
    expect(words('open-shift-card')).toContain('存入保险柜');
    expect(words('move-toSafe')).toContain('−¥200.00');
    tap('move-cash');
    tap('move-kind-pettyCash');
    expect(words('move-sheet-act')).toBe('请填金额');
    type('move-amount', '12.5');
    type('move-sheet-reason', '买水');
    tap('move-sheet-act');
    await settle();
    expect(writes(asked)).toMatchObject([
      { path: `/staff/shifts/${shiftId}/moves`, body: { kind: 'pettyCash', amountFen: 1_250, reason: '买水' } },
    ]);
    tap('to-count');
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/staff/shift-count/index?id=${shiftId}` });
  });

  test.each([
    [{ shift }, '陈可 还没有点款交班'],
    [{ differences: [counted] }, '陈可 的现金差异还没处理完'],
    [
      { held: [{ saleId: shiftId, number: 'S261121-0001-007', title: '标准洗车', totalFen: 3_500 }] },
      '还有 1 单等车主付款',
    ],
    [{ toClose: null }, '今天已经日结'],
  ])('says on the button why it can’t be closed yet: %#', async (more, why) => {
    aTill(() => ({ ...status, ...more }), 'shopManager');
    await open(<DayClosePage />);
    expect(words('close-day')).toBe(why);
  });

  test('leads to what still waits', async () => {
    const held = [{ saleId: shiftId, number: 'S261121-0001-007', title: '标准洗车', totalFen: 3_500 }];
    const waiting = { ...status, differences: [counted], held, topUpsWaiting: ['T261121-0001-001'] };
    aTill(() => waiting, 'shopManager');
    await open(<DayClosePage />);
    expect(words('day-waiting')).toContain('短款');
    tap(`difference-${shiftId}`);
    tap('held-S261121-0001-007');
    tap('waiting-T261121-0001-001');
    expect(Taro.navigateTo.mock.calls).toEqual([
      [{ url: `/staff/shift-count/index?id=${shiftId}` }],
      [{ url: `/staff/settle/index?id=${shiftId}` }],
      [{ url: '/staff/approvals/index' }],
    ]);
  });

  test('waits on the page of approvals for a second manager, who is led to the count; one that nobody explained doesn’t', async () => {
    const off = { ...counted, state: 'explained' as const, mayAccept: true };
    const differences = [off, { ...counted, id: '01JDSHFT000000000000000002' }];
    aTill(({ path }) => {
      if (path === '/staff/day-close') return { ...status, differences };
      return path.startsWith('/staff/top-ups') ? { items: [], nextCursor: null } : [];
    }, 'shopManager');
    await open(<ApprovalsPage />);
    expect(words('waiting-differences')).toContain('1 班');
    expect(words('waiting-differences')).toContain('陈可 的班次 差异待店长确认');
    expect(words('waiting-differences')).toContain('−¥10.00');
    expect(words('approvals')).not.toContain('没有等待确认的事');
    tap(`difference-${shiftId}`);
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/staff/shift-count/index?id=${shiftId}` });
  });

  test('is closed by the manager after one more question, and then shown', async () => {
    const asked = aTill(({ method }) => (method === 'GET' ? status : answer(201, summary)), 'shopManager');
    await open(<DayClosePage />);
    expect(words('close-day')).toBe('日结 11-21');
    tap('close-day');
    expect(words('confirm-sheet')).toContain('这一天共 6 单');
    tap('confirm-act');
    await settle();
    expect(writes(asked)).toMatchObject([{ path: '/staff/day-closes', body: { on: '2026-11-21' } }]);
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/staff/day-summary/index?on=2026-11-21' });
  });

  test('that was refused says why and stays', async () => {
    const no = refusal('DAY_SALES_HELD', '还有单据在等车主付款，没有日结。请等付款完成或取消收款后再日结。');
    aTill(({ method }) => (method === 'GET' ? status : no), 'shopManager');
    await open(<DayClosePage />);
    tap('close-day');
    tap('confirm-act');
    await settle();
    expect(words('write-refused')).toContain('没有日结');
    expect(screen.queryByTestId('confirm-sheet')).toBeNull();
    expect(Taro.redirectTo).not.toHaveBeenCalled();
  });

  test('that can’t be read can be asked for again', async () => {
    aTill(() => lost);
    await open(<DayClosePage />);
    await settle(3_000);
    expect(words('failure')).toContain('今天的班次没能加载出来');
  });
});

const atShift =
  (first: Schemas['ShiftView'], then: unknown = first): Serves =>
  ({ method }) =>
    method === 'GET' ? first : then;

describe('the count', () => {
  test('is typed before anything says what should be there, and asked for once more', async () => {
    const asked = aTill(atShift(shift, counted));
    await open(<ShiftCountPage />, { id: shiftId });
    expect(screen.queryByTestId('shift-sums')).toBeNull();
    expect(words('count-send')).toBe('请先点款');
    for (const key of ['digit-5', 'digit-2', 'digit-5']) tap(key);
    expect(words('amount-typed')).toBe('¥525');
    tap('count-send');
    tap('confirm-act');
    await settle();
    expect(writes(asked)).toMatchObject([{ path: `/staff/shifts/${shiftId}/count`, body: { countedFen: 52_500 } }]);
  });

  test('by notes and coins adds itself up', async () => {
    const asked = aTill(atShift(shift, counted));
    await open(<ShiftCountPage />, { id: shiftId });
    tap('segment-faces');
    type('face-10000', '5');
    type('face-50', '3');
    expect(words('faces-sum')).toContain('501.50');
    tap('count-send');
    tap('confirm-act');
    await settle();
    const pieces = [
      { faceFen: 10_000, pieces: 5 },
      { faceFen: 50, pieces: 3 },
    ];
    expect(writes(asked)).toMatchObject([{ body: { countedFen: 50_150, pieces } }]);
  });

  test('of nothing typed can’t be sent; an empty drawer can', () => {
    expect(countedIn(noCount)).toBeNull();
    expect(countedIn({ ...noCount, text: '0' })).toBe(0);
    expect(countedIn({ ...noCount, by: 'faces' })).toBeNull();
    expect(countedIn({ ...noCount, by: 'faces', pieces: { 100: '0' } })).toBe(0);
    expect(piecesOf({ ...noCount, by: 'faces', pieces: { 100: '1.5' } })).toBeNull();
  });

  test('that was off wants words, and a cashier’s are enough for 10 yuan', async () => {
    const asked = aTill(atShift(counted));
    await open(<ShiftCountPage />, { id: shiftId });
    expect(words('difference')).toBe('−¥10.00');
    expect(words('shift-sums')).toContain('应有¥535.00实点¥525.00短款−¥10.00');
    tap('explain');
    expect(words('explain-sheet-act')).toBe('请先写原因');
    type('explain-sheet-reason', '找零时多给了');
    expect(words('explain-sheet-act')).toBe('提交说明并交班');
    tap('explain-sheet-act');
    await settle();
    expect(writes(asked)).toMatchObject([
      { path: `/staff/shifts/${shiftId}/explanation`, body: { reasonCode: 'wrongChange', reason: '找零时多给了' } },
    ]);
  });

  test('that was far off waits for a manager, who accepts it', async () => {
    const far = { ...counted, count: { ...count, differenceFen: -15_000, countedFen: 38_500 } };
    aTill(atShift(far));
    const shown = await open(<ShiftCountPage />, { id: shiftId });
    tap('explain');
    type('explain-sheet-reason', '还没找到原因');
    expect(words('explain-sheet-act')).toBe('提交说明，等店长确认');
    shown.unmount();
    freshPhone();
    const explanation = { reasonCode: 'other' as const, reason: '还没找到原因', by: '陈可', at: count.at };
    const explained = { ...far, state: 'explained' as const, explanation };
    aTill(atShift(explained));
    const waiting = await open(<ShiftCountPage />, { id: shiftId });
    expect(words('accept')).toBe('等另一位店长确认');
    waiting.unmount();
    freshPhone();
    const asked = aTill(atShift({ ...explained, mayAccept: true }), 'shopManager');
    await open(<ShiftCountPage />, { id: shiftId });
    expect(words('accept')).toBe('确认短款 ¥150.00');
    tap('accept');
    await settle();
    expect(writes(asked)).toMatchObject([{ path: `/staff/shifts/${shiftId}/acceptance` }]);
  });
});
