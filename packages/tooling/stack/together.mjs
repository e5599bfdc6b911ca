import { Stopped } from '../process/plain-error.mjs';

/**
 * Starts works side by side, each with a signal that also fires when another one fails, and waits for all of them: what they
 * started must be known before it can be stopped. Answers the ends as Promise.allSettled does, and the reason of the first failure.
 */
export async function together(signal, ...works) {
  const failing = new AbortController();
  const both = AbortSignal.any([failing.signal, ...(signal ? [signal] : [])]);
  const guarded = works.map(async (work) => {
    try {
      return await work(both);
    } catch (error) {
      failing.abort();
      throw error;
    }
  });
  const ends = await Promise.allSettled(guarded);
  const reasons = ends.filter((end) => end.status === 'rejected').map((end) => end.reason);
  const reason = reasons.find((one) => !(one instanceof Stopped)) ?? reasons[0];
  return { values: ends.map((end) => end.value), reason };
}
