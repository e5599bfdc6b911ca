import { Injectable } from '@nestjs/common';
import type { Reader, Tx } from '../platform/database';
import { PersonalData } from '../platform/personal-data';
import type { Given, GivenRow, JudgedRow, RowContent, RowState, RowSums, StoredRow } from './opening-file';

interface Row extends Omit<StoredRow, 'content' | 'given' | 'memberOpened'> {
  sealed: Buffer;
  given: string | null;
  memberOpened: 0 | 1;
}

const columns = `id, line, state, outcome, shop_id AS shopId, sealed, member_id AS memberId, member_opened AS memberOpened, given`;

/** All SQL of rows and what they claim. */
@Injectable()
export class OpeningRowStore {
  constructor(private readonly personalData: PersonalData) {}

  addAll(tx: Tx, fileId: string, rows: readonly JudgedRow[]): Promise<void> {
    return tx.insert(
      'opening_row',
      // Without a spread in front: V8 makes a dictionary of nearly 4 KB of such an object, and a table has 20,000 rows.
      rows.map(({ id, line, state, outcome, shopId, content }) => ({
        id,
        line,
        state,
        outcome,
        file_id: fileId,
        reason: content.reasons[0]?.code ?? null,
        sealed: this.seal(content),
        shop_id: shopId,
        principal_fen: content.row.principalFen,
        bonus_fen: content.row.bonusFen,
        points: content.row.points,
        uses: content.row.uses.reduce((sum, { left }) => sum + left, 0),
        member_id: null,
        member_opened: false,
        given: null,
      })),
    );
  }

  /** What was tried goes; what stayed when the file was undone stays. @returns the lines of the latter. */
  async clear(tx: Tx, fileId: string): Promise<Set<number>> {
    await tx.write("DELETE FROM opening_row WHERE file_id = ? AND state <> 'kept'", [fileId]);
    const kept = await tx.rows<{ line: number }>('SELECT line FROM opening_row WHERE file_id = ?', [fileId]);
    return new Set(kept.map(({ line }) => line));
  }

  /** Rows in some states in the order of the table. */
  async page(
    reader: Reader,
    fileId: string,
    { states, after, limit }: { states: readonly RowState[]; after: number; limit: number },
  ): Promise<StoredRow[]> {
    const rows = await reader.rows<Row>(
      `SELECT ${columns} FROM opening_row WHERE file_id = ? AND state IN (?) AND line > ? ORDER BY line LIMIT ?`,
      [fileId, states, after, limit],
    );
    return rows.map((row) => this.rowFrom(row));
  }

  sums(reader: Reader, fileIds: readonly string[]): Promise<(RowSums & { fileId: string })[]> {
    if (fileIds.length === 0) return Promise.resolve([]);
    return reader.rows(
      `SELECT file_id AS fileId, state, outcome, shop_id AS shopId, COUNT(*) AS \`rows\`,
         CAST(SUM(principal_fen) AS SIGNED) AS principalFen, CAST(SUM(bonus_fen) AS SIGNED) AS bonusFen,
         CAST(SUM(points) AS SIGNED) AS points, CAST(SUM(uses) AS SIGNED) AS uses
       FROM opening_row WHERE file_id IN (?) GROUP BY file_id, state, outcome, shop_id`,
      [fileIds],
    );
  }

  /** Moves a row on, once; 0 when somebody else did. */
  move(tx: Tx, id: string, from: RowState, to: RowState): Promise<number> {
    return tx.write('UPDATE opening_row SET state = ? WHERE id = ? AND state = ?', [to, id, from]);
  }

  async gave(tx: Tx, id: string, gave: { memberId: string; opened: boolean; given: Given }): Promise<void> {
    await tx.write('UPDATE opening_row SET member_id = ?, member_opened = ?, given = ? WHERE id = ?', [
      gave.memberId,
      gave.opened,
      JSON.stringify(gave.given),
      id,
    ]);
  }

  /** Why a row is refused, or stays, after all. */
  async note(tx: Tx, id: string, content: RowContent): Promise<void> {
    await tx.write('UPDATE opening_row SET reason = ?, sealed = ? WHERE id = ?', [
      content.reasons[0]?.code ?? null,
      this.seal(content),
      id,
    ]);
  }

  /** False when another row has one of them: what is claimed is given once, whatever the file. */
  async claim(tx: Tx, rowId: string, keys: readonly string[]): Promise<boolean> {
    for (const key of [...keys].sort())
      if (!(await tx.insertUnlessTaken('opening_claim', { claim_key: key, row_id: rowId }))) return false;
    return true;
  }

  async unclaim(tx: Tx, rowId: string): Promise<void> {
    await tx.write('DELETE FROM opening_claim WHERE row_id = ?', [rowId]);
  }

  /** Rows of other files that gave these members something that wasn't taken back, in the order of their ids. */
  async givenTo(reader: Reader, memberIds: readonly string[], exceptFileId: string): Promise<GivenRow[]> {
    if (memberIds.length === 0) return [];
    const rows = await reader.rows<GivenRow & { sealed: Buffer }>(
      `SELECT r.id, r.member_id AS memberId, r.shop_id AS shopId, r.line, f.name AS file, r.sealed
       FROM opening_row r JOIN opening_file f ON f.id = r.file_id
       WHERE r.member_id IN (?) AND r.file_id <> ? AND r.state IN ('done', 'kept') ORDER BY r.id`,
      [memberIds, exceptFileId],
    );
    return rows.map(({ sealed, ...row }) => ({ ...row, content: this.opened(sealed) }));
  }

  /** Which of these are claimed, by which line of which file. */
  async claimed(reader: Reader, keys: readonly string[]): Promise<Map<string, { file: string; line: number }>> {
    if (keys.length === 0) return new Map();
    const rows = await reader.rows<{ key: string; file: string; line: number }>(
      `SELECT c.claim_key AS \`key\`, f.name AS file, r.line FROM opening_claim c JOIN opening_row r ON r.id = c.row_id
       JOIN opening_file f ON f.id = r.file_id WHERE c.claim_key IN (?)`,
      [keys],
    );
    return new Map(rows.map(({ key, ...by }) => [key, by]));
  }

  private opened(sealed: Buffer): RowContent {
    return JSON.parse(this.personalData.open(sealed)) as RowContent;
  }

  private seal(content: RowContent): Buffer {
    return this.personalData.seal(JSON.stringify(content));
  }

  private rowFrom({ sealed, given, memberOpened, ...row }: Row): StoredRow {
    return {
      ...row,
      memberOpened: memberOpened === 1,
      // Only this store writes them, so they have this shape.
      content: this.opened(sealed),
      given: given === null ? null : (JSON.parse(given) as Given),
    };
  }
}
