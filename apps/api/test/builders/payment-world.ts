import { Global, Injectable, Module, type OnModuleInit } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import type { Role } from '@cheyou/domain';
import { workerDatabase } from '@cheyou/tooling/database';
import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { Members, MembersModule } from '../../src/members';
import { NoticesModule } from '../../src/notices';
import { paymentInvariants, PaymentPurposes, Payments, PaymentsModule } from '../../src/payments';
import { ActLogModule } from '../../src/platform/act-log';
import { Clock, ClockModule, Ids } from '../../src/platform/clock';
import { ConfigModule, readSettings, Settings } from '../../src/platform/config';
import { dataSourceFor, DatabaseModule, Db, UnitOfWork } from '../../src/platform/database';
import { GuardPort, HttpModule, httpAdapter, setUpHttp, type Actor } from '../../src/platform/http';
import { IdempotencyModule } from '../../src/platform/idempotency';
import { Jobs, JobsModule } from '../../src/platform/jobs';
import { Outbox, OutboxModule, OutboxRelay } from '../../src/platform/outbox';
import { PersonalDataModule } from '../../src/platform/personal-data';
import { RateLimitModule } from '../../src/platform/rate-limit';
import { WechatModule } from '../../src/platform/wechat';
import type { ASandbox } from './a-sandbox';

/** What the room above was told, read from what was committed: one line each time. */
export type Effect = 'paid' | 'closed';
type Purpose = Parameters<PaymentPurposes['register']>[0];

const storyPurpose = 'story' as Purpose;
const effectTopic = 'story.effect';
const dataKey = Buffer.alloc(32, 7).toString('base64');

/** The machine's time plus what a story moved it by, as the sandbox has it. */
export class MovableClock extends Clock {
  shiftMs = 0;

  now(): Date {
    return new Date(Date.now() + this.shiftMs);
  }
}

/** A room above payments, as small as can be: it writes each effect down in the transaction itself, and fails when it is told to. */
@Injectable()
export class StoryRoom implements OnModuleInit {
  failing = false;

  constructor(
    private readonly purposes: PaymentPurposes,
    private readonly outbox: Outbox,
  ) {}

  onModuleInit(): void {
    this.outbox.on(effectTopic, 'story', () => Promise.resolve());
    this.purposes.register(storyPurpose, {
      lock: () => Promise.resolve(),
      onPaid: async (tx, order) => {
        if (this.failing) throw new Error('the room cannot take the money');
        await this.outbox.add(tx, effectTopic, { orderId: order.id, effect: 'paid' });
      },
      onClosed: (tx, order) => this.outbox.add(tx, effectTopic, { orderId: order.id, effect: 'closed' }),
      result: (_reader, order) =>
        Promise.resolve({
          cardId: null,
          balanceAfterFen: order.amountFen,
          bonusFen: 0,
          saleId: null,
          settlementId: null,
        }),
    });
  }
}

@Global()
@Module({
  imports: [
    ...[ConfigModule, ClockModule, DatabaseModule, HttpModule, IdempotencyModule, PersonalDataModule, OutboxModule],
    ...[ActLogModule, JobsModule, RateLimitModule, WechatModule, MembersModule, PaymentsModule, NoticesModule],
  ],
  providers: [StoryRoom],
})
class StoryModule {}

/** One process of the API with payments and notices, on this worker's database, behind a real port that WeChat reaches. */
export interface PaymentWorld {
  readonly sandbox: ASandbox;
  readonly clock: MovableClock;
  readonly get: NestFastifyApplication['get'];
  readonly db: Db;
  readonly unit: UnitOfWork;
  readonly payments: Payments;
  readonly url: string;
  readonly room: StoryRoom;
  /** A member who came in by the mini-program, known to WeChat as a person who can pay. */
  aPayer(): Promise<StoryPerson>;
  aStaff(role: Role): Promise<StoryPerson>;
  /** The same member comes in by another app too. */
  asAnotherAccount(person: StoryPerson, appid: string): Promise<void>;
  /** An order of ¥1,000.00 unless told, to be paid within 15 minutes, not yet presented. */
  anOrder(payer: StoryPerson, order?: { amountFen?: number; minutes?: number }): Promise<string>;
  /** The same, presented on the payer's phone. */
  aPresentedOrder(payer: StoryPerson, order?: { amountFen?: number; minutes?: number }): Promise<string>;
  /** The person pays on the sheet; answers after WeChat's first attempt to notify us. */
  pay(orderId: string, more?: object): Promise<void>;
  /** Moves our time and WeChat's. */
  pass(seconds: number): Promise<void>;
  /** Everything that is due: the worker's orders and refunds, and the outbox. */
  work(): Promise<void>;
  effects(orderId: string): Promise<Effect[]>;
  stateOf(orderId: string): Promise<string | undefined>;
  incidents(): Promise<{ id: string; kind: string; state: string }[]>;
  /** Everything that payments keep, to show that nothing changed. */
  books(): Promise<string>;
  broken(): Promise<unknown[]>;
  stop(): Promise<void>;
}

export interface StoryAnswer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

export interface StoryPerson {
  readonly actor: Actor;
  readonly personId: string;
  get(path: string): Promise<StoryAnswer>;
  post(path: string, body?: unknown, key?: string): Promise<StoryAnswer>;
}

/** What makes one world different from another. */
export interface WorldWishes {
  /** Whether the schedules run by themselves; a story usually says when, by `work`. */
  jobs?: boolean;
  clock?: MovableClock;
  /** Where WeChat sends its notifications: processes of one deployment have one address. */
  publicUrl?: string | undefined;
}

export async function paymentWorld(
  sandbox: ASandbox,
  { jobs = false, clock = new MovableClock(), publicUrl }: WorldWishes = {},
): Promise<PaymentWorld> {
  const { app, url } = await serve(sandbox, { clock, jobs, publicUrl });
  const get: PaymentWorld['get'] = app.get.bind(app);
  const [db, unit, payments] = [get(Db), get(UnitOfWork), get(Payments)];
  const actors = new Map<string, Actor>();
  get(GuardPort).fill({ read: (token) => Promise.resolve(actors.get(token) ?? null) });
  const person = async (more: Pick<Actor, 'staff'>): Promise<StoryPerson> => {
    const known = await sandbox.post<{ id: string; miniOpenid: string }>('/sandbox/people', { name: '顾客' });
    const appid = sandbox.env['WECHAT_MINI_APPID'] ?? '';
    const account = { appid, openid: known.miniOpenid, unionid: null };
    const { memberId, accountId } = await unit.run((tx) => get(Members).ofIdentity(tx, account));
    const actor: Actor = { sessionId: get(Ids).next(), memberId, accountId, appid, ...more };
    const token = `token-${randomUUID()}`;
    actors.set(token, actor);
    return { actor, personId: known.id, ...asking(url, token) };
  };
  const world: PaymentWorld = {
    ...{ sandbox, clock, get, db, unit, payments, url, room: get(StoryRoom) },
    aPayer: () => person({ staff: null }),
    aStaff: (role) => {
      const shopId = get(Ids).next();
      return person({ staff: { staffId: get(Ids).next(), name: '周敏', role, shopId, shopIds: [shopId] } });
    },
    asAnotherAccount: async ({ actor }, appid) => {
      const account = { appid, openid: `other-${actor.memberId}`, unionid: null };
      const left = await unit.run((tx) => get(Members).ofIdentity(tx, account));
      await db.rows('UPDATE identity SET member_id = ? WHERE member_id = ?', [actor.memberId, left.memberId]);
    },
    anOrder: async ({ actor }, { amountFen = 100_000, minutes = 15 } = {}) => {
      const [subjectId, shopId] = [get(Ids).next(), get(Ids).next()];
      const deadlineAt = new Date(clock.now().getTime() + minutes * 60_000);
      const { memberId } = actor;
      const order = {
        purpose: storyPurpose,
        subjectId,
        memberId,
        shopId,
        amountFen,
        description: '会员卡充值',
        deadlineAt,
      };
      return (await unit.run((tx) => payments.open(tx, order))).id;
    },
    aPresentedOrder: async (payer, order) => {
      const id = await world.anOrder(payer, order);
      await payments.present(id, payer.actor);
      return id;
    },
    pay: async (orderId, more = {}) => {
      await sandbox.post(`/sandbox/orders/${orderId}/pay`, { waitForNotification: true, ...more });
    },
    pass: async (seconds) => {
      clock.shiftMs += seconds * 1_000;
      await sandbox.post('/sandbox/clock', { advanceSeconds: seconds });
    },
    work: async () => {
      await get(Jobs).runNow('payments.orders');
      await get(Jobs).runNow('payments.refunds');
      await get(OutboxRelay).drain();
    },
    ...reading(db),
    stop: () => app.close(),
  };
  return world;
}

/** Forgets everything that was written on this worker's database. */
export async function emptyDatabase(): Promise<void> {
  const admin = await dataSourceFor(workerDatabase().adminUrl, { poolSize: 1 }).initialize();
  const tables = await admin.query<{ name: string }[]>(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name <> 'migrations'",
  );
  for (const { name } of tables) await admin.query(`DELETE FROM \`${name}\``);
  await admin.destroy();
}

async function serve(sandbox: ASandbox, { clock = new MovableClock(), jobs = false, publicUrl }: WorldWishes) {
  Object.assign(process.env, sandbox.env);
  const settings = readSettings({
    DATABASE_URL: workerDatabase().appUrl,
    SESSION_SECRET: dataKey,
    DATA_KEY: dataKey,
    STORAGE_DIR: 'unused',
    JOBS: jobs ? 'on' : 'off',
    DATABASE_POOL: '20',
  });
  const module = await Test.createTestingModule({ imports: [StoryModule] })
    .overrideProvider(Settings)
    .useValue(settings)
    .overrideProvider(Clock)
    .useValue(clock)
    .compile();
  const options = { logger: false, rawBody: true } as const;
  const app = module.createNestApplication<NestFastifyApplication>(httpAdapter(settings), options);
  await setUpHttp(app, settings);
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  const url = `http://127.0.0.1:${String(port)}`;
  // The port is known only now, and WeChat must know where to notify.
  (settings as { publicUrl: string }).publicUrl = publicUrl ?? url;
  return { app, url };
}

function asking(url: string, token: string): Pick<StoryPerson, 'get' | 'post'> {
  const ask = async (
    method: string,
    path: string,
    init: { body?: string; headers?: object } = {},
  ): Promise<StoryAnswer> => {
    const headers = { authorization: `Bearer ${token}`, ...init.headers };
    const answer = await fetch(`${url}/api${path}`, { method, ...init, headers });
    const text = await answer.text();
    return { status: answer.status, body: (text === '' ? {} : JSON.parse(text)) as Record<string, unknown> };
  };
  return {
    get: (path) => ask('GET', path),
    post: (path, body = {}, key = randomUUID()) =>
      ask('POST', path, {
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json', 'idempotency-key': key },
      }),
  };
}

type Reading = Pick<PaymentWorld, 'effects' | 'stateOf' | 'incidents' | 'books' | 'broken'>;

function reading(db: Db): Reading {
  const all = (sql: string, params: string[] = []) => db.rows<Record<string, unknown>>(sql, params);
  return {
    effects: async (orderId) => {
      const sql = "SELECT payload FROM outbox WHERE topic = ? AND payload LIKE CONCAT('%', ?, '%') ORDER BY id";
      const rows = await all(sql, [effectTopic, orderId]);
      return rows.map(({ payload }) => (JSON.parse(String(payload)) as { effect: Effect }).effect);
    },
    stateOf: async (orderId) => {
      const row = await db.row<{ state: string }>('SELECT state FROM payment_order WHERE id = ?', [orderId]);
      return row?.state;
    },
    incidents: () => db.rows('SELECT id, kind, state FROM incident ORDER BY id'),
    books: async () => {
      const tables = [
        'payment_order',
        'payment_received',
        'payment_refund',
        'payment_notification',
        'incident',
        'outbox',
      ];
      const rows = await Promise.all(tables.map((table) => all(`SELECT * FROM ${table} ORDER BY 1`)));
      return JSON.stringify(rows);
    },
    broken: async () => {
      const found = await Promise.all(paymentInvariants.map(async ({ name, sql }) => [name, await all(sql)] as const));
      return found.filter(([, rows]) => rows.length > 0);
    },
  };
}
