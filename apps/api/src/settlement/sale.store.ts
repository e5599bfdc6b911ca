import { Injectable } from '@nestjs/common';
import type { RefundWish, SaleState, ShopDay } from '@cheyou/domain';
import type { Reader, SqlValue, Tx } from '../platform/database';

export interface Sale {
  id: string;
  number: string;
  state: SaleState;
  shopId: string;
  carId: string | null;
  plate: string | null;
  plateKind: string | null;
  memberId: string | null;
  /** What is sold, in a few words. */
  title: string;
  totalFen: number;
  version: number;
  openedAt: Date;
  /** Null when its owner buys on the phone. */
  openedBy: string | null;
}

export interface StoredLine {
  id: string;
  seq: number;
  serviceId: string;
  serviceVersion: number | null;
  /** Of a card: the version of the product; `serviceId` is the product then. */
  cardVersionId: string | null;
  /** Of a card: the cars its buyer chose; null leaves it to the sale's car. */
  cardCarIds: readonly string[] | null;
  /** Of a card: the version of the terms for prepaid cards its buyer accepted; null while the bill isn't settled. */
  termsVersion: string | null;
  kind: 'service' | 'part' | 'card';
  category: string;
  name: string;
  qty: number;
  listPriceFen: number;
  /** What the member's level pays for one; null pays list price. */
  levelPriceFen: number | null;
  manualPriceFen: number | null;
  priceReason: string | null;
  performerId: string | null;
  earnsPoints: boolean;
  /** Standard labour hours of one unit, in tenths. */
  labourTenths: number | null;
  /** Units that went back after the bill was settled. */
  refundedQty: number;
}

const columns = `id, number, state, shop_id AS shopId, car_id AS carId, plate, plate_kind AS plateKind, member_id AS memberId,
  title, total_fen AS totalFen, version, opened_at AS openedAt, opened_by AS openedBy`;
const lineColumns = `id, seq, service_id AS serviceId, service_version AS serviceVersion,
  card_version_id AS cardVersionId, card_car_ids AS cardCarIds, terms_version AS termsVersion, kind, category, name, qty,
  list_price_fen AS listPriceFen, level_price_fen AS levelPriceFen, manual_price_fen AS manualPriceFen,
  price_reason AS priceReason, performer_id AS performerId, earns_points AS earnsPoints, labour_tenths AS labourTenths,
  refunded_qty AS refundedQty`;

type LineRow = Omit<StoredLine, 'earnsPoints' | 'cardCarIds'> & { earnsPoints: 0 | 1; cardCarIds: string | null };

@Injectable()
export class SaleStore {
  /** The next number of a shop and day, from 1. Opening a sale queues here for a moment; settling one never does. */
  nextNumber(tx: Tx, shopId: string, day: ShopDay): Promise<number> {
    return tx.nextNumber('sale_number', { shop_id: shopId, day });
  }

  add(tx: Tx, sale: Sale, openedOn: ShopDay): Promise<void> {
    return tx.insert('sale', [
      {
        id: sale.id,
        number: sale.number,
        state: sale.state,
        shop_id: sale.shopId,
        car_id: sale.carId,
        plate: sale.plate,
        plate_kind: sale.plateKind,
        member_id: sale.memberId,
        title: sale.title,
        total_fen: sale.totalFen,
        version: sale.version,
        opened_on: openedOn,
        opened_at: sale.openedAt,
        opened_by: sale.openedBy,
        closed_at: null,
        cancel_reason: null,
      },
    ]);
  }

  addLines(tx: Tx, saleId: string, lines: readonly StoredLine[]): Promise<void> {
    return tx.insert(
      'sale_line',
      lines.map((line) => ({
        id: line.id,
        sale_id: saleId,
        seq: line.seq,
        service_id: line.serviceId,
        service_version: line.serviceVersion,
        card_version_id: line.cardVersionId,
        card_car_ids: line.cardCarIds === null ? null : JSON.stringify(line.cardCarIds),
        terms_version: line.termsVersion,
        kind: line.kind,
        category: line.category,
        name: line.name,
        qty: line.qty,
        list_price_fen: line.listPriceFen,
        level_price_fen: line.levelPriceFen,
        manual_price_fen: line.manualPriceFen,
        price_reason: line.priceReason,
        performer_id: line.performerId,
        earns_points: line.earnsPoints,
        labour_tenths: line.labourTenths,
        refunded_qty: line.refundedQty,
      })),
    );
  }

  find(reader: Reader, id: string): Promise<Sale | null> {
    return reader.row<Sale>(`SELECT ${columns} FROM sale WHERE id = ?`, [id]);
  }

  /** Locks the sale: everything that changes it, its settlement and its asks comes through here first. */
  lock(tx: Tx, id: string): Promise<Sale | null> {
    return tx.row<Sale>(`SELECT ${columns} FROM sale WHERE id = ? FOR UPDATE`, [id]);
  }

  findMany(reader: Reader, ids: readonly string[]): Promise<Sale[]> {
    if (ids.length === 0) return Promise.resolve([]);
    return reader.rows<Sale>(`SELECT ${columns} FROM sale WHERE id IN (?)`, [ids]);
  }

  async linesOf(reader: Reader, saleIds: readonly string[]): Promise<Map<string, StoredLine[]>> {
    const bySale = new Map<string, StoredLine[]>(saleIds.map((id) => [id, []]));
    if (saleIds.length === 0) return bySale;
    const rows = await reader.rows<LineRow & { saleId: string }>(
      `SELECT sale_id AS saleId, ${lineColumns} FROM sale_line WHERE sale_id IN (?) ORDER BY sale_id, seq`,
      [saleIds],
    );
    for (const { saleId, ...row } of rows) bySale.get(saleId)?.push(lineFrom(row));
    return bySale;
  }

  /** The lines of a sale that sell service cards. */
  async cardLinesOf(reader: Reader, saleId: string): Promise<StoredLine[]> {
    const sql = `SELECT ${lineColumns} FROM sale_line WHERE sale_id = ? AND kind = 'card' ORDER BY seq`;
    return (await reader.rows<LineRow>(sql, [saleId])).map(lineFrom);
  }

  /** Notes under which terms a locked sale sells its service cards. */
  async acceptTerms(tx: Tx, saleId: string, version: string): Promise<void> {
    await tx.write("UPDATE sale_line SET terms_version = ? WHERE sale_id = ? AND kind = 'card'", [version, saleId]);
  }

  /** Replaces the lines of an open sale; 0 when somebody else edited or closed it first. */
  async replaceLines(
    tx: Tx,
    sale: Sale,
    totalFen: number,
    title: string,
    lines: readonly StoredLine[],
  ): Promise<number> {
    const matched = await tx.write(
      "UPDATE sale SET total_fen = ?, title = ?, version = version + 1 WHERE id = ? AND version = ? AND state = 'open'",
      [totalFen, title, sale.id, sale.version],
    );
    if (matched === 0) return 0;
    await tx.write('DELETE FROM sale_line WHERE sale_id = ?', [sale.id]);
    await this.addLines(tx, sale.id, lines);
    return matched;
  }

  /** Notes units of lines of a locked sale as gone back. */
  async refundUnits(tx: Tx, wishes: readonly RefundWish[]): Promise<void> {
    for (const { lineId, qty } of wishes) {
      const sql = 'UPDATE sale_line SET refunded_qty = refunded_qty + ? WHERE id = ? AND refunded_qty + ? <= qty';
      if ((await tx.write(sql, [qty, lineId, qty])) === 0)
        throw new Error(`line ${lineId} has no ${String(qty)} units left`);
    }
  }

  /** Moves the state on; the conditions are in the WHERE, so that the loser of a race matches no row. */
  move(
    tx: Tx,
    id: string,
    from: SaleState,
    to: SaleState,
    set: { closedAt?: Date; cancelReason?: string } = {},
  ): Promise<void> {
    const values: SqlValue[] = [to, set.closedAt ?? null, set.cancelReason ?? null, id, from];
    return tx.writeLater(
      'UPDATE sale SET state = ?, closed_at = ?, cancel_reason = ? WHERE id = ? AND state = ?',
      values,
      { rows: 1, orElse: () => new Error(`the sale ${id}, locked, is not ${from}`) },
    );
  }

  /** Sales of a shop that wait to be settled, newest first. */
  openOf(reader: Reader, shopId: string, limit: number): Promise<Sale[]> {
    return reader.rows<Sale>(
      `SELECT ${columns} FROM sale WHERE shop_id = ? AND state IN ('open', 'held') AND opened_by IS NOT NULL ORDER BY id DESC LIMIT ?`,
      [shopId, limit],
    );
  }

  async assignMember(tx: Tx, saleId: string, memberId: string): Promise<void> {
    await tx.write("UPDATE sale SET member_id = ? WHERE id = ? AND member_id IS NULL AND state = 'open'", [
      memberId,
      saleId,
    ]);
  }

  /** Locks a member's sales that still move, in the order of their ids. */
  async lockUnfinished(tx: Tx, memberId: string): Promise<void> {
    const sql = "SELECT id FROM sale WHERE member_id = ? AND state IN ('open', 'held') ORDER BY id FOR UPDATE";
    await tx.rows(sql, [memberId]);
  }

  async untie(tx: Tx, saleId: string): Promise<void> {
    await tx.write("UPDATE sale SET member_id = NULL WHERE id = ? AND state = 'open'", [saleId]);
  }

  /** After a merge the survivor has the visits of both. */
  async moveMember(tx: Tx, from: string, into: string): Promise<void> {
    for (const table of ['sale', 'settlement', 'pay_ask', 'member_code', 'proof'])
      await tx.write(`UPDATE ${table} SET member_id = ? WHERE member_id = ?`, [into, from]);
  }
}

function lineFrom({ earnsPoints, cardCarIds, ...line }: LineRow): StoredLine {
  return {
    ...line,
    earnsPoints: earnsPoints === 1,
    cardCarIds: cardCarIds === null ? null : (JSON.parse(cardCarIds) as string[]),
  };
}
