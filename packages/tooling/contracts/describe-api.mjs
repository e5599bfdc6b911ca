// Prints the API's OpenAPI document. Nest's preview makes no provider, so that neither a database nor a setting is needed.
import { createRequire } from 'node:module';
import { inRoot } from '../process/root.mjs';

const fromApi = createRequire(inRoot('apps/api/package.json'));
fromApi('reflect-metadata');
const { NestFactory } = fromApi('@nestjs/core');
const { AppModule } = fromApi(inRoot('apps/api/dist/src/app.module.js'));
const { httpAdapter, openApiOf } = fromApi(inRoot('apps/api/dist/src/platform/http/index.js'));

const app = await NestFactory.create(AppModule, httpAdapter({ trustProxy: false }), {
  preview: true,
  abortOnError: false,
  logger: ['error'],
});
app.setGlobalPrefix('api');
process.stdout.write(`${JSON.stringify(openApiOf(app), null, 2)}\n`, () => process.exit());
