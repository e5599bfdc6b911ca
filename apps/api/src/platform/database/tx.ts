import { ask, type Line, type SqlParams, type SqlValue } from './line';
import { isDuplicate } from './mysql-error';

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

  private ended = false;

  constructor(private readonly line: Line) {}

  /** From here on it takes no statement: a branch of the work that still runs when another has failed must not write into the next transaction. */
  end(): void {
    this.ended = true;
  }

  rows<T>(sql: string, params: SqlParams = []): Promise<T[]> {
    return this.ask<T[]>(sql, params);
  }

  async row<T>(sql: string, params: SqlParams = []): Promise<T | null> {
    const [first] = await this.rows<T>(sql, params);
    return first ?? null;
  }

  /** UPDATE, DELETE or INSERT; answers the number of rows matched (not changed). */
  async write(sql: string, params: SqlParams = []): Promise<number> {
    const { affectedRows } = await this.ask<{ affectedRows: number }>(sql, params);
    return affectedRows;
  }

  /** Inserts all rows in one statement; every row has the columns of the first. */
  async insert(table: string, rows: readonly RowValues[]): Promise<void> {
    const [first] = rows;
    if (!first) return;
    const columns = Object.keys(first);
    const marks = `(${columns.map(() => '?').join(', ')})`;
    const values = rows.flatMap((row) =>
      columns.map((column) => {
        const value = row[column];
        if (value === undefined) throw new Error(`${table}.${column} is missing in a row to insert`);
        return value;
      }),
    );
    const names = columns.map((column) => `\`${column}\``).join(', ');
    await this.write(`INSERT INTO \`${table}\` (${names}) VALUES ${rows.map(() => marks).join(', ')}`, values);
  }

  /** Inserts one row; false when a unique key already holds it, so races are answered by the database. */
  async insertUnlessTaken(table: string, row: RowValues): Promise<boolean> {
    try {
      await this.insert(table, [row]);
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }

  /**
   * The next number, from 1, of the counter that `table` keeps in its column `last` for the columns of `at`, its key. Whoever takes
   * one keeps the next waiting until the end of the transaction: take it late.
   */
  async nextNumber(table: string, at: RowValues): Promise<number> {
    const columns = Object.keys(at);
    const marks = columns.map(() => '?').join(', ');
    const { insertId } = await this.ask<{ insertId: number }>(
      `INSERT INTO ${table} (${columns.join(', ')}, last) VALUES (${marks}, LAST_INSERT_ID(1))
       ON DUPLICATE KEY UPDATE last = LAST_INSERT_ID(last + 1)`,
      Object.values(at),
    );
    return insertId;
  }

  private async ask<T>(sql: string, params: SqlParams): Promise<T> {
    if (this.ended) throw new Error('a statement came after its transaction had ended');
    return ask<T>(this.line, sql, params);
  }
}
