import { errnoOf } from './mysql-error';
import type { Reader } from './tx';

interface Facts {
  version: string;
  utc: number;
  isolation: string;
}

/** The oldest servers whose CHECK constraints and READ COMMITTED behave as this program needs. */
const oldest = { mariadb: [10, 6], mysql: [8, 0] } as const;

/**
 * Looks once at start whether the database keeps what the money relies on.
 * @returns one clear sentence for each thing that is wrong; empty when all is well.
 */
export async function startupCheck(reader: Reader): Promise<string[]> {
  const isolation = await variable(reader, ['transaction_isolation', 'tx_isolation']);
  const snapshot = await variable(reader, ['innodb_snapshot_isolation']);
  const modes = (await variable(reader, ['sql_mode'])) ?? '';
  const facts = await reader.row<Facts>(
    'SELECT VERSION() AS version, ABS(TIMESTAMPDIFF(SECOND, NOW(), UTC_TIMESTAMP())) AS utc',
  );
  if (!facts) return ['The database answered nothing when asked for its version.'];
  const wrong: string[] = [];
  if (facts.utc > 1) wrong.push('The session time zone of the database is not UTC: set default-time-zone=+00:00.');
  if (isolation !== 'READ-COMMITTED')
    wrong.push(`The isolation level of the session is ${isolation ?? 'unknown'}, it must be READ-COMMITTED.`);
  if (snapshot === 'OFF' || snapshot === '0')
    wrong.push('innodb_snapshot_isolation is off: set innodb_snapshot_isolation=ON, so that lost updates are refused.');
  if (modes.includes('NO_BACKSLASH_ESCAPES'))
    wrong.push(
      'The sql_mode of the database has NO_BACKSLASH_ESCAPES: values could not be told from statements any more.',
    );
  if (tooOld(facts.version))
    wrong.push(`The database is ${facts.version}: MariaDB 10.6 or MySQL 8.0 is the oldest that works.`);
  return wrong;
}

/**
 * Whether all migrations of this program have run, by their names. A database that is ahead is well: a newer program works beside.
 * @returns one sentence when some are missing.
 */
export async function migrationCheck(reader: Reader, names: readonly string[]): Promise<string[]> {
  const done = await reader.rows<{ name: string }>('SELECT name FROM migrations').catch((error: unknown) => {
    if (unreadable.has(errnoOf(error) ?? 0)) return [];
    throw error;
  });
  const pending = names.filter((name) => !done.some((row) => row.name === name));
  if (pending.length === 0) return [];
  const lacking =
    pending.length === names.length
      ? 'has not been migrated: run the migrations'
      : `lacks ${String(pending.length)} of the migrations: run them`;
  return [`The database ${lacking} (migrate.js) with DATABASE_ADMIN_URL.`];
}

/** No such table, or none that the application's user may see. */
const unreadable = new Set([1142, 1146]);

const denied = new Set([1142, 1143]);

/** The ledger and the act log must be append-only for the application's own user: it is tried, on no row. */
export async function appendOnlyCheck(reader: Reader, tables: readonly string[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const table of tables)
    for (const statement of [
      `DELETE FROM \`${table}\` WHERE 1 = 0`,
      `UPDATE \`${table}\` SET ${keyOf(table)} WHERE 1 = 0`,
    ]) {
      const error = await reader.rows(statement).then(
        () => null,
        (thrown: unknown) => thrown,
      );
      if (error === null)
        wrong.push(`The application's database user may change ${table}: run the migrations with DATABASE_ADMIN_URL.`);
      else if (!denied.has(errnoOf(error) ?? 0))
        wrong.push(`The table ${table} can't be looked at: run the migrations with DATABASE_ADMIN_URL.`);
    }
  return [...new Set(wrong)];
}

const keyOf = (table: string): string => (table === 'ledger_posting' ? 'entry_id = entry_id' : 'id = id');

async function variable(reader: Reader, names: string[]): Promise<string | null> {
  const found = await reader.row<{ Value: string }>('SHOW SESSION VARIABLES WHERE Variable_name IN (?)', [names]);
  return found?.Value ?? null;
}

function tooOld(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map((part) => Number.parseInt(part, 10));
  const [oldestMajor, oldestMinor] = version.includes('MariaDB') ? oldest.mariadb : oldest.mysql;
  return major < oldestMajor || (major === oldestMajor && minor < oldestMinor);
}
