import type { CardDetail, components } from '@cheyou/contracts';
import { fireEvent, screen } from '@testing-library/react';
import CardPage from '../../src/owner/card/index';
import CardRefundPage from '../../src/owner/card-refund/index';
import CardTransferPage from '../../src/owner/card-transfer/index';
import RefundQuotePage from '../../src/owner/refund-quote/index';
import Taro from '../mocks/taro';
import { aPhone, answer, besidePoints, freshPhone, lost, open, settle, type Serves } from './a-phone';
import { card, consents } from './an-owner';

type Refund = components['schemas']['CardRefundView'];
type Transfer = components['schemas']['CardTransferView'];

beforeEach(freshPhone);
afterEach(() => {
  jest.useRealTimers();
});

const detail: CardDetail = { ...card, topUpOpen: true, roomFen: 212_000, months: [], lots: [] };
const line: Refund['lines'][number] = {
  lotId: 'L1',
  title: '充 3,000 送 1,000',
  paidFen: 300_000,
  bonusGivenFen: 100_000,
  principalUsedFen: 269_550,
  refundFen: 30_450,
  bonusForfeitFen: 10_150,
  elsewhereFen: 0,
  route: 'wechat',
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
  memberId: 'M1',
  memberName: '林知远',
  state: 'waiting',
  totalFen: 30_450,
  bonusFen: 10_150,
  reason: '搬家了',
  shopName: '青羊店',
  askedAt: '2026-11-21T02:32:00.000Z',
  askedBy: null,
  decidedBy: null,
  decidedAt: null,
  decision: null,
  closesCard: true,
  cardClosed: false,
  lines: [line],
  mayDecide: false,
};
const transfer: Transfer = {
  id: 'T1',
  cardId: 'C9',
  direction: 'in',
  state: 'offered',
  otherName: '周*',
  amountFen: 17_000,
  principalFen: 15_000,
  bonusFen: 2_000,
  offeredAt: '2026-11-21T02:32:00.000Z',
  expiresAt: '2026-11-24T02:32:00.000Z',
  endedAt: null,
};
const serving = (more: Serves): Serves =>
  besidePoints((asked) => {
    if (asked.path === '/me/cards') return [detail];
    if (asked.path === '/me/consents') return consents(true);
    if (asked.path === '/me/service-card-transfers') return [];
    if (asked.path.includes('/statement')) return { items: [], nextCursor: null, totals: { inFen: 0, outFen: 0 } };
    return more(asked);
  });

test('the card says how a refund stands, and a loss is asked for twice before it stops the card', async () => {
  const asked = aPhone(serving(({ path }) => (path.endsWith('/loss') ? { ...detail, state: 'lost' } : [refund])));
  await open(<CardPage />, { id: card.id });
  expect(screen.getByTestId('card-refund-state').textContent).toContain('退卡 ¥304.50等待门店复核');
  fireEvent.click(screen.getByTestId('card-loss'));
  expect(asked.some(({ path }) => path.endsWith('/loss'))).toBe(false);
  expect(screen.getByTestId('confirm-sheet').textContent).toContain('余额不变');
  fireEvent.click(screen.getByTestId('confirm-act'));
  await settle();
  expect(asked.filter(({ path }) => path === `/me/cards/${card.id}/loss`)).toHaveLength(1);
});

test('a refund is asked for with what was shown and why, and opens its state', async () => {
  const quote = { cardId: card.id, totalFen: 30_450, at: '2026-11-21T02:32:00.000Z', lines: [line] };
  const asked = aPhone(serving(({ path }) => (path.endsWith('/refund-quote') ? quote : refund)));
  await open(<RefundQuotePage />, { id: card.id });
  fireEvent.click(screen.getByTestId('ask-refund'));
  expect(screen.getByTestId('ask-refund-act').textContent).toBe('请先写原因');
  expect(screen.getByTestId('ask-refund-sheet').textContent).toContain('微信充值的部分原路退回，退不了的');
  fireEvent.input(screen.getByTestId('ask-refund-reason'), { target: { value: '搬家了' } });
  fireEvent.click(screen.getByTestId('ask-refund-close'));
  fireEvent.click(screen.getByTestId('ask-refund-act'));
  await settle();
  const sent = asked.find(({ path }) => path === `/me/cards/${card.id}/refunds`);
  expect(sent?.body).toEqual({ lotId: null, amountFen: null, quotedFen: 30_450, reason: '搬家了', closesCard: true });
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/owner/card-refund/index?id=R1' });
});

test('its page tells where each part is, and offers to take it back only while it waits', async () => {
  let now: Refund = refund;
  aPhone(serving(() => now));
  await open(<CardRefundPage />, { id: 'R1' });
  expect(screen.getByTestId('refund-state').textContent).toBe('等待门店复核');
  expect(screen.getByTestId('refund-line-L1').textContent).toContain('通过后由微信原路退回');
  expect(screen.getByTestId('refund-withdraw')).toBeTruthy();
  now = { ...refund, state: 'paid', lines: [{ ...line, payout: 'paid', paidAt: '2026-11-22T02:32:00.000Z' }] };
  fireEvent.click(screen.getByTestId('refund-withdraw'));
  fireEvent.click(screen.getByTestId('confirm-act'));
  await settle();
  await settle(100);
  expect(screen.getByTestId('refund-line-L1').textContent).toContain('已退到微信');
  expect(screen.queryByTestId('refund-withdraw')).toBeNull();
});

test('what is offered is accepted with the amount that was shown, and a refusal is said in place', async () => {
  const asked = aPhone(
    serving(({ path }) =>
      path.endsWith('/acceptance')
        ? answer(409, { code: 'CAP_EXCEEDED', message: '超出会员卡本金上限。', requestId: 'r', details: {} })
        : [transfer],
    ),
  );
  await open(<CardTransferPage />, {});
  expect(screen.getByTestId('transfer-T1').textContent).toContain('来自 周*');
  fireEvent.click(screen.getByTestId('transfer-accept'));
  fireEvent.click(screen.getByTestId('confirm-act'));
  await settle();
  expect(asked.find(({ path }) => path.endsWith('/acceptance'))?.body).toEqual({ quotedFen: 17_000 });
  expect(screen.getByTestId('write-refused').textContent).toContain('超出会员卡本金上限');
});

test('whoever has no transfer yet can offer the first', async () => {
  const asked = aPhone(serving(({ method }) => (method === 'GET' ? [] : transfer)));
  await open(<CardTransferPage />, { id: 'C1' });
  expect(screen.getByTestId('transfer-next').textContent).toBe('请填对方的 11 位手机号');
  fireEvent.change(screen.getByTestId('transfer-phone'), { target: { value: '13800030002' } });
  fireEvent.click(screen.getByTestId('transfer-next'));
  fireEvent.click(screen.getByTestId('confirm-act'));
  await settle();
  expect(asked.find(({ method }) => method === 'POST')).toMatchObject({
    path: '/me/cards/C1/transfers',
    body: { phone: '13800030002' },
  });
});

test('what does not load says that no money moved', async () => {
  aPhone(serving(() => lost));
  await open(<CardRefundPage />, { id: 'R1' });
  await settle(3_000);
  expect(screen.getByTestId('failure').textContent).toContain('您的钱没有变动。');
});
