import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '../platform/clock';
import { UnitOfWork, type Reader, type Tx } from '../platform/database';

/** Where a person signed in. */
export type SignInDoor = 'miniProgram' | 'officialAccount' | 'desktop';

export type SessionEnd = 'signedOut' | 'reused' | 'dismissed' | 'rebound' | 'forgotten';

export interface SessionRecord {
  id: string;
  memberId: string;
  /** The WeChat account it was opened with. */
  accountId: string;
  door: SignInDoor;
  salt: Buffer;
  generation: number;
  seenGeneration: number;
  rotatedAt: Date;
  expiresAt: Date;
  endedAt: Date | null;
}

const columns = `id, member_id AS memberId, account_id AS accountId, door, salt, generation,
  seen_generation AS seenGeneration, rotated_at AS rotatedAt, expires_at AS expiresAt, ended_at AS endedAt`;

@Injectable()
export class SessionStore {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async open(
    tx: Tx,
    session: Pick<SessionRecord, 'memberId' | 'accountId' | 'door' | 'salt' | 'expiresAt'>,
  ): Promise<SessionRecord> {
    const id = this.ids.next();
    const now = this.clock.now();
    await tx.insert('session', [
      {
        id,
        member_id: session.memberId,
        account_id: session.accountId,
        door: session.door,
        salt: session.salt,
        generation: 0,
        seen_generation: 0,
        created_at: now,
        rotated_at: now,
        expires_at: session.expiresAt,
        ended_at: null,
        ended_because: null,
      },
    ]);
    return { ...session, id, generation: 0, seenGeneration: 0, rotatedAt: now, endedAt: null };
  }

  find(reader: Reader, id: string): Promise<SessionRecord | null> {
    return reader.row<SessionRecord>(`SELECT ${columns} FROM session WHERE id = ?`, [id]);
  }

  lock(tx: Tx, id: string): Promise<SessionRecord | null> {
    return tx.row<SessionRecord>(`SELECT ${columns} FROM session WHERE id = ? FOR UPDATE`, [id]);
  }

  /** Counts one refresh; the token that asked for it was thereby seen. */
  async rotate(tx: Tx, { id, generation }: SessionRecord, expiresAt: Date): Promise<void> {
    await tx.write(
      'UPDATE session SET generation = ?, seen_generation = ?, rotated_at = ?, expires_at = ? WHERE id = ? AND generation = ?',
      [generation + 1, generation, this.clock.now(), expiresAt, id, generation],
    );
  }

  /** Somebody used an access token of this generation: its client has it. */
  async seen(id: string, generation: number): Promise<void> {
    await this.unit.run((tx) =>
      tx.write('UPDATE session SET seen_generation = ? WHERE id = ? AND seen_generation < ? AND generation >= ?', [
        generation,
        id,
        generation,
        generation,
      ]),
    );
  }

  async end(tx: Tx, id: string, because: SessionEnd): Promise<void> {
    await tx.write('UPDATE session SET ended_at = ?, ended_because = ? WHERE id = ? AND ended_at IS NULL', [
      this.clock.now(),
      because,
      id,
    ]);
  }

  /** Ends what a member has open: everywhere, or at one door. */
  async endAllOf(tx: Tx, memberId: string, because: SessionEnd, door: SignInDoor | null = null): Promise<void> {
    await tx.write(
      'UPDATE session SET ended_at = ?, ended_because = ? WHERE member_id = ? AND ended_at IS NULL AND (? IS NULL OR door = ?)',
      [this.clock.now(), because, memberId, door, door],
    );
  }

  async giveAll(tx: Tx, fromId: string, intoId: string): Promise<void> {
    await tx.write('UPDATE session SET member_id = ? WHERE member_id = ?', [intoId, fromId]);
  }

  /** Removes what expired before `before`, at most `limit` rows. */
  sweep(before: Date, limit: number): Promise<number> {
    return this.unit.run((tx) => tx.write('DELETE FROM session WHERE expires_at < ? LIMIT ?', [before, limit]));
  }
}
