// npm run mutants [-- word …]: race mutants, each of which must turn its witness red; words choose some by their names.
import { runMain } from '../process/plain-error.mjs';
import { install } from '../process/pnpm.mjs';
import { stopSignal } from '../process/stopping.mjs';

await runMain(async () => {
  const signal = stopSignal();
  await install({ signal });
  const { runMutants } = await import('../suite/run-mutants.mjs');
  return runMutants(process.argv.slice(2), { signal, say: console.log });
});
process.exit();
