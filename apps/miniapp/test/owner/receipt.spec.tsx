import type { Receipt, SaleLineView } from '@cheyou/contracts';
import { screen } from '@testing-library/react';
import ReceiptPage from '../../src/owner/receipt/index';
import { sale, settlement } from '../staff/a-bill';
import { aPhone, freshPhone, open } from './a-phone';
import { bill } from './an-invoice';
import { shop } from './an-owner';

beforeEach(freshPhone);
afterEach(() => {
  jest.useRealTimers();
});

const [first] = sale.lines;
if (!first) throw new Error('a sale without lines');
const line = (id: string, name: string, qty: number, refundedQty: number): SaleLineView => {
  return { ...first, id, name, qty, amountFen: qty * first.priceFen, refundedQty };
};

/** Opens the receipt of a settled bill with these lines. */
async function shows(
  lines: SaleLineView[],
  settled: Partial<Receipt['settlement']> = {},
  moneyBack: Receipt['moneyBack'] = null,
): Promise<void> {
  const receipt: Receipt = {
    merchantName: '正衡车坊',
    ...{ shop, sale: { ...sale, state: 'settled', lines }, settlement: { ...settlement, ...settled } },
    uses: [],
    points: null,
    coupons: [],
    moneyBack,
  };
  aPhone(({ path }) => (path.endsWith('/invoice') ? bill : receipt));
  await open(<ReceiptPage />, { id: settlement.id });
}
const textOf = (testId: string): string | null => screen.getByTestId(testId).textContent;

test('a bill of which nothing went back is simply paid', async () => {
  await shows([line('L1', '精致洗车', 2, 0)]);
  expect(textOf('done')).toContain('¥68.00');
  expect(textOf('receipt')).not.toContain('已退');
});

test('a partly refunded bill says so under the amount and on the lines that went back', async () => {
  await shows([line('L1', '精致洗车', 3, 1), line('L2', '打蜡', 2, 2), line('L3', '内饰清洁', 1, 0)]);
  expect(screen.queryByTestId('done')).toBeNull();
  expect(textOf('receipt-went-back')).toBe('部分已退部分项目已退，明细见下');
  expect(textOf('receipt-line-L1')).toContain('精致洗车 × 3已退 1¥204.00');
  expect(textOf('receipt-line-L2')).toContain('打蜡 × 2已退¥136.00');
  expect(textOf('receipt-line-L3')).not.toContain('已退');
  expect(document.querySelectorAll('.c-tag-watch')).toHaveLength(3);
});

test('of a bill that went back line by line to the last unit nothing is called a part', async () => {
  await shows([line('L1', '精致洗车', 2, 2)]);
  expect(textOf('receipt-went-back')).toBe('已退全部项目已退，明细见下');
});

test('a reversed bill is said once, and not by a way the money need not have gone', async () => {
  await shows([line('L1', '精致洗车', 1, 0)], { state: 'reversed', reversedAt: '2026-11-21T04:00:00.000Z' });
  expect(textOf('receipt-reversed')).toContain('这笔已于 2026-11-21 反结账，已退款。');
  expect(textOf('receipt-reversed')).not.toContain('原路');
  expect(screen.queryByTestId('receipt-went-back')).toBeNull();
});

test('what is still on its way is not called given back', async () => {
  await shows([line('L1', '精致洗车', 2, 1)], {}, 'sent');
  expect(textOf('receipt-went-back')).toBe('退款中部分项目退款中，明细见下');
});

test('what the shop has to pay says so', async () => {
  await shows([line('L1', '精致洗车', 1, 0)], { state: 'reversed', reversedAt: '2026-11-21T04:00:00.000Z' }, 'due');
  expect(textOf('receipt-reversed')).toContain('反结账，退款待门店付。');
  expect(textOf('receipt')).not.toContain('已退款');
});

test('whoever gave a card on is not told that its money came back to them', async () => {
  await shows([line('L1', '洗车十次卡', 1, 1)], {}, 'handedOn');
  expect(textOf('receipt-went-back')).toBe('卡已退卡已转赠，退给了持卡人');
});

test.each([
  ['held', '等待付款，还没有完成。'],
  ['released', '已取消收款，没有扣款。'],
] as const)('a bill that is %s has no mark of what is paid', async (state, words) => {
  await shows([line('L1', '精致洗车', 1, 0)], { state });
  expect(screen.queryByTestId('done')).toBeNull();
  expect(textOf(`receipt-${state}`)).toBe(words);
});
