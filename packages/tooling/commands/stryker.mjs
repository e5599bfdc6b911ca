// npm run stryker [-- room …] [--concurrency N]: mutants of the pure money code, at least 90 % of which a test must see.
import { parseArgs } from 'node:util';
import { runMain } from '../process/plain-error.mjs';
import { install } from '../process/pnpm.mjs';
import { inRoot } from '../process/root.mjs';
import { run } from '../process/run.mjs';
import { stopSignal } from '../process/stopping.mjs';

await runMain(async () => {
  const signal = stopSignal();
  await install({ signal });
  const { values, positionals: rooms } = parseArgs({
    options: { concurrency: { type: 'string', default: '2' } },
    allowPositionals: true,
  });
  const mutate = rooms.map((room) => `src/${room}/**/*.ts`).concat('!src/**/*.spec.ts', '!src/**/index.ts');
  const chosen = rooms.length === 0 ? [] : ['--mutate', mutate.join(',')];
  const cwd = inRoot('packages/domain');
  const program = inRoot('packages/domain/node_modules/@stryker-mutator/core/bin/stryker.js');
  const args = [program, 'run', '--concurrency', values.concurrency, ...chosen];
  const { code } = await run(process.execPath, args, { cwd, signal });
  return code;
});
process.exit();
