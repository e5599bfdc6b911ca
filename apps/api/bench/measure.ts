import { loadavg } from 'node:os';
import { quantile } from './client';

/** One line of the table. */
export interface Line {
  readonly what: string;
  readonly ours: string;
  readonly floor: string;
  readonly ratio: number;
  readonly reach: { readonly atLeast: number } | { readonly atMost: number };
  /** The machine's load (processes that want to run) before and after. */
  readonly load: string;
}

/** How much is measured. */
export interface Effort {
  readonly rounds: number;
  /** Which part of the requests is sent. */
  readonly share: number;
}

export const whole: Effort = { rounds: 5, share: 1 };
/** Shows that everything runs; its figures are none. */
export const quick: Effort = { rounds: 1, share: 0.1 };

export interface Pair<T> {
  readonly ours: T;
  readonly floor: T;
}

/**
 * Runs both in turn, some rounds after one that doesn't count, the first of a round changing: what the machine does besides
 * meets both alike.
 */
export async function interleaved<T>(
  { rounds }: Effort,
  ours: () => Promise<T>,
  floor: () => Promise<T>,
): Promise<{ runs: Pair<T>[]; load: string }> {
  const before = loadavg()[0] ?? 0;
  await floor();
  await ours();
  const runs: Pair<T>[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const early = round % 2 === 0 ? await floor() : null;
    const own = await ours();
    runs.push({ ours: own, floor: early ?? (await floor()) });
  }
  return { runs, load: `${before.toFixed(1)}→${(loadavg()[0] ?? 0).toFixed(1)}` };
}

/** The median of a figure on both sides, and the median of the rounds' ratios. */
export function medians<T>(runs: readonly Pair<T>[], figure: (run: T) => number): Pair<number> & { ratio: number } {
  return {
    ours: median(runs.map(({ ours }) => figure(ours))),
    floor: median(runs.map(({ floor }) => figure(floor))),
    ratio: median(runs.map(({ ours, floor }) => figure(ours) / figure(floor))),
  };
}

function median(numbers: readonly number[]): number {
  return quantile(
    [...numbers].sort((one, other) => one - other),
    0.5,
  );
}

export const perSecond = (number: number): string => `${number.toFixed(0)}/s`;
export const ms = (number: number): string => `${number.toFixed(number < 10 ? 2 : 0)} ms`;
