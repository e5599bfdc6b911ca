// Prints the API's OpenAPI document. Nest's preview makes no provider, so that neither a database nor a setting is needed.
import { createRequire } from 'node:module';
import { inRoot } from '../process/root.mjs';

const require = createRequire(inRoot('apps/api/package.json'));
require('reflect-metadata');
const { NestFactory } = require('@nestjs/core');
const { AppModule } = require(inRoot('apps/api/dist/src/app.module.js'));
const { httpAdapter, openApiOf } = require(inRoot('apps/api/dist/src/platform/http/index.js'));

const app = await NestFactory.create(AppModule, httpAdapter({ trustProxy: false }), {
  preview: true,
  abortOnError: false,
  logger: ['error'],
});
app.setGlobalPrefix('api');
process.stdout.write(`${JSON.stringify(openApiOf(app), null, 2)}\n`, () => process.exit());
