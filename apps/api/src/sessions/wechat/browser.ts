import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { browserOf } from './browser-cookie';

/** The secret of the browser that asks, from its cookie; null when it has none. */
export const Browser = createParamDecorator((_: unknown, context: ExecutionContext): string | null =>
  browserOf(context.switchToHttp().getRequest<FastifyRequest>().headers.cookie),
);
