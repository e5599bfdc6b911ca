import type { ServiceCardRefundAsk } from '@cheyou/contracts';
import { fireEvent, screen } from '@testing-library/react';
import PackagePage from '../../src/owner/package/index';
import PackageRefundPage from '../../src/owner/package-refund/index';
import Taro from '../mocks/taro';
import { aPhone, answer, freshPhone, open, settle, type Serves } from './a-phone';
import { home } from './an-owner';
import { cardUse, packageAsk as ask, packageCard as card, packageQuote as quote } from './holdings';

beforeEach(freshPhone);
afterEach(() => {
  jest.useRealTimers();
});

/** The API with what was asked for the card until now; `write` answers what is sent. */
const serving =
  (asks: () => ServiceCardRefundAsk[], write: () => unknown = () => ask): Serves =>
  ({ method, path }) => {
    if (method !== 'GET') return write();
    if (path === '/me/service-card-transfers') return [];
    if (path.endsWith('/refunds')) return asks();
    if (path.endsWith('/refund-quote')) return quote;
    if (path.endsWith('/events')) return [];
    if (path.endsWith('/uses')) return { items: [cardUse], nextCursor: null };
    return path.includes(card.id) ? card : home;
  };
const textOf = (id: string): string => screen.getByTestId(id).textContent;
const tap = (id: string): void => {
  fireEvent.click(screen.getByTestId(id));
};
const write = (text: string): void => {
  fireEvent.input(screen.getByTestId('ask-package-refund-reason'), { target: { value: text } });
};

test('a refund is asked for once, with what was shown and why, and stands on the same page', async () => {
  let asks: ServiceCardRefundAsk[] = [];
  const asked = aPhone(
    serving(
      () => asks,
      () => {
        asks = [ask];
        return ask;
      },
    ),
  );
  await open(<PackageRefundPage />, { id: card.id });
  tap('ask-package-refund');
  expect(textOf('ask-package-refund-act')).toBe('请先写原因');
  write('搬家了');
  tap('ask-package-refund-act');
  tap('ask-package-refund-act');
  await settle();
  await settle();
  const sent = asked.filter(({ method }) => method === 'POST');
  expect(sent).toMatchObject([
    { path: `/me/service-cards/${card.id}/refunds`, body: { quotedFen: 28_800, reason: '搬家了' } },
  ]);
  expect(textOf('package-refund-state')).toBe('等门店确认');
  expect(textOf('package-refund-total')).toBe('¥288.00');
});

test('what was given by another member is paid by the shop: nothing is said of how that one bought it', async () => {
  const given = { ...quote, handedOn: true, legs: [], earnedBack: 0, byHandFen: quote.moneyFen };
  const api = serving(() => []);
  aPhone((asked) => (asked.path.endsWith('/refund-quote') ? given : api(asked)));
  await open(<PackageRefundPage />, { id: card.id });
  expect(textOf('package-refund-ways')).toBe('由门店付款¥288.00');
  expect(textOf('package-refund')).toContain('门店确认后由门店付款');
  expect(textOf('package-refund')).not.toContain('按买卡时的支付方式');
});

test('one that was bought goes back as it was paid, as far as WeChat can', async () => {
  aPhone(serving(() => []));
  await open(<PackageRefundPage />, { id: card.id });
  expect(textOf('package-refund')).toContain('试算不会改变卡里的次数和工时');
  expect(textOf('package-refund')).toContain('微信支付的原路退回，退不了的由门店付款');
});

test('a request for such a card says the same', async () => {
  aPhone(serving(() => [{ ...ask, handedOn: true, legs: [] }]));
  await open(<PackageRefundPage />, { id: card.id });
  expect(textOf('package-refund-ways')).toBe('由门店付款¥288.00');
});

test('a request that is refused says why and leaves what would go back', async () => {
  const refused = answer(409, {
    code: 'SERVICE_CARD_HELD',
    message: '「精洗 10 次卡」有一次使用正在等微信付款，现在不能退卡，没有退款。请等付款结果后再试。',
    requestId: 'r',
  });
  aPhone(
    serving(
      () => [],
      () => refused,
    ),
  );
  await open(<PackageRefundPage />, { id: card.id });
  tap('ask-package-refund');
  write('搬家了');
  tap('ask-package-refund-act');
  await settle();
  await settle();
  expect(textOf('write-refused')).toContain('正在等微信付款');
  expect(textOf('package-refund-total')).toBe('¥288.00');
});

test('a request that waits is taken back after a second word', async () => {
  let asks = [ask];
  const asked = aPhone(
    serving(
      () => asks,
      () => {
        asks = [{ ...ask, state: 'withdrawn', decidedAt: '2026-11-20T03:00:00.000Z' }];
        return asks[0];
      },
    ),
  );
  await open(<PackageRefundPage />, { id: card.id });
  tap('package-refund-withdraw');
  expect(asked.some(({ method }) => method === 'POST')).toBe(false);
  expect(textOf('confirm-sheet')).toContain('卡和剩余次数、工时都不变');
  tap('confirm-act');
  await settle();
  await settle();
  // What is read for the quote that stands there now.
  await settle();
  const [sent] = asked.filter(({ method }) => method === 'POST');
  expect(sent?.path).toBe(`/me/service-card-refunds/${ask.id}/withdrawal`);
  expect(screen.queryByTestId('package-refund-state')).toBeNull();
  expect(textOf('ask-package-refund')).toBe('申请退卡 ¥288.00');
});

test('the card says that a refund waits, and why the last one was declined', async () => {
  aPhone(serving(() => [ask]));
  await open(<PackagePage />, { id: card.id });
  expect(textOf('package-refund-row')).toContain('退卡 ¥288.00等门店确认');
  expect(screen.queryByTestId('package-refund-quote')).toBeNull();
  tap('package-refund-row');
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/owner/package-refund/index?id=${card.id}` });
});

test('a declined request says why, and the card can be asked for again', async () => {
  const declined = { state: 'declined', decision: '请到店当面办理', decidedAt: '2026-11-20T03:00:00.000Z' } as const;
  aPhone(serving(() => [{ ...ask, ...declined, decidedBy: '苏明' }]));
  await open(<PackageRefundPage />, { id: card.id });
  expect(textOf('package-refund-declined')).toContain('没有通过：请到店当面办理');
  expect(textOf('ask-package-refund')).toBe('申请退卡 ¥288.00');
});
