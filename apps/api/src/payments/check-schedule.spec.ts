import type { PayTransaction, WechatOutcome } from '../platform/wechat';
import {
  nextCheckAfterClosing,
  nextCheckAt,
  nextRefundQueryAt,
  nextRefundTryAt,
  stepAfter,
  type Step,
} from './check-schedule';

const at = (seconds: number): Date => new Date(Date.UTC(2026, 2, 2) + seconds * 1_000);
const calledAt = at(0);

const answered = (tradeState: PayTransaction['tradeState']): WechatOutcome<PayTransaction> => ({
  outcome: 'ok',
  value: { tradeState } as PayTransaction,
});
const refused = (code: string): WechatOutcome<PayTransaction> => ({ outcome: 'refused', code, message: '' });

test('an order that may be paid is never left alone for a minute', () => {
  for (let age = 0; age < 7_200; age += 1) {
    const wait = nextCheckAt(calledAt, at(age)).getTime() - at(age).getTime();
    expect(wait).toBeGreaterThanOrEqual(5_000);
    expect(wait).toBeLessThanOrEqual(30_000);
  }
});

test('a closed order is looked at after a minute and after half an hour, then no more', () => {
  expect(nextCheckAfterClosing(at(0), at(0))).toEqual(at(60));
  expect(nextCheckAfterClosing(at(0), at(61))).toEqual(at(1_800));
  expect(nextCheckAfterClosing(at(0), at(1_801))).toBeNull();
});

test.each<[string, WechatOutcome<PayTransaction>, Step, Step]>([
  ['a payment', answered('SUCCESS'), 'take', 'take'],
  ['a payment partly given back', answered('REFUND'), 'take', 'take'],
  ['an order nobody paid', answered('NOTPAY'), 'wait', 'close'],
  ['an order somebody is just paying', answered('USERPAYING'), 'wait', 'close'],
  ['a closed order', answered('CLOSED'), 'ended', 'ended'],
  ['silence', { outcome: 'unknown', why: 'timeout' }, 'wait', 'wait'],
  ['a refusal that says nothing of the order', refused('NO_AUTH'), 'wait', 'wait'],
])('%s leads to the step that is sure', (_, asked, whileOpen, whileClosing) => {
  expect(stepAfter(asked, { closing: false, calledAt, now: at(300) })).toBe(whileOpen);
  expect(stepAfter(asked, { closing: true, calledAt, now: at(300) })).toBe(whileClosing);
});

test('an order WeChat never heard of ends only when no call can still be on its way', () => {
  const asked = refused('ORDER_NOT_EXIST');
  expect(stepAfter(asked, { closing: true, calledAt, now: at(29) })).toBe('wait');
  expect(stepAfter(asked, { closing: true, calledAt, now: at(30) })).toBe('ended');
  expect(stepAfter(asked, { closing: false, calledAt, now: at(300) })).toBe('wait');
});

test('refunds are sent again a minute apart at least, and asked about ever more rarely', () => {
  for (let tries = 0; tries < 20; tries += 1) {
    expect(nextRefundTryAt(tries, at(0)).getTime()).toBeGreaterThanOrEqual(at(60).getTime());
    expect(nextRefundQueryAt(tries, at(0)).getTime()).toBeGreaterThan(at(0).getTime());
  }
  expect(nextRefundQueryAt(99, at(0))).toEqual(at(3_600));
});
