import { Injectable } from '@nestjs/common';
import type { EntryKind, HousePurpose } from '@cheyou/domain';
import { encodeTime } from 'ulid';
import type { Reader } from '../platform/database';
import { houseAccount } from './house-account';

export interface HouseQuery {
  readonly purpose: HousePurpose;
  readonly shopId: string;
  /** Entries that were made at this instant or later. */
  readonly since: Date;
}

/** What one entry moved through an account of the house (fen, each ≥ 0). */
export interface HouseMovement {
  readonly entryId: string;
  readonly kind: EntryKind;
  readonly topUpId: string | null;
  /** Value that came in by this account: it stands at the beginning of postings. */
  readonly inFen: number;
  readonly outFen: number;
}

/** All SQL of what went through accounts of the house. */
@Injectable()
export class HouseStore {
  /** The ids of entries begin with their time, so that the key of postings finds the newest ones without an index of its own. */
  moved(reader: Reader, { purpose, shopId, since }: HouseQuery): Promise<HouseMovement[]> {
    const { id } = houseAccount(purpose, shopId, 'CNY_PRINCIPAL');
    const first = `${encodeTime(since.getTime())}${'0'.repeat(16)}`;
    return reader.rows<HouseMovement>(
      `SELECT e.id AS entryId, e.kind, e.top_up_id AS topUpId,
         CAST(SUM(CASE WHEN p.from_account_id = ? THEN p.amount ELSE 0 END) AS SIGNED) AS inFen,
         CAST(SUM(CASE WHEN p.to_account_id = ? THEN p.amount ELSE 0 END) AS SIGNED) AS outFen
       FROM ledger_posting p JOIN ledger_entry e ON e.id = p.entry_id
       WHERE p.entry_id >= ? AND (p.from_account_id = ? OR p.to_account_id = ?)
       GROUP BY e.id, e.kind, e.top_up_id ORDER BY e.id`,
      [id, id, first, id, id],
    );
  }
}
