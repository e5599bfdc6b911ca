import { shopDay } from '../calendar';
import { fen } from '../money';
import { couponDays, couponWorth, lastDayGivenBack } from './coupon-terms';

const today = shopDay('2026-03-02');

test('a coupon of so many days counts the day of its issue', () => {
  expect(couponDays({ kind: 'days', days: 1 }, today)).toEqual({ validFrom: today, validUntil: today });
  expect(couponDays({ kind: 'days', days: 30 }, today)).toEqual({ validFrom: today, validUntil: '2026-03-31' });
});

test('a coupon of fixed days keeps them, up to the last one', () => {
  const march = { kind: 'dates', from: shopDay('2026-02-10'), until: today } as const;
  expect(couponDays(march, today)).toEqual({ validFrom: '2026-02-10', validUntil: '2026-03-02' });
  expect(couponDays(march, shopDay('2026-03-03'))).toBeNull();
});

test('what a coupon can take off is known but for a voucher and for a percent without a cap', () => {
  const thresholdFen = fen(0);
  expect(couponWorth({ kind: 'amount', offFen: fen(2_000), thresholdFen })).toBe(2_000);
  expect(couponWorth({ kind: 'labour', offFen: fen(5_000) })).toBe(5_000);
  expect(couponWorth({ kind: 'percent', percentOff: 20, offMaxFen: fen(3_000), thresholdFen })).toBe(3_000);
  expect(couponWorth({ kind: 'percent', percentOff: 20, offMaxFen: null, thresholdFen })).toBeNull();
  expect(couponWorth({ kind: 'service' })).toBeNull();
});

test('a coupon that comes back is good for seven days more', () => {
  expect(lastDayGivenBack(today)).toBe('2026-03-09');
});
