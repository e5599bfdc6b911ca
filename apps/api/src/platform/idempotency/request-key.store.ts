import { Injectable } from '@nestjs/common';
import type { Refusal } from '@cheyou/domain';
import { Clock } from '../clock';
import { type Reader, type Tx } from '../database';
import { PersonalData } from '../personal-data';
import type { RequestKey } from './request-key';

export type Outcome = { answer: unknown } | Refusal;

/** What was asked for under a key, and what came of it. */
export interface KeptRequest {
  route: string;
  bodyHash: string;
  outcome: Outcome | null;
}

interface Row {
  route: string;
  bodyHash: string;
  outcome: string | null;
}

@Injectable()
export class RequestKeyStore {
  constructor(
    private readonly clock: Clock,
    private readonly personalData: PersonalData,
  ) {}

  /** Claims the key or finds what stands under it. A plain INSERT would let waiters deadlock when the holder rolls back. */
  async claim(tx: Tx, key: RequestKey): Promise<'claimed' | KeptRequest> {
    const inserted = 1;
    const counted = await tx.write(
      `INSERT INTO request_key (owner, request_key, route, body_hash, repeats, outcome, created_at)
       VALUES (?, ?, ?, ?, 0, NULL, ?) ON DUPLICATE KEY UPDATE repeats = repeats + 1`,
      [key.owner, key.key, key.route, key.bodyHash, this.clock.now()],
    );
    // The database counts a row that was there already as two.
    if (counted === inserted) return 'claimed';
    const kept = await this.find(tx, key);
    if (!kept) throw new Error('a repeated key is not there');
    return kept;
  }

  async find(reader: Reader, key: RequestKey): Promise<KeptRequest | null> {
    const row = await reader.row<Row>(
      'SELECT route, body_hash AS bodyHash, outcome FROM request_key WHERE owner = ? AND request_key = ?',
      [key.owner, key.key],
    );
    return row && { ...row, outcome: this.opened(row.outcome) };
  }

  async settle(tx: Tx, key: RequestKey, outcome: Outcome): Promise<void> {
    await tx.writeLater('UPDATE request_key SET outcome = ? WHERE owner = ? AND request_key = ?', [
      this.personalData.seal(JSON.stringify(outcome)).toString('base64'),
      key.owner,
      key.key,
    ]);
  }

  /** Keys whose answers nobody asks for any more. @returns how many went. */
  deleteBefore(tx: Tx, before: Date, limit: number): Promise<number> {
    return tx.write('DELETE FROM request_key WHERE created_at < ? ORDER BY created_at LIMIT ?', [before, limit]);
  }

  /** Answers show people: they are sealed like everything else that does. */
  private opened(outcome: string | null): Outcome | null {
    return outcome === null ? null : (JSON.parse(this.personalData.open(Buffer.from(outcome, 'base64'))) as Outcome);
  }
}
