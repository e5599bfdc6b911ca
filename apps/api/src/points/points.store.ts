import { Injectable } from '@nestjs/common';
import type { Reader, Tx } from '../platform/database';

export interface PointsAccount {
  readonly id: string;
  readonly memberId: string;
}

/** Why points moved, as the owner reads it. */
export type PointsMove = 'earned' | 'spent' | 'returned' | 'takenBack' | 'lapsed' | 'giftIn' | 'giftOut' | 'adjusted';

/** One line of an account's statement. */
export interface PointsMovement {
  readonly id: string;
  readonly accountId: string;
  readonly move: PointsMove;
  /** Signed. */
  readonly points: number;
  /** What of it went onto or off a debt, signed; 0 almost always. */
  readonly debt: number;
  readonly title: string;
  readonly shopId: string;
  readonly staffId: string | null;
  readonly settlementId: string | null;
  readonly otherMemberId: string | null;
  readonly reason: string | null;
  /** Null when it moved with the one entry of its settlement. */
  readonly entryId: string | null;
  /** What the member had after it, points to be usable later counted in; only of what a bill spends and earns. */
  readonly balanceAfter?: number;
  readonly at: Date;
}

/** What a settlement gave. */
export interface PointsAward {
  readonly settlementId: string;
  readonly accountId: string;
  readonly points: number;
  readonly takenBack: number;
  /** What lapsed unspent of its lot, and how much of that was taken back with it: gone, and no debt. */
  readonly lapsed: number;
  readonly lapsedTakenBack: number;
  /** Null when all of it settled a debt. */
  readonly lotId: string | null;
}

const movementColumns = `id, account_id AS accountId, move, points, debt, title, shop_id AS shopId, staff_id AS staffId,
  settlement_id AS settlementId, other_member_id AS otherMemberId, reason, entry_id AS entryId, at`;

/** All SQL of accounts of points, their statements and awards. */
@Injectable()
export class PointsStore {
  async ofMembers(reader: Reader, memberIds: readonly string[]): Promise<PointsAccount[]> {
    if (memberIds.length === 0) return [];
    return reader.rows<PointsAccount>(
      'SELECT id, member_id AS memberId FROM points_account WHERE member_id IN (?) ORDER BY id',
      [memberIds],
    );
  }

  /**
   * Locks a member's accounts, the oldest first, and opens one when there is none; two at once get the same. After a merge there
   * may be several: what is on them counts together.
   */
  async lock(tx: Tx, memberId: string, newId: string, at: Date): Promise<PointsAccount[]> {
    const locked = await this.lockAll(tx, memberId);
    if (locked.length > 0) return locked;
    await tx.write(
      'INSERT INTO points_account (id, member_id, opened_for, opened_at) VALUES (?, ?, ?, ?) ON DUPLICATE KEY UPDATE id = id',
      [newId, memberId, memberId, at],
    );
    return this.beside(tx, memberId);
  }

  /** The account just opened is locked by its own key. Locking it again by its member would meet whoever holds that and waits for the key. */
  private async beside(tx: Tx, memberId: string): Promise<PointsAccount[]> {
    const accounts = await this.ofMembers(tx, [memberId]);
    return accounts.length > 1 ? this.lockAll(tx, memberId) : accounts;
  }

  /** After a merge the survivor has the accounts of both. */
  async giveAll(tx: Tx, fromId: string, intoId: string): Promise<void> {
    await tx.write('UPDATE points_account SET member_id = ?, opened_for = NULL WHERE member_id = ?', [intoId, fromId]);
  }

  private lockAll(tx: Tx, memberId: string): Promise<PointsAccount[]> {
    return tx.rows<PointsAccount>(
      'SELECT id, member_id AS memberId FROM points_account WHERE member_id = ? ORDER BY id FOR UPDATE',
      [memberId],
    );
  }

  async memberOf(reader: Reader, accountId: string): Promise<string | null> {
    const row = await reader.row<{ memberId: string }>(
      'SELECT member_id AS memberId FROM points_account WHERE id = ?',
      [accountId],
    );
    return row?.memberId ?? null;
  }

  move(tx: Tx, movement: PointsMovement): Promise<void> {
    return tx.insert('points_movement', [
      {
        id: movement.id,
        account_id: movement.accountId,
        move: movement.move,
        points: movement.points,
        debt: movement.debt,
        title: movement.title,
        shop_id: movement.shopId,
        staff_id: movement.staffId,
        settlement_id: movement.settlementId,
        other_member_id: movement.otherMemberId,
        reason: movement.reason,
        entry_id: movement.entryId,
        balance_after: movement.balanceAfter ?? null,
        at: movement.at,
      },
    ]);
  }

  /** A page of the statement, newest first. */
  movementsOf(
    reader: Reader,
    accountIds: readonly string[],
    page: { before: string | null; limit: number },
  ): Promise<PointsMovement[]> {
    if (accountIds.length === 0) return Promise.resolve([]);
    return reader.rows<PointsMovement>(
      `SELECT ${movementColumns} FROM points_movement WHERE account_id IN (?) AND id < ? ORDER BY id DESC LIMIT ?`,
      [accountIds, page.before ?? '~', page.limit],
    );
  }

  /** Spends of a settlement that were neither given back nor taken anew. */
  async spentBy(reader: Reader, settlementId: string): Promise<{ accountId: string; points: number } | null> {
    const row = await reader.row<{ accountId: string; points: number | null }>(
      `SELECT account_id AS accountId, CAST(-SUM(points) AS SIGNED) AS points FROM points_movement
       WHERE settlement_id = ? AND move IN ('spent', 'returned') GROUP BY account_id`,
      [settlementId],
    );
    return row && (row.points ?? 0) > 0 ? { accountId: row.accountId, points: row.points ?? 0 } : null;
  }

  /** How a bill moved points when it was settled and paid, in that order; what came and went back since is left out. */
  movedBy(
    reader: Reader,
    settlementId: string,
  ): Promise<(Pick<PointsMovement, 'move' | 'points' | 'debt'> & { balanceAfter: number | null })[]> {
    return reader.rows(
      `SELECT move, points, debt, balance_after AS balanceAfter FROM points_movement
       WHERE settlement_id = ? AND move IN ('spent', 'earned') ORDER BY id`,
      [settlementId],
    );
  }

  /** What a member gave away since an instant. */
  async givenSince(reader: Reader, accountIds: readonly string[], since: Date): Promise<number> {
    const row = await reader.row<{ points: number | null }>(
      `SELECT CAST(-SUM(points) AS SIGNED) AS points FROM points_movement
       WHERE account_id IN (?) AND move = 'giftOut' AND at >= ?`,
      [accountIds, since],
    );
    return row?.points ?? 0;
  }

  addAward(tx: Tx, award: Pick<PointsAward, 'settlementId' | 'accountId' | 'lotId' | 'points'>): Promise<void> {
    return tx.insert('points_award', [
      {
        settlement_id: award.settlementId,
        account_id: award.accountId,
        lot_id: award.lotId,
        points: award.points,
        taken_back: 0,
      },
    ]);
  }

  award(reader: Reader, settlementId: string): Promise<PointsAward | null> {
    return reader.row<PointsAward>(
      `SELECT settlement_id AS settlementId, account_id AS accountId, lot_id AS lotId, points, taken_back AS takenBack,
         lapsed, lapsed_taken_back AS lapsedTakenBack
       FROM points_award WHERE settlement_id = ?`,
      [settlementId],
    );
  }

  /** Notes that so much of an award was taken back, some of it found lapsed; 0 when there isn't so much of it. */
  takeBack(tx: Tx, settlementId: string, { points, lapsed }: { points: number; lapsed: number }): Promise<number> {
    return tx.write(
      `UPDATE points_award SET taken_back = taken_back + ?, lapsed_taken_back = lapsed_taken_back + ?
       WHERE settlement_id = ? AND taken_back + ? <= points AND lapsed_taken_back + ? <= lapsed`,
      [points, lapsed, settlementId, points, lapsed],
    );
  }

  /** Notes that so much of the lot of an award lapsed; lots of gifts and corrections are nobody's award. */
  async lapse(
    tx: Tx,
    { settlementId, lotId, points }: { settlementId: string; lotId: string; points: number },
  ): Promise<void> {
    await tx.write('UPDATE points_award SET lapsed = lapsed + ? WHERE settlement_id = ? AND lot_id = ?', [
      points,
      settlementId,
      lotId,
    ]);
  }
}
