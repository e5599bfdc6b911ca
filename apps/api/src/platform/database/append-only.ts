import { type Reader } from './tx';

/** Tables whose rows are never changed or deleted: the application's database user gets SELECT and INSERT on them, nothing else. */
export const appendOnlyTables = [
  'ledger_entry',
  'ledger_posting',
  'act_log',
  'day_close',
  'day_close_sum',
  'invoice_paper',
] as const;

const appendOnly = new Set<string>(appendOnlyTables);

/** The GRANT statements for `account` (as CURRENT_USER() answers it: user@host) on every table of `database`. */
export async function grantsFor(admin: Reader, database: string, account: string): Promise<string[]> {
  const [user = '', host = '%'] = account.split('@');
  const tables = await admin.rows<{ name: string }>(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = ? AND table_type = 'BASE TABLE'",
    [database],
  );
  return tables.map(({ name }) => {
    const rights = appendOnly.has(name) ? 'SELECT, INSERT' : 'SELECT, INSERT, UPDATE, DELETE';
    return `GRANT ${rights} ON \`${database}\`.\`${name}\` TO '${user}'@'${host}'`;
  });
}
