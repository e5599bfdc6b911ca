import type { CardDetail, components } from '@cheyou/contracts';
import { fireEvent, screen } from '@testing-library/react';
import ApprovalsPage from '../../src/staff/approvals/index';
import StaffCardPage from '../../src/staff/card/index';
import { freshPhone, open, refusal, settle, type Serves } from '../owner/a-phone';
import { card } from '../owner/an-owner';
import { aTill } from './a-till';

type Refund = components['schemas']['CardRefundView'];

beforeEach(freshPhone);
afterEach(() => {
  jest.useRealTimers();
});

const detail: CardDetail = { ...card, topUpOpen: true, roomFen: 0, months: [], lots: [] };
const line: Refund['lines'][number] = {
  lotId: 'L1',
  title: '充 1,000 送 100',
  paidFen: 100_000,
  bonusGivenFen: 10_000,
  principalUsedFen: 0,
  refundFen: 100_000,
  bonusForfeitFen: 10_000,
  route: 'byHand',
  payout: null,
  paidMethod: null,
  paidReference: null,
  paidBy: null,
  paidAt: null,
};
const refund: Refund = {
  id: 'R1',
  cardId: card.id,
  cardTail: card.tail,
  memberId: card.memberId,
  memberName: '林知远',
  state: 'waiting',
  totalFen: 100_000,
  bonusFen: 10_000,
  reason: '搬家了',
  shopName: '青羊店',
  askedAt: '2026-11-21T02:32:00.000Z',
  askedBy: null,
  decidedBy: null,
  decidedAt: null,
  decision: null,
  closesCard: false,
  cardClosed: false,
  lines: [line],
  mayDecide: true,
};
const due: Refund = { ...refund, state: 'paying', decidedBy: '苏明', lines: [{ ...line, payout: 'due' }] };

const approvals =
  (more: Serves): Serves =>
  (asked) => {
    if (asked.path === '/staff/refunds/waiting') return [];
    if (asked.path === '/staff/card-refunds/waiting') return [refund];
    if (asked.path === '/staff/card-refunds/due') return [due];
    if (asked.path.startsWith('/staff/top-ups')) return { items: [], nextCursor: null };
    if (asked.path.startsWith('/staff/settlements')) return [];
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

test('what is due is paid with a voucher, and a refusal is said in place', async () => {
  const asked = aTill(approvals(() => refusal('CARD_REFUND_PAID', '这笔退款已经登记过付款。')));
  await open(<ApprovalsPage />);
  fireEvent.click(screen.getByTestId('due-pay'));
  expect(screen.getByTestId('pay-out-act').textContent).toBe('请填凭证号或收据号');
  fireEvent.input(screen.getByTestId('pay-out-reference'), { target: { value: '回单 118' } });
  fireEvent.click(screen.getByTestId('pay-out-act'));
  await settle();
  expect(asked.find(({ path }) => path.endsWith('/lots/L1/payout'))?.body).toEqual({
    method: 'bankTransfer',
    reference: '回单 118',
  });
  expect(screen.getByTestId('pay-out-sheet').textContent).toContain('已经登记过付款');
});

const cardPage =
  (shown: CardDetail): Serves =>
  ({ path }) => {
    if (path.includes('/statement')) return { items: [], nextCursor: null, totals: { inFen: 0, outFen: 0 } };
    return path.startsWith('/staff/cards/') ? shown : { id: card.memberId, name: '林知远' };
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
  expect(asked.find(({ path }) => path.endsWith('/reissue'))?.body).toEqual({
    reason: '卡丢了',
    memberCode: '83920174',
  });
});
