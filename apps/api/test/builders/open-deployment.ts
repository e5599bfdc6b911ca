import type { INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { AppModule } from '../../src/app.module';
import { Clock, type SetClock } from '../../src/platform/clock';
import { readSettings, Settings } from '../../src/platform/config';
import { dataSourceFor, Db, UnitOfWork } from '../../src/platform/database';
import { WechatMiniProgram, WechatPay, WechatSettings } from '../../src/platform/wechat';
import { parties, settingsFor } from '../wechat/wechat-accounts';

/** All rooms of the API on one database, without HTTP and jobs. */
export interface OpenDeployment {
  readonly app: INestApplicationContext;
  readonly get: INestApplicationContext['get'];
  readonly unit: UnitOfWork;
  readonly db: Db;
  readonly source: DataSource;
  /** As the user that migrates: what the application itself may not do. */
  asAdmin<T>(sql: string, params?: unknown[]): Promise<T>;
  /** Forgets everything that was written; only before anything was read through this deployment. */
  empty(): Promise<void>;
  close(): Promise<void>;
}

export interface DeploymentWishes {
  readonly appUrl: string;
  readonly adminUrl: string;
  readonly clock?: SetClock;
  /** What stands for WeChat Pay; by default a gateway to an address where nobody answers. */
  readonly pay?: object;
  /** What stands for the mini-program's servers. */
  readonly miniProgram?: object;
  readonly poolSize?: number;
}

const key = Buffer.alloc(32, 7).toString('base64');
const nobody = 'http://127.0.0.1:9';

export async function openDeployment({
  appUrl,
  adminUrl,
  clock,
  pay,
  miniProgram,
  poolSize = 20,
}: DeploymentWishes): Promise<OpenDeployment> {
  const settings = readSettings({
    DATABASE_URL: appUrl,
    SESSION_SECRET: key,
    DATA_KEY: key,
    STORAGE_DIR: 'unused',
    JOBS: 'off',
    DATABASE_POOL: String(poolSize),
  });
  const building = Test.createTestingModule({ imports: [AppModule] })
    .overrideProvider(Settings)
    .useValue(settings)
    .overrideProvider(WechatSettings)
    .useValue(settingsFor(nobody, parties()));
  if (clock) building.overrideProvider(Clock).useValue(clock);
  if (miniProgram) building.overrideProvider(WechatMiniProgram).useValue(miniProgram);
  if (pay) building.overrideProvider(WechatPay).useValue(pay);
  const app = await building.compile();
  app.useLogger(false);
  await app.init();
  const admin = await dataSourceFor(adminUrl, { poolSize: 1 }).initialize();
  return {
    app,
    get: app.get.bind(app),
    unit: app.get(UnitOfWork),
    db: app.get(Db),
    source: app.get(DataSource),
    asAdmin: (sql, params) => admin.query(sql, params),
    empty: async () => {
      const tables = await admin.query<{ name: string }[]>(
        "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name <> 'migrations'",
      );
      for (const { name } of tables) await admin.query(`DELETE FROM \`${name}\``);
    },
    close: async () => {
      await admin.destroy();
      await app.close();
    },
  };
}
