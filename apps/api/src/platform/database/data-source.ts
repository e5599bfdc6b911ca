import * as mysql from 'mysql2';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { SnakeCaseNames } from './snake-case-names';

type Extra = Pick<DataSourceOptions, 'entities' | 'migrations'>;

/** Each connection is prepared before its first statement: UTC, READ COMMITTED, a short lock wait, values escaped as the driver does it. */
const sessionSettings = [
  "SET SESSION time_zone = '+00:00', innodb_lock_wait_timeout = 3, sql_mode = REPLACE(@@SESSION.sql_mode, 'NO_BACKSLASH_ESCAPES', '')",
  'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED',
];

const driver = {
  ...mysql,
  createPool: (options: mysql.PoolOptions): mysql.Pool => {
    const pool = mysql.createPool(options);
    pool.on('connection', (connection) => {
      for (const statement of sessionSettings) connection.query(statement);
      // Lost updates are refused; MySQL doesn't know the setting and says so. What came of it is looked at once at start.
      connection.query('SET SESSION innodb_snapshot_isolation = ON', () => undefined);
    });
    return pool;
  },
};

/**
 * A data source for `url` (mysql://user:password@host:port/database, or …?socketPath=/path). Type 'mysql' also for MariaDB:
 * 'mariadb' would answer inserts with RETURNING and no affected rows.
 */
export function dataSourceFor(url: string, extra: Extra & { poolSize?: number } = {}): DataSource {
  const { poolSize = 20, ...more } = extra;
  return new DataSource({
    type: 'mysql',
    driver,
    ...addressOf(url),
    charset: 'utf8mb4_unicode_ci',
    timezone: 'Z',
    supportBigNumbers: true,
    bigNumberStrings: false,
    dateStrings: ['DATE'],
    // A transaction sends what it has to say at one time in one packet (Pipeline).
    multipleStatements: true,
    poolSize,
    connectTimeout: 5_000,
    namingStrategy: new SnakeCaseNames(),
    synchronize: false,
    migrationsRun: false,
    migrationsTransactionMode: 'each',
    ...more,
  });
}

export interface DatabaseAddress {
  host: string;
  port: number;
  username: string;
  password: string;
  database: string;
  socketPath?: string;
}

export function addressOf(url: string): DatabaseAddress {
  const parsed = new URL(url);
  const socketPath = parsed.searchParams.get('socketPath');
  return {
    host: parsed.hostname,
    port: Number(parsed.port || 3306),
    username: decodeURIComponent(parsed.username),
    password: decodeURIComponent(parsed.password),
    database: parsed.pathname.slice(1),
    ...(socketPath !== null && { socketPath }),
  };
}
