import { fireEvent, screen } from '@testing-library/react';
import SettlePage from '../../src/staff/settle/index';
import { answer, freshPhone, lost, open, refusal, settle, type Asked, type Serves } from '../owner/a-phone';
import Taro from '../mocks/taro';
import { aTill, proof, provenQuote, quote, sale, saleId, settlement } from './a-till';

beforeEach(freshPhone);
afterEach(() => {
  jest.useRealTimers();
});

interface Shop {
  sale: unknown;
  quote: unknown;
  settle?: () => unknown;
  verify?: () => unknown;
  release?: () => unknown;
  terms?: () => unknown;
}

const serving =
  (shop: Shop): Serves =>
  ({ path }) => {
    if (path.endsWith('/quote')) return shop.quote;
    if (path === '/staff/service-card-offers') return { open: true, terms: shop.terms?.(), offers: [] };
    if (path.endsWith('/settlement')) return shop.settle?.() ?? answer(201, settlement);
    if (path.endsWith('/verification')) return shop.verify?.() ?? answer(201, proof);
    if (path.endsWith('/release')) return shop.release?.();
    return shop.sale;
  };

const opened = (): Promise<unknown> => open(<SettlePage />, { id: saleId });
const act = () => screen.getByTestId('settle-act');
const writes = (asked: Asked[]) => asked.filter(({ method }) => method !== 'GET');
const wentTo = () => Taro.redirectTo.mock.calls.map(([to]: unknown[]) => (to as { url: string }).url);

test('a changed combination is planned on the phone: no tap asks the server', async () => {
  const asked = aTill(serving({ sale, quote }));
  await opened();
  const before = asked.length;
  fireEvent.click(screen.getByTestId('change-combination'));
  fireEvent.click(screen.getByTestId('pill-none'));
  fireEvent.click(screen.getByTestId('pill-posCard'));
  fireEvent.click(screen.getByTestId('pill-own'));
  fireEvent.change(screen.getByTestId('card-amount'), { target: { value: '20' } });
  expect(screen.getByTestId('combination').textContent).toContain('刷卡');
  expect(screen.getByTestId('due').textContent).toBe('¥48.00');
  expect(asked).toHaveLength(before);
});

test('points pay as much as the bill takes of them in one tap, and less where that is typed', async () => {
  const asked = aTill(serving({ sale, quote: provenQuote }));
  await opened();
  expect(screen.getByTestId('use-points').textContent).toBe('用 1,000 积分抵 ¥10.00');
  fireEvent.click(screen.getByTestId('use-points'));
  expect(screen.getByTestId('combination').textContent).toContain('用 1,000 分');
  expect(screen.queryByTestId('use-points')).toBeNull();
  fireEvent.click(screen.getByTestId('change-combination'));
  fireEvent.click(screen.getByTestId('points-own'));
  fireEvent.change(screen.getByTestId('points-amount'), { target: { value: '50' } });
  expect(screen.getByTestId('combination-sheet').textContent).toContain('每次至少 100 分');
  fireEvent.change(screen.getByTestId('points-amount'), { target: { value: '300' } });
  fireEvent.click(act());
  await settle(500);
  expect(writes(asked)[0]?.body).toMatchObject({ wishes: { points: 300, prepaid: { amountFen: 6_500 } } });
});

test('a walk-in pays with a note in one tap, and the change is shown before anything is sent', async () => {
  const walkIn = { ...quote, facts: { ...quote.facts, cards: [] } };
  const asked = aTill(serving({ sale: { ...sale, memberId: null, memberName: null }, quote: walkIn }));
  await opened();
  fireEvent.click(screen.getByTestId('note-100'));
  expect(screen.getByTestId('change-due').textContent).toBe('¥32.00');
  fireEvent.click(act());
  await settle(500);
  expect(writes(asked)[0]?.body).toMatchObject({
    wishes: { prepaid: null, tenders: [{ method: 'cash', amountFen: 6_800, receivedFen: 10_000 }] },
  });
});

test('without the member’s consent the button is locked; the eighth digit of a code opens it', async () => {
  const shop: Shop = { sale, quote };
  const asked = aTill(serving(shop));
  await opened();
  expect(act().getAttribute('aria-disabled')).toBe('true');
  fireEvent.click(screen.getByTestId('take-code'));
  shop.quote = provenQuote;
  for (const digit of '44179053') fireEvent.click(screen.getByTestId(`digit-${digit}`));
  await settle(500);
  expect(writes(asked).map(({ body }) => body)).toEqual([{ code: '44179053', saleId }]);
  expect(screen.getByTestId('proof').textContent).toContain('林知远 10:31 出示');
  expect(act().textContent).toBe('确认结算，卡内扣 ¥68.00');
});

test('a wrong code is said in place and the digits are emptied for the next one', async () => {
  aTill(serving({ sale, quote, verify: () => refusal('CODE_WRONG', '验证码不对，没有任何改动。') }));
  await opened();
  fireEvent.click(screen.getByTestId('take-code'));
  for (const digit of '44179053') fireEvent.click(screen.getByTestId(`digit-${digit}`));
  await settle(500);
  expect(screen.getByTestId('code-sheet').textContent).toContain('验证码不对');
  expect(screen.getByTestId('code-typed').getAttribute('data-code')).toBe('');
});

test('a double tap settles once, under one key, and leads to the receipt', async () => {
  const asked = aTill(serving({ sale, quote: provenQuote }));
  await opened();
  fireEvent.click(act());
  fireEvent.click(act());
  await settle(500);
  expect(writes(asked)).toHaveLength(1);
  expect(writes(asked)[0]?.key).toMatch(/^[\w-]{16,64}$/);
  expect(wentTo()).toEqual([`/staff/receipt/index?id=${settlement.id}&done=1`]);
});

test('a lost answer is asked for again with the same key, never as a second settlement', async () => {
  let line = 'down';
  const asked = aTill(
    serving({ sale, quote: provenQuote, settle: () => (line === 'down' ? lost : answer(201, settlement)) }),
  );
  await opened();
  fireEvent.click(act());
  await settle(6_000);
  expect(act().getAttribute('aria-disabled')).toBe('true');
  line = 'up';
  fireEvent.click(screen.getByTestId('write-resume'));
  await settle(500);
  expect(new Set(writes(asked).map(({ key }) => key)).size).toBe(1);
  expect(wentTo()).toHaveLength(1);
});

test('a refusal is said in place, nothing is debited, and the quote is read anew', async () => {
  const shop: Shop = {
    sale,
    quote: provenQuote,
    settle: () => refusal('QUOTE_CHANGED', '价格刚刚变了，没有扣款。'),
  };
  const asked = aTill(serving(shop));
  await opened();
  fireEvent.click(act());
  await settle(500);
  expect(screen.getByTestId('write-refused').textContent).toContain('没有扣款');
  expect(asked.filter(({ path }) => path.endsWith('/quote'))).toHaveLength(2);
  expect(wentTo()).toEqual([]);
});

const held = {
  ...sale,
  state: 'held',
  settlement: { ...settlement, state: 'held', legs: [{ kind: 'wechat', amountFen: 6_800, label: '微信支付' }] },
};

test('a sale that waits for the owner’s WeChat is followed until it is paid', async () => {
  const shop: Shop = { sale: held, quote };
  aTill(serving(shop));
  await opened();
  expect(screen.getByTestId('settle-held').textContent).toContain('等待车主微信支付');
  await settle(3_100);
  expect(wentTo()).toEqual([]);
  shop.sale = { ...held, state: 'settled', settlement };
  await settle(3_100);
  expect(wentTo()).toEqual([`/staff/receipt/index?id=${settlement.id}&done=1`]);
});

test('the wait can be given up, after it was said what that means', async () => {
  const shop: Shop = { sale: held, quote };
  shop.release = () => {
    shop.sale = sale;
    return answer(200, { ...settlement, state: 'released' });
  };
  const asked = aTill(serving(shop));
  await opened();
  fireEvent.click(screen.getByTestId('release'));
  expect(screen.getByTestId('confirm-sheet').textContent).toContain('如果车主刚好已经付了，就按已付完成');
  fireEvent.click(screen.getByTestId('confirm-act'));
  await settle(500);
  expect(writes(asked).map(({ path }) => path)).toEqual([`/staff/settlements/${settlement.id}/release`]);
  await settle(3_100);
  expect(screen.getByTestId('settle-sheet')).toBeTruthy();
});

test('only managers are offered to decide without a code', async () => {
  aTill(serving({ sale, quote }));
  await opened();
  expect(screen.queryByTestId('override')).toBeNull();
});

test('a manager’s reason opens the button and is sent', async () => {
  const asked = aTill(serving({ sale, quote: { ...quote, mayOverrideFen: 100_000 } }), 'shopManager');
  await opened();
  fireEvent.click(screen.getByTestId('override'));
  fireEvent.change(screen.getByTestId('override-sheet-reason'), { target: { value: '手机没电，已核对行驶证' } });
  fireEvent.click(screen.getByTestId('override-sheet-act'));
  fireEvent.click(act());
  await settle(500);
  expect(writes(asked)[0]?.body).toMatchObject({ override: { reason: '手机没电，已核对行驶证' } });
});

const cardSale = { ...sale, lines: sale.lines.map((line) => ({ ...line, kind: 'card' as const })) };
const terms = (version: string) => ({ version, title: '储值卡章程', points: ['没用的部分随时可退'], text: '全文' });

test('a bill that sells a card is settled once its terms were told, and sends which', async () => {
  const asked = aTill(serving({ sale: cardSale, quote: provenQuote, terms: () => terms('2026-03') }));
  await opened();
  expect(screen.getByTestId('settle-sheet').textContent).toContain('没用的部分随时可退');
  expect([act().textContent, act().getAttribute('aria-disabled')]).toEqual(['请先向车主说明章程', 'true']);
  fireEvent.click(screen.getByTestId('terms-told'));
  fireEvent.click(act());
  await settle(500);
  expect(writes(asked)[0]?.body).toMatchObject({ termsVersion: '2026-03' });
});

test('terms that changed meanwhile have to be told anew before the bill is settled', async () => {
  let version = '2026-03';
  const refused = () => {
    version = '2026-04';
    return refusal('TERMS_NOT_ACCEPTED', '章程已更新，没有收款。');
  };
  aTill(serving({ sale: cardSale, quote: provenQuote, terms: () => terms(version), settle: refused }));
  await opened();
  fireEvent.click(screen.getByTestId('terms-told'));
  fireEvent.click(act());
  await settle(500);
  expect(screen.getByTestId('settle-sheet').textContent).toContain('2026-04 版');
  expect(act().textContent).toBe('请先向车主说明章程');
});

test('a bill without a card speaks of no terms', async () => {
  const asked = aTill(serving({ sale, quote: provenQuote }));
  await opened();
  expect(screen.queryByTestId('terms-told')).toBeNull();
  expect(asked.some(({ path }) => path === '/staff/service-card-offers')).toBe(false);
});
