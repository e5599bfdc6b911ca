import { Module, type INestApplicationContext, type Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { workerDatabase } from '@cheyou/tooling/database';
import { DataSource } from 'typeorm';
import { ActLogModule } from '../../src/platform/act-log';
import { Clock, ClockModule, SetClock } from '../../src/platform/clock';
import { ConfigModule, readSettings, Settings } from '../../src/platform/config';
import { dataSourceFor, DatabaseModule, Db, UnitOfWork } from '../../src/platform/database';
import { HttpModule } from '../../src/platform/http';
import { IdempotencyModule } from '../../src/platform/idempotency';
import { JobsModule } from '../../src/platform/jobs';
import { OutboxModule } from '../../src/platform/outbox';
import { PersonalDataModule } from '../../src/platform/personal-data';
import { RateLimitModule } from '../../src/platform/rate-limit';

/** Rooms of the API on this worker's database, without HTTP and jobs, under a clock the test sets. */
export interface OpenRooms {
  readonly get: INestApplicationContext['get'];
  readonly clock: SetClock;
  readonly unit: UnitOfWork;
  readonly db: Db;
  /** As the user that migrates: what the application itself may not do. */
  asAdmin<T>(sql: string, params?: unknown[]): Promise<T>;
  /** Forgets everything that was written, so that each file of tests begins with nothing. */
  empty(): Promise<void>;
  close(): Promise<void>;
}

/** A key for tests: 32 bytes in base64. */
export const testKey = Buffer.alloc(32, 7).toString('base64');

/** What every room may stand on. */
export const floor0 = [
  ConfigModule,
  ClockModule,
  DatabaseModule,
  HttpModule,
  IdempotencyModule,
  PersonalDataModule,
  OutboxModule,
  ActLogModule,
  JobsModule,
  RateLimitModule,
];

/** Opens rooms by their modules. `now` is where the clock stands. */
export async function openRooms(rooms: Type[], now = new Date('2026-03-02T02:00:00Z')): Promise<OpenRooms> {
  const { appUrl, adminUrl } = workerDatabase();
  @Module({ imports: [...floor0, ...rooms] })
  class Rooms {}
  const settings = readSettings({
    DATABASE_URL: appUrl,
    SESSION_SECRET: testKey,
    DATA_KEY: testKey,
    STORAGE_DIR: 'unused',
    JOBS: 'off',
    DATABASE_POOL: '20',
  });
  const clock = new SetClock(now);
  const app = await Test.createTestingModule({ imports: [Rooms] })
    .overrideProvider(Settings)
    .useValue(settings)
    .overrideProvider(Clock)
    .useValue(clock)
    .compile();
  await app.init();
  await warmLines(app.get(Db));
  const admin = await dataSourceFor(adminUrl, { poolSize: 2 }).initialize();
  return {
    get: app.get.bind(app),
    clock,
    unit: app.get(UnitOfWork),
    db: app.get(Db),
    asAdmin: (sql, params) => admin.query(sql, params),
    empty: () => emptyTables(admin),
    close: async () => {
      await admin.destroy();
      await app.close();
    },
  };
}

/** As many lines of the pool as a storm takes: while they are being opened, whoever has one already is through before the race begins. */
export async function warmLines(db: Db): Promise<void> {
  await Promise.all(Array.from({ length: 20 }, () => db.rows('SELECT SLEEP(0.02)')));
}

/** Forgets everything that was written. */
export async function emptyTables(admin: DataSource): Promise<void> {
  const tables = await admin.query<{ name: string }[]>(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name <> 'migrations'",
  );
  for (const { name } of tables) {
    // Each process remembers which accounts of the house it made: those stay.
    const which = name === 'ledger_account' ? "kind <> 'house'" : '1 = 1';
    await admin.query(`DELETE FROM \`${name}\` WHERE ${which}`);
  }
}
