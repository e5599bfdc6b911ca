import fastifyMultipart from '@fastify/multipart';
import fastifyStatic from '@fastify/static';
import { ValidationPipe } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { existsSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { ulid } from 'ulid';
import { refuse } from '@cheyou/domain';
import { serveOpenApi } from './open-api';
import { Readiness } from './readiness';
import { Refused } from './refused';

const bodyLimit = 256 * 1024;
const bodyDepthMax = 20;
const uploadLimit = 5 * 1024 * 1024;

interface HttpSettings {
  trustProxy: boolean | string;
  h5Dir: string | null;
}

/** Whether a body nests deeper than any form of ours, or has a list right inside a list, which none of ours has and class-validator lets by. */
function isMisshapen(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return false;
  if (levels === 0) return true;
  const list = Array.isArray(value);
  return Object.values(value).some((inner) => (list && Array.isArray(inner)) || isMisshapen(inner, levels - 1));
}

export function httpAdapter(settings: Pick<HttpSettings, 'trustProxy'>): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit,
    trustProxy: settings.trustProxy,
    requestIdHeader: false,
    genReqId: () => ulid(),
    forceCloseConnections: 'idle',
    // What comes in on a line that is still open is answered like anything else.
    return503OnClosing: false,
    rewriteUrl: (request: IncomingMessage) => {
      request.method = methodMeant(request);
      return request.url ?? '/';
    },
  });
}

/** WeChat's wx.request knows no PATCH: the mini-program sends a POST that says what it means. Nothing else can be asked for so. */
function methodMeant({ method = 'GET', headers }: IncomingMessage): string {
  return method === 'POST' && headers['x-http-method-override'] === 'PATCH' ? 'PATCH' : method;
}

/** Everything HTTP that main and the tests share: prefix, validation, errors in one shape, documents, the H5 build. */
export async function setUpHttp(app: NestFastifyApplication, settings: HttpSettings): Promise<void> {
  app.setGlobalPrefix('api');
  app.useGlobalPipes(
    new ValidationPipe({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
      stopAtFirstError: false,
    }),
  );
  const fastify = app.getHttpAdapter().getInstance();
  const readiness = app.get(Readiness);
  fastify.addHook('onSend', (request, reply, payload, done) => {
    void reply.header('x-request-id', request.id);
    // Clients leave by themselves before the listener closes: a line that is shut while a request is on it looks like a reset.
    if (readiness.stopping) void reply.header('connection', 'close');
    done(null, payload);
  });
  await app.register(fastifyMultipart, { limits: { fileSize: uploadLimit, files: 1, fields: 0, parts: 1 } });
  // Everything behind recurses over bodies; one that nests without end must not reach it.
  fastify.addHook('preValidation', (request, _reply, done) => {
    done(isMisshapen(request.body, bodyDepthMax) ? new Refused(refuse('VALIDATION_FAILED')) : undefined);
  });
  serveOpenApi(app);
  if (settings.h5Dir && existsSync(settings.h5Dir))
    await app.register(fastifyStatic, { root: settings.h5Dir, prefix: '/', decorateReply: false });
  app.enableShutdownHooks();
}
