// Do the migrations make exactly the tables that the entities describe? Asked of a real server.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../build/builds.mjs';
import { startPrivateDatabase } from '../database/index.mjs';
import { inRoot } from '../process/root.mjs';
import { must, run } from '../process/run.mjs';

/** The statements that TypeORM would still run, '' when there are none. */
export async function migrationDrift(context) {
  await build(['domain', 'contracts', 'api'], context);
  const folder = mkdtempSync(join(tmpdir(), 'cheyou-drift-'));
  const server = await startPrivateDatabase({ folder, durable: false });
  try {
    const { appUrl, adminUrl } = await server.database('cheyou_drift');
    const env = { DATABASE_URL: appUrl, DATABASE_ADMIN_URL: adminUrl };
    const { signal } = context;
    await must('Migrating', process.execPath, [inRoot('apps/api/dist/src/migrate.js')], { env, signal });
    const compare = inRoot('packages/tooling/law/compare-schema.mjs');
    const { code, output } = await run(process.execPath, [compare], { env, signal, quiet: true });
    return code === 0 ? '' : output.trim();
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
