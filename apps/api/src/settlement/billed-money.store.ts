import { Injectable } from '@nestjs/common';
import { tenderMethods, type ShopDay } from '@cheyou/domain';
import type { Reader, Tx } from '../platform/database';

/** A bill, and what of it was paid in money. */
export interface BilledMoney {
  readonly settlementId: string;
  readonly number: string;
  readonly title: string;
  readonly plate: string | null;
  readonly at: Date;
  /** The day it counts for. */
  readonly settledOn: ShopDay;
  readonly shopId: string;
  readonly memberId: string | null;
  /** Principal and tenders it was paid with (fen); nothing before it is paid. */
  readonly paidFen: number;
  /** What of that went back since (fen). */
  readonly backFen: number;
}

/** Legs that are money: what a bonus, a coupon, points and uses paid is none. */
const moneyKinds = ['principal', ...tenderMethods];

/** What bills brought in money, and what is left of it. */
@Injectable()
export class BilledMoneyStore {
  /** One query however many are asked for. */
  async of(reader: Reader, settlementIds: readonly string[]): Promise<Map<string, BilledMoney>> {
    if (settlementIds.length === 0) return new Map();
    const rows = await reader.rows<BilledMoney>(
      `SELECT s.id AS settlementId, sale.number, sale.title, sale.plate, s.at, s.settled_on AS settledOn, s.shop_id AS shopId, s.member_id AS memberId,
         CASE WHEN s.state IN ('captured', 'reversed') THEN ${paid} ELSE 0 END AS paidFen,
         CASE WHEN s.state = 'reversed' THEN ${paid} ELSE ${back} END AS backFen
       FROM settlement s JOIN sale ON sale.id = s.sale_id WHERE s.id IN (?)`,
      [moneyKinds, moneyKinds, moneyKinds, settlementIds],
    );
    return new Map(rows.map((row) => [row.settlementId, row]));
  }

  /** Until the end of the transaction nothing of the bill goes back. */
  async lock(tx: Tx, settlementId: string): Promise<void> {
    await tx.row('SELECT id FROM settlement WHERE id = ? FOR UPDATE', [settlementId]);
  }
}

const paid = `(SELECT CAST(COALESCE(SUM(l.amount_fen), 0) AS SIGNED) FROM settlement_leg l
  WHERE l.settlement_id = s.id AND l.kind IN (?))`;
const back = `(SELECT CAST(COALESCE(SUM(l.amount_fen), 0) AS SIGNED) FROM refund r JOIN refund_leg l ON l.refund_id = r.id
  WHERE r.settlement_id = s.id AND r.state = 'done' AND l.kind IN (?))`;
