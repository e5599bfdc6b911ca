import type { CardDetail } from '@cheyou/contracts';
import { fireEvent, screen } from '@testing-library/react';
import ApprovalsPage from '../../src/staff/approvals/index';
import StaffCardPage from '../../src/staff/card/index';
import CardHistoryPage from '../../src/staff/card-history/index';
import StaffCardRefundPage from '../../src/staff/card-refund/index';
import { freshPhone, open, refusal, settle, type Serves } from '../owner/a-phone';
import { card } from '../owner/an-owner';
import Taro from '../mocks/taro';
import { aTill } from './a-till';
import { dueCard as due, waitingCard as refund } from './due-refunds';

beforeEach(freshPhone);
afterEach(() => {
  jest.useRealTimers();
});

const detail: CardDetail = { ...card, topUpOpen: true, roomFen: 0, months: [], lots: [] };
const approvals =
  (more: Serves): Serves =>
  (asked) => {
    if (asked.path === '/staff/refunds/waiting' || asked.path === '/staff/refunds/due') return [];
    if (asked.path === '/staff/card-refunds/waiting') return [refund];
    if (asked.path === '/staff/card-refunds/due') return [due];
    if (asked.path.startsWith('/staff/top-ups')) return { items: [], nextCursor: null };
    if (asked.path.startsWith('/staff/settlements')) return [];
    if (asked.path === '/staff/day-close') return { differences: [] };
    return more(asked);
  };

test('a second person sees what a refund gives back and how, and agrees once', async () => {
  const asked = aTill(
    approvals(() => due),
    'shopManager',
  );
  await open(<ApprovalsPage />);
  const waiting = screen.getByTestId('card-refund-R1').textContent;
  for (const words of ['林知远', '¥1,000.00', '作废赠送金¥100.00', '门店付款¥1,000.00', '车主手机', '搬家了'])
    expect(waiting).toContain(words);
  expect(screen.getByTestId('approvals-pay-outs').textContent).toContain('1 笔');
  fireEvent.click(screen.getByTestId('card-refund-more'));
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/staff/card-refund/index?id=R1' });
  fireEvent.click(screen.getByTestId('card-refund-approve'));
  await settle();
  expect(asked.filter(({ path }) => path === '/staff/card-refunds/R1/approval')).toHaveLength(1);
});

test('declining wants a reason that the owner reads', async () => {
  const asked = aTill(
    approvals(() => refund),
    'shopManager',
  );
  await open(<ApprovalsPage />);
  fireEvent.click(screen.getByTestId('card-refund-decline'));
  expect(screen.getByTestId('card-refund-decline-sheet-act').textContent).toBe('请先写原因');
  fireEvent.input(screen.getByTestId('card-refund-decline-sheet-reason'), { target: { value: '请带身份证' } });
  fireEvent.click(screen.getByTestId('card-refund-decline-sheet-act'));
  await settle();
  expect(asked.find(({ path }) => path.endsWith('/rejection'))?.body).toEqual({ reason: '请带身份证' });
});

const cardPage =
  (shown: CardDetail): Serves =>
  ({ path }) => {
    if (path.endsWith('/refunds')) return [refund];
    if (path.includes('/statement')) return { items: [], nextCursor: null, totals: { inFen: 0, outFen: 0 } };
    return path.startsWith('/staff/cards/') ? shown : { id: card.memberId, name: '林知远', oldCardNumbers: [] };
  };

test('the counter stops a card with a reason; only a manager is offered to freeze it', async () => {
  const asked = aTill(cardPage(detail));
  await open(<StaffCardPage />, { id: card.id });
  expect(screen.queryByTestId('card-freeze')).toBeNull();
  fireEvent.click(screen.getByTestId('card-loss'));
  fireEvent.input(screen.getByTestId('card-loss-sheet-reason'), { target: { value: '车主来电' } });
  fireEvent.click(screen.getByTestId('card-loss-sheet-act'));
  await settle();
  expect(asked.find(({ path }) => path.endsWith('/loss'))?.body).toEqual({ reason: '车主来电' });
});

test('a lost card gets a new number only with the owner’s code', async () => {
  const asked = aTill(cardPage({ ...detail, state: 'lost' }), 'shopManager');
  await open(<StaffCardPage />, { id: card.id });
  expect(screen.queryByTestId('card-freeze')).toBeNull();
  fireEvent.click(screen.getByTestId('card-reissue'));
  fireEvent.input(screen.getByTestId('card-reissue-sheet-reason'), { target: { value: '卡丢了' } });
  expect(screen.getByTestId('card-reissue-sheet-act').textContent).toBe('请扫或输入车主的会员码');
  fireEvent.input(screen.getByTestId('card-code'), { target: { value: '83920174' } });
  fireEvent.click(screen.getByTestId('card-reissue-sheet-act'));
  await settle();
  expect(screen.getByTestId('card-act-done').textContent).toContain('新卡号 9061 2843 0751 6208');
  expect(asked.find(({ path }) => path.endsWith('/reissue'))?.body).toEqual({
    reason: '卡丢了',
    memberCode: '83920174',
  });
});

test('what happened to a card stands in one line of time, its refunds among it', async () => {
  const events = [
    { id: 'E2', kind: 'reissued', at: '2026-11-22T02:00:00.000Z', by: '陈可', reason: '卡丢了' },
    { id: 'E1', kind: 'lost', at: '2026-11-20T02:00:00.000Z', by: null, reason: null },
  ];
  aTill(({ path }) => (path.endsWith('/events') ? events : [{ ...refund, shopName: '青羊店' }]));
  await open(<CardHistoryPage />, { id: card.id });
  const told = Array.from(screen.getByTestId('card-history').querySelectorAll('[data-testid^=happened-]'));
  const words = told.map(({ textContent }) => textContent).join('\n');
  const order = ['补卡换号', '申请退卡 ¥1,000.00', '挂失'].map((word) => words.indexOf(word));
  expect(order).toEqual([...order].sort((one, other) => one - other));
  expect(order).not.toContain(-1);
  expect(words).toContain('车主手机');
  fireEvent.click(screen.getByTestId('happened-refund-R1'));
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/staff/card-refund/index?id=R1' });
});

test('a card without a history says what will stand there', async () => {
  aTill(() => []);
  await open(<CardHistoryPage />, { id: card.id });
  expect(screen.getByTestId('empty').textContent).toContain('还没有记录');
});

test('the counter takes a request back with a reason while it waits, and a refusal is said in place', async () => {
  const asked = aTill(({ method }) =>
    method === 'GET' ? refund : refusal('STATE_CHANGED', '状态已变化，没有改动。请刷新后再试。'),
  );
  await open(<StaffCardRefundPage />, { id: 'R1' });
  fireEvent.click(screen.getByTestId('refund-withdraw'));
  fireEvent.input(screen.getByTestId('refund-withdraw-sheet-reason'), { target: { value: '客户改主意' } });
  fireEvent.click(screen.getByTestId('refund-withdraw-sheet-act'));
  await settle();
  const sent = asked.find(({ path }) => path === '/staff/card-refunds/R1/withdrawal');
  expect(sent?.body).toEqual({ reason: '客户改主意' });
  expect(sent?.key).toBeTruthy();
  expect(screen.getByTestId('refund-withdraw-sheet').textContent).toContain('状态已变化');
});

test.each([
  ['another shop’s request', { ...refund, shopName: '锦江店' }],
  ['what was decided', { ...refund, state: 'declined' }],
])('%s is not taken back here', async (_, shown) => {
  aTill(() => shown);
  await open(<StaffCardRefundPage />, { id: 'R1' });
  expect(screen.queryByTestId('refund-withdraw')).toBeNull();
});
