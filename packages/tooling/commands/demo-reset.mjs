// npm run demo:reset: throws the demo of this machine away and makes it anew.
import { rmSync } from 'node:fs';
import { PlainError, runMain } from '../process/plain-error.mjs';
import { install } from '../process/pnpm.mjs';
import { inRoot } from '../process/root.mjs';
import { stopSignal } from '../process/stopping.mjs';

await runMain(async () => {
  const signal = stopSignal();
  await install({ signal });
  const { mustNotRun, withSettings } = await import('../stack/with-settings.mjs');
  if (process.env.DATABASE_URL)
    throw new PlainError('demo:reset is for the private demo database: unset DATABASE_URL.');
  mustNotRun();
  for (const name of ['database', 'wechat-sandbox', 'storage'])
    rmSync(inRoot('.data', name), { recursive: true, force: true });
  await withSettings({ signal, say: console.log, demo: true }, () => Promise.resolve());
  console.log('the demo is new');
});
process.exit();
