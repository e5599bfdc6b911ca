// Does a test see every small change to the pure money code?
import { inRoot } from '../process/root.mjs';
import { run } from '../process/run.mjs';

/** Mutates some rooms of the domain, or all; answers the exit code: not 0 when fewer than 90 % of the mutants are seen. */
export async function runStryker(rooms, { signal, concurrency }) {
  const mutate = rooms.map((room) => `src/${room}/**/*.ts`).concat('!src/**/*.spec.ts', '!src/**/index.ts');
  const chosen = rooms.length === 0 ? [] : ['--mutate', mutate.join(',')];
  const cwd = inRoot('packages/domain');
  const program = inRoot('packages/domain/node_modules/@stryker-mutator/core/bin/stryker.js');
  const args = [program, 'run', '--concurrency', concurrency, ...chosen];
  const { code } = await run(process.execPath, args, { cwd, signal });
  return code;
}
