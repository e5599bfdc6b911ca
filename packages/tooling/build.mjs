// node packages/tooling/build.mjs <name> …: builds what changed. Names: domain, contracts, api, sandbox, h5, weapp.
import { requireNode } from './process/node-version.mjs';

requireNode();
const { runMain } = await import('./process/plain-error.mjs');
const { install } = await import('./process/pnpm.mjs');
const { stopSignal } = await import('./process/stopping.mjs');
const { build } = await import('./build/builds.mjs');

await runMain(async () => {
  const signal = stopSignal();
  await install({ signal });
  await build(process.argv.slice(2), { signal });
});
