import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { migrations } from '../migrations';
import { AppModule } from './app.module';
import { readSettings, SettingsError } from './platform/config';
import {
  appendOnlyCheck,
  appendOnlyTables,
  Db,
  deploymentCheck,
  migrationCheck,
  startupCheck,
} from './platform/database';
import { httpAdapter, setUpHttp } from './platform/http';
import { WechatSettings } from './platform/wechat';
import { listen, runProgram } from './run-program';

async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const app = await NestFactory.create<NestFastifyApplication>(AppModule, httpAdapter(settings), {
    rawBody: true,
    // What stops the start is told by runProgram: Nest would add its stack.
    logger: false,
    abortOnError: false,
  });
  const logger = app.get(Logger);
  app.useLogger(logger);
  const { wrong, tolerated } = await lookAtDatabase(app.get(Db), app.get(WechatSettings).sandbox);
  for (const sentence of tolerated) logger.warn(sentence);
  if (wrong.length > 0) throw new SettingsError(wrong.join('\n'));
  await setUpHttp(app, settings);
  await listen(app, settings);
}

interface Findings {
  wrong: string[];
  /** Wrong for real money, good enough for a demo whose one database user could not be given a second. */
  tolerated: string[];
}

/** A sentence for each thing that keeps this database from being used; those about tables only when the tables are there. */
async function lookAtDatabase(db: Db, sandbox: boolean): Promise<Findings> {
  const names = migrations.map(({ name }) => name);
  const wrong = [...(await startupCheck(db)), ...(await migrationCheck(db, names))];
  if (wrong.length > 0) return { wrong, tolerated: [] };
  const open = await appendOnlyCheck(db, appendOnlyTables);
  const misplaced = await deploymentCheck(db, sandbox);
  return sandbox ? { wrong: misplaced, tolerated: open } : { wrong: [...open, ...misplaced], tolerated: [] };
}

runProgram(main);
