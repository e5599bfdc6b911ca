import fc from 'fast-check';
import { balanceCheck, isAsset, movementsOf, reversed } from './index';
import type { Posting } from './index';

const move = (fromAccountId: string, toAccountId: string, amount: number): Posting => {
  return { asset: 'CNY_PRINCIPAL', fromAccountId, toAccountId, amount };
};

test('a sound entry passes', () => {
  expect(
    balanceCheck([move('cash', 'lot', 100_000), { ...move('gift', 'lotBonus', 10_000), asset: 'CNY_BONUS' }]),
  ).toBeNull();
});

test.each([
  ['NO_POSTINGS', []],
  ['AMOUNT_NOT_POSITIVE', [move('a', 'b', 0)]],
  ['AMOUNT_NOT_POSITIVE', [move('a', 'b', -1)]],
  ['AMOUNT_NOT_POSITIVE', [move('a', 'b', 0.5)]],
  ['SAME_ACCOUNT', [move('a', 'a', 1)]],
  ['TWO_ASSETS_ON_ONE_ACCOUNT', [move('a', 'b', 1), { ...move('b', 'c', 1), asset: 'POINT' as const }]],
  ['TOO_LARGE', [move('a', 'b', Number.MAX_SAFE_INTEGER), move('b', 'c', 1)]],
])('%s is found', (fault, postings) => {
  expect(balanceCheck(postings)).toBe(fault);
});

const anyPostings = fc.array(
  fc.record({
    from: fc.constantFrom('a', 'b', 'c', 'd'),
    to: fc.constantFrom('a', 'b', 'c', 'd'),
    amount: fc.integer({ min: 1, max: 1_000_000 }),
  }),
  { maxLength: 20 },
);

test('what leaves one account arrives at another, and undoing moves nothing in the end', () => {
  fc.assert(
    fc.property(anyPostings, (moves) => {
      const postings = moves.map(({ from, to, amount }) => move(from, to, amount));
      const sum = movementsOf(postings).reduce((all, { delta }) => all + delta, 0);
      expect(sum).toBe(0);
      expect(movementsOf([...postings, ...reversed(postings)]).every(({ delta }) => delta === 0)).toBe(true);
    }),
  );
});

test('movements come in the order in which accounts are locked', () => {
  const movements = [
    { accountId: 'a', asset: 'CNY_PRINCIPAL', delta: 2 },
    { accountId: 'b', asset: 'CNY_PRINCIPAL', delta: 3 },
    { accountId: 'c', asset: 'CNY_PRINCIPAL', delta: -5 },
  ];
  expect(movementsOf([move('c', 'b', 5), move('b', 'a', 2)])).toEqual(movements);
  expect(movementsOf([move('x', 'a', 2), move('b', 'x', 2), move('c', 'b', 5)])).toEqual([
    ...movements,
    { accountId: 'x', asset: 'CNY_PRINCIPAL', delta: 0 },
  ]);
});

test('what undoes an entry moves its postings back, the last one first', () => {
  expect(reversed([move('a', 'b', 5), move('b', 'c', 2)])).toEqual([move('c', 'b', 2), move('b', 'a', 5)]);
});

test('uses name their service', () => {
  expect(['POINT', 'USE:01HWASH', 'CNY_BONUS'].every(isAsset)).toBe(true);
  expect(['USE:', 'USE:a b', 'REUSE:a', 'EUR', ''].some(isAsset)).toBe(false);
});
