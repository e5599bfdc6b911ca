import { Injectable } from '@nestjs/common';
import type { ShopDay, TenderMethod } from '@cheyou/domain';
import type { Reader } from '../../platform/database';

/** Money of card refunds on a shop's day: what went out, or what WeChat was to give and a person paid instead. */
export interface CardRefundSum {
  readonly section: 'cardRefund' | 'cardRefundBack';
  readonly method: TenderMethod;
  readonly fen: number;
  readonly count: number;
}

const sumOf = (fen: string): string => `CAST(SUM(${fen}) AS SIGNED) AS fen, COUNT(*) AS count`;
const sum = sumOf('l.refund_fen - l.elsewhere_fen');
/** What WeChat's back office gave back before counts with the refund. */
const sent = sumOf('IF(l.payment_refund_id IS NULL, l.elsewhere_fen - l.later_fen, l.refund_fen)');

const sums = `
  SELECT 'cardRefund' AS section, l.paid_method AS method, ${sum} FROM card_refund_line l
    WHERE l.paid_shop_id = ? AND l.paid_on = ? GROUP BY l.paid_method
  UNION ALL SELECT 'cardRefund', 'wechat', ${sent} FROM card_refund_line l
    JOIN card_refund r ON r.id = l.refund_id WHERE r.shop_id = ? AND l.sent_on = ? HAVING count > 0
  UNION ALL SELECT 'cardRefundBack', 'wechat', ${sum} FROM card_refund_line l
    WHERE l.paid_shop_id = ? AND l.paid_on = ? AND l.sent_on IS NOT NULL AND l.payment_refund_id IS NOT NULL HAVING count > 0
  ORDER BY section, method`;

/** All SQL of the days on which card refunds went out. */
@Injectable()
export class CardRefundDaysStore {
  /** By way of paying: what was handed to WeChat or paid out by hand, and what WeChat had been handed before and people paid that day. */
  sums(reader: Reader, shopId: string, on: ShopDay): Promise<CardRefundSum[]> {
    return reader.rows<CardRefundSum>(sums, [shopId, on, shopId, on, shopId, on]);
  }

  async firstDay(reader: Reader, shopId: string, after: ShopDay, before: ShopDay): Promise<ShopDay | null> {
    const row = await reader.row<{ day: ShopDay | null }>(
      `SELECT MIN(day) AS day FROM (
         SELECT MIN(paid_on) AS day FROM card_refund_line WHERE paid_shop_id = ? AND paid_on > ? AND paid_on < ?
         UNION ALL SELECT MIN(l.sent_on) FROM card_refund_line l JOIN card_refund r ON r.id = l.refund_id
         WHERE r.shop_id = ? AND l.sent_on > ? AND l.sent_on < ?) days`,
      [shopId, after, before, shopId, after, before],
    );
    return row?.day ?? null;
  }
}
