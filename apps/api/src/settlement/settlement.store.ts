import { Injectable } from '@nestjs/common';
import { shopDayOf, type LegKind, type LegPart, type SettlementState, type ShopDay } from '@cheyou/domain';
import type { Reader, SqlParams, Tx } from '../platform/database';

export interface Settlement {
  id: string;
  saleId: string;
  state: SettlementState;
  shopId: string;
  carId: string | null;
  memberId: string | null;
  totalFen: number;
  changeFen: number;
  cardId: string | null;
  cardBeforeFen: number | null;
  cardAfterFen: number | null;
  /** Points the bill earns, given when it is paid. */
  earns: number;
  /** The rules and the level's multiple by which it earns. */
  pointRulesVersion: number;
  pointsPercent: number;
  holdId: string | null;
  entryId: string | null;
  paymentOrderId: string | null;
  /** Null when its owner bought on the phone. */
  staffId: string | null;
  at: Date;
  settledOn: ShopDay;
  reversedAt: Date | null;
  reverseReason: string | null;
}

export interface StoredLeg {
  id: string;
  kind: LegKind;
  amountFen: number;
  instrumentId: string | null;
  parts: readonly LegPart[];
}

export interface Reversal {
  at: Date;
  on: ShopDay;
  by: string;
  approvedBy: string | null;
  code: string;
  reason: string;
}

const columns = `id, sale_id AS saleId, state, shop_id AS shopId, car_id AS carId, member_id AS memberId, total_fen AS totalFen,
  change_fen AS changeFen, card_id AS cardId, card_before_fen AS cardBeforeFen, card_after_fen AS cardAfterFen, earns,
  point_rules_version AS pointRulesVersion, points_percent AS pointsPercent,
  hold_id AS holdId, entry_id AS entryId, payment_order_id AS paymentOrderId, staff_id AS staffId, at,
  settled_on AS settledOn, reversed_at AS reversedAt, reverse_reason AS reverseReason`;

@Injectable()
export class SettlementStore {
  async add(tx: Tx, settlement: Settlement, legs: readonly StoredLeg[]): Promise<void> {
    await tx.insert('settlement', [
      {
        id: settlement.id,
        sale_id: settlement.saleId,
        state: settlement.state,
        shop_id: settlement.shopId,
        car_id: settlement.carId,
        member_id: settlement.memberId,
        total_fen: settlement.totalFen,
        change_fen: settlement.changeFen,
        card_id: settlement.cardId,
        card_before_fen: settlement.cardBeforeFen,
        card_after_fen: settlement.cardAfterFen,
        earns: settlement.earns,
        point_rules_version: settlement.pointRulesVersion,
        points_percent: settlement.pointsPercent,
        hold_id: settlement.holdId,
        entry_id: settlement.entryId,
        payment_order_id: settlement.paymentOrderId,
        staff_id: settlement.staffId,
        at: settlement.at,
        settled_on: settlement.settledOn,
        captured_at: settlement.state === 'captured' ? settlement.at : null,
      },
    ]);
    await tx.insert(
      'settlement_leg',
      legs.map((leg, index) => ({
        id: leg.id,
        settlement_id: settlement.id,
        seq: index + 1,
        kind: leg.kind,
        amount_fen: leg.amountFen,
        instrument_id: leg.instrumentId,
        parts: JSON.stringify(leg.parts),
      })),
    );
  }

  find(reader: Reader, id: string): Promise<Settlement | null> {
    return reader.row<Settlement>(`SELECT ${columns} FROM settlement WHERE id = ?`, [id]);
  }

  lock(tx: Tx, id: string): Promise<Settlement | null> {
    return tx.row<Settlement>(`SELECT ${columns} FROM settlement WHERE id = ? FOR UPDATE`, [id]);
  }

  /** The settlements that stand or stood for these sales, the newest of each; released ones count for nothing. */
  findMany(reader: Reader, ids: readonly string[]): Promise<Settlement[]> {
    if (ids.length === 0) return Promise.resolve([]);
    return reader.rows<Settlement>(`SELECT ${columns} FROM settlement WHERE id IN (?)`, [ids]);
  }

  async ofSales(reader: Reader, saleIds: readonly string[]): Promise<Map<string, Settlement>> {
    if (saleIds.length === 0) return new Map();
    const rows = await reader.rows<Settlement>(
      `SELECT ${columns} FROM settlement WHERE sale_id IN (?) AND state <> 'released' ORDER BY id`,
      [saleIds],
    );
    return new Map(rows.map((row) => [row.saleId, row]));
  }

  async legsOf(reader: Reader, settlementIds: readonly string[]): Promise<Map<string, StoredLeg[]>> {
    const bySettlement = new Map<string, StoredLeg[]>(settlementIds.map((id) => [id, []]));
    if (settlementIds.length === 0) return bySettlement;
    const rows = await reader.rows<Omit<StoredLeg, 'parts'> & { settlementId: string; parts: string }>(
      `SELECT id, settlement_id AS settlementId, kind, amount_fen AS amountFen, instrument_id AS instrumentId, parts
       FROM settlement_leg WHERE settlement_id IN (?) ORDER BY settlement_id, seq`,
      [settlementIds],
    );
    for (const { settlementId, parts, ...leg } of rows)
      bySettlement.get(settlementId)?.push({ ...leg, parts: JSON.parse(parts) as LegPart[] });
    return bySettlement;
  }

  capture(tx: Tx, id: string, at: Date, on: ShopDay, entryId: string | null): Promise<number> {
    return tx.write(
      `UPDATE settlement SET state = 'captured', captured_at = ?, settled_on = ?, entry_id = COALESCE(?, entry_id)
       WHERE id = ? AND state = 'held'`,
      [at, on, entryId, id],
    );
  }

  release(tx: Tx, id: string, at: Date): Promise<number> {
    return tx.write("UPDATE settlement SET state = 'released', released_at = ? WHERE id = ? AND state = 'held'", [
      at,
      id,
    ]);
  }

  reverse(tx: Tx, id: string, reversal: Reversal): Promise<number> {
    const { at, on, by, approvedBy, code, reason } = reversal;
    return tx.write(
      `UPDATE settlement SET state = 'reversed', reversed_at = ?, reversed_on = ?, reversed_by = ?, reverse_approved_by = ?,
       reverse_code = ?, reverse_reason = ? WHERE id = ? AND state = 'captured'`,
      [at, on, by, approvedBy, code, reason, id],
    );
  }

  /** What is held from members' cards while WeChat's part is awaited. */
  async heldFen(reader: Reader, memberIds: readonly string[]): Promise<Map<string, number>> {
    if (memberIds.length === 0) return new Map();
    const rows = await reader.rows<{ memberId: string; fen: number }>(
      `SELECT s.member_id AS memberId, CAST(SUM(l.amount_fen) AS SIGNED) AS fen FROM settlement s
       JOIN settlement_leg l ON l.settlement_id = s.id AND l.kind IN ('principal', 'bonus')
       WHERE s.member_id IN (?) AND s.state = 'held' GROUP BY s.member_id`,
      [memberIds],
    );
    return new Map(rows.map(({ memberId, fen }) => [memberId, fen]));
  }

  /** What a shop settled on a day, newest first; also what was reversed later. */
  ofDay(reader: Reader, shopId: string, on: ShopDay, before: string | null, limit: number): Promise<Settlement[]> {
    const after = before === null ? '' : 'AND id < ?';
    const params: SqlParams = before === null ? [shopId, on, limit] : [shopId, on, before, limit];
    return reader.rows<Settlement>(
      `SELECT ${columns} FROM settlement WHERE shop_id = ? AND settled_on = ? AND state IN ('captured', 'reversed') ${after}
       ORDER BY id DESC LIMIT ?`,
      params,
    );
  }

  /** What was reversed in a shop on a day though it was settled on an earlier one, newest first. */
  reversedOf(reader: Reader, shopId: string, on: ShopDay, before: string | null, limit: number): Promise<Settlement[]> {
    const after = before === null ? '' : 'AND id < ?';
    return reader.rows<Settlement>(
      `SELECT ${columns} FROM settlement WHERE shop_id = ? AND reversed_on = ? AND settled_on < ? ${after} ORDER BY id DESC LIMIT ?`,
      before === null ? [shopId, on, on, limit] : [shopId, on, on, before, limit],
    );
  }

  /** Sums of a shop's day by kind of leg: what was settled that day, less what was reversed that day, whenever it was settled. */
  legSums(reader: Reader, shopId: string, on: ShopDay): Promise<{ kind: LegKind; fen: number; count: number }[]> {
    return reader.rows(
      `SELECT kind, CAST(SUM(fen) AS SIGNED) AS fen, CAST(SUM(pieces) AS SIGNED) AS count FROM (
         SELECT l.kind, l.amount_fen AS fen, 1 AS pieces FROM settlement s JOIN settlement_leg l ON l.settlement_id = s.id
         WHERE s.shop_id = ? AND s.settled_on = ? AND s.state IN ('captured', 'reversed')
         UNION ALL
         SELECT l.kind, -l.amount_fen, -1 FROM settlement s JOIN settlement_leg l ON l.settlement_id = s.id
         WHERE s.shop_id = ? AND s.reversed_on = ? AND s.state = 'reversed'
       ) legs GROUP BY kind`,
      [shopId, on, shopId, on],
    );
  }

  async visitsOn(reader: Reader, shopId: string, on: ShopDay): Promise<number> {
    const row = await reader.row<{ visits: number }>(
      `SELECT COUNT(DISTINCT COALESCE(car_id, id)) AS visits FROM settlement
       WHERE shop_id = ? AND settled_on = ? AND staff_id IS NOT NULL
         AND (state = 'captured' OR (state = 'reversed' AND reversed_on > settled_on))`,
      [shopId, on],
    );
    return row?.visits ?? 0;
  }

  /** Settled visits of a member or a car, newest first. */
  visitsOf(
    reader: Reader,
    of: { memberId: string } | { carId: string },
    before: string | null,
    limit: number,
  ): Promise<Settlement[]> {
    const [column, value] = 'memberId' in of ? ['member_id', of.memberId] : ['car_id', of.carId];
    const after = before === null ? '' : 'AND id < ?';
    return reader.rows<Settlement>(
      `SELECT ${columns} FROM settlement WHERE ${column} = ? AND state IN ('captured', 'reversed') ${after}
       ORDER BY id DESC LIMIT ?`,
      before === null ? [value, limit] : [value, before, limit],
    );
  }

  async countOn(reader: Reader, shopId: string, on: ShopDay): Promise<number> {
    const row = await reader.row<{ settlements: number }>(
      `SELECT COUNT(*) AS settlements FROM settlement
       WHERE shop_id = ? AND settled_on = ? AND (state = 'captured' OR (state = 'reversed' AND reversed_on > settled_on))`,
      [shopId, on],
    );
    return row?.settlements ?? 0;
  }

  async lastShopOf(reader: Reader, memberId: string): Promise<string | null> {
    const row = await reader.row<{ shopId: string }>(
      "SELECT shop_id AS shopId FROM settlement WHERE member_id = ? AND state = 'captured' ORDER BY id DESC LIMIT 1",
      [memberId],
    );
    return row?.shopId ?? null;
  }

  async lastVisitOn(reader: Reader, of: { memberId: string } | { carId: string }): Promise<ShopDay | null> {
    const [column, value] = 'memberId' in of ? ['member_id', of.memberId] : ['car_id', of.carId];
    const row = await reader.row<{ at: Date }>(
      `SELECT at FROM settlement WHERE ${column} = ? AND state = 'captured' AND staff_id IS NOT NULL ORDER BY id DESC LIMIT 1`,
      [value],
    );
    return row && shopDayOf(row.at);
  }

  /** How often and for how much a member came since a day; reversed visits don't count. */
  async spendOf(reader: Reader, memberId: string, since: ShopDay): Promise<{ visits: number; fen: number }> {
    const row = await reader.row<{ visits: number; fen: number }>(
      `SELECT COUNT(staff_id) AS visits, CAST(COALESCE(SUM(total_fen), 0) AS SIGNED) AS fen FROM settlement
       WHERE member_id = ? AND settled_on >= ? AND state = 'captured'`,
      [memberId, since],
    );
    return row ?? { visits: 0, fen: 0 };
  }
}
