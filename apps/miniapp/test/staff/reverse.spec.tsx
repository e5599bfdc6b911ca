import { fireEvent, screen } from '@testing-library/react';
import ReceiptPage from '../../src/staff/receipt/index';
import type { Receipt, ReversalQuote } from '../../src/staff/parts/wire';
import { answer, freshPhone, open, refusal, settle, type Asked, type Serves } from '../owner/a-phone';
import { shop } from '../owner/an-owner';
import { aTill, sale, settlement } from './a-till';

beforeEach(freshPhone);
afterEach(() => {
  jest.useRealTimers();
});

const tap = (id: string): void => {
  fireEvent.click(screen.getByTestId(id));
};
const textOf = (id: string): string => screen.getByTestId(id).textContent;

const receipt: Receipt = {
  merchantName: '正衡车坊',
  shop,
  sale,
  settlement,
  uses: [],
  points: null,
  coupons: [],
  moneyBack: null,
};

/** 270.00 in money: 100.00 of the card, 170.00 in WeChat, of which its back office gave 50.00. */
const quote: ReversalQuote = {
  legs: [
    { kind: 'package', amountFen: 4_000, label: '套餐抵扣' },
    { kind: 'points', amountFen: 1_000, label: '积分' },
    { kind: 'principal', amountFen: 10_000, label: '储值卡本金' },
    { kind: 'wechat', amountFen: 17_000, label: '微信支付' },
  ],
  ...{ moneyFen: 27_000, byHandFen: 0, elsewhereFen: 5_000 },
  points: { returned: 1_000, takenBack: 270, owed: 90 },
  uses: [{ cardName: '洗车十次卡', name: '精致洗车', times: 1, unit: 'times' }],
  coupons: ['满百减二十'],
  cards: ['打蜡五次卡'],
  needsSecondPerson: false,
};

const isQuote = ({ path }: Asked): boolean => path.endsWith('/reversal-quote');
const quotesIn = (asked: readonly Asked[]): number => asked.filter(isQuote).length;
const written = (asked: readonly Asked[]): unknown[] =>
  asked.flatMap(({ method, body }) => (method === 'GET' ? [] : body));

/** The sheet of a receipt, its quote answered as the story says. */
async function openSheet(quoted: () => unknown, act: Serves = () => answer(500, {})): Promise<Asked[]> {
  const asked = aTill((one) => {
    if (isQuote(one)) return quoted();
    return one.method === 'GET' ? receipt : act(one);
  }, 'shopManager');
  await open(<ReceiptPage />, { id: settlement.id });
  tap('reverse');
  return asked;
}

test('what goes back, and how, is what the server says, leg by leg', async () => {
  await openSheet(() => quote);
  await settle();
  expect(textOf('reversal-quote')).toBe(
    [
      '套餐核销（退回卡上）¥40.00积分¥10.00储值卡本金¥100.00微信支付（原路退回）¥170.00其中商户平台已退，不再退¥50.00',
      '洗车十次卡（精致洗车）退回1 次退回优惠券满百减二十退回积分1,000 分收回这单送的积分270 分',
      '其中已经用掉，记为积分欠账90 分收回这单卖出的卡打蜡五次卡单据会标为已反结账，车主会收到通知。',
    ].join(''),
  );
});

test('what WeChat can’t give back any more is said to be the shop’s to pay', async () => {
  await openSheet(() => ({ ...quote, byHandFen: 12_000, needsSecondPerson: true }));
  await settle();
  const words = textOf('reversal-quote');
  expect(words).toContain('微信支付（由门店付款）¥170.00其中商户平台已退，不再退¥50.00其中由门店付款¥120.00');
  expect(words).not.toContain('原路退回');
  fireEvent.change(screen.getByTestId('reverse-sheet-reason'), { target: { value: '项目选错' } });
  expect(textOf('reverse-sheet-act')).toBe('提交反结账 ¥68.00，等第二人确认');
});

test('nothing is undone before its ways back are shown: not while they are waited for, not when they fail', async () => {
  let line: unknown = answer(503, { code: 'UNAVAILABLE', message: '系统正忙。', requestId: 'R-1' });
  const asked = await openSheet(() => line);
  fireEvent.change(screen.getByTestId('reverse-sheet-reason'), { target: { value: '项目选错' } });
  expect(textOf('reverse-sheet-act')).toBe('正在算退回方式');
  await settle(60_000);
  expect(textOf('reverse-sheet')).toContain('退回方式没能算出来查看退回方式不会退款。');
  expect(textOf('reverse-sheet-act')).toBe('退回方式没能算出来');
  tap('reverse-sheet-act');
  await settle();
  expect(written(asked)).toEqual([]);
  line = quote;
  tap('retry');
  await settle();
  expect(textOf('reverse-sheet-act')).toBe('反结账 ¥68.00');
});

test('the act says what was shown; refused because it changed, it is read anew', async () => {
  let now = quote;
  const asked = await openSheet(
    () => now,
    () => refusal('QUOTE_CHANGED', '金额或方式有变动，这次没有生效，没有扣款也没有退款。请核对后重新确认。'),
  );
  await settle();
  const shown = quotesIn(asked);
  now = { ...quote, byHandFen: 12_000 };
  fireEvent.change(screen.getByTestId('reverse-sheet-reason'), { target: { value: '项目选错' } });
  tap('reverse-sheet-act');
  await settle();
  await settle();
  const quoted = { moneyFen: 27_000, byHandFen: 0, elsewhereFen: 5_000 };
  expect(written(asked)).toEqual([{ reasonCode: 'wrongAmount', reason: '项目选错', quoted }]);
  expect(quotesIn(asked)).toBe(shown + 1);
  expect(textOf('reverse-sheet')).toContain('金额或方式有变动');
  expect(textOf('reversal-quote')).toContain('其中由门店付款¥120.00');
});
