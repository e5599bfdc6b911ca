// npm run invariants: asks the data of this machine, or of DATABASE_URL, whether every promise holds.
import { runMain } from '../process/plain-error.mjs';
import { install } from '../process/pnpm.mjs';
import { inRoot } from '../process/root.mjs';
import { run } from '../process/run.mjs';
import { stopSignal } from '../process/stopping.mjs';

await runMain(async () => {
  const signal = stopSignal();
  await install({ signal });
  const { withSettings } = await import('../stack/with-settings.mjs');
  const { code } = await withSettings({ signal, say: console.log }, (settings) =>
    run(process.execPath, [inRoot('apps/api/dist/src/invariants.js')], { env: { ...settings, JOBS: 'off' }, signal }),
  );
  return code;
});
process.exit();
