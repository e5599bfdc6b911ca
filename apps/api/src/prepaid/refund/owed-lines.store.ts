import { Injectable } from '@nestjs/common';
import type { Reader, Tx } from '../../platform/database';
import type { CardRefundLine } from './card-refund.store';

/** A part of a card refund that a person has to pay out. */
export type OwedLine = Pick<CardRefundLine, 'refundId' | 'lotId' | 'refundFen' | 'elsewhereFen'>;

const columns =
  'l.refund_id AS refundId, l.lot_id AS lotId, l.refund_fen AS refundFen, l.elsewhere_fen AS elsewhereFen';
const unasked = "l.payment_order_id = ? AND l.payout = 'due' AND l.payment_refund_id IS NULL";

/** All SQL of parts that a person owes and WeChat's back office gives after all. */
@Injectable()
export class OwedLinesStore {
  /** The part whose refund at WeChat this is. */
  ofRefund(reader: Reader, paymentRefundId: string): Promise<OwedLine | null> {
    const sql = `SELECT ${columns} FROM card_refund_line l WHERE l.payment_refund_id = ? AND l.payout = 'due'`;
    return reader.row<OwedLine>(sql, [paymentRefundId]);
  }

  /** What is owed to whoever paid this order and WeChat was never asked for, the oldest first; whoever pays it out locks it too. */
  async lockUnasked(tx: Tx, orderId: string): Promise<(OwedLine & { readonly shopId: string })[]> {
    const seen = await tx.rows<OwedLine & { shopId: string }>(
      `SELECT ${columns}, r.shop_id AS shopId FROM card_refund_line l JOIN card_refund r ON r.id = l.refund_id
       WHERE ${unasked} ORDER BY l.refund_id`,
      [orderId],
    );
    const locked: (OwedLine & { readonly shopId: string })[] = [];
    for (const { refundId, lotId, shopId } of seen) {
      const sql = `SELECT ${columns} FROM card_refund_line l WHERE l.refund_id = ? AND l.lot_id = ? AND ${unasked} FOR UPDATE`;
      const line = await tx.row<OwedLine>(sql, [refundId, lotId, orderId]);
      if (line) locked.push({ ...line, shopId });
    }
    return locked;
  }

  /** So much of a part was given: the rest is still due. What WeChat was never asked for counts on a day of its own. */
  async givenElsewhere(tx: Tx, line: OwedLine, fen: number, at: Date): Promise<void> {
    const { refundId, lotId, refundFen, elsewhereFen } = line;
    const isAll = elsewhereFen + fen === refundFen;
    const [payout, paidAt] = isAll ? ['paid', at] : ['due', null];
    await tx.write(
      `UPDATE card_refund_line SET elsewhere_fen = elsewhere_fen + ?, later_fen = later_fen + IF(payment_refund_id IS NULL, ?, 0),
         payout = ?, paid_at = ?, route = IF(?, 'wechat', route) WHERE refund_id = ? AND lot_id = ? AND elsewhere_fen = ?`,
      [fen, fen, payout, paidAt, isAll, refundId, lotId, elsewhereFen],
    );
  }
}
