import { Injectable } from '@nestjs/common';
import { Db, UnitOfWork } from '../platform/database';

interface DemoState {
  kind: string | null;
  filling: 'begun' | 'finished' | null;
  hasMerchant: number;
}

@Injectable()
export class DemoStore {
  constructor(
    private readonly db: Db,
    private readonly unit: UnitOfWork,
  ) {}

  /** What the database is for, how far its demo shop is, and whether somebody has a merchant of their own in it. */
  async state(): Promise<DemoState> {
    const found = await this.db.row<DemoState>(
      'SELECT kind, demo_filling AS filling, EXISTS (SELECT 1 FROM merchant) AS hasMerchant FROM deployment',
    );
    return found ?? { kind: null, filling: null, hasMerchant: 0 };
  }

  /** Says how far it is before and after: a demo that was cut off is never taken for a whole one. */
  async mark(filling: DemoState['filling']): Promise<void> {
    await this.unit.run((tx) => tx.write('UPDATE deployment SET demo_filling = ?', [filling]));
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
