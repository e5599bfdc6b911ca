import { Module, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { workerDatabase } from '@cheyou/tooling/database';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Clock, SetClock } from '../../src/platform/clock';
import { readSettings, Settings } from '../../src/platform/config';
import { dataSourceFor, Db, UnitOfWork } from '../../src/platform/database';
import { httpAdapter, openApiOf, setUpHttp } from '../../src/platform/http';
import { StorageModule } from '../../src/platform/storage';
import { WechatModule, WechatSettings } from '../../src/platform/wechat';
import { LocalWechat } from '../wechat/local-wechat';
import { parties, settingsFor, type Parties } from '../wechat/wechat-accounts';
import { answersAsDocumented } from './answers-as-documented';
import { keptForRun } from './kept-for-run';
import { emptyTables, floor0, testKey, warmLines } from './open-rooms';

export interface Answer {
  readonly status: number;
  readonly headers: Record<string, unknown>;
  readonly body: Record<string, unknown>;
  readonly raw: Buffer;
}

export interface Asking {
  token?: string;
  shopId?: string;
  key?: string;
  body?: unknown;
  headers?: Record<string, string>;
  /** Where the request comes from. */
  address?: string;
}

/** Rooms of the API behind their real HTTP, on this worker's database, with a WeChat of the test's own and a clock the test sets. */
export interface AnApi {
  readonly get: NestFastifyApplication['get'];
  readonly clock: SetClock;
  readonly unit: UnitOfWork;
  readonly db: Db;
  readonly wechat: LocalWechat;
  /** Every route that is served, as `GET /api/me`. */
  readonly routes: readonly string[];
  /** Whose keys this WeChat signs with. */
  readonly parties: Parties;
  /** Sends a request; `path` without the prefix. An answer that the API's document doesn't tell of fails the test. */
  ask(method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE', path: string, asking?: Asking): Promise<Answer>;
  /** As the user that migrates: what the application itself may not do. */
  asAdmin<T>(sql: string, params?: unknown[]): Promise<T>;
  /** Forgets everything that was written. */
  empty(): Promise<void>;
  close(): Promise<void>;
}

export interface ApiWishes {
  /** Another way to this worker's database. */
  readonly databaseUrl?: string;
}

/** Opens rooms by their modules; two of these in one test are two processes on one database. */
export async function anApi(rooms: Type[], { databaseUrl }: ApiWishes = {}): Promise<AnApi> {
  const { appUrl, adminUrl } = workerDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'cheyou-storage-'));
  const wechat = await LocalWechat.start();
  const clock = new SetClock(new Date('2026-03-02T02:00:00Z'));
  const who = parties();
  const routes: string[] = [];
  const app = await serve(rooms, { databaseUrl: databaseUrl ?? appUrl, folder, wechat, clock, who, routes });
  if (databaseUrl === undefined) await warmLines(app.get(Db));
  const document = keptForRun(`document ${rooms.map(({ name }) => name).join()}`, () => openApiOf(app));
  const asDocumented = answersAsDocumented(document as unknown as Parameters<typeof answersAsDocumented>[0]);
  const admin = await dataSourceFor(adminUrl, { poolSize: 2 }).initialize();
  return {
    get: app.get.bind(app),
    clock,
    unit: app.get(UnitOfWork),
    db: app.get(Db),
    wechat,
    routes,
    parties: who,
    ask: async (method, path, asking = {}) => {
      const answer = await send(app, method, path, asking);
      const body = isJson(answer) ? answer.body : null;
      asDocumented({ method, path: `/api${path.split('?')[0] ?? ''}`, status: answer.status, body });
      return answer;
    },
    asAdmin: (sql, params) => admin.query(sql, params),
    empty: () => emptyTables(admin),
    close: async () => {
      await admin.destroy();
      await app.close();
      await wechat.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface Deployment {
  readonly databaseUrl: string;
  readonly folder: string;
  readonly wechat: LocalWechat;
  readonly clock: SetClock;
  readonly who: Parties;
  /** Filled with what is served. */
  readonly routes: string[];
}

async function serve(rooms: Type[], { databaseUrl, folder, wechat, clock, who, routes }: Deployment) {
  @Module({ imports: [...floor0, StorageModule, WechatModule, ...rooms] })
  class Rooms {}
  const settings = readSettings({
    DATABASE_URL: databaseUrl,
    SESSION_SECRET: testKey,
    DATA_KEY: testKey,
    STORAGE_DIR: folder,
    JOBS: 'off',
    DATABASE_POOL: '20',
    TRUST_PROXY: 'on',
  });
  const module = await Test.createTestingModule({ imports: [Rooms] })
    .overrideProvider(Settings)
    .useValue(settings)
    .overrideProvider(Clock)
    .useValue(clock)
    .overrideProvider(WechatSettings)
    .useValue(settingsFor(wechat.url, who))
    .compile();
  const adapter = httpAdapter(settings);
  adapter.getInstance().addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) routes.push(`${one} ${url}`);
  });
  const app = module.createNestApplication<NestFastifyApplication>(adapter, {
    logger: false,
    rawBody: true,
  });
  await setUpHttp(app, settings);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}

async function send(app: NestFastifyApplication, method: string, path: string, asking: Asking): Promise<Answer> {
  const answer = await app.inject({
    method: method as 'GET',
    url: `/api${path}`,
    headers: {
      'x-forwarded-for': asking.address ?? '203.0.113.7',
      ...(asking.token && { authorization: `Bearer ${asking.token}` }),
      ...(asking.shopId && { 'x-shop-id': asking.shopId }),
      ...(asking.key && { 'idempotency-key': asking.key }),
      ...asking.headers,
    },
    ...(asking.body !== undefined && { payload: asking.body as object }),
  });
  const json = isJson(answer);
  return {
    status: answer.statusCode,
    headers: answer.headers,
    body: (json ? JSON.parse(answer.body) : {}) as Answer['body'],
    raw: answer.rawPayload,
  };
}

function isJson({ headers }: { headers: Record<string, unknown> }): boolean {
  const type = headers['content-type'];
  return typeof type === 'string' && type.includes('json');
}
