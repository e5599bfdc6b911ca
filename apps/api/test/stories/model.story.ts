import { workerDatabase } from '@cheyou/tooling/database';
import { runModel } from '../model/run-model';

const seed = Number(process.env['MODEL_SEED'] ?? 20_261_121);
const operations = Number(process.env['MODEL_OPERATIONS'] ?? 1_500);

test(`${String(operations)} operations in a row leave cards, tills and days as the books beside them say (seed ${String(seed)})`, async () => {
  const outcomes = await runModel({ urls: workerDatabase(), seed, operations, compareEvery: 500 });
  const all = [...outcomes].map(([name, times]) => `${name}: ${String(times)}`);
  expect(all.length).toBeGreaterThan(20);
}, 180_000);
