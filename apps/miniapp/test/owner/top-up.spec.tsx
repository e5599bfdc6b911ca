import type { PaymentOrderView } from '@cheyou/contracts';
import { fireEvent, screen } from '@testing-library/react';
import TopUpPage from '../../src/owner/top-up/index';
import { aPhone, answer, freshPhone, lost, open, refusal, settle, type Serves } from './a-phone';
import { consents, options, order, paidOrder } from './an-owner';

/** What WeChat's pay sheet says next. */
let sheet: (answerIt: (said: { err_msg: string }) => void) => void;
const says = (word: string) => (answerIt: (said: { err_msg: string }) => void) => {
  answerIt({ err_msg: `get_brand_wcpay_request:${word}` });
};
const opened = jest.fn();

beforeEach(() => {
  freshPhone();
  opened.mockReset();
  sheet = says('ok');
  Object.assign(window, {
    WeixinJSBridge: {
      invoke: (_: string, params: unknown, answerIt: (said: { err_msg: string }) => void) => {
        opened(params);
        sheet(answerIt);
      },
    },
  });
});

afterEach(() => {
  jest.useRealTimers();
});

interface Shop {
  accepted: boolean;
  topUp: () => unknown;
  orderNow: PaymentOrderView;
}

const serving =
  (shop: Shop): Serves =>
  ({ method, path }) => {
    if (path === '/me/top-up-options') return options;
    if (path === '/me/consents') return consents(shop.accepted);
    if (method === 'PUT') shop.accepted = true;
    if (path === '/me/top-ups') return shop.topUp();
    if (path.startsWith('/me/payment-orders/')) return shop.orderNow;
    return answer(204, null);
  };

const choose = async (): Promise<void> => {
  fireEvent.click(screen.getByTestId('tier-200000'));
  fireEvent.click(screen.getByTestId('accept-terms'));
  fireEvent.click(screen.getByTestId('top-up-pay'));
  await settle();
};

test('two thousand is chosen, paid and said with the balance before and after', async () => {
  const shop: Shop = { accepted: true, topUp: () => answer(201, order), orderNow: order };
  const asked = aPhone(serving(shop));
  await open(<TopUpPage />);
  await choose();
  expect(asked.find(({ path }) => path === '/me/top-ups')?.body).toEqual({
    tierId: 'tier-200000',
    amountFen: 200_000,
    productVersion: 'version-3',
    termsVersion: '2026-03',
  });
  expect(screen.getByTestId('payment-confirming').textContent).toContain('正在向微信确认');
  shop.orderNow = paidOrder;
  await settle(3_100);
  expect(screen.getByTestId('before-after').textContent).toContain('¥3,356.00¥5,656.00');
});

test('the phone seeing a payment is no proof: without the order nothing is called done', async () => {
  aPhone(serving({ accepted: true, topUp: () => answer(201, order), orderNow: order }));
  await open(<TopUpPage />);
  await choose();
  await settle(30_000);
  expect(screen.queryByTestId('top-up-done')).toBeNull();
  expect(screen.getByTestId('payment-confirming')).toBeTruthy();
});

test('a cancelled sheet says that nothing was paid, and the same order can be paid on', async () => {
  sheet = says('cancel');
  const asked = aPhone(serving({ accepted: true, topUp: () => answer(201, order), orderNow: order }));
  await open(<TopUpPage />);
  await choose();
  expect(screen.getByTestId('payment-cancelled').textContent).toContain('没有扣款，随时可以继续支付');
  fireEvent.click(screen.getByTestId('payment-pay'));
  await settle();
  expect(opened).toHaveBeenCalledTimes(2);
  expect(asked.filter(({ path }) => path === '/me/top-ups')).toHaveLength(1);
});

test('a lost answer is asked for again under the same key, and then leads to the pay sheet', async () => {
  let line = 'down';
  const asked = aPhone(
    serving({ accepted: true, topUp: () => (line === 'down' ? lost : answer(201, order)), orderNow: order }),
  );
  await open(<TopUpPage />);
  await choose();
  await settle(6_000);
  expect(screen.getByTestId('write-unknown')).toBeTruthy();
  line = 'up';
  fireEvent.click(screen.getByTestId('write-resume'));
  await settle();
  const keys = asked.filter(({ path }) => path === '/me/top-ups').map(({ key }) => key);
  expect(keys.length).toBeGreaterThan(1);
  expect(new Set(keys).size).toBe(1);
  expect(opened).toHaveBeenCalledTimes(1);
});

test('an order that was begun before the app was closed comes first', async () => {
  sheet = says('cancel');
  aPhone(serving({ accepted: true, topUp: () => answer(201, order), orderNow: order }));
  const first = await open(<TopUpPage />);
  await choose();
  first.unmount();
  await open(<TopUpPage />);
  expect(screen.queryByTestId('tier-200000')).toBeNull();
  fireEvent.click(screen.getByTestId('payment-pay'));
  await settle();
  expect(opened).toHaveBeenCalledTimes(2);
});

test('membership and privacy are asked for at the first top-up, not before', async () => {
  const asked = aPhone(serving({ accepted: false, topUp: () => answer(201, order), orderNow: order }));
  await open(<TopUpPage />);
  expect(screen.queryByTestId('consent-sheet')).toBeNull();
  await choose();
  expect(asked.some(({ path }) => path === '/me/top-ups')).toBe(false);
  fireEvent.click(screen.getByTestId('consent-agree'));
  await settle();
  expect(asked.filter(({ method }) => method === 'PUT').map(({ path }) => path)).toEqual([
    '/me/consents/membership',
    '/me/consents/privacy',
  ]);
  expect(opened).toHaveBeenCalledTimes(1);
});

test('a refusal is said in place and nothing is opened', async () => {
  aPhone(
    serving({
      accepted: true,
      topUp: () => refusal('TIER_CHANGED', '充值活动刚刚调整过，没有收款。请刷新后重新选择金额。'),
      orderNow: order,
    }),
  );
  await open(<TopUpPage />);
  await choose();
  expect(screen.getByTestId('write-refused').textContent).toContain('没有收款');
  expect(opened).not.toHaveBeenCalled();
});

test.each([
  ['1500', '¥1,500.00', '¥100.00'],
  ['2120', '¥2,120.00', '¥300.00'],
])('%s yuan of one’s own bring the bonus of the highest tier they reach', async (typed, principal, bonus) => {
  aPhone(serving({ accepted: true, topUp: () => lost, orderNow: order }));
  await open(<TopUpPage />);
  fireEvent.change(screen.getByTestId('own-amount'), { target: { value: typed } });
  const arrives = screen.getByTestId('arrives').textContent;
  expect(arrives).toContain(principal);
  expect(arrives).toContain(`至 2027-11-20）${bonus}`);
});

test.each(['2120.01', '3', '1e3', '１００'])('%s yuan can not be paid, and it says why', async (typed) => {
  aPhone(serving({ accepted: true, topUp: () => lost, orderNow: order }));
  await open(<TopUpPage />);
  fireEvent.click(screen.getByTestId('accept-terms'));
  fireEvent.change(screen.getByTestId('own-amount'), { target: { value: typed } });
  expect(screen.getByTestId('top-up-pay').getAttribute('aria-disabled')).toBe('true');
  expect(screen.getByTestId('top-up').textContent).toMatch(/最多还能充|最低 ¥5|请填数字/);
});

test('what was typed is still there after going back', async () => {
  aPhone(serving({ accepted: true, topUp: () => lost, orderNow: order }));
  const first = await open(<TopUpPage />);
  fireEvent.change(screen.getByTestId('own-amount'), { target: { value: '888' } });
  first.unmount();
  await open(<TopUpPage />);
  expect(screen.getByTestId<HTMLInputElement>('own-amount').value).toBe('888');
});
