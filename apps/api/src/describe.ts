import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module';
import { httpAdapter, openApiOf } from './platform/http';

/** Prints the OpenAPI document. Nest's preview makes no provider, so that neither a database nor a setting is needed. */
async function main(): Promise<void> {
  const app = await NestFactory.create<NestFastifyApplication>(AppModule, httpAdapter({ trustProxy: false }), {
    preview: true,
    abortOnError: false,
    logger: ['error'],
  });
  app.setGlobalPrefix('api');
  process.stdout.write(`${JSON.stringify(openApiOf(app), null, 2)}\n`, () => process.exit());
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
