import { DataSource } from 'typeorm';
import type { MysqlDriver } from 'typeorm/driver/mysql/MysqlDriver.js';

type AnyGet = (token: typeof DataSource) => DataSource;

type Query = (sql: unknown, ...more: unknown[]) => unknown;
type Connected = (error: Error | null, connection: { query: Query }) => void;
interface Pool {
  query: Query;
  getConnection: (done: Connected) => void;
}

/** The statements that go through the pool while `work` runs; only for rooms that nobody else uses meanwhile. */
export const statementsOf = async (get: AnyGet, work: () => Promise<unknown>): Promise<string[]> =>
  (await packetsOf(get, work)).flat();

/** The same by packet: each is one trip to the database. */
export async function packetsOf(get: AnyGet, work: () => Promise<unknown>): Promise<string[][]> {
  const { pool } = get(DataSource).driver as MysqlDriver as { pool: Pool };
  const seen: string[][] = [];
  const original = pool.getConnection.bind(pool);
  const watched = new Map<object, () => void>();
  // The pool's own query takes a connection too, so this is the one door.
  pool.getConnection = (done) => {
    original((error, connection) => {
      if (!error && !watched.has(connection)) watched.set(connection, watch(connection, seen));
      done(error, connection);
    });
  };
  try {
    await work();
    return seen;
  } finally {
    pool.getConnection = original;
    for (const unwatch of watched.values()) unwatch();
  }
}

function watch(connection: { query: Query }, seen: string[][]): () => void {
  const { query } = connection;
  connection.query = (asked, ...more) => {
    const sql = typeof asked === 'string' ? asked : (asked as { sql: string }).sql;
    seen.push(sql.split(';\n').map((statement) => statement.replaceAll(/\s+/g, ' ').trim()));
    return query.call(connection, asked, ...more);
  };
  return () => (connection.query = query);
}
