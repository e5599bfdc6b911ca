import type { Receipt } from '@cheyou/contracts';
import { fireEvent, screen } from '@testing-library/react';
import { paperOf } from '../../src/receipt/paper';
import { paperText } from '../../src/shell/paper/paper-row';
import { printPaper } from '../../src/shell/paper/print-paper';
import ReceiptPage from '../../src/staff/receipt/index';
import { freshPhone, open, settle } from '../owner/a-phone';
import { shop } from '../owner/an-owner';
import Taro from '../mocks/taro';
import { aTill, sale, settlement } from './a-till';

const [line] = sale.lines;
if (!line) throw new Error('a sale without lines');
const receipt: Receipt = {
  merchantName: '正衡车坊',
  ...{ shop, sale, settlement },
  uses: [{ cardName: '洗车十次卡', name: '精致洗车', times: 1, unit: 'times', left: { before: 6, after: 5 } }],
  points: { spent: 800, earned: 620, debtSettled: 100, balance: { before: 2_860, after: 2_580 } },
  coupons: ['满百减二十'],
  moneyBack: null,
};
const printed = (): Element | null => document.getElementById('printed-receipt');

beforeEach(() => {
  freshPhone();
  window.print = jest.fn();
});
afterEach(() => {
  window.dispatchEvent(new Event('afterprint'));
  jest.useRealTimers();
});

test('a receipt on paper says shop, bill, lines, how it was paid, the card before and after, and what it earned', () => {
  const text = paperText(paperOf(receipt));
  for (const part of [
    '正衡车坊',
    `流水号  ${settlement.number}`,
    '时间  2026-11-21 10:33',
    '车牌  川A8K2M7',
    '精致洗车  ¥68.00',
    '合计  ¥68.00',
    '储值卡本金  ¥56.67',
    '储值卡赠送  ¥11.33',
    '储值卡尾号 6208  本次 −¥68.00',
    '卡内余额  ¥600.00 → ¥532.00',
    '洗车十次卡（精致洗车）  核销 1 次',
    '满百减二十  已使用',
    '剩余次数  6 → 5 次',
    '积分  抵扣 −800',
    '  本次得 +620',
    '  其中补欠 100',
    '积分余额  2,860 → 2,580',
  ])
    expect(text.split('\n')).toContain(part);
});

test('it says what was cheaper, how many, who did it, and what went back', () => {
  const cheaper = { ...line, qty: 2, priceFen: 6_000, amountFen: 12_000, refundedQty: 1, performerName: '罗平' };
  const text = paperText(paperOf({ ...receipt, sale: { ...sale, lines: [cheaper] } }));
  expect(text).toContain('  ¥60.00 × 2  原价 ¥68.00  技师 罗平  已退 1');
  expect(text).toContain('标“已退”的项目，已退款');
  // Part of it may have been paid out by hand.
  expect(text).not.toContain('原路');
  const undone = { ...settlement, state: 'reversed' as const, reversedAt: '2026-11-21T04:00:00.000Z' };
  const onItsWay = { ...receipt, sale: { ...sale, lines: [cheaper] }, moneyBack: 'sent' as const };
  expect(paperText(paperOf(onItsWay))).toContain('标“已退”的项目，退款中');
  const undoneText = paperText(paperOf({ ...receipt, settlement: undone }));
  expect(undoneText).toContain('已于 2026-11-21 反结账，已退款');
  expect(undoneText).not.toContain('原路');
});

test('printing takes the size of the paper, reads nothing as markup, and leaves nothing behind', () => {
  const wild = { ...sale, lines: [{ ...line, name: '<img src=x onerror=alert(1)>' }] };
  printPaper(paperOf({ ...receipt, sale: wild }), '58mm');
  expect(window.print).toHaveBeenCalledTimes(1);
  expect(printed()?.querySelector('img')).toBeNull();
  expect(printed()?.textContent).toContain('<img src=x');
  expect(printed()?.querySelector('style')?.textContent).toMatch(/@page \{ size: 58mm \d+mm; margin: 0; \}/);
  printPaper(paperOf(receipt), 'A4');
  expect(document.querySelectorAll('#printed-receipt')).toHaveLength(1);
  expect(printed()?.querySelector('style')?.textContent).toContain('@page { size: A4; margin: 18mm; }');
  window.dispatchEvent(new Event('afterprint'));
  expect(printed()).toBeNull();
});

test('the receipt goes to the clipboard as text where nothing shares it, and the button says so', async () => {
  aTill(({ path }) => (path.endsWith('/receipt') ? receipt : { wechatBound: true }));
  await open(<ReceiptPage />, { id: settlement.id });
  fireEvent.click(screen.getByTestId('receipt-text'));
  await settle();
  expect(Taro.setClipboardData).toHaveBeenCalledWith({ data: paperText(paperOf(receipt)) });
  expect(screen.getByTestId('receipt-text').textContent).toBe('已复制文字');
});

test('the staff see on the lines of a settled bill how many units went back', async () => {
  const lines = [
    { ...line, qty: 3, refundedQty: 1 },
    { ...line, id: '01JDLINE000000000000000002', name: '打蜡', refundedQty: 1 },
    { ...line, id: '01JDLINE000000000000000003', name: '内饰清洁' },
  ];
  aTill(({ path }) => (path.endsWith('/receipt') ? { ...receipt, sale: { ...sale, lines } } : { wechatBound: true }));
  await open(<ReceiptPage />, { id: settlement.id });
  const words = screen.getByTestId('sale-card').textContent;
  expect(words).toContain('精致洗车 × 3已退 1¥68.00');
  expect(words).toContain('打蜡已退¥68.00');
  expect(words).toContain('内饰清洁¥68.00');
});
