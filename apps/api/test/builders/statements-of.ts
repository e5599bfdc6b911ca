import { DataSource, type QueryRunner } from 'typeorm';
import type { MysqlDriver } from 'typeorm/driver/mysql/MysqlDriver.js';

type AnyGet = (token: typeof DataSource) => DataSource;

type Query = (sql: string, ...more: unknown[]) => unknown;

/** Writes down every statement that goes through the pool while `work` runs; only for rooms that nobody else uses meanwhile. */
export async function statementsOf(get: AnyGet, work: () => Promise<unknown>): Promise<string[]> {
  const source = get(DataSource);
  const { pool } = source.driver as MysqlDriver as { pool: { query: Query } };
  const seen: string[] = [];
  const see = (sql: string): void => void seen.push(sql.replaceAll(/\s+/g, ' ').trim());
  const make = source.createQueryRunner.bind(source);
  const query = pool.query.bind(pool);
  source.createQueryRunner = (...args) => watched(make(...args), see);
  pool.query = (sql, ...more) => {
    see(sql);
    return query(sql, ...more);
  };
  try {
    await work();
    return seen;
  } finally {
    source.createQueryRunner = make;
    pool.query = query;
  }
}

function watched(runner: QueryRunner, see: (sql: string) => void): QueryRunner {
  const query: QueryRunner['query'] = runner.query.bind(runner);
  runner.query = ((sql: string, params?: unknown[]) => {
    see(sql);
    return query(sql, params);
  }) as QueryRunner['query'];
  return runner;
}
