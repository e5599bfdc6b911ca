// Programs of the API's tests and benches that run by themselves, too long for npm test.
import { build } from '../build/builds.mjs';
import { runMain } from '../process/plain-error.mjs';
import { install } from '../process/pnpm.mjs';
import { inRoot } from '../process/root.mjs';
import { run } from '../process/run.mjs';
import { stopSignal } from '../process/stopping.mjs';

/** Builds what the program needs and runs it with this command's own arguments; its exit code is ours. */
export async function runProof(program, needs = []) {
  await runMain(async () => {
    const signal = stopSignal();
    await install({ signal });
    await build(['domain', 'contracts', ...needs, 'proofs'], { signal, say: console.log });
    const script = inRoot('apps/api/dist/proofs', program);
    const { code } = await run(process.execPath, ['--enable-source-maps', script, ...process.argv.slice(2)], {
      signal,
    });
    return code;
  });
}
