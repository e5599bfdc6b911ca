import { Injectable } from '@nestjs/common';
import { Db, UnitOfWork } from '../platform/database';

@Injectable()
export class DemoStore {
  constructor(
    private readonly db: Db,
    private readonly unit: UnitOfWork,
  ) {}

  /** What the database is for, and whether it has a merchant already. */
  async state(): Promise<{ kind: string | null; filled: boolean }> {
    const kind = await this.db.row<{ kind: string }>('SELECT kind FROM deployment');
    const merchant = await this.db.row('SELECT id FROM merchant LIMIT 1');
    return { kind: kind?.kind ?? null, filled: merchant !== null };
  }

  /** History is not sent again: only messages of the last days still go to the phones. */
  async muteBefore(before: Date): Promise<void> {
    await this.unit.run((tx) =>
      tx.write('UPDATE outbox SET due_at = NULL, done_at = created_at WHERE due_at IS NOT NULL AND created_at < ?', [
        before,
      ]),
    );
  }
}
