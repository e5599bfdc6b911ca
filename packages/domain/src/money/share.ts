import { multiplyThenDivide } from './split';

/**
 * What the first `taken` of `parts` equal parts of a whole come to, rounded down; all of them come to the whole. Differences of
 * it are what single parts come to: however they are taken, one by one or at once, they add up to the same.
 * Throws RangeError unless 0 ≤ taken ≤ parts and parts > 0.
 */
export function shareOfFirst(whole: number, taken: number, parts: number): number {
  if (!(parts > 0 && taken >= 0 && taken <= parts)) throw new RangeError('a share is of a part of the parts');
  return multiplyThenDivide(whole, taken, parts).quotient;
}
