import { Injectable } from '@nestjs/common';
import type { Reader } from '../database';

export interface LoggedAct {
  id: string;
  at: Date;
  staffId: string;
  shopId: string;
  act: string;
  subjectKind: string;
  subjectId: string;
  reason: string | null;
  /** JSON */
  facts: string | null;
}

/** Which acts are asked for; null leaves a condition out. */
export interface ActFilter {
  shopIds: readonly string[] | null;
  staffId: string | null;
  acts: readonly string[] | null;
  /** From this instant on, and before the other. */
  from: Date | null;
  until: Date | null;
  /** Older than the act of this id. */
  before: string | null;
}

const columns = `id, at, staff_id AS staffId, shop_id AS shopId, act, subject_kind AS subjectKind, subject_id AS subjectId,
  reason, facts`;

/** Reads the log back. */
@Injectable()
export class ActLogStore {
  /** What was done to one thing by these acts, newest first; `from` an instant on, or ever. */
  ofSubject(
    reader: Reader,
    subjectId: string,
    { acts, from, limit }: { acts: readonly string[]; from: Date | null; limit: number },
  ): Promise<LoggedAct[]> {
    const since = from === null ? '' : 'AND at >= ?';
    return reader.rows<LoggedAct>(
      `SELECT ${columns} FROM act_log WHERE subject_id = ? AND act IN (?) ${since} ORDER BY id DESC LIMIT ?`,
      [subjectId, acts, ...(from === null ? [] : [from]), limit],
    );
  }

  /** Newest first. */
  page(reader: Reader, filter: ActFilter, limit: number): Promise<LoggedAct[]> {
    const conditions = [
      ['id < ?', filter.before],
      ['shop_id IN (?)', filter.shopIds],
      ['staff_id = ?', filter.staffId],
      ['act IN (?)', filter.acts],
      ['at >= ?', filter.from],
      ['at < ?', filter.until],
    ] as const;
    const asked = conditions.flatMap(([sql, value]) => (value === null ? [] : [{ sql, value }]));
    const where = asked.map(({ sql }) => sql).join(' AND ') || 'TRUE';
    return reader.rows<LoggedAct>(`SELECT ${columns} FROM act_log WHERE ${where} ORDER BY id DESC LIMIT ?`, [
      ...asked.map(({ value }) => value),
      limit,
    ]);
  }
}
