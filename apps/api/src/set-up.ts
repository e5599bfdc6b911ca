import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { parseArgs } from 'node:util';
import { CatalogModule, SeedCatalog } from './catalog';
import { ActLogModule } from './platform/act-log';
import { Clock, ClockModule } from './platform/clock';
import { ConfigModule, SettingsError } from './platform/config';
import { DatabaseModule, Db, markDeployment, UnitOfWork, type Tx } from './platform/database';
import { HttpModule } from './platform/http';
import { IdempotencyModule } from './platform/idempotency';
import { JobsModule } from './platform/jobs';
import { PersonalDataModule } from './platform/personal-data';
import { RateLimitModule } from './platform/rate-limit';
import { runProgram } from './run-program';
import { FoundMerchant, Shops, ShopsModule } from './shops';
import { StaffModule, StaffRoom } from './staff';

const usage = `node dist/src/set-up.js --merchant <name> --owner <name of the owner-manager> --shop <name> --city <city> --address <address> --phone <phone>

Makes the merchant with its first shop and the usual services in a migrated, empty database and prints the code by which the owner-manager becomes staff:
sign in to the mini-program and type it there. Run again while nobody has accepted, it prints a new code.
--replace-owner ends the posts of owner-managers first: for the day the only one has lost the WeChat account.`;

@Module({
  imports: [
    ConfigModule,
    ClockModule,
    DatabaseModule,
    HttpModule,
    PersonalDataModule,
    ActLogModule,
    JobsModule,
    IdempotencyModule,
    RateLimitModule,
    ShopsModule,
    StaffModule,
    CatalogModule,
  ],
})
class SetUpModule {}

type Wishes = Record<keyof typeof longest, string> & { replaceOwner: boolean };

async function main(): Promise<void> {
  if (process.argv.includes('--help')) {
    console.log(usage);
    return;
  }
  const wishes = read(process.argv.slice(2));
  process.env['JOBS'] = 'off';
  const app = await NestFactory.createApplicationContext(SetUpModule, { logger: false, abortOnError: false });
  app.useLogger(['error']);
  try {
    const founding = app.get(FoundMerchant);
    const shops = app.get(Shops);
    const staff = app.get(StaffRoom);
    const [owner] = (await staff.active(app.get(Db))).filter(({ role }) => role === 'ownerManager');
    if (owner && !wishes.replaceOwner)
      throw new SettingsError(`${owner.name} is owner-manager already and invites everybody else.`);
    const { code, expiresAt } = await app.get(UnitOfWork).run(async (tx) => {
      if (wishes.replaceOwner) await staff.endOwners(tx, '老板账号丢失，由运维重新邀请');
      // From here on no sandbox may stand beside this database.
      await markDeployment(tx, 'live', app.get(Clock).now());
      const shopId = await firstShop(tx, founding, shops, wishes);
      return staff.inviteFirst(tx, { name: wishes.owner, shopId });
    });
    const services = await app.get(SeedCatalog).run();
    if (services > 0) console.log(`${String(services)} usual services are in the catalog, to be edited.`);
    console.log(`The invitation code of ${wishes.owner} is ${code}, good until ${expiresAt.toISOString()}.`);
  } finally {
    await app.close();
  }
}

/** The first shop of the merchant, which is made if there is none yet. */
async function firstShop(tx: Tx, founding: FoundMerchant, shops: Shops, wishes: Wishes): Promise<string> {
  const { merchant, shop: name, city, address, phone } = wishes;
  const shop = { name, city, address, phone };
  const founded = await founding.run(tx, { merchantName: merchant, shops: [shop], reason: '系统初始化' });
  const [shopId] = founded?.shopIds ?? (await shops.all(tx)).map(({ id }) => id);
  if (shopId === undefined) throw new SettingsError('The merchant has no shop.');
  return shopId;
}

const longest = { merchant: 40, owner: 40, shop: 40, city: 20, address: 100, phone: 20 } as const;

function read(args: string[]): Wishes {
  const names = Object.keys(longest) as (keyof typeof longest)[];
  const texts = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  const values = valuesOf(args, { ...texts, 'replace-owner': { type: 'boolean' } });
  const entries = names.map((name) => [name, String(values[name] ?? '').trim()] as const);
  const missing = entries.filter(([, text]) => text === '').map(([name]) => `--${name}`);
  if (missing.length > 0) throw new SettingsError(`${missing.join(', ')} missing.\n\n${usage}`);
  for (const [name, text] of entries)
    if (text.length > longest[name]) throw new SettingsError(`--${name} is longer than ${longest[name]} characters.`);
  return {
    ...(Object.fromEntries(entries) as Record<keyof typeof longest, string>),
    replaceOwner: values['replace-owner'] === true,
  };
}

type Values = Record<string, string | boolean | undefined>;

function valuesOf(args: string[], options: Record<string, { type: 'string' | 'boolean' }>): Values {
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new SettingsError(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
}

runProgram(main);
