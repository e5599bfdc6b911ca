import { workerDatabase } from '@cheyou/tooling/database';
import type { DataSource } from 'typeorm';
import { migrations } from '../../migrations';
import { openDatabase } from '../../src/platform/database';

const { adminUrl } = workerDatabase();

const id = (name: string): string => name.padEnd(26, '0');

let source: DataSource;

beforeAll(async () => {
  const server = await openDatabase('DATABASE_ADMIN_URL', adminUrl, { poolSize: 1 });
  await server.query('DROP DATABASE IF EXISTS cheyou_upgrade');
  await server.query('CREATE DATABASE cheyou_upgrade CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci');
  await server.destroy();
});

afterAll(async () => {
  await source.query('DROP DATABASE cheyou_upgrade');
  await source.destroy();
});

async function open(until?: string): Promise<DataSource> {
  const url = new URL(adminUrl);
  url.pathname = '/cheyou_upgrade';
  const last = until === undefined ? migrations.length : migrations.findIndex(({ name }) => name === until) + 1;
  return openDatabase('DATABASE_ADMIN_URL', url.toString(), { migrations: migrations.slice(0, last), poolSize: 1 });
}

test('a shop that ran before cards of services, coupons and points keeps its data, and nobody earns for the past', async () => {
  source = await open('Settlement1764000080000');
  await source.runMigrations();
  await source.query("SET SESSION sql_mode = ''");
  await source.query(
    "INSERT INTO service (id, kind, category, name, minutes, version) VALUES (?, 'service', 'wash', '标准洗车', 30, 1)",
    [id('SERVICE')],
  );
  await source.query('INSERT INTO sale_line (id, sale_id, service_id, name, qty) VALUES (?, ?, ?, ?, 2)', [
    id('LINE'),
    id('SALE'),
    id('SERVICE'),
    '标准洗车',
  ]);
  await source.query("INSERT INTO pay_ask (id, sale_id, state) VALUES (?, ?, 'waiting')", [id('ASK'), id('SALE')]);
  await source.destroy();

  source = await open();
  await source.runMigrations();
  expect(await source.query('SELECT category, earns_points, refunded_qty, level_price_fen FROM sale_line')).toEqual([
    { category: 'wash', earns_points: 0, refunded_qty: 0, level_price_fen: null },
  ]);
  expect(await source.query('SELECT earns_points FROM service')).toEqual([{ earns_points: 1 }]);
  expect(await source.query('SELECT given FROM pay_ask')).toEqual([{ given: '[]' }]);
});

test('each migration can be taken back, and the same schema stands after running them again', async () => {
  const columns = (): Promise<unknown> =>
    source.query(`SELECT table_name, column_name, column_type, is_nullable, column_default FROM information_schema.columns
      WHERE table_schema = DATABASE() ORDER BY table_name, column_name`);
  const before = await columns();
  for (const _ of migrations) await source.undoLastMigration();
  const left = await source.query<{ TABLE_NAME: string }[]>(
    "SELECT table_name AS TABLE_NAME FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name <> 'migrations'",
  );
  expect(left).toEqual([]);
  await source.runMigrations();
  expect(await columns()).toEqual(before);
});
