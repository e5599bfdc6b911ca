import { hoursAreSound, hoursText, isOpenAt, type OpeningSpan } from './opening-hours';

const span = (weekday: number, opens: string, closes: string): OpeningSpan => ({ weekday, opens, closes });
const week = (opens: string, closes: string): OpeningSpan[] =>
  [1, 2, 3, 4, 5, 6, 7].map((day) => span(day, opens, closes));
const at = (shanghai: string): Date => new Date(`${shanghai}+08:00`);

test('a shop is open from its first minute until the one before it closes', () => {
  const hours = week('08:30', '19:00');
  expect(isOpenAt(hours, at('2026-03-02T08:29:59'))).toBe(false);
  expect(isOpenAt(hours, at('2026-03-02T08:30:00'))).toBe(true);
  expect(isOpenAt(hours, at('2026-03-02T18:59:59'))).toBe(true);
  expect(isOpenAt(hours, at('2026-03-02T19:00:00'))).toBe(false);
});

test('the weekday is the one in Shanghai, whatever UTC says', () => {
  // Monday 00:30 in Shanghai is still Sunday in UTC.
  expect(isOpenAt([span(1, '00:00', '24:00')], at('2026-03-02T00:30:00'))).toBe(true);
  expect(isOpenAt([span(7, '00:00', '24:00')], at('2026-03-02T00:30:00'))).toBe(false);
});

test('days with the same hours are read as one', () => {
  expect(hoursText(week('08:30', '19:00'))).toBe('每天 08:30–19:00');
  expect(hoursText(week('08:30', '19:00').slice(0, 5))).toBe('周一至周五 08:30–19:00');
  expect(hoursText([...week('08:30', '19:00').slice(0, 6), span(7, '09:00', '17:00')])).toBe(
    '周一至周六 08:30–19:00，周日 09:00–17:00',
  );
  expect(hoursText([span(2, '13:00', '18:00'), span(2, '08:00', '12:00')])).toBe('周二 08:00–12:00、13:00–18:00');
  expect(hoursText([])).toBe('暂停营业');
});

test('hours that end before they begin or overlap are not sound', () => {
  expect(hoursAreSound([])).toBe(true);
  expect(hoursAreSound([span(1, '08:00', '12:00'), span(1, '12:00', '18:00'), span(2, '10:00', '11:00')])).toBe(true);
  expect(hoursAreSound([span(1, '12:00', '12:00')])).toBe(false);
  expect(hoursAreSound([span(1, '13:00', '18:00'), span(1, '08:00', '13:01')])).toBe(false);
});
