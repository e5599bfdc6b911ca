// npm start: the whole system on this machine, from nothing to "ready".
import { runMain } from '../process/plain-error.mjs';
import { install } from '../process/pnpm.mjs';
import { stopSignal } from '../process/stopping.mjs';

await runMain(async () => {
  const signal = stopSignal();
  await install({ signal });
  // Its packages are there only now.
  const { serve } = await import('../stack/serve.mjs');
  return serve(signal);
});
process.exit();
