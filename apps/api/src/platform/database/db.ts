import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { MysqlDriver } from 'typeorm/driver/mysql/MysqlDriver.js';
import type { Reader, SqlParams } from './tx';

type Pool = {
  query(sql: string, params: unknown, done: (error: Error | null, rows: unknown) => void): void;
};

/** Reads outside a transaction, each statement on any connection of the pool. */
@Injectable()
export class Db implements Reader {
  constructor(private readonly source: DataSource) {}

  rows<T>(sql: string, params: SqlParams = []): Promise<T[]> {
    // Straight from the pool: a query runner made for each read costs more than the rest of the program does for it.
    const { pool } = this.source.driver as MysqlDriver as { pool: Pool };
    return new Promise((resolve, reject) => {
      pool.query(sql, params, (error, rows) => {
        if (error) reject(error);
        else resolve(rows as T[]);
      });
    });
  }

  async row<T>(sql: string, params: SqlParams = []): Promise<T | null> {
    const [first] = await this.rows<T>(sql, params);
    return first ?? null;
  }

  /** Whether the database answers at all right now. */
  answers(): Promise<boolean> {
    return this.rows('SELECT 1').then(
      () => true,
      () => false,
    );
  }
}
