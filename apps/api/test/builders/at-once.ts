import { Refused } from '../../src/platform/http';

/** Starts all at the same moment and answers, for each, its value or the code it was refused with; bugs are thrown. */
export async function atOnce<T>(jobs: readonly (() => Promise<T>)[]): Promise<(T | string)[]> {
  const ends = await Promise.allSettled(jobs.map((job) => job()));
  return ends.map((end) => {
    if (end.status === 'fulfilled') return end.value;
    if (end.reason instanceof Refused) return end.reason.code;
    throw end.reason;
  });
}

/** How often each outcome came, values by `name`. */
export function tally<T>(ends: readonly (T | string)[], name = 'done'): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const end of ends) {
    const as = typeof end === 'string' ? end : name;
    counts[as] = (counts[as] ?? 0) + 1;
  }
  return counts;
}
