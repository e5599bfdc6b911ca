import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/database';
import type { Actor } from '../platform/http';
import { SessionCache } from './session-cache';
import { SessionStore } from './session.store';

/** Ends the session of the caller; its tokens are good for nothing within a minute, here at once. */
@Injectable()
export class SignOut {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly sessions: SessionStore,
    private readonly cache: SessionCache,
  ) {}

  async run({ sessionId }: Actor): Promise<void> {
    await this.unit.run(async (tx) => {
      await this.sessions.end(tx, sessionId, 'signedOut');
      tx.afterCommit.push(() => {
        this.cache.forget(sessionId);
      });
    });
  }
}
