import 'reflect-metadata';
import { migrations } from '../migrations';
import { databaseUrlOf } from './platform/config';
import { addressOf, grantsFor, openDatabase } from './platform/database';
import { runProgram } from './run-program';

/**
 * Brings the database to this version: creates it when missing, runs the migrations as DATABASE_ADMIN_URL,
 * then gives the application's own user (DATABASE_URL) exactly the rights it needs.
 */
export async function migrate(adminUrl: string, appUrl: string): Promise<void> {
  const { database } = addressOf(adminUrl);
  const adminName = adminUrl === appUrl ? 'DATABASE_URL' : 'DATABASE_ADMIN_URL';
  await createDatabase(adminName, adminUrl, database);
  const admin = await openDatabase(adminName, adminUrl, { migrations, poolSize: 2 });
  try {
    await admin.runMigrations();
    if (addressOf(appUrl).username === addressOf(adminUrl).username) return;
    const reader = {
      rows: <T>(sql: string, params?: unknown) => admin.query<T[]>(sql, params as unknown[]),
      row: () => Promise.resolve(null),
    };
    for (const statement of await grantsFor(reader, database, await accountOf(appUrl))) await admin.query(statement);
  } finally {
    await admin.destroy();
  }
}

async function createDatabase(name: string, adminUrl: string, database: string): Promise<void> {
  const url = new URL(adminUrl);
  url.pathname = '/information_schema';
  const server = await openDatabase(name, url.toString(), { poolSize: 1 });
  try {
    await server.query(
      `CREATE DATABASE IF NOT EXISTS \`${database}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`,
    );
  } finally {
    await server.destroy();
  }
}

/** The account as the server matched it, so that the grants name the same user@host. */
async function accountOf(appUrl: string): Promise<string> {
  const url = new URL(appUrl);
  url.pathname = '/information_schema';
  const app = await openDatabase('DATABASE_URL', url.toString(), { poolSize: 1 });
  try {
    const [row] = await app.query<{ account: string }[]>('SELECT CURRENT_USER() AS account');
    return row?.account ?? '';
  } finally {
    await app.destroy();
  }
}

async function main(): Promise<void> {
  const { env } = process;
  const appUrl = databaseUrlOf(env);
  await migrate(env['DATABASE_ADMIN_URL'] ? databaseUrlOf(env, 'DATABASE_ADMIN_URL') : appUrl, appUrl);
}

if (require.main === module) runProgram(main);
