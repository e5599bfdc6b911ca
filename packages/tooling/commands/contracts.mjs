// npm run contracts: writes the types of the wire from the API's OpenAPI document.
import { runMain } from '../process/plain-error.mjs';
import { install } from '../process/pnpm.mjs';
import { stopSignal } from '../process/stopping.mjs';

await runMain(async () => {
  const signal = stopSignal();
  await install({ signal });
  // Its packages are there only now.
  const { writeContracts } = await import('../contracts/generate.mjs');
  await writeContracts({ signal, say: console.log });
});
