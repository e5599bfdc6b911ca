import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { refuse } from '@cheyou/domain';
import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { Refused, type Actor } from '../http';

/** A write asked for once: whose key, for which request. */
export interface RequestKey {
  /** The caller's account: it outlives a merge, so a repeat after one finds the answer of before. */
  readonly owner: string;
  readonly key: string;
  /** Method and path, so that a key can't wander to another route. */
  readonly route: string;
  /** SHA-256 (hex) over route, shop and body. */
  readonly bodyHash: string;
}

const KeyParam = createParamDecorator((_: unknown, context: ExecutionContext): RequestKey => {
  const request = context.switchToHttp().getRequest<FastifyRequest & { actor?: Actor }>();
  const key = request.headers['idempotency-key'];
  if (key === undefined || key === '') throw new Refused(refuse('KEY_MISSING'));
  if (typeof key !== 'string' || !/^[A-Za-z0-9_-]{16,64}$/.test(key)) throw new Refused(refuse('KEY_INVALID'));
  if (!request.actor) throw new Error('Key is used on a route without a caller');
  const route = `${request.method} ${request.url.split('?')[0] ?? ''}`;
  const shop = request.headers['x-shop-id'] ?? '';
  return {
    owner: request.actor.accountId,
    key,
    route,
    bodyHash: hashOf([route, shop, canonical(request.body ?? null)]),
  };
});

/** The Idempotency-Key of a write, checked and bound to its caller and body. */
export const Key = (): ParameterDecorator => KeyParam();

/** Says in the document that the route needs an Idempotency-Key. */
export const Keyed = (): MethodDecorator =>
  applyDecorators(
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      description: '16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends',
      schema: { type: 'string', pattern: '^[A-Za-z0-9_-]{16,64}$', example: '01JD4ZK3V8R4Q1M6Y6R0A1B2C3' },
    }),
  );

const hashOf = (parts: unknown[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex');

/** The same JSON whatever the order of its fields. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== 'object') return value;
  return Object.entries(value)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, field]) => [name, canonical(field)]);
}
