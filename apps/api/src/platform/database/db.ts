import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ask, poolOf, type SqlParams } from './line';
import type { Reader } from './tx';

/** Reads outside a transaction, each statement on any connection of the pool. */
@Injectable()
export class Db implements Reader {
  constructor(private readonly source: DataSource) {}

  rows<T>(sql: string, params: SqlParams = []): Promise<T[]> {
    return ask<T[]>(poolOf(this.source), sql, params);
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
