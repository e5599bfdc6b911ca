import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { refuse } from '@cheyou/domain';
import type { FastifyRequest } from 'fastify';
import { Refused } from './refused';

/** What ApiConsumes leaves at a handler that takes a body of another kind than JSON; it looks at that itself. */
const otherKinds = 'swagger/apiConsumes';
const bodies: readonly string[] = [String(RouteParamtypes.BODY), String(RouteParamtypes.RAW_BODY)];

/** A write that asks for no body takes none: whoever sends fields there expects something of them, and should hear that nothing comes of it. */
@Injectable()
export class NoBodyGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { body } = context.switchToHttp().getRequest<FastifyRequest>();
    const fields = typeof body === 'object' && body !== null ? Object.keys(body) : [];
    if (fields.length === 0 || takesBody(context)) return true;
    throw new Refused(
      refuse('VALIDATION_FAILED', { fields: fields.map((name) => `property ${name} should not exist`) }),
    );
  }
}

/** Whether the handler asks for the body; Nest keeps its parameters as `type:index`. */
function takesBody(context: ExecutionContext): boolean {
  if (Reflect.hasMetadata(otherKinds, context.getHandler())) return true;
  const parameters: unknown = Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), context.getHandler().name);
  return Object.keys(parameters ?? {}).some((parameter) => bodies.includes(parameter.split(':')[0] ?? ''));
}
