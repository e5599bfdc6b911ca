import { Stopped } from '../process/plain-error.mjs';

/** Longer than any stage takes on a slow machine. */
const stageMs = 20 * 60_000;

/** Runs the stages one after the other, each also after a failure, and ends with one line of sums; answers the exit code. */
export async function runSuite(stages, { signal }) {
  const sums = [];
  for (const stage of stages) {
    console.log(`\n── ${stage.name}`);
    const began = Date.now();
    const result = await attempt(stage, signal);
    const seconds = Math.round((Date.now() - began) / 1000);
    console.log(`── ${stage.name}: ${result.passed} passed, ${result.failed} failed, ${seconds} s`);
    sums.push({ ...result, name: stage.name, seconds });
  }
  return report(sums);
}

/** A stage that breaks, hangs, or in which nothing ran, counts as one failure. */
async function attempt({ run }, signal) {
  const patience = AbortSignal.timeout(stageMs);
  try {
    const result = await run({ signal: AbortSignal.any([signal, patience]) });
    if (result.passed + result.failed > 0) return result;
    return failure('nothing ran');
  } catch (error) {
    if (signal.aborted) throw new Stopped();
    return failure(patience.aborted ? `was not done after ${stageMs / 60_000} minutes` : error.message);
  }
}

const failure = (sentence) => ({ passed: 0, failed: 1, sentences: [sentence] });

function report(sums) {
  const total = (key) => sums.reduce((sum, one) => sum + one[key], 0);
  console.log('');
  for (const { name, passed, failed, seconds } of sums)
    console.log(`${name}: ${passed} passed, ${failed} failed, ${seconds} s`);
  for (const { name, sentences } of sums) for (const sentence of sentences) console.log(`✗ ${name}: ${sentence}`);
  const failed = total('failed');
  console.log(`in all ${clock(total('seconds'))}`);
  console.log(`${total('passed')} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')} minutes`;
