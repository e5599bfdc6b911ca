import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database';

export interface Window {
  /** Keyed hash of the subject. */
  key: string;
  now: Date;
  /** When a window that begins now ends. */
  ends: Date;
}

@Injectable()
export class RateLimitStore {
  constructor(private readonly unit: UnitOfWork) {}

  /** Counts one more try; a window that is over begins anew. */
  count(kind: string, { key, now, ends }: Window): Promise<{ taken: number; endsAt: Date }> {
    return this.unit.run(async (tx) => {
      // `taken` is set first: it must still see the old end of the window.
      await tx.write(
        `INSERT INTO rate_limit (kind, subject, taken, ends_at) VALUES (?, ?, 1, ?)
         ON DUPLICATE KEY UPDATE taken = IF(ends_at <= ?, 1, taken + 1), ends_at = IF(ends_at <= ?, ?, ends_at)`,
        [kind, key, ends, now, now, ends],
      );
      const row = await tx.row<{ taken: number; endsAt: Date }>(
        'SELECT taken, ends_at AS endsAt FROM rate_limit WHERE kind = ? AND subject = ?',
        [kind, key],
      );
      if (!row) throw new Error('a counted try is not there');
      return row;
    });
  }

  async forget(kind: string, key: string): Promise<void> {
    await this.unit.run((tx) => tx.write('DELETE FROM rate_limit WHERE kind = ? AND subject = ?', [kind, key]));
  }

  /** Removes windows that ended before `before`, at most `limit` of them. */
  sweep(before: Date, limit: number): Promise<number> {
    return this.unit.run((tx) => tx.write('DELETE FROM rate_limit WHERE ends_at < ? LIMIT ?', [before, limit]));
  }
}
