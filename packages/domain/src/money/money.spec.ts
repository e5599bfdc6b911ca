import fc from 'fast-check';
import {
  addFen,
  count,
  fen,
  km,
  maxFen,
  minFen,
  noFen,
  parseYuan,
  points,
  shareOfFirst,
  split,
  subtractFen,
  sumFen,
  timesFen,
  yuanSign,
  yuanText,
} from './index';
import { multiplyThenDivide } from './split';

const anyFen = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 });

describe('units', () => {
  test.each([0.1, Number.NaN, Infinity, 2 ** 53, -(2 ** 53), 1e308])('%p is no amount', (n) => {
    expect(() => fen(n)).toThrow(RangeError);
    expect(() => points(n)).toThrow(RangeError);
  });

  test('distances and counts are never negative', () => {
    expect(() => km(-1)).toThrow(RangeError);
    expect(() => count(-1)).toThrow(RangeError);
    expect([km(0), count(7)]).toEqual([0, 7]);
  });

  test('minus zero becomes zero', () => {
    expect(Object.is(fen(-0), 0)).toBe(true);
  });

  test('a sum that leaves the safe integers throws instead of losing a fen', () => {
    expect(() => addFen(fen(Number.MAX_SAFE_INTEGER), fen(1))).toThrow(RangeError);
    expect(() => sumFen([fen(Number.MAX_SAFE_INTEGER), fen(2), fen(-2)])).toThrow(RangeError);
  });
});

describe('yuan in words', () => {
  test.each([
    [0, '0.00'],
    [5, '0.05'],
    [128_000, '1,280.00'],
    [100_000_000, '1,000,000.00'],
    [-6_800, '\u221268.00'],
  ])('%i fen read %s', (amount, text) => {
    expect(yuanText(fen(amount))).toBe(text);
  });

  test('the sign stands before the currency', () => {
    expect([yuanSign(fen(-1)), yuanSign(fen(0)), yuanSign(fen(1))]).toEqual(['\u2212¥0.01', '¥0.00', '¥0.01']);
  });

  test('what is written can be read again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }), (n) => {
        expect(parseYuan(yuanText(fen(n)))).toBe(n);
      }),
    );
  });

  test.each([
    ['0.29', 29],
    ['1.1', 110],
    ['12', 1200],
    [' 3,000.5 ', 300_050],
    ['90071992547409.91', Number.MAX_SAFE_INTEGER],
  ])('%s is %i fen', (text, amount) => {
    expect(parseYuan(text)).toBe(amount);
  });

  test.each([
    '',
    '.5',
    '5.',
    '-1',
    '\u22121',
    '+1',
    '1e3',
    '1,00',
    '0.001',
    '１２',
    '007',
    'NaN',
    '0x10',
    '1 000',
    '90071992547409.92',
    '1'.repeat(400),
  ])('%p is refused', (text) => {
    expect(parseYuan(text)).toMatchObject({ refused: 'AMOUNT_INVALID' });
  });
});

describe('splitting', () => {
  test('the fen that is left goes to the largest remainder, the earlier on a tie', () => {
    expect(split(fen(100), [1, 1, 1])).toEqual([34, 33, 33]);
    expect(split(fen(10), [1, 2, 4])).toEqual([1, 3, 6]);
  });

  test('shares add up, are whole, and differ from the exact share by less than a fen', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), weights, (total, parts) => {
        const sum = parts.reduce((all, part) => all + part, 0);
        fc.pre(sum > 0);
        const shares = split(fen(total), parts);
        expect(sumFen(shares)).toBe(total);
        shares.forEach((share, place) => {
          const weight = parts[place] ?? 0;
          expect(share).toBeGreaterThanOrEqual(0);
          expect(Math.abs(share * sum - total * weight)).toBeLessThan(sum);
        });
      }),
    );
  });

  test('nobody gets more than their weight when there is enough for all', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(weights, fc.double({ min: 0, max: 1, noNaN: true }), (open, share) => {
        const total = Math.floor(open.reduce((all, part) => all + part, 0) * share);
        split(fen(total), open).forEach((part, place) => {
          expect(part).toBeLessThanOrEqual(open[place] ?? 0);
        });
      }),
    );
  });

  test('products beyond the safe integers are still exact', () => {
    const big = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
    const divisor = fc.integer({ min: 1, max: 2 ** 51 });
    fc.assert(
      fc.property(big, divisor, divisor, (a, one, other) => {
        const [b, c] = [Math.min(one, other), Math.max(one, other)];
        const { quotient, remainder } = multiplyThenDivide(a, b, c);
        expect(BigInt(quotient) * BigInt(c) + BigInt(remainder)).toBe(BigInt(a) * BigInt(b));
        expect(remainder).toBeLessThan(c);
      }),
    );
  });

  test('nothing can be shared among nobody, and nothing negative', () => {
    expect(() => split(fen(1), [0, 0])).toThrow('nothing to share the total over');
    expect(() => split(fen(-1), [1])).toThrow(RangeError);
    expect(() => split(fen(1), [-1, 2])).toThrow(RangeError);
    expect(split(fen(0), [0, 0])).toEqual([0, 0]);
  });

  test('weights beyond what can be computed exactly are refused', () => {
    expect(split(fen(3), [2 ** 50, 2 ** 50])).toEqual([2, 1]);
    expect(() => split(fen(3), [2 ** 50, 2 ** 50, 1])).toThrow(RangeError);
    expect(() => split(fen(1), [0.5, 0.5])).toThrow(RangeError);
  });

  test('the first of equal parts come to their share rounded down, all of them to the whole', () => {
    expect([0, 1, 2, 3].map((taken) => shareOfFirst(100, taken, 3))).toEqual([0, 33, 66, 100]);
    expect(shareOfFirst(0, 0, 1)).toBe(0);
    for (const [taken, parts] of [
      [4, 3],
      [-1, 3],
      [0, 0],
    ] as const)
      expect(() => shareOfFirst(100, taken, parts)).toThrow(RangeError);
  });

  test('fen are compared, multiplied and taken off without a surprise', () => {
    expect([minFen(fen(1), fen(2)), minFen(fen(2), fen(1)), minFen(fen(2), fen(2))]).toEqual([1, 1, 2]);
    expect([maxFen(fen(1), fen(2)), maxFen(fen(2), fen(1)), maxFen(fen(2), fen(2))]).toEqual([2, 2, 2]);
    expect([timesFen(fen(333), 3), subtractFen(fen(1), fen(2)), sumFen([]), noFen]).toEqual([999, -1, 0, 0]);
    expect(() => timesFen(fen(1), 0.5)).toThrow(RangeError);
  });

  test('adding is what fen do', () => {
    fc.assert(
      fc.property(anyFen, anyFen, (a, b) => {
        expect(addFen(fen(a), fen(b))).toBe(a + b);
      }),
    );
  });
});
