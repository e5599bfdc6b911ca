import { Injectable } from '@nestjs/common';
import type { Asset, EntryKind } from '@cheyou/domain';
import { encodeTime } from 'ulid';
import type { Reader } from '../platform/database';

export interface StatementQuery {
  readonly cardId: string;
  /** From this instant on, up to but without `until`. */
  readonly from: Date;
  readonly until: Date;
  /** Lines after this one; null begins with the newest. */
  readonly after: { readonly at: Date; readonly id: string } | null;
  readonly limit: number;
}

/** One movement of a card; amounts in fen, signed. */
export interface LedgerLine {
  readonly id: string;
  readonly kind: EntryKind;
  readonly at: Date;
  readonly title: string;
  readonly shopId: string;
  readonly staffId: string | null;
  readonly plate: string | null;
  readonly saleId: string | null;
  readonly settlementId: string | null;
  readonly topUpId: string | null;
  readonly reason: string | null;
  readonly balanceAfterFen: number;
  /** The entry that undid this one. */
  readonly reversedBy: string | null;
  readonly principalFen: number;
  readonly bonusFen: number;
}

/** A movement of any card. */
export interface CardMovement {
  readonly id: string;
  readonly at: Date;
  readonly title: string;
  readonly cardId: string;
  readonly shopId: string;
  readonly staffId: string | null;
  readonly plate: string | null;
  readonly reason: string | null;
  readonly principalFen: number;
  readonly bonusFen: number;
  readonly balanceAfterFen: number;
}

export interface StatementPage {
  readonly lines: readonly LedgerLine[];
  readonly more: boolean;
}

export interface StatementTotals {
  readonly inFen: number;
  /** Positive: what left the card. */
  readonly outFen: number;
}

/** What a posting did to the card whose id is given twice. */
const change = `CASE WHEN t.holder_id = ? THEN p.amount ELSE 0 END - CASE WHEN f.holder_id = ? THEN p.amount ELSE 0 END`;

/** The same to the card the entry is about. */
const changeOfCard = `(CASE WHEN t.holder_id = e.card_id THEN p.amount ELSE 0 END - CASE WHEN f.holder_id = e.card_id THEN p.amount ELSE 0 END)`;
/** More than a clock is set back by, or a transaction waits. */
const aroundMs = 60 * 60 * 1_000;

/** All SQL of reading movements. */
@Injectable()
export class StatementStore {
  async page(reader: Reader, { cardId, from, until, after, limit }: StatementQuery): Promise<StatementPage> {
    const rows = await reader.rows<Omit<LedgerLine, 'principalFen' | 'bonusFen'>>(
      `SELECT e.id, e.kind, e.at, e.title, e.shop_id AS shopId, e.staff_id AS staffId, e.plate, e.sale_id AS saleId,
         e.settlement_id AS settlementId, e.top_up_id AS topUpId, e.reason, e.card_balance_after AS balanceAfterFen,
         r.id AS reversedBy
       FROM ledger_entry e LEFT JOIN ledger_entry r ON r.reverses = e.id
       WHERE e.card_id = ? AND e.at >= ? AND e.at < ? ${after ? 'AND (e.at < ? OR (e.at = ? AND e.id < ?))' : ''}
       ORDER BY e.at DESC, e.id DESC LIMIT ?`,
      [cardId, from, until, ...(after ? [after.at, after.at, after.id] : []), limit + 1],
    );
    const shown = rows.slice(0, limit);
    const changes = await this.changes(
      reader,
      cardId,
      shown.map(({ id }) => id),
    );
    const of = (id: string, asset: Asset): number => changes.get(`${id} ${asset}`) ?? 0;
    const lines = shown.map((row) => ({
      ...row,
      principalFen: of(row.id, 'CNY_PRINCIPAL'),
      bonusFen: of(row.id, 'CNY_BONUS'),
    }));
    return { lines, more: rows.length > limit };
  }

  async totals(
    reader: Reader,
    { cardId, from, until }: Pick<StatementQuery, 'cardId' | 'from' | 'until'>,
  ): Promise<StatementTotals> {
    const sums = await reader.row<{ inFen: number | null; outFen: number | null }>(
      `SELECT CAST(SUM(GREATEST(fen, 0)) AS SIGNED) AS inFen, CAST(SUM(GREATEST(-fen, 0)) AS SIGNED) AS outFen FROM (
         SELECT SUM(${change}) AS fen
         FROM ledger_entry e
         JOIN ledger_posting p ON p.entry_id = e.id
         JOIN ledger_account f ON f.id = p.from_account_id
         JOIN ledger_account t ON t.id = p.to_account_id
         WHERE e.card_id = ? AND e.at >= ? AND e.at < ? AND p.asset IN ('CNY_PRINCIPAL', 'CNY_BONUS')
         GROUP BY e.id) movement`,
      [cardId, cardId, cardId, from, until],
    );
    return { inFen: sums?.inFen ?? 0, outFen: sums?.outFen ?? 0 };
  }

  async months(reader: Reader, cardIds: readonly string[]): Promise<Map<string, string[]>> {
    if (cardIds.length === 0) return new Map();
    const rows = await reader.rows<{ cardId: string; month: string }>(
      `SELECT DISTINCT card_id AS cardId, DATE_FORMAT(DATE_ADD(at, INTERVAL 8 HOUR), '%Y-%m') AS month
       FROM ledger_entry WHERE card_id IN (?) ORDER BY month DESC`,
      [cardIds],
    );
    const byCard = new Map<string, string[]>();
    for (const { cardId, month } of rows) byCard.set(cardId, [...(byCard.get(cardId) ?? []), month]);
    return byCard;
  }

  /** Movements of all cards between two instants, the oldest first, from the one after `after` on. */
  async movements(
    reader: Reader,
    { from, until, after, limit }: { from: Date; until: Date; after: string; limit: number },
  ): Promise<CardMovement[]> {
    // Ids begin with the instant they were made at, a moment before the entry's: the primary key finds a month among years.
    const begin = encodeTime(Math.max(0, from.getTime() - aroundMs), 10);
    const end = encodeTime(until.getTime() + aroundMs, 10);
    return reader.rows<CardMovement>(
      `SELECT e.id, e.at, e.title, e.card_id AS cardId, e.shop_id AS shopId, e.staff_id AS staffId, e.plate, e.reason,
         e.card_balance_after AS balanceAfterFen,
         CAST(SUM(CASE WHEN p.asset = 'CNY_PRINCIPAL' THEN ${changeOfCard} ELSE 0 END) AS SIGNED) AS principalFen,
         CAST(SUM(CASE WHEN p.asset = 'CNY_BONUS' THEN ${changeOfCard} ELSE 0 END) AS SIGNED) AS bonusFen
       FROM (SELECT * FROM ledger_entry WHERE id > ? AND id < ? AND card_id IS NOT NULL AND at >= ? AND at < ?
             ORDER BY id LIMIT ?) e
       JOIN ledger_posting p ON p.entry_id = e.id
       JOIN ledger_account f ON f.id = p.from_account_id
       JOIN ledger_account t ON t.id = p.to_account_id
       GROUP BY e.id ORDER BY e.id`,
      [after > begin ? after : begin, end, from, until, limit],
    );
  }

  private async changes(reader: Reader, cardId: string, entryIds: readonly string[]): Promise<Map<string, number>> {
    if (entryIds.length === 0) return new Map();
    const rows = await reader.rows<{ entryId: string; asset: Asset; fen: number }>(
      `SELECT p.entry_id AS entryId, p.asset, CAST(SUM(${change}) AS SIGNED) AS fen
       FROM ledger_posting p
       JOIN ledger_account f ON f.id = p.from_account_id
       JOIN ledger_account t ON t.id = p.to_account_id
       WHERE p.entry_id IN (?) GROUP BY p.entry_id, p.asset`,
      [cardId, cardId, entryIds],
    );
    return new Map(rows.map(({ entryId, asset, fen }) => [`${entryId} ${asset}`, fen]));
  }
}
