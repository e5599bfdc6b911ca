import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Keeps every body as the bytes that came: signatures are over them, and each door parses for itself. */
export function keepRawBodies(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => {
    done(null, body);
  });
}

export function rawBody(request: FastifyRequest): string {
  return Buffer.isBuffer(request.body) ? request.body.toString('utf8') : '';
}

/** The body as JSON, or undefined when it isn't any. */
export function jsonBody(request: FastifyRequest): unknown {
  try {
    return JSON.parse(rawBody(request)) as unknown;
  } catch {
    return undefined;
  }
}
