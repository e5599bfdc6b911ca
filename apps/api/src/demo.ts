import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module';
import { DemoModule, DemoStore, fillDemo, LocalWechat } from './demo/index';
import { Clock, SetClock, SystemClock } from './platform/clock';
import { readSettings, SettingsError } from './platform/config';
import { httpAdapter, setUpHttp } from './platform/http';
import { WechatSettings } from './platform/wechat';
import { listen, runProgram } from './run-program';

/** The whole house, and the demo's own. */
@Module({ imports: [AppModule, DemoModule] })
class HouseWithDemo {}

/** Fills an empty demo database; does nothing to one that is filled or has a merchant of somebody's own. */
async function main(): Promise<void> {
  process.env['SET_CLOCK'] = 'on';
  process.env['JOBS'] = 'off';
  process.env['LOG_LEVEL'] ??= 'error';
  const settings = readSettings(process.env);
  const app = await NestFactory.create<NestFastifyApplication>(HouseWithDemo, httpAdapter(settings), {
    rawBody: true,
    logger: false,
    abortOnError: false,
  });
  app.useLogger(['error']);
  try {
    await fill(app, settings);
  } finally {
    await app.close();
  }
}

async function fill(app: NestFastifyApplication, settings: ReturnType<typeof readSettings>): Promise<void> {
  const store = app.get(DemoStore);
  const { kind, filling, hasMerchant } = await store.state();
  if (kind !== 'demo') throw new SettingsError('This database is not marked as a demo: nothing was written.');
  if (filling === 'begun')
    throw new SettingsError('This demo was cut off while it was being filled: npm start makes it anew.');
  if (filling === 'finished' || hasMerchant) return;
  const clock = app.get(Clock);
  const { sandbox, apiUrl } = app.get(WechatSettings);
  if (!sandbox || !(clock instanceof SetClock)) throw new SettingsError('The demo needs the local WeChat.');
  await setUpHttp(app, { ...settings, h5Dir: null });
  // Payments are notified over HTTP, as they are later.
  await listen(app, settings);
  await store.mark('begun');
  const began = new SystemClock().now();
  await fillDemo(app, clock, new LocalWechat(apiUrl), began, (sentence) => {
    console.log(`  ${sentence}`);
  });
  await store.mark('finished');
  console.log(`  filled in ${String(Math.round((new SystemClock().now().getTime() - began.getTime()) / 1000))} s`);
}

runProgram(main);
