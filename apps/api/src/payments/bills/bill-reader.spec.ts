import { BillReader } from './bill-reader';

const titles =
  '交易时间,公众账号ID,微信订单号,商户订单号,交易状态,微信退款单号,商户退款单号,退款状态,商品名称,订单金额,申请退款金额';
const sums = '总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额';
const paid = '`2026-11-20 18:30:05,`wx1,`4200001,`ORDER1,`SUCCESS,`0,`0,`,`洗车,打蜡,`123.45,`0.00';
const back = '`2026-11-20 19:00:00,`wx1,`4200001,`ORDER1,`REFUND,`503001,`back-1,`SUCCESS,`洗车,`0.00,`0.45';
const revoked = '`2026-11-20 20:00:00,`wx1,`4200002,`till-7,`REVOKED,`0,`0,`SUCCESS,`洗车,`0.00,`12.00';
const unknown = '`2026-11-20 21:00:00,`wx1,`4200003,`till-8,`FROZEN,`0,`0,`,`洗车,`9.00,`0.00';
const total = (rows: number, paidYuan: string, backYuan: string): string =>
  `\`${String(rows)},\`${paidYuan},\`${backYuan},\`0.00,\`0.74000,\`${paidYuan},\`${backYuan}`;

function read(lines: readonly string[]) {
  const reader = new BillReader();
  const rows = lines.map((line) => reader.take(line)).filter((row) => row !== null);
  return { rows, sums: reader.sums() };
}

const whyOf = (lines: readonly string[]): unknown => {
  try {
    return read(lines);
  } catch (error) {
    return (error as { why?: string }).why ?? error;
  }
};

test('payments and refunds are read by the names of their columns, yuan by their digits, instants as China writes them', () => {
  const bill = read([titles, paid, back, sums, total(2, '123.45', '0.45'), '']);
  expect(bill.rows).toEqual([
    {
      kind: 'payment',
      transactionId: '4200001',
      outTradeNo: 'ORDER1',
      wechatRefundId: null,
      outRefundNo: null,
      amountFen: 12_345,
      at: new Date('2026-11-20T10:30:05Z'),
      status: 'SUCCESS',
      says: null,
    },
    {
      kind: 'refund',
      transactionId: '4200001',
      outTradeNo: 'ORDER1',
      wechatRefundId: '503001',
      outRefundNo: 'back-1',
      amountFen: 45,
      at: new Date('2026-11-20T11:00:00Z'),
      status: 'SUCCESS',
      says: null,
    },
  ]);
  expect(bill.sums).toEqual({ payments: 1, paidFen: 12_345, refunds: 1, refundedFen: 45, feeYuan: '0.74000' });
});

test.each([
  ['as a refund', revoked, total(2, '123.45', '12.00')],
  ['as a payment', revoked.replace('`0.00,`12.00', '`12.00,`0.00'), total(2, '135.45', '0.00')],
  ['and leaves the other empty', revoked.replace('`0.00,`12.00', '`,`12.00'), total(2, '123.45', '12.00')],
])('a revoked payment is money going out, though WeChat writes its amount %s', (_name, row, ended) => {
  const bill = read([titles, paid, row, sums, ended]);
  expect(bill.rows[1]).toMatchObject({
    kind: 'revoked',
    transactionId: '4200002',
    amountFen: 1_200,
    outRefundNo: null,
  });
  expect(bill.sums).toMatchObject({ payments: 1, paidFen: 12_345, refunds: 1, refundedFen: 1_200 });
});

test.each([
  ['adds it up', total(2, '132.45', '0.00')],
  ['leaves it out of its sums', total(2, '123.45', '0.00')],
])('a row in an unknown state says what stands in it, whether WeChat %s or not', (_name, ended) => {
  const bill = read([titles, paid, unknown, sums, ended]);
  expect(bill.rows[1]).toMatchObject({
    kind: 'unknown',
    transactionId: '4200003',
    outTradeNo: 'till-8',
    amountFen: 900,
  });
  expect(bill.rows[1]?.says).toEqual([
    { label: '交易状态', value: 'FROZEN' },
    { label: '订单金额', value: '9.00' },
    { label: '申请退款金额', value: '0.00' },
    { label: '商户退款单号', value: '0' },
    { label: '商品名称', value: '洗车' },
  ]);
  expect(bill.sums).toMatchObject({ payments: 1, paidFen: 12_345, refunds: 0 });
});

test('what can’t be read of a row in an unknown state is left out, and the rest of the bill is taken', () => {
  const odd = unknown.replace('`4200003,`till-8', '`0,`till 8').replace('`9.00', '`-9.00');
  const { rows } = read([titles, paid, odd, sums, total(2, '123.45', '0.00')]);
  expect(rows[1]).toMatchObject({ kind: 'unknown', transactionId: '', outTradeNo: '', amountFen: 0 });
  expect(rows[1]?.says).toContainEqual({ label: '订单金额', value: '-9.00' });
});

test.each([
  ['without its sums', [titles, paid], 'unreadable'],
  ['without titles', [paid], 'unreadable'],
  ['that counts other rows', [titles, paid, sums, total(2, '123.45', '0.00')], 'wrongSums'],
  ['that adds up to another amount', [titles, paid, sums, total(1, '123.46', '0.00')], 'wrongSums'],
  ['that adds up to other refunds', [titles, back, sums, total(1, '0.00', '0.44')], 'wrongSums'],
  ['with a row after the sums', [titles, sums, total(0, '0.00', '0.00'), paid], 'unreadable'],
  ['with a cell too few', [titles, paid.replace(',`洗车,打蜡', ''), sums], 'unreadable'],
  ['with an amount in scientific notation', [titles, paid.replace('123.45', '1.2E+2'), sums], 'unreadable'],
  ['with a day that is none', [titles, paid.replace('2026-11-20', '2026-13-40'), sums], 'unreadable'],
  ['with a revoked payment of no amount', [titles, revoked.replace('`12.00', '`-'), sums], 'unreadable'],
  ['that leaves a revoked payment out', [titles, paid, revoked, sums, total(1, '123.45', '0.00')], 'wrongSums'],
  ['that adds another amount for a revoked payment', [titles, revoked, sums, total(1, '0.00', '12.01')], 'wrongSums'],
  ['that doesn’t count an unknown row', [titles, paid, unknown, sums, total(1, '123.45', '0.00')], 'wrongSums'],
  ['whose unknown row doesn’t fit', [titles, paid, unknown, sums, total(2, '130.45', '0.00')], 'wrongSums'],
  ['without a column, its only row unknown', [titles.replace(',订单金额', ',金额'), unknown, sums], 'unreadable'],
  ['with a number of other characters', [titles, paid.replace('ORDER1', 'ORDER 1'), sums], 'unreadable'],
])('a bill %s is not taken', (_name, lines, why) => {
  expect(whyOf(lines)).toBe(why);
});
