import { Injectable } from '@nestjs/common';
import type { Reader, RowValues, Tx } from '../platform/database';

/** What became of money that came: exactly one of the three. */
export type Fate =
  { fate: 'credited' } | { fate: 'refunded'; refundId: string } | { fate: 'incident'; incidentId: string };

export interface Received {
  transactionId: string;
  orderId: string;
  amountFen: number;
  paidAt: Date;
  receivedAt: Date;
}

@Injectable()
export class PaymentReceivedStore {
  /** @throws a duplicate-key error when the payment has its fate already: callers look under the order's lock. */
  async add(tx: Tx, received: Received, fate: Fate): Promise<void> {
    await tx.insert('payment_received', [rowOf(received, fate)]);
  }

  /** The same where no order can be locked. @returns false when the payment has its fate already. */
  addUnlessKnown(tx: Tx, received: Received, fate: Fate): Promise<boolean> {
    return tx.insertUnlessTaken('payment_received', rowOf(received, fate));
  }

  async has(reader: Reader, transactionId: string): Promise<boolean> {
    const sql = 'SELECT transaction_id FROM payment_received WHERE transaction_id = ?';
    return (await reader.row(sql, [transactionId])) !== null;
  }

  find(reader: Reader, transactionId: string): Promise<{ orderId: string; amountFen: number; fate: string } | null> {
    return reader.row(
      'SELECT order_id AS orderId, amount_fen AS amountFen, fate FROM payment_received WHERE transaction_id = ?',
      [transactionId],
    );
  }

  /** Fen received for an order number, and how often. */
  async ofOrder(reader: Reader, orderId: string): Promise<{ times: number; fen: number }> {
    const row = await reader.row<{ times: number; fen: number }>(
      `SELECT COUNT(*) AS times, CAST(COALESCE(SUM(amount_fen), 0) AS SIGNED) AS fen FROM payment_received WHERE order_id = ?`,
      [orderId],
    );
    return row ?? { times: 0, fen: 0 };
  }
}

function rowOf(received: Received, fate: Fate): RowValues {
  return {
    transaction_id: received.transactionId,
    order_id: received.orderId,
    amount_fen: received.amountFen,
    paid_at: received.paidAt,
    received_at: received.receivedAt,
    fate: fate.fate,
    refund_id: fate.fate === 'refunded' ? fate.refundId : null,
    incident_id: fate.fate === 'incident' ? fate.incidentId : null,
  };
}
