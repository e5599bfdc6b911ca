import { Injectable } from '@nestjs/common';
import type { ShopDay } from '@cheyou/domain';
import type { Reader } from '../platform/database';

/** One sum of a shop's day: what, of which kind, how many and how much (fen). */
export interface DaySum {
  readonly section: string;
  readonly kind: string;
  readonly pieces: number;
  readonly fen: number;
}

const bills = `FROM settlement s WHERE s.shop_id = ? AND s.settled_on = ? AND s.state IN ('captured', 'reversed')`;
const undone = `FROM settlement s WHERE s.shop_id = ? AND s.reversed_on = ? AND s.state = 'reversed'`;
const refunds = `FROM refund r WHERE r.shop_id = ? AND r.refunded_on = ? AND r.state = 'done'`;
const legs = 'l.kind, COUNT(*) AS pieces, CAST(SUM(l.amount_fen) AS SIGNED) AS fen';
/**
 * What WeChat never got: nothing goes out of it before a person pays, or its back office gives it after all. What that gave back before
 * counts with the refund.
 */
const byHandFen = `CASE WHEN r.handed_on THEN l.amount_fen
  WHEN l.kind = 'wechat' AND r.id IS NOT NULL AND r.payment_refund_id IS NULL THEN COALESCE(r.payout_fen, 0) + r.later_fen ELSE 0 END`;
const back = `l.kind, COUNT(*) AS pieces, CAST(SUM(l.amount_fen - ${byHandFen}) AS SIGNED) AS fen`;
const notByHand = `AND l.amount_fen > ${byHandFen}`;
const undoneRefund = `settlement_leg l ON l.settlement_id = s.id LEFT JOIN refund r ON r.settlement_id = s.id AND r.state = 'undone'`;
const paid = `COUNT(*) AS pieces, CAST(SUM(r.payout_fen) AS SIGNED) AS fen FROM refund r WHERE r.shop_id = ? AND r.paid_on = ?`;
const joined = (from: string, tables: string): string => from.replace(' WHERE', ` JOIN ${tables} WHERE`);

const sums = `
  SELECT 'bill' AS section, 'settled' AS kind, COUNT(*) AS pieces, CAST(COALESCE(SUM(s.total_fen), 0) AS SIGNED) AS fen ${bills}
  UNION ALL SELECT 'bill', 'reversed', COUNT(*), CAST(COALESCE(SUM(s.total_fen), 0) AS SIGNED) ${undone}
  UNION ALL SELECT 'bill', 'refunded', COUNT(*), CAST(COALESCE(SUM(r.money_fen), 0) AS SIGNED) ${refunds}
  UNION ALL SELECT 'settled', ${legs} ${joined(bills, 'settlement_leg l ON l.settlement_id = s.id')} GROUP BY l.kind
  UNION ALL SELECT 'reversed', ${back} ${joined(undone, undoneRefund)} ${notByHand} GROUP BY l.kind
  UNION ALL SELECT 'refunded', ${back} ${joined(refunds, 'refund_leg l ON l.refund_id = r.id')} ${notByHand} GROUP BY l.kind
  UNION ALL SELECT 'refundPaid', r.paid_method, ${paid} GROUP BY r.paid_method
  UNION ALL SELECT 'refundPaidBack', 'wechat', ${paid} AND r.payment_refund_id IS NOT NULL HAVING pieces > 0
  UNION ALL SELECT 'line', l.kind, CAST(SUM(l.qty) AS SIGNED),
    CAST(SUM(l.qty * COALESCE(l.manual_price_fen, l.level_price_fen, l.list_price_fen)) AS SIGNED)
    ${joined(bills, 'sale_line l ON l.sale_id = s.sale_id')} GROUP BY l.kind`;

/** A held settlement, as whoever waits for it is told of it. */
export interface HeldSale {
  readonly saleId: string;
  readonly number: string;
  readonly title: string;
  readonly totalFen: number;
}

/** All SQL of what a shop's day comes to when it is closed. */
@Injectable()
export class DayFiguresStore {
  async sums(reader: Reader, shopId: string, on: ShopDay): Promise<DaySum[]> {
    const rows = await reader.rows<DaySum>(sums, Array.from({ length: 9 }, () => [shopId, on]).flat());
    return rows.filter(({ pieces }) => pieces > 0);
  }

  /** Sales of a shop that wait for WeChat's part, oldest first. */
  held(reader: Reader, shopId: string): Promise<HeldSale[]> {
    return reader.rows<HeldSale>(
      `SELECT id AS saleId, number, title, total_fen AS totalFen FROM sale
       WHERE shop_id = ? AND state = 'held' AND opened_by IS NOT NULL ORDER BY id LIMIT 100`,
      [shopId],
    );
  }

  /** The first day after `after` and before `before` on which a bill was settled, reversed or refunded. */
  async firstDay(reader: Reader, shopId: string, after: ShopDay, before: ShopDay): Promise<ShopDay | null> {
    const row = await reader.row<{ day: ShopDay | null }>(
      `SELECT MIN(day) AS day FROM (
         SELECT MIN(settled_on) AS day FROM settlement
         WHERE shop_id = ? AND settled_on > ? AND settled_on < ? AND state IN ('captured', 'reversed')
         UNION ALL SELECT MIN(reversed_on) FROM settlement WHERE shop_id = ? AND reversed_on > ? AND reversed_on < ?
         UNION ALL SELECT MIN(refunded_on) FROM refund WHERE shop_id = ? AND refunded_on > ? AND refunded_on < ?
         UNION ALL SELECT MIN(paid_on) FROM refund WHERE shop_id = ? AND paid_on > ? AND paid_on < ?) days`,
      Array.from({ length: 4 }, () => [shopId, after, before]).flat(),
    );
    return row?.day ?? null;
  }
}
