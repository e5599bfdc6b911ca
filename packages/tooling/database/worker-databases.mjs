// One server a test run, one migrated database per jest worker.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPrivateDatabase } from './private-database.mjs';

const variable = 'CHEYOU_WORKER_DATABASES';

/** Starts the server and hands each worker its database, after `migrate(urls)` has filled it. */
export async function startWorkerDatabases(workers, migrate) {
  const folder = mkdtempSync(join(tmpdir(), 'cheyou-test-'));
  const server = await startPrivateDatabase({ folder, durable: false });
  try {
    const names = Array.from({ length: workers }, (_, index) => `cheyou_worker_${index + 1}`);
    const databases = await Promise.all(names.map((name) => server.database(name)));
    await Promise.all(databases.map((urls) => migrate(urls)));
    process.env[variable] = JSON.stringify(databases);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

/** The migrated database of this jest worker. */
export function workerDatabase() {
  const databases = JSON.parse(process.env[variable] ?? '[]');
  const mine = databases[Number(process.env.JEST_WORKER_ID ?? '1') - 1];
  if (!mine) throw new Error('No database was made for this worker: is the test in the stories project?');
  return mine;
}
