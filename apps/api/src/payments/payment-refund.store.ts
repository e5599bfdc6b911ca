import { Injectable } from '@nestjs/common';
import { refundStates, statesBefore, type RefundState } from '@cheyou/domain';
import type { Reader, Tx } from '../platform/database';
import type { RefundRecord } from './refund-record';

const columns = `id, order_id AS orderId, amount_fen AS amountFen, total_fen AS totalFen, cause, reason, staff_id AS staffId,
  state, requested_at AS requestedAt, sent_at AS sentAt, tries, paid_out_at AS paidOutAt`;

type ElsewhereRefund = Pick<RefundRecord, 'id' | 'orderId' | 'amountFen' | 'totalFen' | 'reason' | 'staffId'> & {
  readonly outsideNo: string;
  /** What the payer had something for. */
  readonly undecidedFen: number;
  readonly at: Date;
};

/** How much of a payment is on its way back or was given back (fen). */
export interface GivenBack {
  readonly backFen: number;
  /** What WeChat's back office gave of it and nobody has decided about. */
  readonly undecidedFen: number;
}

/** Money that WeChat said it didn't give back is free to be given back again. */
const counting = "state <> 'closed'";

@Injectable()
export class PaymentRefundStore {
  async add(tx: Tx, refund: Omit<RefundRecord, 'paidOutAt'>, dueAt: Date): Promise<void> {
    await tx.insert('payment_refund', [
      {
        id: refund.id,
        order_id: refund.orderId,
        amount_fen: refund.amountFen,
        total_fen: refund.totalFen,
        cause: refund.cause,
        reason: refund.reason,
        staff_id: refund.staffId,
        state: refund.state,
        requested_at: refund.requestedAt,
        tries: refund.tries,
        due_at: dueAt,
      },
    ]);
  }

  /** A refund that WeChat's back office made, as it ended; the caller holds the order's lock. @returns false when it is in the books already. */
  addElsewhere(tx: Tx, refund: ElsewhereRefund): Promise<boolean> {
    return tx.insertUnlessTaken('payment_refund', {
      id: refund.id,
      order_id: refund.orderId,
      amount_fen: refund.amountFen,
      total_fen: refund.totalFen,
      cause: 'elsewhere',
      reason: refund.reason,
      staff_id: refund.staffId,
      state: 'succeeded',
      requested_at: refund.at,
      tries: 0,
      due_at: null,
      ended_at: refund.at,
      outside_no: refund.outsideNo,
      undecided_fen: refund.undecidedFen,
    });
  }

  find(reader: Reader, id: string): Promise<RefundRecord | null> {
    return reader.row<RefundRecord>(`SELECT ${columns} FROM payment_refund WHERE id = ?`, [id]);
  }

  lock(tx: Tx, id: string): Promise<RefundRecord | null> {
    return tx.row<RefundRecord>(`SELECT ${columns} FROM payment_refund WHERE id = ? FOR UPDATE`, [id]);
  }

  /** Fen given back or on their way back, and when the last one is or was due to be sent. Read it under the order's lock. */
  async ofOrder(reader: Reader, orderId: string): Promise<{ fen: number; lastSendAt: Date | null }> {
    const row = await reader.row<{ fen: number; lastSendAt: Date | null }>(
      `SELECT CAST(COALESCE(SUM(IF(${counting}, amount_fen, 0)), 0) AS SIGNED) AS fen,
         MAX(IF(state = 'requested' AND due_at IS NOT NULL, due_at, COALESCE(sent_at, requested_at))) AS lastSendAt
       FROM payment_refund WHERE order_id = ?`,
      [orderId],
    );
    return row ?? { fen: 0, lastSendAt: null };
  }

  /** What is given back of orders, or on its way back; orders of which nothing is are missing. */
  async backOf(reader: Reader, orderIds: readonly string[]): Promise<Map<string, GivenBack>> {
    if (orderIds.length === 0) return new Map();
    const rows = await reader.rows<GivenBack & { orderId: string }>(
      `SELECT order_id AS orderId, CAST(SUM(IF(${counting}, amount_fen, 0)) AS SIGNED) AS backFen,
         CAST(SUM(undecided_fen) AS SIGNED) AS undecidedFen
       FROM payment_refund WHERE order_id IN (?) GROUP BY order_id`,
      [orderIds],
    );
    return new Map(rows.map(({ orderId, ...back }) => [orderId, back]));
  }

  /** All refunds of an order that count, oldest first. */
  async statesOf(reader: Reader, orderId: string): Promise<{ state: RefundState; amountFen: number }[]> {
    return reader.rows(
      `SELECT state, amount_fen AS amountFen FROM payment_refund WHERE order_id = ? AND ${counting} ORDER BY id`,
      [orderId],
    );
  }

  async due(reader: Reader, now: Date, limit: number): Promise<string[]> {
    const rows = await reader.rows<{ id: string }>(
      'SELECT id FROM payment_refund WHERE due_at <= ? ORDER BY due_at LIMIT ?',
      [now, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Takes a due refund for one call; false when another process was faster. A call that dies is repeated after `until`. */
  async takeDue(tx: Tx, id: string, now: Date, until: Date): Promise<boolean> {
    const matched = await tx.write(
      `UPDATE payment_refund SET due_at = ?, tries = tries + 1, sent_at = IF(state = 'requested', ?, sent_at)
       WHERE id = ? AND due_at <= ?`,
      [until, now, id, now],
    );
    return matched === 1;
  }

  async dueAt(tx: Tx, id: string, at: Date | null): Promise<void> {
    await tx.write(
      "UPDATE payment_refund SET due_at = ? WHERE id = ? AND state IN ('requested', 'accepted', 'abnormal')",
      [at, id],
    );
  }

  /** WeChat took it on; its outcome is asked for from `dueAt` on. @returns 0 when it was further already. */
  accept(tx: Tx, id: string, dueAt: Date): Promise<number> {
    return tx.write(
      "UPDATE payment_refund SET state = 'accepted', ended_at = NULL, due_at = ?, tries = 0 WHERE id = ? AND state IN (?)",
      [dueAt, id, statesBefore(refundStates, 'accepted')],
    );
  }

  /** @returns 0 when it had this or another end already. */
  end(tx: Tx, id: string, state: 'succeeded' | 'closed' | 'abnormal', at: Date): Promise<number> {
    return tx.write('UPDATE payment_refund SET state = ?, ended_at = ?, due_at = NULL WHERE id = ? AND state IN (?)', [
      state,
      at,
      id,
      statesBefore(refundStates, state),
    ]);
  }

  /** A person paid the money out another way; 0 when it can't be, or was before. */
  paidOut(tx: Tx, id: string, at: Date, staffId: string | null): Promise<number> {
    return tx.write(
      "UPDATE payment_refund SET paid_out_at = ?, paid_out_by = ? WHERE id = ? AND state IN ('closed', 'abnormal') AND paid_out_at IS NULL",
      [at, staffId, id],
    );
  }
}
