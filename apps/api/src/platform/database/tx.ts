import type { SqlParams, SqlValue } from './line';
import { isDuplicate } from './mysql-error';
import type { MustMatch, Pipeline } from './pipeline';

export type RowValues = Record<string, SqlValue>;

/** Whoever can read: the pool outside a transaction, a Tx inside one. */
export interface Reader {
  /** Rows of a SELECT. Bigints arrive as numbers, DATE as 'YYYY-MM-DD', DATETIME as Date; wrap sums in CAST(… AS SIGNED). */
  rows<T>(sql: string, params?: SqlParams): Promise<T[]>;
  /** The first row, or null. */
  row<T>(sql: string, params?: SqlParams): Promise<T | null>;
}

/**
 * The key to writing: only UnitOfWork.run makes one, so whatever takes a Tx is part of one transaction.
 * SQL uses `?` placeholders; a list for IN is passed as an array.
 */
export class Tx implements Reader {
  /** Called after the commit, never when it is rolled back; for waking somebody, not for effects that must happen. */
  readonly afterCommit: (() => void)[] = [];

  constructor(private readonly pipeline: Pipeline) {}

  rows<T>(sql: string, params: SqlParams = []): Promise<T[]> {
    return this.pipeline.ask<T[]>(sql, params);
  }

  async row<T>(sql: string, params: SqlParams = []): Promise<T | null> {
    const [first] = await this.rows<T>(sql, params);
    return first ?? null;
  }

  /** UPDATE, DELETE or INSERT; answers the number of rows matched (not changed). */
  async write(sql: string, params: SqlParams = []): Promise<number> {
    const { affectedRows } = await this.pipeline.ask<{ affectedRows: number }>(sql, params);
    return affectedRows;
  }

  /**
   * A write of which nobody needs an answer: it travels with the next statement that is answered, before the commit at the latest.
   * What the database has against it, or what `must` says when it matches other than so many rows, is thrown there.
   */
  writeLater(sql: string, params: SqlParams = [], must?: MustMatch): Promise<void> {
    return this.pipeline.later(sql, params, must);
  }

  /** A write that changes a unique key; false when another row already holds it. */
  async writeUnlessTaken(sql: string, params: SqlParams = []): Promise<boolean> {
    try {
      await this.pipeline.ask(sql, params, { alone: true });
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }

  /** Inserts all rows in one statement, later as `writeLater` does; every row has the columns of the first. */
  async insert(table: string, rows: readonly RowValues[]): Promise<void> {
    if (rows.length > 0) await this.writeLater(...insertion(table, rows));
  }

  /** Inserts one row; false when a unique key already holds it, so races are answered by the database. */
  insertUnlessTaken(table: string, row: RowValues): Promise<boolean> {
    return this.writeUnlessTaken(...insertion(table, [row]));
  }

  /**
   * The next number, from 1, of the counter that `table` keeps in its column `last` for the columns of `at`, its key. Whoever takes
   * one keeps the next waiting until the end of the transaction: take it late.
   */
  async nextNumber(table: string, at: RowValues): Promise<number> {
    const columns = Object.keys(at);
    const marks = columns.map(() => '?').join(', ');
    const { insertId } = await this.pipeline.ask<{ insertId: number }>(
      `INSERT INTO ${table} (${columns.join(', ')}, last) VALUES (${marks}, LAST_INSERT_ID(1))
       ON DUPLICATE KEY UPDATE last = LAST_INSERT_ID(last + 1)`,
      Object.values(at),
    );
    return insertId;
  }
}

function insertion(table: string, rows: readonly RowValues[]): [string, SqlValue[]] {
  const columns = Object.keys(rows[0] ?? {});
  const marks = `(${columns.map(() => '?').join(', ')})`;
  const values = rows.flatMap((row) =>
    columns.map((column) => {
      const value = row[column];
      if (value === undefined) throw new Error(`${table}.${column} is missing in a row to insert`);
      return value;
    }),
  );
  const names = columns.map((column) => `\`${column}\``).join(', ');
  return [`INSERT INTO \`${table}\` (${names}) VALUES ${rows.map(() => marks).join(', ')}`, values];
}
