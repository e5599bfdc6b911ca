// node packages/tooling/build.mjs <name> …: builds what changed. Names: domain, contracts, api, sandbox, h5, weapp.
import { build } from '../build/builds.mjs';
import { runMain } from '../process/plain-error.mjs';
import { install } from '../process/pnpm.mjs';
import { stopSignal } from '../process/stopping.mjs';

await runMain(async () => {
  const signal = stopSignal();
  await install({ signal });
  await build(process.argv.slice(2), { signal, say: console.log });
});
