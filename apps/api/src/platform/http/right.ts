import { applyDecorators, createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { ApiBearerAuth, ApiExtension, ApiHeader } from '@nestjs/swagger';
import type { Act } from '@cheyou/domain';
import type { FastifyRequest } from 'fastify';
import type { Actor } from './actor';

export const rightKey = 'cheyou:right';
export const anonymous = 'anonymous';

/** What the caller must be allowed to do; the table of rights in domain says who is. Every route has this or Anonymous. */
export const Right = (act: Act): ClassDecorator & MethodDecorator =>
  applyDecorators(
    SetMetadata(rightKey, act),
    ApiBearerAuth(),
    ApiExtension('x-right', act),
    ...(act.startsWith('me.')
      ? []
      : [ApiHeader({ name: 'X-Shop-Id', required: false, description: 'shop to act in; default the home shop' })]),
  );

/** A route for everybody. */
export const Anonymous = (): MethodDecorator & ClassDecorator =>
  applyDecorators(SetMetadata(rightKey, anonymous), ApiExtension('x-right', anonymous));

export interface RequestWithActor extends FastifyRequest {
  actor?: Actor;
}

/** The actor of the request, put there by the guard. */
export const Caller = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<RequestWithActor>();
  if (!actor) throw new Error('Caller is used on a route without a right');
  return actor;
});
