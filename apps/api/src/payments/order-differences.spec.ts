import type { PayTransaction } from '../platform/wechat';
import { differencesOf, isPaid } from './order-differences';
import type { OrderRecord } from './order-record';

const order: OrderRecord = {
  id: '01JD4ZK3V8R4Q1M6Y6R0A1B2C3',
  purpose: 'topUp',
  subjectId: '01JD4ZK3V8R4Q1M6Y6R0A1B2C4',
  memberId: '01JD4ZK3V8R4Q1M6Y6R0A1B2C5',
  shopId: '01JD4ZK3V8R4Q1M6Y6R0A1B2C6',
  amountFen: 100_000,
  description: '会员卡充值',
  state: 'awaiting',
  createdAt: new Date('2026-03-02T04:00:00Z'),
  deadlineAt: new Date('2026-03-02T04:15:00Z'),
  paidAt: null,
  payer: { appid: 'wx1', openid: 'o1' },
  payerAppid: 'wx1',
  payerIndex: 'index of o1',
  calledAt: new Date('2026-03-02T04:00:01Z'),
  prepayId: 'wxp',
  prepaidAt: new Date('2026-03-02T04:00:02Z'),
  checkDueAt: null,
  closeAskedAt: null,
  closedAt: null,
};

const fitting: PayTransaction = {
  appid: 'wx1',
  mchid: '1600000000',
  outTradeNo: order.id,
  transactionId: '4200000000202603020000000001',
  tradeState: 'SUCCESS',
  payerOpenid: 'o1',
  totalFen: 100_000,
  payerTotalFen: 90_000,
  currency: 'CNY',
  paidAt: new Date('2026-03-02T04:01:00Z'),
  attach: null,
};

/** WeChat's word against the order; the index of an openid is "index of" it. */
const differences = (of: OrderRecord, seen: PayTransaction) =>
  differencesOf(of, { mchid: '1600000000', payerIndex: seen.payerOpenid && `index of ${seen.payerOpenid}` }, seen);

test('a payment that fits its order has no difference, whatever coupon of WeChat paid part of it', () => {
  expect(differences(order, fitting)).toEqual([]);
});

test.each([
  ['appid', { appid: 'wx2' }],
  ['mchid', { mchid: '1600000001' }],
  ['number', { outTradeNo: '01JD4ZK3V8R4Q1M6Y6R0A1B2CX' }],
  ['amount', { totalFen: 100_001 }],
  ['amount', { totalFen: 99_999 }],
  ['amount', { totalFen: null }],
  ['currency', { currency: 'USD' }],
  ['currency', { currency: null }],
  ['payer', { payerOpenid: 'o2' }],
  ['payer', { payerOpenid: null }],
] as const)('another %s is seen', (difference, change) => {
  expect(differences(order, { ...fitting, ...change })).toEqual([difference]);
});

test('an order nobody was bound to fits no payer and no app', () => {
  const unbound = { ...order, payer: null, payerAppid: null, payerIndex: null };
  expect(differences(unbound, fitting)).toEqual(['appid', 'payer']);
});

test('a payer who was forgotten since is known all the same', () => {
  expect(differences({ ...order, payer: null }, fitting)).toEqual([]);
});

test('a partly refunded payment was paid, an order waiting for money was not', () => {
  expect(isPaid({ ...fitting, tradeState: 'REFUND' })).toBe(true);
  expect(isPaid({ ...fitting, tradeState: 'USERPAYING' })).toBe(false);
});
