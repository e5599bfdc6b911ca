import { dailyAt, dayWanted, everyMs, isWanted, waitAfter } from './schedule';

const at = (shanghai: string): Date => new Date(`${shanghai}+08:00`);

describe('a daily job', () => {
  const nightly = dailyAt('03:10');

  test('is for yesterday until its time has come', () => {
    expect(dayWanted(nightly, at('2026-03-02T03:09:59'))).toBe('2026-03-01');
    expect(dayWanted(nightly, at('2026-03-02T03:10:00'))).toBe('2026-03-02');
  });

  test('is wanted once a day, and at once when it never ran', () => {
    expect(isWanted(nightly, null, at('2026-03-02T12:00:00'))).toBe(true);
    expect(isWanted(nightly, '2026-03-02', at('2026-03-02T23:59:59'))).toBe(false);
    expect(isWanted(nightly, '2026-03-02', at('2026-03-03T03:09:00'))).toBe(false);
    expect(isWanted(nightly, '2026-03-02', at('2026-03-03T03:10:00'))).toBe(true);
  });

  test('waits a little after a failure and not at all for the next day', () => {
    expect(waitAfter(nightly, true)).toBe(300_000);
    expect(waitAfter(nightly, false)).toBe(0);
  });

  test.each(['3:10', '24:00', '12:60', ''])('refuses %p as its time', (time) => {
    expect(() => dailyAt(time)).toThrow('no time of day');
  });
});

test('an interval counts from the last end, a failure changes nothing', () => {
  expect(waitAfter(everyMs(15_000), false)).toBe(15_000);
  expect(waitAfter(everyMs(15_000), true)).toBe(15_000);
  expect(isWanted(everyMs(15_000), null, at('2026-03-02T12:00:00'))).toBe(true);
});

test.each([0, 999, 1.5, Number.NaN])('an interval of %p ms is a mistake', (ms) => {
  expect(() => everyMs(ms)).toThrow("can't run every");
});
