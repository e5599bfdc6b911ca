import { Injectable } from '@nestjs/common';
import type { CashMoved, DifferenceReason, DrawerMove, Pieces, ShopDay } from '@cheyou/domain';
import type { Reader, Tx } from '../platform/database';

export type ShiftState = 'open' | 'counted' | 'explained' | 'closed';

/** What was found in the drawer, beside what should have been there (fen). */
export interface Count extends CashMoved {
  readonly at: Date;
  readonly by: string;
  readonly countedFen: number;
  readonly pieces: readonly Pieces[];
  readonly movedInFen: number;
  readonly movedOutFen: number;
  readonly expectedFen: number;
}

export interface Shift {
  readonly id: string;
  readonly shopId: string;
  readonly state: ShiftState;
  readonly openedOn: ShopDay;
  readonly openedAt: Date;
  readonly openedBy: string;
  readonly floatFen: number;
  readonly count: Count | null;
  readonly explanation: { code: DifferenceReason; reason: string; at: Date; by: string } | null;
  readonly accepted: { at: Date; by: string } | null;
}

export type NewShift = Omit<Shift, 'state' | 'count' | 'explanation' | 'accepted'>;

export interface MoveOfCash {
  readonly id: string;
  readonly shiftId: string;
  readonly kind: DrawerMove;
  readonly amountFen: number;
  readonly reason: string;
  readonly staffId: string;
  readonly at: Date;
}

/** What one entry of the ledger moved through a drawer. */
export interface ShiftEntry extends CashMoved {
  readonly entryId: string;
}

interface ShiftRow {
  id: string;
  shopId: string;
  state: ShiftState;
  openedOn: ShopDay;
  openedAt: Date;
  openedBy: string;
  floatFen: number;
  countedAt: Date | null;
  countedBy: string | null;
  countedFen: number;
  pieces: string | null;
  salesFen: number;
  topUpsFen: number;
  givenBackFen: number;
  movedInFen: number;
  movedOutFen: number;
  expectedFen: number;
  reasonCode: DifferenceReason | null;
  reason: string;
  explainedAt: Date;
  explainedBy: string;
  acceptedAt: Date | null;
  acceptedBy: string;
}

const columns = `id, shop_id AS shopId, state, opened_on AS openedOn, opened_at AS openedAt, opened_by AS openedBy,
  float_fen AS floatFen, counted_at AS countedAt, counted_by AS countedBy, counted_fen AS countedFen, pieces,
  sales_fen AS salesFen, top_ups_fen AS topUpsFen, given_back_fen AS givenBackFen, moved_in_fen AS movedInFen,
  moved_out_fen AS movedOutFen, expected_fen AS expectedFen, reason_code AS reasonCode, reason, explained_at AS explainedAt,
  explained_by AS explainedBy, accepted_at AS acceptedAt, accepted_by AS acceptedBy`;

/** All SQL of shifts and drawers. */
@Injectable()
export class ShiftStore {
  /** False when another shift is open in the shop. */
  add(tx: Tx, { id, shopId, openedOn, openedAt, openedBy, floatFen }: NewShift): Promise<boolean> {
    return tx.insertUnlessTaken('cash_shift', {
      id,
      shop_id: shopId,
      open_in: shopId,
      state: 'open',
      opened_on: openedOn,
      opened_at: openedAt,
      opened_by: openedBy,
      float_fen: floatFen,
    });
  }

  async find(reader: Reader, id: string): Promise<Shift | null> {
    const row = await reader.row<ShiftRow>(`SELECT ${columns} FROM cash_shift WHERE id = ?`, [id]);
    return row && shiftOf(row);
  }

  /** Locked after the shop's day. */
  async lock(tx: Tx, id: string): Promise<Shift | null> {
    const row = await tx.row<ShiftRow>(`SELECT ${columns} FROM cash_shift WHERE id = ? FOR UPDATE`, [id]);
    return row && shiftOf(row);
  }

  async openIn(reader: Reader, shopId: string): Promise<Shift | null> {
    const row = await reader.row<ShiftRow>(`SELECT ${columns} FROM cash_shift WHERE open_in = ?`, [shopId]);
    return row && shiftOf(row);
  }

  /** Shifts of a shop that aren't closed, oldest first. */
  async unfinished(reader: Reader, shopId: string): Promise<Shift[]> {
    const rows = await reader.rows<ShiftRow>(
      `SELECT ${columns} FROM cash_shift WHERE shop_id = ? AND state IN ('open', 'counted', 'explained') ORDER BY id LIMIT 100`,
      [shopId],
    );
    return rows.map(shiftOf);
  }

  /** Shifts that began on a day of a shop, oldest first. */
  ofDay(reader: Reader, shopId: string, on: ShopDay): Promise<Shift[]> {
    return this.ofDays(reader, shopId, [on]);
  }

  async ofDays(reader: Reader, shopId: string, days: readonly ShopDay[]): Promise<Shift[]> {
    if (days.length === 0) return [];
    const rows = await reader.rows<ShiftRow>(
      `SELECT ${columns} FROM cash_shift WHERE shop_id = ? AND opened_on IN (?) ORDER BY id`,
      [shopId, days],
    );
    return rows.map(shiftOf);
  }

  /** Ends an open shift by what was counted; 0 when it is open no more. */
  count(tx: Tx, id: string, state: 'counted' | 'closed', count: Count): Promise<number> {
    return tx.write(
      `UPDATE cash_shift SET state = ?, open_in = NULL, counted_at = ?, counted_by = ?, counted_fen = ?, pieces = ?,
         sales_fen = ?, top_ups_fen = ?, given_back_fen = ?, moved_in_fen = ?, moved_out_fen = ?, expected_fen = ?
       WHERE id = ? AND state = 'open'`,
      [
        state,
        count.at,
        count.by,
        count.countedFen,
        count.pieces.length === 0 ? null : JSON.stringify(count.pieces),
        count.salesFen,
        count.topUpsFen,
        count.givenBackFen,
        count.movedInFen,
        count.movedOutFen,
        count.expectedFen,
        id,
      ],
    );
  }

  /** 0 when the shift wants no explanation any more. */
  explain(tx: Tx, id: string, state: 'explained' | 'closed', by: NonNullable<Shift['explanation']>): Promise<number> {
    return tx.write(
      `UPDATE cash_shift SET state = ?, reason_code = ?, reason = ?, explained_at = ?, explained_by = ?
       WHERE id = ? AND state = 'counted'`,
      [state, by.code, by.reason, by.at, by.by, id],
    );
  }

  /** 0 when the shift waits for nobody any more. */
  accept(tx: Tx, id: string, by: NonNullable<Shift['accepted']>): Promise<number> {
    return tx.write(
      "UPDATE cash_shift SET state = 'closed', accepted_at = ?, accepted_by = ? WHERE id = ? AND state = 'explained'",
      [by.at, by.by, id],
    );
  }

  addMove(tx: Tx, { id, shiftId, kind, amountFen, reason, staffId, at }: MoveOfCash): Promise<void> {
    return tx.insert('drawer_move', [
      { id, shift_id: shiftId, kind, amount_fen: amountFen, reason, staff_id: staffId, at },
    ]);
  }

  /** What went in and out of the drawers of shifts by hand, oldest first. */
  movesOf(reader: Reader, shiftIds: readonly string[]): Promise<MoveOfCash[]> {
    if (shiftIds.length === 0) return Promise.resolve([]);
    return reader.rows<MoveOfCash>(
      `SELECT id, shift_id AS shiftId, kind, amount_fen AS amountFen, reason, staff_id AS staffId, at
       FROM drawer_move WHERE shift_id IN (?) ORDER BY id`,
      [shiftIds],
    );
  }

  /** Those of these entries that belong somewhere already. */
  async claimedOf(reader: Reader, shopId: string, entryIds: readonly string[]): Promise<Set<string>> {
    if (entryIds.length === 0) return new Set();
    const rows = await reader.rows<{ entryId: string }>(
      'SELECT entry_id AS entryId FROM shift_entry WHERE shop_id = ? AND entry_id IN (?)',
      [shopId, entryIds],
    );
    return new Set(rows.map(({ entryId }) => entryId));
  }

  /** Says which shift these entries belong to; null for those that came while none was open. */
  claim(tx: Tx, shopId: string, shiftId: string | null, entries: readonly ShiftEntry[]): Promise<void> {
    return tx.insert(
      'shift_entry',
      entries.map(({ entryId, salesFen, topUpsFen, givenBackFen }) => ({
        entry_id: entryId,
        shop_id: shopId,
        shift_id: shiftId,
        sales_fen: salesFen,
        top_ups_fen: topUpsFen,
        given_back_fen: givenBackFen,
      })),
    );
  }
}

function shiftOf(row: ShiftRow): Shift {
  const { id, shopId, state, openedOn, openedAt, openedBy, floatFen } = row;
  return {
    ...{ id, shopId, state, openedOn, openedAt, openedBy, floatFen },
    count: countOf(row),
    explanation:
      row.reasonCode === null
        ? null
        : { code: row.reasonCode, reason: row.reason, at: row.explainedAt, by: row.explainedBy },
    accepted: row.acceptedAt === null ? null : { at: row.acceptedAt, by: row.acceptedBy },
  };
}

function countOf(row: ShiftRow): Count | null {
  if (row.countedAt === null || row.countedBy === null) return null;
  const { countedFen, salesFen, topUpsFen, givenBackFen, movedInFen, movedOutFen, expectedFen } = row;
  return {
    at: row.countedAt,
    by: row.countedBy,
    pieces: row.pieces === null ? [] : (JSON.parse(row.pieces) as Pieces[]),
    ...{ countedFen, salesFen, topUpsFen, givenBackFen, movedInFen, movedOutFen, expectedFen },
  };
}
