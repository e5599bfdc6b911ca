import type { components } from '@cheyou/contracts';
import { fireEvent, screen } from '@testing-library/react';
import ApprovalsPage from '../../src/staff/approvals/index';
import CounterTopUpPage from '../../src/staff/top-up/index';
import { answer, freshPhone, open, settle, type Asked, type Serves } from '../owner/a-phone';
import { options } from '../owner/an-owner';
import { aTill, cardId, memberId } from './a-till';

beforeEach(freshPhone);
afterEach(() => {
  jest.useRealTimers();
});

const taken: components['schemas']['CounterTopUp'] = {
  id: '01JDTOPUP00000000000000001',
  receiptNumber: 'T261121-0001-001',
  state: 'done',
  memberId,
  memberName: '林知远',
  cardId,
  amountFen: 50_000,
  bonusFen: 3_000,
  method: 'cash',
  receivedFen: 60_000,
  changeFen: 10_000,
  by: '陈可',
  approvedBy: null,
  at: '2026-11-21T02:33:00.000Z',
  balanceAfterFen: 388_600,
  mayUndo: true,
  mayDecide: false,
};

const serving =
  (take: () => unknown, wechatBound = true): Serves =>
  ({ path }) => {
    if (path.endsWith('/top-up-options')) return options;
    if (path.endsWith('/top-ups')) return take();
    if (path.endsWith('/undo')) return answer(200, { ...taken, state: 'undone', mayUndo: false });
    return { name: '林知远', phone: '138****2916', wechatBound };
  };
const opened = (): Promise<unknown> => open(<CounterTopUpPage />, { memberId });
const take = () => screen.getByTestId('take');
const writes = (asked: Asked[]) => asked.filter(({ method }) => method !== 'GET');

test('cash is taken once with its change, and the receipt says what is on the card', async () => {
  const asked = aTill(serving(() => answer(201, taken)));
  await opened();
  fireEvent.click(screen.getByTestId('tier-200000'));
  fireEvent.change(screen.getByTestId('cash-received'), { target: { value: '2100' } });
  expect(screen.getByTestId('change-due').textContent).toBe('找零 ¥100.00');
  fireEvent.click(screen.getByTestId('terms-told'));
  fireEvent.click(take());
  fireEvent.click(take());
  await settle();
  expect(writes(asked)).toHaveLength(1);
  expect(writes(asked)[0]).toMatchObject({
    path: `/staff/members/${memberId}/top-ups`,
    body: { tierId: 'tier-200000', amountFen: 200_000, method: 'cash', receivedFen: 210_000 },
  });
  expect(screen.getByTestId('top-up-facts').textContent).toContain('¥3,886.00');
});

test('an amount of one’s own names no tier, since the server takes a named one at its own price only', async () => {
  const asked = aTill(serving(() => answer(201, taken)));
  await opened();
  fireEvent.change(screen.getByTestId('own-amount'), { target: { value: '1500' } });
  fireEvent.click(screen.getByTestId('pill-posCard'));
  fireEvent.click(screen.getByTestId('terms-told'));
  fireEvent.click(take());
  await settle();
  expect(writes(asked)[0]?.body).toMatchObject({ tierId: null, amountFen: 150_000, receivedFen: null });
});

test('before the terms were told, or with too little cash, nothing can be taken and the button says why', async () => {
  const asked = aTill(serving(() => answer(201, taken)));
  await opened();
  expect(take().textContent).toBe('请选择金额');
  fireEvent.click(screen.getByTestId('tier-200000'));
  expect(take().textContent).toBe('请先向车主说明章程');
  fireEvent.change(screen.getByTestId('cash-received'), { target: { value: '1900' } });
  fireEvent.click(screen.getByTestId('terms-told'));
  expect(take().textContent).toBe('请改金额');
  fireEvent.click(take());
  await settle();
  expect(writes(asked)).toHaveLength(0);
});

test.each([
  [true, '已通知车主'],
  [false, '没有通知'],
])('whether the owner was told follows from the binding: %s', async (bound, words) => {
  aTill(serving(() => answer(201, taken), bound));
  await opened();
  fireEvent.click(screen.getByTestId('tier-200000'));
  fireEvent.click(screen.getByTestId('terms-told'));
  fireEvent.click(take());
  await settle();
  await settle();
  expect(screen.getByTestId('told-owner').textContent).toContain(words);
});

test('one that waits for a second person says that nothing is on the card yet', async () => {
  aTill(serving(() => answer(201, { ...taken, state: 'waiting', balanceAfterFen: null, mayUndo: false })));
  await opened();
  fireEvent.click(screen.getByTestId('tier-200000'));
  fireEvent.click(screen.getByTestId('terms-told'));
  fireEvent.click(take());
  await settle();
  expect(screen.getByTestId('needs-second').textContent).toContain('确认后才到账');
  expect(screen.queryByTestId('undo')).toBeNull();
});

test('a manager takes a wrong one back with a reason, a cashier can not', async () => {
  const asked = aTill(
    serving(() => answer(201, taken)),
    'shopManager',
  );
  await opened();
  fireEvent.click(screen.getByTestId('tier-200000'));
  fireEvent.click(screen.getByTestId('terms-told'));
  fireEvent.click(take());
  await settle();
  fireEvent.click(screen.getByTestId('undo'));
  fireEvent.change(screen.getByTestId('undo-sheet-reason'), { target: { value: '金额输错' } });
  fireEvent.click(screen.getByTestId('undo-sheet-act'));
  await settle();
  expect(writes(asked).at(-1)).toMatchObject({ path: `/staff/top-ups/${taken.id}/undo`, body: { reason: '金额输错' } });
  expect(screen.getByTestId('top-up-undone').textContent).toContain('当面退给车主');
});

test('the second person is offered the decision, whoever took the money reads that somebody else has to', async () => {
  const waiting = { ...taken, state: 'waiting' as const, balanceAfterFen: null, mayUndo: false };
  const theirs = { ...waiting, id: '01JDTOPUP00000000000000002', receiptNumber: 'T261121-0001-002', mayDecide: true };
  const asked = aTill(({ path, method }) => {
    if (method === 'POST') return answer(200, { ...theirs, state: 'done', mayDecide: false });
    return path.startsWith('/staff/top-ups') ? { items: [theirs, waiting], nextCursor: null } : [];
  }, 'shopManager');
  await open(<ApprovalsPage />, {});
  expect(screen.queryByTestId(`approve-${waiting.receiptNumber}`)).toBeNull();
  expect(screen.getByTestId(`approval-${waiting.receiptNumber}`).textContent).toContain('要请另一个人确认');
  fireEvent.click(screen.getByTestId(`approve-${theirs.receiptNumber}`));
  await settle();
  expect(writes(asked).map(({ path }) => path)).toEqual([`/staff/top-ups/${theirs.id}/approval`]);
  expect(screen.getByTestId('decided').textContent).toContain('¥500.00 已入账');
});
