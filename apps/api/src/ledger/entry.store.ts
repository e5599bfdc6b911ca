import { Injectable } from '@nestjs/common';
import type { Asset, EntryKind, Posting } from '@cheyou/domain';
import type { Reader, RowValues, Tx } from '../platform/database';
import type { EntryHead } from './entry';

export interface EntryRow extends EntryHead {
  readonly id: string;
  readonly kind: EntryKind;
  readonly at: Date;
  readonly reverses?: string | null;
  readonly holdId?: string | null;
}

/** An entry as the table has it: every column, nothing left out. */
export interface StoredEntry extends Required<EntryHead> {
  readonly id: string;
  readonly kind: EntryKind;
  readonly at: Date;
  readonly reverses: string | null;
  readonly holdId: string | null;
}

export interface StoredPosting extends Posting {
  readonly entryId: string;
  readonly position: number;
}

interface PlannedEntry {
  readonly entry: EntryRow;
  readonly postings: readonly Posting[];
}

const entryColumns = `id, kind, at, shop_id AS shopId, staff_id AS staffId, title, reason, reverses, hold_id AS holdId,
  card_id AS cardId, card_balance_after AS cardBalanceAfter, sale_id AS saleId, settlement_id AS settlementId,
  top_up_id AS topUpId, payment_order_id AS paymentOrderId, plate`;

/** All SQL of entries and postings: they are only ever added. */
@Injectable()
export class EntryStore {
  /** Adds an entry, its postings and its place in the queue of the seal; false when what it reverses was reversed before. */
  async add(tx: Tx, entry: EntryRow, postings: readonly Posting[]): Promise<boolean> {
    const added = entry.reverses
      ? await tx.insertUnlessTaken('ledger_entry', entryValues(entry))
      : await tx.insert('ledger_entry', [entryValues(entry)]).then(() => true);
    if (added) await this.addPostings(tx, [{ entry, postings }]);
    return added;
  }

  /** Adds several at once, none of which reverses another. */
  async addAll(tx: Tx, planned: readonly PlannedEntry[]): Promise<void> {
    await tx.insert(
      'ledger_entry',
      planned.map(({ entry }) => entryValues(entry)),
    );
    await this.addPostings(tx, planned);
  }

  private async addPostings(tx: Tx, planned: readonly PlannedEntry[]): Promise<void> {
    await tx.insert(
      'ledger_posting',
      planned.flatMap(({ entry, postings }) =>
        postings.map(({ asset, fromAccountId, toAccountId, amount }, position) => ({
          entry_id: entry.id,
          position,
          asset,
          from_account_id: fromAccountId,
          to_account_id: toAccountId,
          amount,
        })),
      ),
    );
    await tx.insert(
      'ledger_seal_member',
      planned.map(({ entry }) => ({ entry_id: entry.id })),
    );
  }

  find(reader: Reader, id: string): Promise<StoredEntry | null> {
    return reader.row<StoredEntry>(`SELECT ${entryColumns} FROM ledger_entry WHERE id = ?`, [id]);
  }

  findMany(reader: Reader, ids: readonly string[]): Promise<StoredEntry[]> {
    if (ids.length === 0) return Promise.resolve([]);
    return reader.rows<StoredEntry>(`SELECT ${entryColumns} FROM ledger_entry WHERE id IN (?)`, [ids]);
  }

  /** Postings of entries, entry by entry in their order. */
  async postingsOf(reader: Reader, entryIds: readonly string[]): Promise<StoredPosting[]> {
    if (entryIds.length === 0) return [];
    const rows = await reader.rows<Omit<StoredPosting, 'asset'> & { asset: string }>(
      `SELECT entry_id AS entryId, position, asset, from_account_id AS fromAccountId, to_account_id AS toAccountId, amount
       FROM ledger_posting WHERE entry_id IN (?) ORDER BY entry_id, position`,
      [entryIds],
    );
    return rows.map((row) => ({ ...row, asset: row.asset as Asset }));
  }
}

const entryValues = (entry: EntryRow): RowValues => ({
  id: entry.id,
  kind: entry.kind,
  at: entry.at,
  shop_id: entry.shopId,
  staff_id: entry.staffId,
  title: entry.title,
  reason: entry.reason ?? null,
  reverses: entry.reverses ?? null,
  hold_id: entry.holdId ?? null,
  card_id: entry.cardId ?? null,
  card_balance_after: entry.cardBalanceAfter ?? null,
  sale_id: entry.saleId ?? null,
  settlement_id: entry.settlementId ?? null,
  top_up_id: entry.topUpId ?? null,
  payment_order_id: entry.paymentOrderId ?? null,
  plate: entry.plate ?? null,
});
