import { Injectable } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { Clock } from '../platform/clock';
import { UnitOfWork, type Tx } from '../platform/database';
import { Refused } from '../platform/http';
import { RateLimit } from '../platform/rate-limit';
import { StaffRoom } from '../staff';
import { OpenSession } from './open-session';
import { SessionCache } from './session-cache';
import { SessionStore, type SessionRecord } from './session.store';
import type { Session } from './sessions.dto';
import { judgeRefresh } from './tokens/judge-refresh';
import { isGenuine, readRefresh, type RefreshClaims } from './tokens/refresh-token';
import { SessionKeys } from './tokens/session-keys';

/** Gives new tokens for a refresh token, and ends the whole session when a token comes back that had been replaced. */
@Injectable()
export class RefreshSession {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly sessions: SessionStore,
    private readonly opening: OpenSession,
    private readonly cache: SessionCache,
    private readonly staff: StaffRoom,
    private readonly keys: SessionKeys,
    private readonly rateLimit: RateLimit,
    private readonly clock: Clock,
  ) {}

  /** @throws Refused SESSION_EXPIRED; SESSION_REUSED, and then nobody is signed in with this session any more. */
  async run(refreshToken: string, address: string): Promise<Session> {
    const claims = readRefresh(refreshToken);
    if (!claims) throw new Refused(refuse('SESSION_EXPIRED'));
    await this.rateLimit.take('session.refresh', address, { limit: 300, windowSeconds: 60 });
    // The end of a copied session has to be committed, so the refusal is thrown after it.
    const outcome = await this.unit.run((tx) => this.judge(tx, claims));
    if (outcome === 'over') throw new Refused(refuse('SESSION_EXPIRED'));
    if (outcome === 'reused') throw new Refused(refuse('SESSION_REUSED'));
    return this.opening.answer(outcome);
  }

  private async judge(tx: Tx, claims: RefreshClaims): Promise<SessionRecord | 'over' | 'reused'> {
    const session = await this.sessions.lock(tx, claims.sessionId);
    if (!session || !isGenuine(this.keys.refresh, claims, session.salt)) return 'over';
    const facts = { ...session, ended: session.endedAt !== null };
    const verdict = judgeRefresh(facts, claims.generation, this.clock.now());
    switch (verdict) {
      case 'over':
        return verdict;
      case 'reused':
        await this.end(tx, session.id);
        return verdict;
      case 'repeat':
        return session;
      case 'rotate':
        return this.rotate(tx, session);
    }
  }

  private async rotate(tx: Tx, session: SessionRecord): Promise<SessionRecord> {
    const expiresAt = this.opening.expiryOf(session.door);
    await this.sessions.rotate(tx, session, expiresAt);
    await this.staff.seen(tx, session.memberId);
    return { ...session, generation: session.generation + 1, expiresAt };
  }

  private async end(tx: Tx, sessionId: string): Promise<void> {
    await this.sessions.end(tx, sessionId, 'reused');
    tx.afterCommit.push(() => {
      this.cache.forget(sessionId);
    });
  }
}
