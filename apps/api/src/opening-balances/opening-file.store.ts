import { Injectable } from '@nestjs/common';
import type { Reader, Tx } from '../platform/database';
import type { FileState, OpeningFile } from './opening-file';

type Row = Omit<OpeningFile, 'head'> & { head: string };

const columns = `id, name, meaning, state, head, shop_id AS shopId, uploaded_by AS uploadedBy, uploaded_at AS uploadedAt,
  signed_by AS signedBy, signed_at AS signedAt, undone_by AS undoneBy, undo_reason AS undoReason`;

/** All SQL of files. */
@Injectable()
export class OpeningFileStore {
  /** False when the file was uploaded before. */
  add(tx: Tx, file: OpeningFile, contentHash: string): Promise<boolean> {
    return tx.insertUnlessTaken('opening_file', {
      id: file.id,
      content_hash: contentHash,
      name: file.name,
      meaning: file.meaning,
      state: file.state,
      head: JSON.stringify(file.head),
      shop_id: file.shopId,
      uploaded_by: file.uploadedBy,
      uploaded_at: file.uploadedAt,
      signed_by: null,
      signed_at: null,
      undone_by: null,
      undo_reason: null,
      finished_at: null,
    });
  }

  async lockByContent(tx: Tx, contentHash: string): Promise<OpeningFile | null> {
    const row = await tx.row<Row>(`SELECT ${columns} FROM opening_file WHERE content_hash = ? FOR UPDATE`, [
      contentHash,
    ]);
    return row && fileFrom(row);
  }

  async lock(tx: Tx, id: string): Promise<OpeningFile | null> {
    const row = await tx.row<Row>(`SELECT ${columns} FROM opening_file WHERE id = ? FOR UPDATE`, [id]);
    return row && fileFrom(row);
  }

  async find(reader: Reader, id: string): Promise<OpeningFile | null> {
    const row = await reader.row<Row>(`SELECT ${columns} FROM opening_file WHERE id = ?`, [id]);
    return row && fileFrom(row);
  }

  /** The newest first. */
  async newest(reader: Reader, limit: number): Promise<OpeningFile[]> {
    const rows = await reader.rows<Row>(`SELECT ${columns} FROM opening_file ORDER BY id DESC LIMIT ?`, [limit]);
    return rows.map(fileFrom);
  }

  /** Files somebody has to work on, the oldest first. */
  async atWork(reader: Reader): Promise<OpeningFile[]> {
    const rows = await reader.rows<Row>(
      `SELECT ${columns} FROM opening_file WHERE state IN ('importing', 'undoing') ORDER BY id`,
    );
    return rows.map(fileFrom);
  }

  /** It is tried anew: by whom, and for which shop. */
  async readAgain(tx: Tx, id: string, file: OpeningFile): Promise<void> {
    await tx.write(
      `UPDATE opening_file SET state = 'read', name = ?, head = ?, shop_id = ?, uploaded_by = ?, uploaded_at = ?, signed_by = NULL,
         signed_at = NULL, undone_by = NULL, undo_reason = NULL, finished_at = NULL WHERE id = ?`,
      [file.name, JSON.stringify(file.head), file.shopId, file.uploadedBy, file.uploadedAt, id],
    );
  }

  /** 0 when it isn't only read any more. */
  sign(tx: Tx, id: string, by: string, at: Date): Promise<number> {
    return tx.write(
      "UPDATE opening_file SET state = 'importing', signed_by = ?, signed_at = ? WHERE id = ? AND state = 'read'",
      [by, at, id],
    );
  }

  /** 0 when it isn't imported. */
  undo(tx: Tx, id: string, by: string, reason: string): Promise<number> {
    return tx.write(
      "UPDATE opening_file SET state = 'undoing', undone_by = ?, undo_reason = ? WHERE id = ? AND state = 'imported'",
      [by, reason, id],
    );
  }

  finish(tx: Tx, id: string, from: FileState, to: FileState, at: Date): Promise<number> {
    return tx.write('UPDATE opening_file SET state = ?, finished_at = ? WHERE id = ? AND state = ?', [
      to,
      at,
      id,
      from,
    ]);
  }
}

// Only this store writes heads, so they have this shape.
const fileFrom = ({ head, ...row }: Row): OpeningFile => ({ ...row, head: JSON.parse(head) as OpeningFile['head'] });
