import { Injectable } from '@nestjs/common';
import { Db, UnitOfWork, type RowValues, type Tx } from '../database';

export interface DueRow {
  id: string;
  topic: string;
  subscriber: string;
  payload: string;
  createdAt: Date;
  dueAt: Date;
  attempts: number;
}

/** Adds a row where `query`, a SELECT without parameters, finds something when it is written. */
export function insertIf(tx: Tx, row: RowValues, query: string): Promise<void> {
  const [columns, values] = [Object.keys(row), Object.values(row)];
  const marks = columns.map(() => '?').join(', ');
  return tx.writeLater(
    `INSERT INTO outbox (${columns.join(', ')}) SELECT ${marks} FROM DUAL WHERE EXISTS (${query})`,
    values,
  );
}

@Injectable()
export class OutboxStore {
  constructor(
    private readonly db: Db,
    private readonly unit: UnitOfWork,
  ) {}

  due(now: Date, limit: number): Promise<DueRow[]> {
    return this.db.rows<DueRow>(
      `SELECT id, topic, subscriber, payload, created_at AS createdAt, due_at AS dueAt, attempts
       FROM outbox WHERE due_at <= ? ORDER BY due_at, id LIMIT ?`,
      [now, limit],
    );
  }

  /** False when another process took the row first. */
  async lease(row: DueRow, until: Date): Promise<boolean> {
    const taken = await this.unit.run((tx) =>
      tx.write('UPDATE outbox SET due_at = ?, attempts = attempts + 1 WHERE id = ? AND due_at = ?', [
        until,
        row.id,
        row.dueAt,
      ]),
    );
    return taken === 1;
  }

  async done(id: string, at: Date): Promise<void> {
    await this.unit.run((tx) =>
      tx.write('UPDATE outbox SET due_at = NULL, done_at = ?, last_error = NULL WHERE id = ?', [at, id]),
    );
  }

  async failed(id: string, again: Date, error: string): Promise<void> {
    await this.unit.run((tx) =>
      tx.write('UPDATE outbox SET due_at = ?, last_error = ? WHERE id = ? AND done_at IS NULL', [
        again,
        error.slice(0, 500),
        id,
      ]),
    );
  }

  /** @returns how many rows went. */
  deleteDone(before: Date, limit: number): Promise<number> {
    return this.unit.run((tx) =>
      tx.write('DELETE FROM outbox WHERE done_at < ? ORDER BY done_at LIMIT ?', [before, limit]),
    );
  }
}
