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

/** Reads the log back. */
@Injectable()
export class ActLogStore {
  /** Newest first, older than the act `before`; of the given shops alone, or of all when null. */
  page(
    reader: Reader,
    { shopIds, before, limit }: { shopIds: readonly string[] | null; before: string | null; limit: number },
  ): Promise<LoggedAct[]> {
    const older = before === null ? [] : ['id < ?'];
    const there = shopIds === null ? [] : ['shop_id IN (?)'];
    const where = [...older, ...there].join(' AND ') || 'TRUE';
    return reader.rows<LoggedAct>(
      `SELECT id, at, staff_id AS staffId, shop_id AS shopId, act, subject_kind AS subjectKind, subject_id AS subjectId, reason, facts
       FROM act_log WHERE ${where} ORDER BY id DESC LIMIT ?`,
      [...(before === null ? [] : [before]), ...(shopIds === null ? [] : [shopIds]), limit],
    );
  }
}
