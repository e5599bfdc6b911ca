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
async function shows(lines: SaleLineView[], settled: Partial<Receipt['settlement']> = {}): Promise<void> {
  const receipt: Receipt = {
    merchantName: '正衡车坊',
    ...{ shop, sale: { ...sale, state: 'settled', lines }, settlement: { ...settlement, ...settled } },
    uses: [],
    points: null,
    coupons: [],
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
