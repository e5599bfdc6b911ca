import { fen } from './units';
import type { Fen } from './units';

/**
 * Shares `total` out by weight with the largest remainder: parts are whole, not negative, at most one fen from the exact share
 * and add up to the total. On equal remainders the earlier part gets the fen. When all weights are 0 a total of 0 gives zeros.
 * Throws RangeError for negative totals or weights, or when there is something to share and nobody to take it.
 */
export function split(total: Fen, weights: readonly number[]): Fen[] {
  const weightSum = checkedSum(total, weights);
  if (total === 0) return weights.map(() => fen(0));
  const shares = weights.map((weight, place) => ({ place, ...multiplyThenDivide(total, weight, weightSum) }));
  const parts = shares.map((share) => share.quotient);
  let left = total - parts.reduce((sum, part) => sum + part, 0);
  for (const share of shares.sort((a, b) => b.remainder - a.remainder || a.place - b.place)) {
    if (left === 0) break;
    parts[share.place] = share.quotient + 1;
    left -= 1;
  }
  return parts.map(fen);
}

/** floor(a × b ÷ c) and its remainder, exact for safe integers with b ≤ c ≤ 2^52, also where a × b is no longer safe. */
export function multiplyThenDivide(a: number, b: number, c: number): { quotient: number; remainder: number } {
  const product = a * b;
  if (product <= Number.MAX_SAFE_INTEGER) return { quotient: Math.floor(product / c), remainder: product % c };
  // Long multiplication in base two, keeping quotient and remainder: old phones have no BigInt.
  let quotient = 0;
  let remainder = 0;
  for (let bit = 2 ** 52; bit >= 1; bit /= 2) {
    quotient *= 2;
    remainder *= 2;
    if (Math.floor(a / bit) % 2 === 1) remainder += b;
    const over = Math.floor(remainder / c);
    quotient += over;
    remainder -= over * c;
  }
  return { quotient, remainder };
}

function checkedSum(total: Fen, weights: readonly number[]): number {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const sound = total >= 0 && weights.every((weight) => Number.isSafeInteger(weight) && weight >= 0);
  if (!sound || sum > 2 ** 51) throw new RangeError('split wants whole, not negative amounts and weights');
  if (sum === 0 && total > 0) throw new RangeError('nothing to share the total over');
  return sum;
}
