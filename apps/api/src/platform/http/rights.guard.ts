import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { actsOf, may, refuse, type Act } from '@cheyou/domain';
import type { Actor } from './actor';
import { GuardPort } from './guard-port';
import { Refused } from './refused';
import { anonymous, rightKey, type RequestWithActor } from './right';

const staffRoutes = '/api/staff/';

/** Asks the table of rights before any handler: who, as what, may do this. */
@Injectable()
export class RightsGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly port: GuardPort,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const act = this.reflector.getAllAndOverride<Act | typeof anonymous | undefined>(rightKey, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (act === undefined) throw new Error('a route without a right: add @Right or @Anonymous');
    if (act === anonymous) return true;
    const request = context.switchToHttp().getRequest<RequestWithActor>();
    const actor = await this.port.read(tokenOf(request), shopOf(request));
    if (!actor) throw new Refused(refuse('UNAUTHENTICATED'));
    if (!mayOn(request, actor, act)) throw new Refused(refuse('FORBIDDEN'));
    request.actor = actor;
    return true;
  }
}

/**
 * Routes under /staff are for staff as staff: an act that a member has on their own things opens none of them.
 * Everywhere else the caller is a member looking after their own.
 */
function mayOn(request: RequestWithActor, actor: Actor, act: Act): boolean {
  const staffSide = request.routeOptions.url?.startsWith(staffRoutes) ?? false;
  if (!staffSide) return may('member', act) !== null;
  return actor.staff !== null && actsOf(actor.staff.role).includes(act);
}

function tokenOf(request: RequestWithActor): string {
  const token = /^Bearer (\S{20,2000})$/.exec(request.headers.authorization ?? '')?.[1];
  if (token === undefined) throw new Refused(refuse('UNAUTHENTICATED'));
  return token;
}

function shopOf(request: RequestWithActor): string | null {
  const header = request.headers['x-shop-id'];
  return typeof header === 'string' && header !== '' ? header : null;
}
