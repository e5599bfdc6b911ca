import { Injectable } from '@nestjs/common';
import type { ShopDay } from '@cheyou/domain';
import type { Seals } from '../ledger';
import type { Reader, Tx } from '../platform/database';
import { totalsAgainstBalances } from './liability-invariants.store';

type SealedMoves = Awaited<ReturnType<Seals['movesOf']>>;
export type Owed = SealedMoves['owed'][number]['what'];

export interface Progress {
  readonly sealNo: number;
  readonly through: ShopDay | null;
  readonly checkedAt: Date | null;
  readonly off: number | null;
}

export interface Outstanding {
  readonly shopId: string;
  readonly what: Owed;
  readonly balance: number;
}

export interface DayTotal {
  readonly day: ShopDay;
  readonly movedIn: number;
  readonly movedOut: number;
  readonly balance: number;
}

export interface Served {
  readonly soldAt: string;
  readonly servedAt: string;
  readonly principalFen: number;
  readonly deferredFen: number;
}

/** All SQL of the day totals. */
@Injectable()
export class LiabilityStore {
  progress(reader: Reader): Promise<Progress | null> {
    return reader.row<Progress>(
      'SELECT seal_no AS sealNo, through, checked_at AS checkedAt, off FROM liability_progress WHERE place = 1',
    );
  }

  /** Takes a batch's turn; false when it has been summed up, or isn't next. */
  async advance(tx: Tx, no: number): Promise<boolean> {
    await tx.write('INSERT INTO liability_progress (place, seal_no) VALUES (1, 0) ON DUPLICATE KEY UPDATE place = 1');
    return (
      (await tx.write('UPDATE liability_progress SET seal_no = ? WHERE place = 1 AND seal_no = ?', [no, no - 1])) === 1
    );
  }

  /** Adds to a day, and to the balance of each day after it: what was committed late comes late. */
  async addOwed(
    tx: Tx,
    total: { shopId: string; what: Owed; day: ShopDay; movedIn: number; movedOut: number },
  ): Promise<void> {
    const { shopId, what, day, movedIn, movedOut } = total;
    const before = await tx.row<{ balance: number }>(
      'SELECT balance FROM liability_day WHERE shop_id = ? AND what = ? AND day < ? ORDER BY day DESC LIMIT 1',
      [shopId, what, day],
    );
    await tx.write(
      `INSERT INTO liability_day (shop_id, what, day, moved_in, moved_out, balance) VALUES (?, ?, ?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE moved_in = moved_in + VALUES(moved_in), moved_out = moved_out + VALUES(moved_out),
         balance = balance + VALUES(moved_in) - VALUES(moved_out)`,
      [shopId, what, day, movedIn, movedOut, (before?.balance ?? 0) + movedIn - movedOut],
    );
    await tx.write('UPDATE liability_day SET balance = balance + ? WHERE shop_id = ? AND what = ? AND day > ?', [
      movedIn - movedOut,
      shopId,
      what,
      day,
    ]);
  }

  async addServed(tx: Tx, moves: SealedMoves['served']): Promise<void> {
    if (moves.length === 0) return;
    const marks = moves.map(() => '(?, ?, ?, ?, ?)').join(', ');
    await tx.write(
      `INSERT INTO liability_served (day, sold_at, served_at, what, amount) VALUES ${marks}
       ON DUPLICATE KEY UPDATE amount = amount + VALUES(amount)`,
      moves.flatMap(({ day, soldAt, servedAt, what, amount }) => [day, soldAt, servedAt, what, amount]),
    );
  }

  async finish(tx: Tx, progress: { through: ShopDay; checkedAt: Date; off: number }): Promise<void> {
    const { through, checkedAt, off } = progress;
    await tx.write(
      `INSERT INTO liability_progress (place, seal_no, through, checked_at, off) VALUES (1, 0, ?, ?, ?)
       ON DUPLICATE KEY UPDATE through = VALUES(through), checked_at = VALUES(checked_at), off = VALUES(off)`,
      [through, checkedAt, off],
    );
  }

  /** In how many places totals and balances disagree at this instant. */
  async off(reader: Reader): Promise<number> {
    return (await reader.rows(totalsAgainstBalances)).length;
  }

  /** What is owed at the end of a day: one row a shop and kind, however long the past is. */
  outstanding(reader: Reader, on: ShopDay): Promise<Outstanding[]> {
    return reader.rows<Outstanding>(
      `SELECT d.shop_id AS shopId, d.what, d.balance FROM (
         SELECT shop_id, what, MAX(day) AS day FROM liability_day WHERE day <= ? GROUP BY shop_id, what) latest
       JOIN liability_day d ON d.shop_id = latest.shop_id AND d.what = latest.what AND d.day = latest.day`,
      [on],
    );
  }

  /** The days of a shop on which something moved, newest first, before a day. */
  days(reader: Reader, of: { shopId: string; what: Owed; before: ShopDay; limit: number }): Promise<DayTotal[]> {
    return reader.rows<DayTotal>(
      `SELECT day, moved_in AS movedIn, moved_out AS movedOut, balance FROM liability_day
       WHERE shop_id = ? AND what = ? AND day < ? ORDER BY day DESC LIMIT ?`,
      [of.shopId, of.what, of.before, of.limit],
    );
  }

  /** Who sold and who served between two days, both counted in. */
  served(reader: Reader, from: ShopDay, to: ShopDay): Promise<Served[]> {
    return reader.rows<Served>(
      `SELECT sold_at AS soldAt, served_at AS servedAt,
         CAST(SUM(IF(what = 'principal', amount, 0)) AS SIGNED) AS principalFen,
         CAST(SUM(IF(what = 'deferred', amount, 0)) AS SIGNED) AS deferredFen
       FROM liability_served WHERE day BETWEEN ? AND ? GROUP BY sold_at, served_at ORDER BY sold_at, served_at`,
      [from, to],
    );
  }
}
