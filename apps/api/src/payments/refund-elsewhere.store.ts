import { Injectable } from '@nestjs/common';
import type { Reader, Tx } from '../platform/database';
import type { PaymentOrder } from './payment-order';

/** A refund made in WeChat's back office, and for how much of it the payer still has what they paid for. */
export interface GivenElsewhere extends Pick<
  PaymentOrder,
  'purpose' | 'subjectId' | 'memberId' | 'shopId' | 'description'
> {
  readonly id: string;
  readonly at: Date;
  readonly amountFen: number;
  readonly waitsFen: number;
}

/** All SQL of what WeChat's back office gave back while the payer kept what they had for it: somebody has to decide about that. */
@Injectable()
export class RefundElsewhereStore {
  /**
   * Refunds of an order that WeChat had and didn't carry out, and nobody has paid out yet, oldest first. Whoever pays one out by hand
   * locks it too: of the two the later sees what the first did.
   */
  async lockFailed(tx: Tx, orderId: string): Promise<string[]> {
    const rows = await tx.rows<{ id: string; paidOutAt: Date | null }>(
      `SELECT id, paid_out_at AS paidOutAt FROM payment_refund
       WHERE order_id = ? AND state IN ('closed', 'abnormal') ORDER BY id FOR UPDATE`,
      [orderId],
    );
    return rows.filter(({ paidOutAt }) => paidOutAt === null).map(({ id }) => id);
  }

  /** Those of the merchant of which something waits, with the payments they are of, oldest first. */
  allWaiting(reader: Reader, limit: number): Promise<GivenElsewhere[]> {
    return reader.rows<GivenElsewhere>(
      `SELECT r.id, r.ended_at AS at, r.amount_fen AS amountFen, r.undecided_fen AS waitsFen, o.purpose, o.subject_id AS subjectId,
         o.member_id AS memberId, o.shop_id AS shopId, o.description
       FROM payment_refund r JOIN payment_order o ON o.id = r.order_id WHERE r.undecided_fen > 0 ORDER BY r.id LIMIT ?`,
      [limit],
    );
  }

  /** The refunds that wait, oldest first; read under the order's lock. */
  waiting(tx: Tx, orderId: string): Promise<{ id: string; fen: number }[]> {
    return tx.rows(
      'SELECT id, undecided_fen AS fen FROM payment_refund WHERE order_id = ? AND undecided_fen > 0 ORDER BY id FOR UPDATE',
      [orderId],
    );
  }

  /** Those of which something was counted, the newest first; read under the order's lock. */
  counted(tx: Tx, orderId: string): Promise<{ id: string; fen: number }[]> {
    return tx.rows(
      `SELECT id, amount_fen - undecided_fen AS fen FROM payment_refund
       WHERE order_id = ? AND cause = 'elsewhere' AND undecided_fen < amount_fen ORDER BY id DESC FOR UPDATE`,
      [orderId],
    );
  }

  /** Below zero what was counted waits again. */
  async decided(tx: Tx, id: string, fen: number): Promise<void> {
    await tx.write('UPDATE payment_refund SET undecided_fen = undecided_fen - ? WHERE id = ?', [fen, id]);
  }
}
