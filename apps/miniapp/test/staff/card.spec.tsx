import type { CardDetail, RefundQuoteView, StatementLine } from '@cheyou/contracts';
import { fireEvent, screen } from '@testing-library/react';
import StaffCardPage from '../../src/staff/card/index';
import { answer, freshPhone, open, settle, type Serves } from '../owner/a-phone';
import { card } from '../owner/an-owner';
import Taro from '../mocks/taro';
import { aTill } from './a-till';
import { waitingCard } from './due-refunds';

beforeEach(freshPhone);

const lot = (id: string, part: Partial<CardDetail['lots'][number]>): CardDetail['lots'][number] => ({
  id,
  title: '充 3,000 送 600',
  source: 'topUp',
  shopName: '青羊店',
  boughtAt: '2026-08-16T03:20:00.000Z',
  paidFen: 300_000,
  bonusGivenFen: 60_000,
  principalLeftFen: 188_000,
  bonusLeftFen: 37_600,
  bonusExpiresOn: '2027-08-15',
  bonusLapsed: false,
  termsVersion: '2026-03',
  ...part,
});
const detail: CardDetail = {
  ...card,
  lots: [
    lot('L1', {}),
    lot('L2', { title: '充 1,000 送 100', bonusLeftFen: 0, bonusExpiresOn: '2026-10-01', bonusLapsed: true }),
  ],
  months: ['2026-11'],
  topUpOpen: true,
  roomFen: 212_000,
};
const line: StatementLine = {
  id: '01JDENTRY00000000000000001',
  kind: 'settle',
  title: '内饰清洁',
  at: '2026-11-18T09:42:00.000Z',
  shopName: '青羊店',
  plate: '川A8K2M7',
  amountFen: -6_800,
  principalFen: -5_667,
  bonusFen: -1_133,
  balanceAfterFen: 335_600,
  servedBy: '何立新',
  saleId: '01JDSALE000000000000000001',
  settlementId: '01JDSETTLE0000000000000001',
  reversedBy: null,
  reason: null,
};
const quote: RefundQuoteView = {
  cardId: card.id,
  totalFen: 288_000,
  at: '2026-11-21T02:32:00.000Z',
  lines: [
    {
      lotId: 'L1',
      title: '充 3,000 送 600',
      paidFen: 300_000,
      bonusGivenFen: 60_000,
      principalUsedFen: 112_000,
      refundFen: 188_000,
      bonusForfeitFen: 37_600,
      elsewhereFen: 0,
      route: 'wechat',
    },
  ],
};

const serving =
  (statement: () => unknown): Serves =>
  ({ path }) => {
    if (path.includes('/statement')) return statement();
    if (path.endsWith('/refund-quote')) return quote;
    if (path.endsWith('/refunds')) return [waitingCard];
    if (path.startsWith('/staff/cards/')) return detail;
    return { id: card.memberId, name: '林知远', oldCardNumbers: ['88001', '88002'] };
  };
const found = () => ({ items: [line], nextCursor: null, totals: { inFen: 0, outFen: 6_800 } });
const opened = (): Promise<unknown> => open(<StaffCardPage />, { id: card.id });

test('the counter sees each lot with what is left of both parts and when its bonus lapses', async () => {
  aTill(serving(found));
  await opened();
  expect(screen.getByTestId('card-owner').textContent).toContain('林知远原系统卡号 88001、88002');
  expect(screen.getByTestId('card-refund-open').textContent).toContain('等待门店复核');
  expect(screen.getByTestId('card-balance').textContent).toBe('¥3,356.00');
  expect(screen.getByTestId('lot-L1').textContent).toContain('本金 ¥1,880.00');
  expect(screen.getByTestId('lot-L1').textContent).toContain('赠送金 2027-08-15 到期');
  expect(screen.getByTestId('lot-L2').textContent).toContain('赠送金已于 2026-10-01 到期');
});

test('a line of the statement leads to its receipt, the staff side of it', async () => {
  aTill(serving(found));
  await opened();
  fireEvent.click(screen.getByTestId(`movement-${line.id}`));
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/staff/receipt/index?id=${line.settlementId ?? ''}` });
});

test('a line of another shop is read but leads nowhere', async () => {
  aTill(serving(() => ({ ...found(), items: [{ ...line, shopName: '高新店' }] })));
  await opened();
  fireEvent.click(screen.getByTestId(`movement-${line.id}`));
  expect(Taro.navigateTo).not.toHaveBeenCalled();
});

test('a statement that fails says that the balance stands, and the lots stay', async () => {
  aTill(serving(() => answer(403, { code: 'FORBIDDEN', message: '没有权限。', requestId: 'r', details: {} })));
  await opened();
  expect(screen.getByTestId('failure').textContent).toContain('卡内余额没有变动，仍为 ¥3,356.00');
  expect(screen.getByTestId('lot-L1')).toBeTruthy();
});

test('the refund quote is asked for at a tap and gives up what is left of the bonus', async () => {
  const asked = aTill(serving(found));
  await opened();
  expect(asked.some(({ path }) => path.endsWith('/refund-quote'))).toBe(false);
  fireEvent.click(screen.getByTestId('card-quote'));
  await settle(100);
  expect(screen.getByTestId('refund-total').textContent).toBe('¥2,880.00');
  expect(screen.getByTestId('refund-sheet').textContent).toContain('剩余赠送金 ¥376.00 同时作废');
});
