import { account, house } from './entry';
import { houseAccount } from './house-account';
import { lastDayOf } from './lot';
import { planEntry, planPostings } from './plan-entry';

const [lot, other] = ['01JD4ZK3V8R4Q1M6Y6R0A1B2C3', '01JD4ZK3V8R4Q1M6Y6R0A1B2C4'];
const shopId = '01JD4ZK3V8R4Q1M6Y6R0A1B2C9';

test('accounts of lots change by what was moved in sum; the house keeps no balance', () => {
  const plan = planEntry([
    { asset: 'CNY_PRINCIPAL', amount: 300, from: account(other), to: house('revenue', shopId) },
    { asset: 'CNY_PRINCIPAL', amount: 200, from: account(lot), to: house('revenue', shopId) },
    { asset: 'CNY_PRINCIPAL', amount: 50, from: house('cash', shopId), to: house('revenue', shopId) },
  ]);
  expect(plan.changes.map(({ accountId, delta }) => [accountId, delta])).toEqual([
    [lot, -200],
    [other, -300],
  ]);
  expect(plan.houses.map(({ code }) => code).sort()).toEqual([`cash:${shopId}`, `revenue:${shopId}`]);
  expect(plan.postings).toHaveLength(3);
});

test('an account that comes out even is not touched', () => {
  const there = { asset: 'CNY_BONUS' as const, fromAccountId: lot, toAccountId: other, amount: 70 };
  const back = { ...there, fromAccountId: other, toAccountId: lot };
  expect(planPostings([there, back], () => false).changes).toEqual([]);
});

test.each([0, -1, 0.5, Number.NaN, 2 ** 53])('an amount of %p is a bug in the caller, not a refusal', (amount) => {
  const draft = { asset: 'CNY_PRINCIPAL' as const, amount, from: account(lot), to: account(other) };
  expect(() => planEntry([draft])).toThrow("can't be written");
});

test('an entry without postings, or from an account to itself, is a bug', () => {
  expect(() => planEntry([])).toThrow('NO_POSTINGS');
  expect(() => planEntry([{ asset: 'POINT', amount: 1, from: account(lot), to: account(lot) }])).toThrow(
    'SAME_ACCOUNT',
  );
});

test('a house account has one id for its code and asset, and looks like any other id', () => {
  const revenue = houseAccount('revenue', shopId, 'CNY_PRINCIPAL');
  expect(houseAccount('revenue', shopId, 'CNY_PRINCIPAL')).toEqual(revenue);
  expect(revenue.id).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
  const others = [
    houseAccount('revenue', shopId, 'CNY_BONUS'),
    houseAccount('revenue', null, 'CNY_PRINCIPAL'),
    houseAccount('cash', shopId, 'CNY_PRINCIPAL'),
  ];
  expect(new Set([revenue, ...others].map(({ id }) => id)).size).toBe(4);
});

test('a reopened lot may be used until the later of its two days', () => {
  const day = (text: string) => text as NonNullable<Parameters<typeof lastDayOf>[0]>;
  expect(lastDayOf(day('2026-03-01'), null)).toBe('2026-03-01');
  expect(lastDayOf(day('2026-03-01'), day('2026-03-17'))).toBe('2026-03-17');
  expect(lastDayOf(null, null)).toBeNull();
});
