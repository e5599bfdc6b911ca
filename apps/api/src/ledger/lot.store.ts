import { Injectable } from '@nestjs/common';
import type { Asset, ShopDay } from '@cheyou/domain';
import type { Reader, Tx } from '../platform/database';
import type { Taken } from './hold-value';
import { lastDayOf, type LedgerLot, type LotSource } from './lot';

/** What one posting took from an account of a lot. */
export interface TakenOfLot extends Taken {
  readonly lotId: string;
}

/** By holder, what of each asset can be used. */
export type Balances = ReadonlyMap<string, ReadonlyMap<Asset, number>>;

interface LotAccountRow {
  lotId: string;
  holderId: string;
  source: LotSource;
  sourceId: string | null;
  title: string;
  shopId: string;
  createdAt: Date;
  terms: string;
  lapsesOn: ShopDay | null;
  reopenedUntil: ShopDay | null;
  lapsed: 0 | 1;
  accountId: string;
  asset: Asset;
  given: number;
  left: number;
}

/** What lapses may be used on a day: its last day and a reopening are counted in. */
const usable = `(a.asset = 'CNY_PRINCIPAL' OR l.lapses_on IS NULL OR l.lapses_on >= ? OR l.reopened_until >= ?)`;

/**
 * By these indexes and in this order, whatever the optimizer thinks of small tables: a table that is walked under lock is locked
 * whole, and strangers who pay at the same moment throw each other out.
 */
const lotsOfHolders = `SELECT l.id AS lotId, l.holder_id AS holderId, l.source, l.source_id AS sourceId, l.title, l.shop_id AS shopId,
    l.created_at AS createdAt, l.terms, l.lapses_on AS lapsesOn, l.reopened_until AS reopenedUntil, l.lapsed,
    a.id AS accountId, a.asset, a.given, b.amount AS \`left\`
  FROM ledger_lot l FORCE INDEX (ledger_lot_by_holder)
  STRAIGHT_JOIN ledger_account a FORCE INDEX (ledger_account_by_lot) ON a.lot_id = l.id
  STRAIGHT_JOIN ledger_balance b FORCE INDEX (PRIMARY) ON b.account_id = a.id
  WHERE l.holder_id IN (?) ORDER BY l.id, a.id`;

/** All SQL of lots. */
@Injectable()
export class LotStore {
  add(tx: Tx, lot: LedgerLot): Promise<void> {
    return tx.insert('ledger_lot', [
      {
        id: lot.id,
        holder_id: lot.holderId,
        source: lot.source,
        source_id: lot.sourceId,
        title: lot.title,
        shop_id: lot.shopId,
        created_at: lot.createdAt,
        terms: JSON.stringify(lot.terms),
        lapses_on: lot.lapsesOn,
        reopened_until: null,
        lapsed: false,
      },
    ]);
  }

  async of(reader: Reader, holderIds: readonly string[]): Promise<LedgerLot[]> {
    if (holderIds.length === 0) return [];
    return lotsFrom(await reader.rows<LotAccountRow>(lotsOfHolders, [holderIds]));
  }

  /** The holder is locked by the caller, so which lots there are can't change; what is left of them is read under lock. */
  async lock(tx: Tx, holderIds: readonly string[]): Promise<LedgerLot[]> {
    if (holderIds.length === 0) return [];
    return lotsFrom(await tx.rows<LotAccountRow>(`${lotsOfHolders} FOR UPDATE`, [holderIds]));
  }

  async takenBy(
    reader: Reader,
    { entryId, holdId }: { entryId: string | null; holdId: string | null },
  ): Promise<TakenOfLot[]> {
    return reader.rows<TakenOfLot>(
      `SELECT a.lot_id AS lotId, a.id AS accountId, p.asset, p.amount FROM ledger_posting p
       JOIN ledger_account a ON a.id = p.from_account_id AND a.kind = 'lot'
       WHERE p.entry_id = COALESCE((SELECT h.entry_id FROM ledger_hold h WHERE h.id = ?), ?) ORDER BY p.position`,
      [holdId, entryId],
    );
  }

  async balances(reader: Reader, holderIds: readonly string[], on: ShopDay): Promise<Balances> {
    if (holderIds.length === 0) return new Map();
    const rows = await reader.rows<{ holderId: string; asset: Asset; amount: number }>(
      `SELECT l.holder_id AS holderId, a.asset, CAST(SUM(CASE WHEN ${usable} THEN b.amount ELSE 0 END) AS SIGNED) AS amount
       FROM ledger_lot l
       JOIN ledger_account a ON a.lot_id = l.id
       JOIN ledger_balance b ON b.account_id = a.id
       WHERE l.holder_id IN (?) GROUP BY l.holder_id, a.asset`,
      [on, on, holderIds],
    );
    const byHolder = new Map<string, Map<Asset, number>>();
    for (const { holderId, asset, amount } of rows) {
      const assets = byHolder.get(holderId) ?? new Map<Asset, number>();
      byHolder.set(holderId, assets.set(asset, amount));
    }
    return byHolder;
  }

  async holdersToLapse(reader: Reader, before: ShopDay, page: { after: string; limit: number }): Promise<string[]> {
    const rows = await reader.rows<{ holderId: string }>(
      `SELECT DISTINCT holder_id AS holderId FROM ledger_lot
       WHERE lapsed = 0 AND lapses_on < ? AND (reopened_until IS NULL OR reopened_until < ?) AND holder_id > ?
       ORDER BY holder_id LIMIT ?`,
      [before, before, page.after, page.limit],
    );
    return rows.map(({ holderId }) => holderId);
  }

  async markLapsed(tx: Tx, lotIds: readonly string[]): Promise<void> {
    if (lotIds.length === 0) return;
    await tx.write('UPDATE ledger_lot SET lapsed = 1 WHERE id IN (?)', [lotIds]);
  }

  /** Only lots whose own last day has gone are touched; one that is open again stays open from now, not from its first return. */
  async reopenLapsed(tx: Tx, accountIds: readonly string[], today: ShopDay, until: ShopDay): Promise<void> {
    await tx.write(
      `UPDATE ledger_account a STRAIGHT_JOIN ledger_lot l FORCE INDEX (PRIMARY) ON l.id = a.lot_id SET l.reopened_until = ?, l.lapsed = 0
       WHERE a.id IN (?) AND l.lapses_on < ? AND (l.reopened_until IS NULL OR l.reopened_until < ?)`,
      [until, accountIds, today, until],
    );
  }
}

function lotsFrom(rows: readonly LotAccountRow[]): LedgerLot[] {
  const lots = new Map<string, LedgerLot & { accounts: LedgerLot['accounts'][number][] }>();
  for (const { lotId, accountId, asset, given, left, terms, lapsed, ...facts } of rows) {
    const lot = lots.get(lotId) ?? {
      ...facts,
      id: lotId,
      terms: JSON.parse(terms) as unknown,
      lastDay: lastDayOf(facts.lapsesOn, facts.reopenedUntil),
      lapsed: lapsed === 1,
      accounts: [],
    };
    lot.accounts.push({ id: accountId, asset, given, left });
    lots.set(lotId, lot);
  }
  return [...lots.values()];
}
