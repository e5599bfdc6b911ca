import { workerDatabase } from '@cheyou/tooling/database';
import { freePort } from '@cheyou/tooling/stack';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection, type Connection } from 'mysql2/promise';
import { migrations } from '../../migrations';
import { migrate } from '../../src/migrate';
import { migrationCheck, openDatabase, startupCheck, type Reader } from '../../src/platform/database';
import { parties } from '../wechat/wechat-accounts';

jest.setTimeout(180_000);

const { appUrl, adminUrl } = workerDatabase();
const server = new URL(appUrl).host;
const user = new URL(appUrl).username;
const changed = (change: Partial<URL>): string => Object.assign(new URL(appUrl), change).toString();

const folder = mkdtempSync(join(tmpdir(), 'cheyou-start-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('a database that lets nobody in is told in one sentence', () => {
  test.each([
    ['nothing listens', changed({ port: '9' }), 'no database answers at 127.0.0.1:9'],
    ['an unknown host', changed({ hostname: 'no-such-host.invalid' }), 'there is no host "no-such-host.invalid"'],
    ['a wrong password', changed({ password: 'wrong' }), `the user "${user}" or its password is wrong at ${server}`],
    [
      "another database's name",
      changed({ pathname: '/somebody_elses' }),
      `the user "${user}" has no right to the database "somebody_elses" at ${server}`,
    ],
    ['no socket', `${appUrl}?socketPath=/none.sock`, 'no database answers at /none.sock'],
  ])('%s', async (_name, url, why) => {
    await expect(openDatabase('DATABASE_URL', url)).rejects.toThrow(`DATABASE_URL does not work: ${why}.`);
  });

  test('the migrations name the setting that was theirs', async () => {
    await expect(migrate(changed({ password: 'wrong' }), appUrl)).rejects.toThrow(
      /^DATABASE_ADMIN_URL does not work: the user ".*" or its password is wrong/,
    );
  });
});

/** A connection with the server's own defaults, and what it says of its version. */
function readerOf(connection: Connection, version?: string): Reader {
  const rows = async <T>(sql: string, params?: unknown): Promise<T[]> => {
    const [found] = await connection.query(sql, params as unknown[]);
    return found as T[];
  };
  return {
    rows,
    row: async <T>(sql: string, params?: unknown) => {
      const [first] = await rows<T & { version?: string }>(sql, params);
      return first && version !== undefined && 'version' in first ? { ...first, version } : (first ?? null);
    },
  };
}

describe('what the money relies on is looked at before the door opens', () => {
  let connection: Connection;
  beforeEach(async () => {
    connection = await createConnection(appUrl);
    await connection.query("SET SESSION time_zone = '+00:00', transaction_isolation = 'READ-COMMITTED'").catch(() =>
      // MariaDB before 11.1 knows it by its old name.
      connection.query("SET SESSION time_zone = '+00:00', tx_isolation = 'READ-COMMITTED'"),
    );
  });
  afterEach(() => connection.end());

  test('a session as this program makes it passes', async () => {
    const source = await openDatabase('DATABASE_URL', appUrl, { poolSize: 1 });
    const reader: Reader = {
      rows: (sql, params) => source.query(sql, params as unknown[]),
      row: async <T>(sql: string, params?: unknown) => (await source.query<T[]>(sql, params as unknown[]))[0] ?? null,
    };
    const names = migrations.map(({ name }) => name);
    expect([...(await startupCheck(reader)), ...(await migrationCheck(reader, names))]).toEqual([]);
    await source.destroy();
  });

  test.each([
    ["time_zone = '+08:00'", /^The session time zone of the database is not UTC/],
    ['TRANSACTION ISOLATION LEVEL REPEATABLE READ', /^The isolation level of the session is REPEATABLE-READ/],
    ['innodb_snapshot_isolation = OFF', /^innodb_snapshot_isolation is off/],
    ["sql_mode = 'NO_BACKSLASH_ESCAPES'", /^The sql_mode of the database has NO_BACKSLASH_ESCAPES/],
  ])('SET SESSION %s', async (setting, sentence) => {
    await connection.query(`SET SESSION ${setting}`);
    expect(await startupCheck(readerOf(connection))).toEqual([expect.stringMatching(sentence)]);
  });

  test.each([
    ['10.5.29-MariaDB', 1],
    ['10.6.0-MariaDB-log', 0],
    ['12.0.2-MariaDB', 0],
    ['5.7.44', 1],
    ['8.0.42', 0],
    ['9.3.0', 0],
  ])('version %s is refused: %d', async (version, sentences) => {
    expect(await startupCheck(readerOf(connection, version))).toHaveLength(sentences);
  });

  test('migrations that have not run, and none at all', async () => {
    const names = [...migrations.map(({ name }) => name), 'OfTheNextVersion1'];
    expect(await migrationCheck(readerOf(connection), names)).toEqual([
      'The database lacks 1 of the migrations: run them (migrate.js) with DATABASE_ADMIN_URL.',
    ]);
    const admin = await createConnection(adminUrl);
    await admin.query('CREATE DATABASE IF NOT EXISTS cheyou_never_migrated');
    await admin.changeUser({ database: 'cheyou_never_migrated' });
    expect(await migrationCheck(readerOf(admin), names)).toEqual([
      'The database has not been migrated: run the migrations (migrate.js) with DATABASE_ADMIN_URL.',
    ]);
    await admin.query('DROP DATABASE cheyou_never_migrated');
    await admin.end();
  });
});

/** The whole environment of an API beside no WeChat at all. */
function environment(): Record<string, string> {
  const who = parties();
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const key = Buffer.alloc(32, 7).toString('base64');
  return {
    DATABASE_URL: appUrl,
    SESSION_SECRET: key,
    DATA_KEY: key,
    STORAGE_DIR: join(folder, 'storage'),
    WECHAT_MINI_APPID: 'wx0123456789abcdef',
    WECHAT_MINI_SECRET: '0123456789abcdef0123456789abcdef',
    WECHAT_OA_APPID: 'wxfedcba9876543210',
    WECHAT_OA_SECRET: 'fedcba9876543210fedcba9876543210',
    WECHAT_OA_TOKEN: 'token123',
    WECHAT_OA_AES_KEY: 'a'.repeat(43),
    WECHAT_PAY_MCHID: '1900000001',
    WECHAT_PAY_SERIAL: who.merchant.serial,
    WECHAT_PAY_KEY_FILE: file('key.pem', who.merchant.privatePem),
    WECHAT_PAY_CERT_FILE: file('cert.pem', who.merchant.certificatePem),
    WECHAT_PAY_APIV3_KEY: 'an-api-v3-key-of-32-characters-1',
    WECHAT_PAY_PUBLIC_KEY_ID: 'PUB_KEY_ID_0119000000012026112100000001',
    WECHAT_PAY_PUBLIC_KEY_FILE: file('public.pem', who.wechatPay.publicPem),
  };
}

/** Starts the built API as an operator does; answers how it ended and its words to the operator. */
async function startApi(
  given: Record<string, string>,
  changes: Record<string, string>,
): Promise<{ code: unknown; said: string }> {
  const env = { ...process.env, ...given, PORT: String(await freePort()), ...changes };
  const program = join(__dirname, '../../dist/src/main.js');
  return new Promise((resolve) => {
    execFile(process.execPath, [program], { env, timeout: 150_000 }, (error, _logs, said) => {
      resolve({ code: error?.code ?? 0, said });
    });
  });
}

async function listening(onConnection?: (socket: Socket) => void): Promise<{ opened: Server; port: number }> {
  const opened = createServer(onConnection);
  opened.listen(0, '127.0.0.1');
  await once(opened, 'listening');
  return { opened, port: (opened.address() as AddressInfo).port };
}

/** Passes everything on to the database until the first question about migrations; from then on nobody is there. */
async function vanishingDatabase(): Promise<{ url: string; gone: () => boolean }> {
  const sockets: Socket[] = [];
  const { opened, port } = await listening((fromApi) => {
    const toServer = connect(Number(new URL(appUrl).port), '127.0.0.1');
    sockets.push(fromApi, toServer);
    for (const socket of [fromApi, toServer]) socket.on('error', () => undefined);
    toServer.pipe(fromApi);
    fromApi.on('data', (piece) => {
      if (!piece.includes('FROM migrations')) return void toServer.write(piece);
      opened.close();
      for (const socket of sockets) socket.destroy();
    });
  });
  return { url: changed({ port: String(port) }), gone: () => !opened.listening };
}

test('the program itself ends with exit code 1 and one sentence', async () => {
  const given = environment();
  const taken = await listening();
  const vanishing = await vanishingDatabase();
  const ends = await Promise.all([
    startApi(given, { DATABASE_URL: changed({ port: '9' }) }),
    startApi(given, { PORT: String(taken.port) }),
    startApi(given, { DATABASE_URL: vanishing.url }),
  ]);
  taken.opened.close();
  const [refused, second, cut] = ends.map(({ said }) => said);
  expect(refused).toBe('DATABASE_URL does not work: no database answers at 127.0.0.1:9.\n');
  expect(second).toBe(
    `Port ${String(taken.port)} at 127.0.0.1 is in use by another program: stop that one or set PORT.\n`,
  );
  expect(cut).toMatch(/^The database stopped answering \(.*\): see whether it runs, .*\n$/);
  expect(ends.map(({ code }) => code)).toEqual([1, 1, 1]);
  expect(vanishing.gone()).toBe(true);
});
