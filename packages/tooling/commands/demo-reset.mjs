// npm run demo:reset: throws the demo away, of this machine or of DATABASE_URL, and makes it anew.
import { runMain } from '../process/plain-error.mjs';
import { install } from '../process/pnpm.mjs';
import { stopSignal } from '../process/stopping.mjs';

await runMain(async () => {
  const signal = stopSignal();
  await install({ signal });
  const { resetDemo } = await import('../stack/reset-demo.mjs');
  await resetDemo({ signal, say: console.log });
  console.log('the demo is new');
});
process.exit();
