import type { components } from '@cheyou/contracts';
import { fireEvent, screen } from '@testing-library/react';
import PayOutsPage from '../../src/staff/pay-outs/index';
import { answer, freshPhone, open, refusal, settle, type Serves } from '../owner/a-phone';
import Taro from '../mocks/taro';
import { aTill } from './a-till';
import { dueBill, dueCard } from './due-refunds';

beforeEach(freshPhone);
afterEach(() => {
  jest.useRealTimers();
});

type Due = components['schemas']['DueRefundView'];

const serving =
  (more: Serves, bills: Due[] = [dueBill]): Serves =>
  (asked) => {
    if (asked.path === '/staff/refunds/due') return bills;
    if (asked.path === '/staff/card-refunds/due') return [dueCard];
    return more(asked);
  };

test('bills and prepaid cards that wait for a payment stand on one page: to whom, what for and why by hand', async () => {
  aTill(serving(() => null));
  await open(<PayOutsPage />);
  const bill = screen.getByTestId(`due-${dueBill.id}`);
  for (const words of ['苏晚晴', '¥200.00', '标准洗车（整单反结账）', '付款已超过一年', '全部退', '丁一', '丁二'])
    expect(bill.textContent).toContain(words);
  const card = screen.getByTestId('due-R1-L1').textContent;
  for (const words of ['林知远', '¥1,000.00', '充 1,000 送 100', '不能微信原路退回', '苏明'])
    expect(card).toContain(words);
  fireEvent.click(screen.getAllByTestId('due-more')[0] as HTMLElement);
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/staff/receipt/index?id=${dueBill.settlementId}` });
});

test('a payment is recorded once with its way and voucher, and said', async () => {
  const bills = [dueBill];
  const asked = aTill(
    serving(() => {
      bills.length = 0;
      return { ...dueBill, payOut: { ...dueBill.payOut, state: 'paid' } };
    }, bills),
  );
  await open(<PayOutsPage />);
  fireEvent.click(screen.getAllByTestId('due-pay')[0] as HTMLElement);
  expect(screen.getByTestId('pay-out-act').textContent).toBe('请填凭证号或收据号');
  fireEvent.click(screen.getByTestId('pay-out-cash'));
  fireEvent.input(screen.getByTestId('pay-out-reference'), { target: { value: '收据 118' } });
  fireEvent.click(screen.getByTestId('pay-out-act'));
  await settle();
  await settle();
  const sent = asked.filter(({ path }) => path.endsWith('/payout'));
  expect(sent.map(({ path, body }) => ({ path, body }))).toEqual([
    { path: `/staff/refunds/${dueBill.id}/payout`, body: { method: 'cash', reference: '收据 118', quotedFen: 20_000 } },
  ]);
  expect(sent[0]?.key).toBeTruthy();
  expect(screen.getByTestId('paid-out').textContent).toBe('已登记：现金付给苏晚晴 ¥200.00，凭证 收据 118');
  expect(screen.queryByTestId(`due-${dueBill.id}`)).toBeNull();
  expect(screen.queryByTestId('pay-out-sheet')).toBeNull();
});

test('a part of a card refund is recorded at its lot, and a refusal is said in place', async () => {
  const asked = aTill(serving(() => refusal('CARD_REFUND_PAID', '这笔退款已经登记过付款。')));
  await open(<PayOutsPage />);
  fireEvent.click(screen.getAllByTestId('due-pay')[1] as HTMLElement);
  fireEvent.input(screen.getByTestId('pay-out-reference'), { target: { value: '回单 118' } });
  fireEvent.click(screen.getByTestId('pay-out-act'));
  await settle();
  expect(asked.find(({ path }) => path.endsWith('/lots/L1/payout'))?.body).toEqual({
    method: 'bankTransfer',
    reference: '回单 118',
    quotedFen: 100_000,
  });
  expect(screen.getByTestId('pay-out-sheet').textContent).toContain('已经登记过付款');
});

test('nothing to pay says what will stand here', async () => {
  aTill(() => []);
  await open(<PayOutsPage />);
  expect(screen.getByTestId('empty').textContent).toContain('没有待付的退款');
});

test('one list that fails leaves the other in sight', async () => {
  aTill((asked) =>
    asked.path === '/staff/refunds/due' ? answer(503, { code: 'INTERNAL', message: '系统忙' }) : [dueCard],
  );
  await open(<PayOutsPage />);
  await settle(10_000);
  expect(screen.getByTestId('pay-outs').textContent).toContain('账单与次卡的待付退款没能加载出来');
  expect(screen.getByTestId('due-R1-L1')).toBeTruthy();
});
