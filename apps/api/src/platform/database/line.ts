import type { DataSource } from 'typeorm';
import type { MysqlDriver } from 'typeorm/driver/mysql/MysqlDriver.js';

export type SqlValue = string | number | boolean | Date | Buffer | null;
export type SqlParams = readonly (SqlValue | readonly SqlValue[])[];

type Answered = (error: Error | null, result: unknown) => void;

/** Whatever takes a statement: the driver's pool, or one connection of it. */
export interface Line {
  query(sql: string, params: SqlParams, done: Answered): void;
}

export interface HeldLine extends Line {
  /** The statement with its values in it, escaped as the driver does for `query`. */
  format(sql: string, params: SqlParams): string;
  release(): void;
  destroy(): void;
}

interface Pool extends Line {
  getConnection(done: (error: Error | null, line: HeldLine) => void): void;
}

/** The driver's own pool. TypeORM's query runner around each statement costs more than the rest of the program does for it. */
export const poolOf = (source: DataSource): Pool => (source.driver as MysqlDriver as { pool: Pool }).pool;

/** A connection of one's own, until it is released. */
export function holdLine(source: DataSource): Promise<HeldLine> {
  return new Promise((resolve, reject) => {
    poolOf(source).getConnection((error, line) => {
      if (error) reject(error);
      else resolve(line);
    });
  });
}

/** Rows of a SELECT, the driver's word about a write for anything else. */
export function ask<T>(line: Line, sql: string, params: SqlParams = []): Promise<T> {
  return new Promise((resolve, reject) => {
    line.query(sql, params, (error, result) => {
      if (error) reject(error);
      else resolve(result as T);
    });
  });
}
