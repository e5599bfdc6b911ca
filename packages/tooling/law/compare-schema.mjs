// Run as a program of its own: compares the database of DATABASE_ADMIN_URL with the entities of the built API.
import { createRequire } from 'node:module';
import { filesOf } from '../build/stamps.mjs';
import { inRoot } from '../process/root.mjs';

const fromApi = createRequire(inRoot('apps/api/package.json'));
fromApi('reflect-metadata');
const { DataSource } = fromApi('typeorm');
const { dataSourceFor } = fromApi(inRoot('apps/api/dist/src/platform/database/index.js'));

const sources = filesOf(['apps/api/src']).filter((file) => file.endsWith('.entity.ts'));
const built = sources.map((file) =>
  file.replace(inRoot('apps/api/src'), inRoot('apps/api/dist/src')).replace(/\.ts$/, '.js'),
);
const entities = built.flatMap((file) => Object.values(fromApi(file)).filter((one) => typeof one === 'function'));

const { options } = dataSourceFor(process.env.DATABASE_ADMIN_URL, { entities, poolSize: 2 });
// Only as 'mariadb' does TypeORM know that MariaDB writes the absence of a default as NULL.
const source = await new DataSource({ ...options, type: 'mariadb' }).initialize();
const { upQueries } = await source.driver.createSchemaBuilder().log();
const tables = new Set(source.entityMetadatas.map(({ tableName }) => tableName));
const rows = await source.query(
  "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'",
);
const nameless = rows.map(({ name }) => name).filter((name) => !tables.has(name) && name !== 'migrations');
for (const { query } of upQueries) console.log(`migration-drift: ${query}`);
for (const name of nameless) console.log(`migration-drift: table ${name} has no entity.`);
await source.destroy();
process.exit(upQueries.length + nameless.length === 0 ? 0 : 1);
