import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../build/builds.mjs';
import { startWorkerDatabases } from '../database/worker-databases.mjs';
import { inRoot } from '../process/root.mjs';
import { must } from '../process/run.mjs';

/** Before the stories: one database server, per worker one database brought up by the real migrations, and a folder for what they share. */
export default async function setUp({ maxWorkers }) {
  await build(['domain', 'contracts', 'api', 'sandbox']);
  process.env.CHEYOU_RUN_FOLDER = mkdtempSync(join(tmpdir(), 'cheyou-run-'));
  globalThis.stopWorkerDatabases = await startWorkerDatabases(maxWorkers, ({ appUrl, adminUrl }) =>
    must('Migrating a test database', process.execPath, [inRoot('apps/api/dist/src/migrate.js')], {
      env: { DATABASE_URL: appUrl, DATABASE_ADMIN_URL: adminUrl },
    }),
  );
}
