import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock';
import { Db } from '../platform/database';
import type { StaffActor } from '../platform/http';
import { Shops } from '../shops';
import { StaffRoom } from '../staff';
import { actsInAllShops } from './acting-shops';
import { SessionStore, type SignInDoor } from './session.store';

/** What the guard has to know of a session, as it was at most `livesMs` ago. */
export interface SessionState {
  readonly memberId: string;
  readonly accountId: string;
  readonly door: SignInDoor;
  readonly ended: boolean;
  readonly staff: StaffActor | null;
  /** Counted up here, so that a generation is noted once. */
  seenGeneration: number;
}

interface Entry {
  state: Promise<SessionState | null>;
  until: number;
}

/** Sign-out and dismissal reach the other processes within this, and this one at once. */
const livesMs = 20_000;
const entriesMax = 20_000;

/** Keeps what was read of sessions for a few seconds, so that most requests cost no query for knowing who asks. */
@Injectable()
export class SessionCache {
  private readonly entries = new Map<string, Entry>();

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly sessions: SessionStore,
    private readonly staff: StaffRoom,
    private readonly shops: Shops,
  ) {}

  /** Null when there is no such session. Requests at the same moment share one read. */
  stateOf(sessionId: string): Promise<SessionState | null> {
    const now = this.clock.now().getTime();
    const known = this.entries.get(sessionId);
    if (known && known.until > now) return known.state;
    const state = this.read(sessionId);
    this.keep(sessionId, { state, until: now + livesMs });
    state.catch(() => {
      this.entries.delete(sessionId);
    });
    return state;
  }

  /** Call it after the commit that changed something. */
  forget(sessionId: string): void {
    this.entries.delete(sessionId);
  }

  /** Posts and merges change seldom: reading everything anew is simpler than knowing whose session is whose. */
  forgetAll(): void {
    this.entries.clear();
  }

  private keep(sessionId: string, entry: Entry): void {
    // A map keeps the order of insertion: what goes first was read first.
    this.entries.delete(sessionId);
    this.entries.set(sessionId, entry);
    if (this.entries.size <= entriesMax) return;
    const [oldest] = this.entries.keys();
    if (oldest !== undefined) this.entries.delete(oldest);
  }

  private async read(sessionId: string): Promise<SessionState | null> {
    const session = await this.sessions.find(this.db, sessionId);
    if (!session) return null;
    const { memberId, accountId, door, endedAt, seenGeneration } = session;
    return { memberId, accountId, door, seenGeneration, ended: endedAt !== null, staff: await this.staffOf(memberId) };
  }

  private async staffOf(memberId: string): Promise<StaffActor | null> {
    const person = await this.staff.ofMember(this.db, memberId);
    if (!person) return null;
    const { id, name, role, shopId } = person;
    const shopIds = actsInAllShops(role) ? [...(await this.shops.names(this.db)).keys()] : [shopId];
    return { staffId: id, name, role, shopId, shopIds };
  }
}
