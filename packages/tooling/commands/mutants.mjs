// npm run mutants [-- word …]: race mutants, each of which must turn its witness red, then those of the pure money code; words choose
// some race mutants by their names, and only these.
import { runMain } from '../process/plain-error.mjs';
import { install } from '../process/pnpm.mjs';
import { stopSignal } from '../process/stopping.mjs';

await runMain(async () => {
  const signal = stopSignal();
  await install({ signal });
  const words = process.argv.slice(2);
  const { runMutants } = await import('../suite/run-mutants.mjs');
  const code = await runMutants(words, { signal, say: console.log });
  if (words.length > 0 || signal.aborted) return code;
  const { runStryker } = await import('../suite/run-stryker.mjs');
  return Math.max(code, await runStryker([], { signal, concurrency: '2' }));
});
process.exit();
