// npm run check: the law of the house, in seconds once its caches are warm.
import { runMain } from '../process/plain-error.mjs';
import { install } from '../process/pnpm.mjs';
import { stopSignal } from '../process/stopping.mjs';

await runMain(async () => {
  const signal = stopSignal();
  await install({ signal });
  // Their packages are there only now.
  const { lawChecks } = await import('../law/checks.mjs');
  const { runChecks } = await import('../law/run-checks.mjs');
  const results = await runChecks(lawChecks(), { signal, say: console.log });
  const failed = results.filter((result) => result.found !== '');
  console.log(`${results.length - failed.length} passed, ${failed.length} failed`);
  return failed.length === 0 ? 0 : 1;
});
process.exit();
