import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Reader, SqlParams } from './tx';

/** Reads outside a transaction, each statement on any connection of the pool. */
@Injectable()
export class Db implements Reader {
  constructor(private readonly source: DataSource) {}

  rows<T>(sql: string, params: SqlParams = []): Promise<T[]> {
    return this.source.query(sql, params as unknown[]);
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
