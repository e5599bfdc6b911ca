// npm run stryker [-- room …] [--concurrency N]: mutants of the pure money code, at least 90 % of which a test must see.
import { parseArgs } from 'node:util';
import { runMain } from '../process/plain-error.mjs';
import { install } from '../process/pnpm.mjs';
import { stopSignal } from '../process/stopping.mjs';

await runMain(async () => {
  const signal = stopSignal();
  await install({ signal });
  const { values, positionals: rooms } = parseArgs({
    options: { concurrency: { type: 'string', default: '2' } },
    allowPositionals: true,
  });
  const { runStryker } = await import('../suite/run-stryker.mjs');
  return runStryker(rooms, { signal, concurrency: values.concurrency });
});
process.exit();
