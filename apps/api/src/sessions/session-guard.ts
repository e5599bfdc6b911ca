import { Injectable, type OnModuleInit } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { Clock } from '../platform/clock';
import { GuardPort, Refused, type Actor, type ActorReader, type StaffActor } from '../platform/http';
import { WechatSettings } from '../platform/wechat';
import { SessionCache, type SessionState } from './session-cache';
import { SessionStore, type SignInDoor } from './session.store';
import { readAccess, type AccessClaims } from './tokens/access-token';
import { SessionKeys } from './tokens/session-keys';

/** Tells the guard of every route who stands behind an access token, by the session's and the post's present state. */
@Injectable()
export class SessionGuard implements ActorReader, OnModuleInit {
  constructor(
    private readonly port: GuardPort,
    private readonly keys: SessionKeys,
    private readonly clock: Clock,
    private readonly cache: SessionCache,
    private readonly sessions: SessionStore,
    private readonly wechat: WechatSettings,
  ) {}

  onModuleInit(): void {
    this.port.fill(this);
  }

  /** @throws Refused SESSION_EXPIRED; DISMISSED on a desktop, which is for staff alone; NOT_FOUND for a shop the person doesn't act in. */
  async read(token: string, shopId: string | null): Promise<Actor | null> {
    const claims = readAccess(this.keys.access, token);
    if (!claims) return null;
    if (claims.expiresAt <= this.clock.now()) throw new Refused(refuse('SESSION_EXPIRED'));
    const state = await this.cache.stateOf(claims.sessionId);
    if (!state || state.ended) throw new Refused(refuse('SESSION_EXPIRED'));
    await this.noteSeen(claims, state);
    if (state.door === 'desktop' && !state.staff) throw new Refused(refuse('DISMISSED'));
    const { memberId, accountId, door, staff } = state;
    return {
      sessionId: claims.sessionId,
      memberId,
      accountId,
      appid: this.appidOf(door),
      staff: staff && actingIn(staff, shopId),
    };
  }

  private appidOf(door: SignInDoor): string | null {
    switch (door) {
      case 'miniProgram':
        return this.wechat.miniProgram.appid;
      case 'officialAccount':
        return this.wechat.officialAccount.appid;
      case 'desktop':
        return null;
    }
  }

  /** The first use of a refresh's token: from now on the refresh token before it is a copy. */
  private async noteSeen({ sessionId, generation }: AccessClaims, state: SessionState): Promise<void> {
    if (generation <= state.seenGeneration) return;
    state.seenGeneration = generation;
    await this.sessions.seen(sessionId, generation);
  }
}

function actingIn(staff: StaffActor, shopId: string | null): StaffActor {
  if (shopId === null) return staff;
  if (!staff.shopIds.includes(shopId)) throw new Refused(refuse('NOT_FOUND'));
  return { ...staff, shopId };
}
