import { Injectable } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { randomBytes } from 'node:crypto';
import { Members } from '../members';
import { Clock } from '../platform/clock';
import { Db, type Tx } from '../platform/database';
import { Refused } from '../platform/http';
import { StaffRoom } from '../staff';
import { MePage } from './me/me-page';
import { SessionStore, type SessionRecord, type SignInDoor } from './session.store';
import type { Session } from './sessions.dto';
import { accessLivesMs, signAccess } from './tokens/access-token';
import { makeRefresh } from './tokens/refresh-token';
import { SessionKeys } from './tokens/session-keys';

const hourMs = 3_600_000;
const saltLength = 16;
/** How long a session lives without a refresh: a phone is its owner's, a desktop stands in the shop. */
const livesMs: Readonly<Record<SignInDoor, number>> = {
  miniProgram: 30 * 24 * hourMs,
  officialAccount: 30 * 24 * hourMs,
  desktop: 12 * hourMs,
};

/** Opens sessions and says what their client gets. */
@Injectable()
export class OpenSession {
  constructor(
    private readonly sessions: SessionStore,
    private readonly members: Members,
    private readonly staff: StaffRoom,
    private readonly keys: SessionKeys,
    private readonly clock: Clock,
    private readonly mePage: MePage,
    private readonly db: Db,
  ) {}

  /** @throws Refused SESSION_EXPIRED when the member was deleted at this very moment. */
  async run(
    tx: Tx,
    { memberId: known, accountId }: { memberId: string; accountId: string },
    door: SignInDoor,
  ): Promise<SessionRecord> {
    // A merge moves the sessions it finds: this one is there before it, or is the survivor's.
    const memberId = (await this.members.keep(tx, known))?.id;
    if (memberId === undefined) throw new Refused(refuse('SESSION_EXPIRED'));
    await this.staff.seen(tx, memberId);
    const salt = randomBytes(saltLength);
    return this.sessions.open(tx, { memberId, accountId, door, salt, expiresAt: this.expiryOf(door) });
  }

  expiryOf(door: SignInDoor): Date {
    return new Date(this.clock.now().getTime() + livesMs[door]);
  }

  /** The tokens of the session's present generation, and who it is. Call it after the commit. */
  async answer({ id, memberId, generation, salt, expiresAt }: SessionRecord): Promise<Session> {
    const accessExpiresAt = new Date(this.clock.now().getTime() + accessLivesMs);
    return {
      accessToken: signAccess(this.keys.access, { sessionId: id, generation, expiresAt: accessExpiresAt }),
      accessExpiresAt: accessExpiresAt.toISOString(),
      refreshToken: makeRefresh(this.keys.refresh, id, generation, salt),
      refreshExpiresAt: expiresAt.toISOString(),
      me: await this.mePage.of(this.db, memberId),
    };
  }
}
