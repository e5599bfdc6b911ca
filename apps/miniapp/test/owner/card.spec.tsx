import type { CardDetail, StatementLine } from '@cheyou/contracts';
import { fireEvent, screen } from '@testing-library/react';
import CardPage from '../../src/owner/card/index';
import Taro from '../mocks/taro';
import { aPhone, besidePoints, freshPhone, lost, open, settle, type Serves } from './a-phone';
import { card, consents } from './an-owner';

beforeEach(freshPhone);
afterEach(() => {
  jest.useRealTimers();
});

const detail: CardDetail = {
  ...card,
  topUpOpen: true,
  roomFen: 212_000,
  months: ['2026-11', '2026-10'],
  lots: [
    {
      id: '01JDLOT0000000000000000001',
      title: '充 3,000 送 600',
      source: 'topUp',
      shopName: '青羊店',
      boughtAt: '2026-08-16T03:20:00Z',
      paidFen: 300_000,
      bonusGivenFen: 60_000,
      principalLeftFen: 188_000,
      bonusLeftFen: 37_600,
      bonusExpiresOn: '2027-08-15',
      bonusLapsed: false,
      termsVersion: '2026-03',
    },
  ],
};

const spent: StatementLine = {
  id: '01JDLINE000000000000000001',
  kind: 'settle',
  title: '内饰清洁',
  at: '2026-11-18T09:42:00Z',
  shopName: '青羊店',
  plate: '川A8K2M7',
  amountFen: -6_800,
  principalFen: -5_667,
  bonusFen: -1_133,
  balanceAfterFen: 335_600,
  servedBy: '何立新',
  saleId: '01JDSALE000000000000000001',
  settlementId: '01JDSETTLEMENT000000000001',
  reversedBy: null,
  reason: null,
};

const serving = (statement: (path: string) => unknown): Serves =>
  besidePoints(({ path }) => {
    if (path === '/me/cards') return [detail];
    if (path === '/me/consents') return consents(true);
    if (path.endsWith('/refunds')) return [];
    return statement(path);
  });
const month = (items: StatementLine[]) => ({ items, nextCursor: null, totals: { inFen: 0, outFen: 6_800 } });

test('a lot shows what is left of principal and bonus in proportion to what was given', async () => {
  aPhone(serving(() => month([spent])));
  await open(<CardPage />, { id: card.id });
  const lot = screen.getByTestId(`lot-${detail.lots[0]?.id ?? ''}`);
  expect(lot.textContent).toContain('本金 ¥1,880.00赠送 ¥376.00');
  const widths = Array.from(lot.querySelectorAll<HTMLElement>('.c-barline-part'), (part) => part.style.width);
  expect(widths).toEqual(['52.22%', '10.44%']);
});

test('a line says what, where, which car, its parts, the balance after it and who served, and opens the receipt', async () => {
  aPhone(serving(() => month([spent])));
  await open(<CardPage />, { id: card.id });
  const line = screen.getByTestId(`movement-${spent.id}`);
  for (const words of ['内饰清洁', '11-18 17:42', '青羊店', '川A8K2M7', '何立新', '−¥68.00', '余额 ¥3,356.00']) {
    expect(line.textContent).toContain(words);
  }
  expect(line.textContent).toContain('本金 56.67赠送 11.33');
  fireEvent.click(line);
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/owner/receipt/index?id=01JDSETTLEMENT000000000001' });
});

test('an earlier month comes beneath at a tap, and another month can be picked', async () => {
  const asked = aPhone(serving(() => month([spent])));
  await open(<CardPage />, { id: card.id });
  fireEvent.click(screen.getByTestId('earlier-month'));
  await settle();
  expect(screen.getByTestId('month-2026-10')).toBeTruthy();
  fireEvent.click(screen.getAllByTestId('pick-month')[0] as HTMLElement);
  fireEvent.click(screen.getByTestId('pick-month-2026-10'));
  await settle();
  expect(screen.queryByTestId('month-2026-11')).toBeNull();
  expect(asked.filter(({ path }) => path.includes('month=2026-10'))).not.toHaveLength(0);
});

test('a statement that fails leaves the card standing and says that the balance is what it was', async () => {
  let answers = false;
  aPhone(serving(() => (answers ? month([spent]) : lost)));
  await open(<CardPage />, { id: card.id });
  await settle(3_000);
  expect(screen.getByTestId('card-face').textContent).toContain('¥3,356.00');
  expect(screen.getByTestId('failure').textContent).toContain('您的余额没有变动，仍为 ¥3,356.00。');
  answers = true;
  fireEvent.click(screen.getByTestId('retry'));
  await settle();
  expect(screen.getByTestId(`movement-${spent.id}`)).toBeTruthy();
});

test('the accepted terms can be read again', async () => {
  aPhone(serving(() => month([spent])));
  await open(<CardPage />, { id: card.id });
  fireEvent.click(screen.getByTestId('card-terms'));
  await settle();
  expect(screen.getByTestId('terms-sheet').textContent).toContain('2026-03 版，您于 2026-08-16 同意');
});

test('a lost card says so, keeps its balance in sight and sells nothing', async () => {
  aPhone(
    besidePoints(({ path }) => {
      if (path.endsWith('/refunds')) return [];
      return path === '/me/cards' ? [{ ...detail, state: 'lost' }] : month([spent]);
    }),
  );
  await open(<CardPage />, { id: card.id });
  expect(screen.getByTestId('card-face').textContent).toContain('已挂失');
  expect(screen.getByTestId('card').textContent).toContain('余额仍在');
  expect(screen.getByTestId('card-top-up').getAttribute('aria-disabled')).toBe('true');
});

test('who has no card yet is led to a first one, and to one that another member hands on', async () => {
  aPhone(besidePoints(({ path }) => (path === '/me/cards' ? [] : null)));
  await open(<CardPage />);
  expect(screen.getByTestId('empty').textContent).toContain('您还没有会员卡');
  const row = screen.getByTestId('card-offered');
  expect(row.textContent).toContain('别人转给我的卡');
  fireEvent.click(row);
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/owner/card-transfer/index' });
});
