import type { PayAsk } from '@cheyou/contracts';
import { fireEvent, screen } from '@testing-library/react';
import PayAskPage from '../../src/owner/pay-ask/index';
import Taro from '../mocks/taro';
import { aPhone, freshPhone, open, settle, type Asked } from './a-phone';
import { ask, order } from './an-owner';

beforeEach(freshPhone);
afterEach(() => {
  jest.useRealTimers();
});

/** The server's side of one ask. */
function serving(start: PayAsk): { asked: Asked[]; now: PayAsk } {
  const state = { now: start, asked: [] as Asked[] };
  state.asked = aPhone(({ path }) => {
    if (path.endsWith('/approval')) state.now = { ...state.now, state: 'approved' };
    if (path.endsWith('/decline')) state.now = { ...state.now, state: 'declined' };
    if (path.endsWith('/wechat-order') || path.startsWith('/me/payment-orders/')) {
      return { ...order, purpose: 'settlement', amountFen: 2_000 };
    }
    return state.now;
  });
  return state;
}

test('a double tap approves once, and the receipt comes when the till has settled', async () => {
  const server = serving(ask);
  await open(<PayAskPage />, { id: ask.id });
  fireEvent.click(screen.getByTestId('ask-approve'));
  fireEvent.click(screen.getByTestId('ask-approve'));
  await settle();
  expect(server.asked.filter(({ path }) => path.endsWith('/approval'))).toHaveLength(1);
  expect(screen.getByTestId('ask-approved').textContent).toContain('等收银员完成结算');
  server.now = { ...server.now, state: 'done', settlementId: '01JDSETTLEMENT000000000001' };
  await settle(3_100);
  expect(Taro.redirectTo).toHaveBeenCalledWith({
    url: '/owner/receipt/index?id=01JDSETTLEMENT000000000001&fresh=1',
  });
});

test('declining asks first and says that nothing was taken', async () => {
  const server = serving(ask);
  await open(<PayAskPage />, { id: ask.id });
  fireEvent.click(screen.getByTestId('ask-decline'));
  expect(server.asked.some(({ path }) => path.endsWith('/decline'))).toBe(false);
  fireEvent.click(screen.getByTestId('confirm-act'));
  await settle();
  expect(screen.getByTestId('ask-declined').textContent).toContain('没有扣款');
});

test('after its time nothing can be approved any more', async () => {
  serving(ask);
  await open(<PayAskPage />, { id: ask.id });
  await settle(121_000);
  expect(screen.getByTestId('ask-countdown').textContent).toContain('没有扣款');
  expect(screen.getByTestId('ask-approve').getAttribute('aria-disabled')).toBe('true');
});

test('the rest is paid through WeChat once the card’s part is held', async () => {
  const paid = jest.fn();
  Object.assign(window, {
    WeixinJSBridge: {
      invoke: (_: string, __: unknown, said: (words: { err_msg: string }) => void) => {
        paid();
        said({ err_msg: 'get_brand_wcpay_request:ok' });
      },
    },
  });
  serving({ ...ask, prepaidFen: 4_800, wechatFen: 2_000, state: 'approved', paymentOrderId: order.id });
  await open(<PayAskPage />, { id: ask.id });
  expect(screen.getByTestId('ask-pay').textContent).toBe('微信支付 ¥20.00');
  fireEvent.click(screen.getByTestId('ask-pay'));
  await settle();
  expect(paid).toHaveBeenCalledTimes(1);
  expect(screen.getByTestId('payment-confirming')).toBeTruthy();
  expect(screen.queryByTestId('ask-pay')).toBeNull();
});
