/** Arithmetic as on paper, with whole numbers of any size, and without the program's own functions. */
export const sum = (numbers: Iterable<number>): number => [...numbers].reduce((all, one) => all + one, 0);

/** What so many of equal parts of a whole come to, rounded down. */
export const share = (whole: number, taken: number, of: number): number =>
  Number((BigInt(whole) * BigInt(taken)) / BigInt(of));

/** Shares out by weight: what is left after rounding down goes to the largest remainders, the earlier of equal ones first. */
export function shareOut(total: number, weights: readonly number[]): number[] {
  if (total === 0) return weights.map(() => 0);
  const all = BigInt(sum(weights));
  const exact = weights.map((weight) => BigInt(total) * BigInt(weight));
  const parts = exact.map((one) => Number(one / all));
  const left = total - sum(parts);
  const rest = (place: number): bigint => (exact[place] ?? 0n) % all;
  const byRest = weights
    .map((_, place) => place)
    .sort((a, b) => (rest(a) === rest(b) ? a - b : rest(a) < rest(b) ? 1 : -1));
  for (const place of byRest.slice(0, left)) parts[place] = (parts[place] ?? 0) + 1;
  return parts;
}
