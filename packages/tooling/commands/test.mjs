// npm test: everything there is to say about this tree, with one line of sums at the end. Names of stages run these alone.
import { PlainError, runMain } from '../process/plain-error.mjs';
import { install } from '../process/pnpm.mjs';
import { stopSignal } from '../process/stopping.mjs';
import { systemNeeds } from '../suite/needs.mjs';

await runMain(async () => {
  const signal = stopSignal();
  await install({ signal });
  systemNeeds();
  // Their packages are there only now.
  const { runSuite } = await import('../suite/run-suite.mjs');
  const { stages } = await import('../suite/stages.mjs');
  const asked = process.argv.slice(2);
  const chosen = stages.filter(({ name }) => asked.length === 0 || asked.some((word) => name.includes(word)));
  if (chosen.length === 0) throw new PlainError(`No stage is called ${asked.join(' ')}.`);
  return runSuite(chosen, { signal });
});
process.exit();
