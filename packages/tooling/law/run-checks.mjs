import { cpus } from 'node:os';

/** Runs checks, as many at once as there are cores, and answers `{ name, found, seconds }` of each in their order. */
export async function runChecks(checks, { signal, say = () => {} }) {
  const waiting = [...checks.entries()];
  const results = [];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, check] = next;
      const began = Date.now();
      const found = await attempt(check, signal);
      results[index] = { name: check.name, found, seconds: (Date.now() - began) / 1000 };
      say(line(results[index]));
    }
  };
  await Promise.all(Array.from({ length: Math.min(cpus().length, checks.length) }, worker));
  return results;
}

/** A check that can't run has found something too. */
async function attempt(check, signal) {
  try {
    return await check.run({ signal });
  } catch (error) {
    if (signal?.aborted) throw error;
    return error.message;
  }
}

function line({ name, found, seconds }) {
  const head = `${found === '' ? '✓' : '✗'} ${name} (${seconds.toFixed(1)} s)`;
  return found === '' ? head : `${head}\n${found}\n`;
}
