import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module';
import { readSettings, SettingsError } from './platform/config';
import { appendOnlyCheck, appendOnlyTables, Db, deploymentCheck, startupCheck } from './platform/database';
import { httpAdapter, setUpHttp } from './platform/http';
import { WechatSettings } from './platform/wechat';

async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const app = await NestFactory.create<NestFastifyApplication>(AppModule, httpAdapter(settings), {
    rawBody: true,
    bufferLogs: true,
    abortOnError: false,
  });
  app.useLogger(app.get(Logger));
  const db = app.get(Db);
  const wrong = [
    ...(await startupCheck(db)),
    ...(await appendOnlyCheck(db, appendOnlyTables)),
    ...(await deploymentCheck(db, app.get(WechatSettings).sandbox)),
  ];
  if (wrong.length > 0) throw new SettingsError(wrong.join('\n'));
  await setUpHttp(app, settings);
  await app.listen(settings.port, settings.host);
}

main().catch((error: unknown) => {
  // A wrong setting is the operator's to mend: one sentence, no stack.
  console.error(error instanceof SettingsError ? error.message : error);
  process.exit(1);
});
