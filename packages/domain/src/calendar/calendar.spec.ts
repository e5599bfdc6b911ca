import fc from 'fast-check';
import {
  addDays,
  addMonths,
  dayBounds,
  daysBetween,
  firstDayOf,
  lastDayOf,
  monthBounds,
  parseShopDay,
  parseShopMonth,
  shopDay,
  shopDayOf,
  shopMonthOf,
  weekdayOf,
} from './index';

const anyInstant = fc.date({
  min: new Date('1990-01-01T00:00:00Z'),
  max: new Date('2150-01-01T00:00:00Z'),
  noInvalidDate: true,
});

test('the day changes at midnight in Shanghai, 16:00 UTC', () => {
  expect(shopDayOf(new Date('2026-11-21T15:59:59.999Z'))).toBe('2026-11-21');
  expect(shopDayOf(new Date('2026-11-21T16:00:00.000Z'))).toBe('2026-11-22');
});

test('every instant lies within the bounds of its day', () => {
  fc.assert(
    fc.property(anyInstant, (instant) => {
      const { startsAt, endsAt } = dayBounds(shopDayOf(instant));
      expect(startsAt.getTime()).toBeLessThanOrEqual(instant.getTime());
      expect(instant.getTime()).toBeLessThan(endsAt.getTime());
    }),
  );
});

test('days added are days apart, and back again', () => {
  fc.assert(
    fc.property(anyInstant, fc.integer({ min: -20_000, max: 15_000 }), (instant, days) => {
      const day = shopDayOf(instant);
      const other = addDays(day, days);
      expect(daysBetween(day, other)).toBe(days);
      expect(addDays(other, -days)).toBe(day);
    }),
  );
});

test('later days sort later', () => {
  fc.assert(
    fc.property(anyInstant, anyInstant, (a, b) => {
      const [dayA, dayB] = [shopDayOf(a), shopDayOf(b)];
      expect(Math.sign(daysBetween(dayA, dayB))).toBe(dayA < dayB ? 1 : dayA > dayB ? -1 : 0);
    }),
  );
});

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2028-01-31', 1, '2028-02-29'],
  ['2026-11-21', 12, '2027-11-21'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2026-12-31', 2, '2027-02-28'],
  ['2028-02-29', 12, '2029-02-28'],
])('%s plus %i months is %s', (day, months, expected) => {
  expect(addMonths(shopDay(day), months)).toBe(expected);
});

test('a month ends where the next begins', () => {
  const february = shopMonthOf(shopDay('2028-02-10'));
  expect([firstDayOf(february), lastDayOf(february)]).toEqual(['2028-02-01', '2028-02-29']);
  const march = shopMonthOf(shopDay('2028-03-01'));
  expect(monthBounds(february).endsAt).toEqual(monthBounds(march).startsAt);
});

test.each([
  '2026-02-30',
  '2026-13-01',
  '2026-1-1',
  '26-01-01',
  '0000-00-00',
  '',
  '2026-01-01T00:00:00Z',
  '２０２６-01-01',
])('%p is not a day', (text) => {
  expect(parseShopDay(text)).toBeNull();
  expect(() => shopDay(text)).toThrow(RangeError);
});

test.each(['2026-13', '2026-00', '2026-1', '2026'])('%p is not a month', (text) => {
  expect(parseShopMonth(text)).toBeNull();
});

test('weeks begin on Monday', () => {
  expect(weekdayOf(shopDay('2026-11-21'))).toBe(6);
  expect(weekdayOf(shopDay('2026-11-22'))).toBe(7);
  expect(weekdayOf(shopDay('2026-11-23'))).toBe(1);
});

test('an invalid date is a bug, not a day', () => {
  expect(() => shopDayOf(new Date(Number.NaN))).toThrow(RangeError);
});
