import { Injectable } from '@nestjs/common';
import type { Refusal } from '@cheyou/domain';
import { Clock, Ids } from '../clock';
import { type Reader, type Tx } from '../database';
import { PersonalData } from '../personal-data';
import type { RequestKey } from './request-key';

export type Outcome = { answer: unknown } | Refusal;

export interface Claimed {
  mine: boolean;
  route: string;
  bodyHash: string;
  outcome: Outcome | null;
}

interface Row {
  claim: string;
  route: string;
  bodyHash: string;
  outcome: string | null;
}

@Injectable()
export class RequestKeyStore {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly personalData: PersonalData,
  ) {}

  /** Claims the key or finds who holds it. A plain INSERT would let waiters deadlock when the holder rolls back. */
  async claim(tx: Tx, key: RequestKey): Promise<Claimed> {
    const claim = this.ids.next();
    await tx.write(
      `INSERT INTO request_key (owner, request_key, route, body_hash, claim, outcome, created_at)
       VALUES (?, ?, ?, ?, ?, NULL, ?) ON DUPLICATE KEY UPDATE claim = claim`,
      [key.owner, key.key, key.route, key.bodyHash, claim, this.clock.now()],
    );
    const row = await this.read(tx, key);
    if (!row) throw new Error('a claimed key is not there');
    return { ...row, mine: row.claim === claim, outcome: this.opened(row.outcome) };
  }

  async find(reader: Reader, key: RequestKey): Promise<Omit<Claimed, 'mine'> | null> {
    const row = await this.read(reader, key);
    return row && { ...row, outcome: this.opened(row.outcome) };
  }

  async settle(tx: Tx, key: RequestKey, outcome: Outcome): Promise<void> {
    await tx.write('UPDATE request_key SET outcome = ? WHERE owner = ? AND request_key = ?', [
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

  private read(reader: Reader, key: RequestKey): Promise<Row | null> {
    return reader.row<Row>(
      'SELECT claim, route, body_hash AS bodyHash, outcome FROM request_key WHERE owner = ? AND request_key = ?',
      [key.owner, key.key],
    );
  }
}
