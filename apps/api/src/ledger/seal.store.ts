import { Injectable } from '@nestjs/common';
import type { Asset } from '@cheyou/domain';
import type { Reader, Tx } from '../platform/database';
import type { End, SealedPosting } from './sealed-moves';

export interface SealRow {
  readonly no: number;
  readonly previousHash: string;
  readonly hash: string;
  readonly entryCount: number;
}

export interface SealMember {
  readonly entryId: string;
  readonly hash: string;
}

const sealColumns = 'no, previous_hash AS previousHash, hash, entry_count AS entryCount';

interface PostingRow {
  at: Date;
  asset: Asset;
  amount: number;
  fromKind: End['kind'];
  fromSoldAt: string | null;
  fromCode: string | null;
  toKind: End['kind'];
  toSoldAt: string | null;
  toCode: string | null;
}

const postingEnds = `JOIN ledger_account f ON f.id = p.from_account_id LEFT JOIN ledger_lot fl ON fl.id = f.lot_id
  JOIN ledger_account t ON t.id = p.to_account_id LEFT JOIN ledger_lot tl ON tl.id = t.lot_id`;

/** All SQL of the seal: which entries are in which batch, and the chain of batches. */
@Injectable()
export class SealStore {
  /** Committed entries that no batch holds yet; a cursor would miss one that committed later than its id says. */
  async unsealed(reader: Reader, limit: number): Promise<string[]> {
    const rows = await reader.rows<{ entryId: string }>(
      'SELECT entry_id AS entryId FROM ledger_seal_member WHERE seal_no IS NULL ORDER BY entry_id LIMIT ?',
      [limit],
    );
    return rows.map(({ entryId }) => entryId);
  }

  last(reader: Reader): Promise<SealRow | null> {
    return reader.row<SealRow>(`SELECT ${sealColumns} FROM ledger_seal ORDER BY no DESC LIMIT 1`);
  }

  /** Batches after one, in their order. */
  after(reader: Reader, no: number, limit: number): Promise<SealRow[]> {
    return reader.rows<SealRow>(`SELECT ${sealColumns} FROM ledger_seal WHERE no > ? ORDER BY no LIMIT ?`, [no, limit]);
  }

  /** Adds a batch; false when another process has just sealed under that number. */
  async add(tx: Tx, seal: SealRow, at: Date, members: readonly SealMember[]): Promise<boolean> {
    const added = await tx.insertUnlessTaken('ledger_seal', {
      no: seal.no,
      sealed_at: at,
      previous_hash: seal.previousHash,
      hash: seal.hash,
      entry_count: seal.entryCount,
    });
    if (!added) return false;
    const hashOf = `CASE entry_id ${members.map(() => 'WHEN ? THEN ?').join(' ')} END`;
    const sealed = await tx.write(
      `UPDATE ledger_seal_member SET seal_no = ?, entry_hash = ${hashOf} WHERE entry_id IN (?) AND seal_no IS NULL`,
      [seal.no, ...members.flatMap(({ entryId, hash }) => [entryId, hash]), members.map(({ entryId }) => entryId)],
    );
    if (sealed !== members.length) throw new Error(`batch ${seal.no} holds an entry that was sealed before`);
    return true;
  }

  /** The members of a batch, in the order in which they were hashed. */
  members(reader: Reader, no: number): Promise<SealMember[]> {
    return reader.rows<SealMember>(
      'SELECT entry_id AS entryId, entry_hash AS hash FROM ledger_seal_member WHERE seal_no = ? ORDER BY entry_id',
      [no],
    );
  }

  /**
   * The postings of a batch. A captured hold is told once more past the hold, from its lots to where it went; one that is undone, back
   * to its lots from where it had gone.
   */
  async postings(reader: Reader, no: number): Promise<SealedPosting[]> {
    const own = await reader.rows<PostingRow>(
      `SELECT e.at, p.asset, p.amount, COALESCE(uf.kind, f.kind) AS fromKind, fl.shop_id AS fromSoldAt,
         COALESCE(uf.code, f.code) AS fromCode, t.kind AS toKind, tl.shop_id AS toSoldAt, t.code AS toCode
       FROM ledger_seal_member m JOIN ledger_entry e ON e.id = m.entry_id JOIN ledger_posting p ON p.entry_id = e.id
       ${postingEnds}
       LEFT JOIN ledger_posting u ON e.kind = 'reverse' AND f.kind = 'hold' AND u.entry_id = e.id AND u.to_account_id = f.id
       LEFT JOIN ledger_account uf ON uf.id = u.from_account_id WHERE m.seal_no = ?`,
      [no],
    );
    const captured = await reader.rows<PostingRow>(
      `SELECT e.at, p.asset, p.amount, f.kind AS fromKind, fl.shop_id AS fromSoldAt, f.code AS fromCode,
         g.kind AS toKind, NULL AS toSoldAt, g.code AS toCode
       FROM ledger_seal_member m JOIN ledger_entry e ON e.id = m.entry_id AND e.kind = 'capture'
       JOIN ledger_hold h ON h.id = e.hold_id JOIN ledger_posting p ON p.entry_id = h.entry_id ${postingEnds}
       JOIN ledger_posting c ON c.entry_id = e.id AND c.from_account_id = t.id
       JOIN ledger_account g ON g.id = c.to_account_id WHERE m.seal_no = ?`,
      [no],
    );
    return [...own, ...captured].map(postingOf);
  }

  /** Entries that were never in the queue of the seal: the program writes none such. */
  async strangers(reader: Reader, limit: number): Promise<string[]> {
    const rows = await reader.rows<{ id: string }>(
      `SELECT e.id FROM ledger_entry e LEFT JOIN ledger_seal_member m ON m.entry_id = e.id
       WHERE m.entry_id IS NULL ORDER BY e.id LIMIT ?`,
      [limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Postings whose entry is gone or never was. */
  async loosePostings(reader: Reader, limit: number): Promise<string[]> {
    const rows = await reader.rows<{ id: string }>(
      `SELECT DISTINCT p.entry_id AS id FROM ledger_posting p LEFT JOIN ledger_entry e ON e.id = p.entry_id
       WHERE e.id IS NULL ORDER BY p.entry_id LIMIT ?`,
      [limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Numbers of batches that members name but that are gone. */
  async goneSeals(reader: Reader): Promise<number[]> {
    const rows = await reader.rows<{ no: number }>(
      `SELECT DISTINCT m.seal_no AS no FROM ledger_seal_member m LEFT JOIN ledger_seal s ON s.no = m.seal_no
       WHERE m.seal_no IS NOT NULL AND s.no IS NULL ORDER BY m.seal_no LIMIT 100`,
    );
    return rows.map(({ no }) => no);
  }
}

function postingOf(row: PostingRow): SealedPosting {
  const { fromKind, fromSoldAt, fromCode, toKind, toSoldAt, toCode, ...posting } = row;
  return {
    ...posting,
    from: { kind: fromKind, soldAt: fromSoldAt, code: fromCode },
    to: { kind: toKind, soldAt: toSoldAt, code: toCode },
  };
}
