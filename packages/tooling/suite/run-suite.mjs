import { Stopped } from '../process/plain-error.mjs';

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

/** A stage that breaks, or in which nothing ran, counts as one failure. */
async function attempt({ run }, signal) {
  try {
    const result = await run({ signal });
    if (result.passed + result.failed > 0) return result;
    return { passed: 0, failed: 1, sentences: ['nothing ran'] };
  } catch (error) {
    if (error instanceof Stopped || signal.aborted) throw new Stopped();
    return { passed: 0, failed: 1, sentences: [error.message] };
  }
}

function report(sums) {
  const total = (key) => sums.reduce((sum, one) => sum + one[key], 0);
  console.log('');
  for (const { name, passed, failed, seconds } of sums)
    console.log(`${name}: ${passed} passed, ${failed} failed, ${seconds} s`);
  for (const { name, sentences } of sums) for (const sentence of sentences) console.log(`✗ ${name}: ${sentence}`);
  const failed = total('failed');
  console.log(`${total('passed')} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}
