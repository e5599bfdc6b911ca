import { Injectable } from '@nestjs/common';
import type { Reader, Tx } from '../platform/database';

/** All SQL of what WeChat's back office gave back while the payer kept what they had for it: somebody has to decide about that. */
@Injectable()
export class RefundElsewhereStore {
  /** Fen, by order; orders of which nothing waits are missing. */
  async undecided(reader: Reader, orderIds: readonly string[]): Promise<Map<string, number>> {
    if (orderIds.length === 0) return new Map();
    const rows = await reader.rows<{ orderId: string; fen: number }>(
      `SELECT order_id AS orderId, CAST(SUM(undecided_fen) AS SIGNED) AS fen FROM payment_refund
       WHERE order_id IN (?) AND undecided_fen > 0 GROUP BY order_id`,
      [orderIds],
    );
    return new Map(rows.map(({ orderId, fen }) => [orderId, fen]));
  }

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

  /** The refunds that wait, oldest first; read under the order's lock. */
  waiting(tx: Tx, orderId: string): Promise<{ id: string; fen: number }[]> {
    return tx.rows(
      'SELECT id, undecided_fen AS fen FROM payment_refund WHERE order_id = ? AND undecided_fen > 0 ORDER BY id FOR UPDATE',
      [orderId],
    );
  }

  async decided(tx: Tx, id: string, fen: number): Promise<void> {
    await tx.write('UPDATE payment_refund SET undecided_fen = undecided_fen - ? WHERE id = ?', [fen, id]);
  }
}
