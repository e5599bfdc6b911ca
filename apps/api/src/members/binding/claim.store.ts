import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '../../platform/clock';
import type { Reader, Tx } from '../../platform/database';

export interface Claim {
  id: string;
  /** The member that the counter opened. */
  holderId: string;
  /** The member that showed the holder's phone number. */
  claimantId: string;
  state: 'waiting' | 'approved' | 'rejected' | 'void';
  amountFen: number;
  askedAt: Date;
}

const columns = `id, holder_id AS holderId, claimant_id AS claimantId, state, amount_fen AS amountFen, asked_at AS askedAt`;
/** A list nobody would read further. */
const waitingShown = 100;

@Injectable()
export class ClaimStore {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Puts the claim into the queue unless this pair waits there already. */
  async ask(tx: Tx, { holderId, claimantId, amountFen }: Omit<Claim, 'id' | 'state' | 'askedAt'>): Promise<void> {
    await tx.write(
      `INSERT INTO claim (id, holder_id, claimant_id, state, waiting_pair, amount_fen, asked_at)
       VALUES (?, ?, ?, 'waiting', ?, ?, ?) ON DUPLICATE KEY UPDATE amount_fen = ?`,
      [this.ids.next(), holderId, claimantId, `${holderId}:${claimantId}`, amountFen, this.clock.now(), amountFen],
    );
  }

  /** What was claimed by a phone that is no longer the holder's is claimed no more. */
  async voidOf(tx: Tx, holderId: string): Promise<void> {
    await tx.write(
      "UPDATE claim SET state = 'void', waiting_pair = NULL, decided_at = ? WHERE holder_id = ? AND state = 'waiting'",
      [this.clock.now(), holderId],
    );
  }

  waiting(reader: Reader): Promise<Claim[]> {
    return reader.rows(`SELECT ${columns} FROM claim WHERE state = 'waiting' ORDER BY id LIMIT ?`, [waitingShown]);
  }

  async countWaiting(reader: Reader): Promise<number> {
    const row = await reader.row<{ count: number }>("SELECT COUNT(*) AS count FROM claim WHERE state = 'waiting'");
    return row?.count ?? 0;
  }

  lock(tx: Tx, id: string): Promise<Claim | null> {
    return tx.row(`SELECT ${columns} FROM claim WHERE id = ? FOR UPDATE`, [id]);
  }

  async decide(tx: Tx, id: string, state: 'approved' | 'rejected', staffId: string): Promise<void> {
    await tx.write('UPDATE claim SET state = ?, waiting_pair = NULL, decided_at = ?, decided_by = ? WHERE id = ?', [
      state,
      this.clock.now(),
      staffId,
      id,
    ]);
  }
}
