import { DataSource, type QueryRunner } from 'typeorm';

type AnyGet = (token: typeof DataSource) => DataSource;

/** Writes down every statement that goes through the pool while `work` runs; only for rooms that nobody else uses meanwhile. */
export async function statementsOf(get: AnyGet, work: () => Promise<unknown>): Promise<string[]> {
  const source = get(DataSource);
  const make = source.createQueryRunner.bind(source);
  const seen: string[] = [];
  source.createQueryRunner = (...args) => watched(make(...args), seen);
  try {
    await work();
    return seen;
  } finally {
    source.createQueryRunner = make;
  }
}

function watched(runner: QueryRunner, seen: string[]): QueryRunner {
  const query: QueryRunner['query'] = runner.query.bind(runner);
  runner.query = ((sql: string, params?: unknown[]) => {
    seen.push(sql.replaceAll(/\s+/g, ' ').trim());
    return query(sql, params);
  }) as QueryRunner['query'];
  return runner;
}
