import { addDays, shopDay } from '../calendar';
import { birthdaysWanted } from './index';

const wanted = (today: string, daysBefore = 0) =>
  birthdaysWanted(shopDay(today), daysBefore).map(({ monthDay, year }) => `${String(year)}-${monthDay}`);

test('a birthday is thought of from so many days before to three days past', () => {
  expect(wanted('2026-05-20')).toEqual(['2026-05-20', '2026-05-19', '2026-05-18', '2026-05-17']);
  const ahead = wanted('2026-05-20', 7);
  expect([ahead.length, ahead[0], ahead.at(-1)]).toEqual([11, '2026-05-27', '2026-05-17']);
});

test('days before a birthday in January belong to the year of the birthday', () => {
  const days = ['2027-01-02', '2027-01-01', '2026-12-31', '2026-12-30', '2026-12-29', '2026-12-28', '2026-12-27'];
  expect(wanted('2026-12-30', 3)).toEqual(days);
});

test('the 29th of February is kept on the 28th in a year without it, and on its day in the others', () => {
  expect(wanted('2027-02-28')[0]).toBe('2027-02-28');
  expect(wanted('2027-02-28')).toContain('2027-02-29');
  expect(wanted('2028-02-28')).not.toContain('2028-02-29');
  expect(wanted('2028-02-29')[0]).toBe('2028-02-29');
});

test('every birthday is met each year, the leap day once, whatever the lead', () => {
  for (const lead of [0, 7, 30]) {
    const met = new Set<string>();
    for (let day = shopDay('2027-01-01'); day < '2028-01-01'; day = addDays(day, 1))
      for (const one of wanted(day, lead)) met.add(one);
    expect([...met].filter((one) => one.startsWith('2027-')).length).toBeGreaterThanOrEqual(366 - lead);
    expect(met.has('2027-02-29')).toBe(true);
  }
});
