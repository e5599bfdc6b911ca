import { parseArgs } from 'node:util';
import { runKill } from './run-kill';

const recoveryMaxMs = 5_000;

/** `npm run kill -- --api 50 --database 10`: kill -9 of API and database amid top-ups, settlements and purchases. */
async function main(): Promise<void> {
  const options = { api: { type: 'string' }, database: { type: 'string' }, clients: { type: 'string' } } as const;
  const { values } = parseArgs({ options });
  const { api = '50', database = '10', clients = '8' } = values;
  const report = await runKill({
    api: Number(api),
    database: Number(database),
    clients: Number(clients),
    say: console.log,
  });
  const { wrong, deeds, lostAnswers, heldAtKills, givenUpDone, givenUpNotDone, recoveriesMs } = report;
  console.log('');
  for (const [name, times] of Object.entries(deeds).sort()) console.log(`${String(times).padStart(8)}  ${name}`);
  console.log(`${String(lostAnswers).padStart(8)}  answers lost on the way`);
  console.log(`${String(heldAtKills).padStart(8)}  between hold and capture as the API was killed`);
  console.log(`${String(givenUpDone).padStart(8)}  given up and done all the same, said the key`);
  console.log(`${String(givenUpNotDone).padStart(8)}  given up and not done, said the key`);
  const slow = recoveriesMs.filter((ms) => ms > recoveryMaxMs);
  const found = [...wrong, ...slow.map((ms) => `the API took ${String(ms)} ms after the database was back`)];
  for (const sentence of found) console.log(`✗ ${sentence}`);
  const worst = Math.max(0, ...recoveriesMs);
  console.log(
    `${api} kills of the API, ${database} of the database: ${String(found.length)} things wrong; slowest return ${String(worst)} ms`,
  );
  process.exitCode = found.length === 0 ? 0 : 1;
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
