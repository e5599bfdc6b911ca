import { Injectable } from '@nestjs/common';
import type { SqlValue, Reader } from '../../platform/database';
import type { OurSums } from './trade-bill.store';

/** A place where a bill and our books disagree; what one side doesn't know is null. */
export interface DifferenceRow {
  /** Where the next page begins. */
  readonly cursor: string | number;
  readonly transactionId: string | null;
  readonly orderId: string | null;
  /** Ours. */
  readonly refundId: string | null;
  readonly outRefundNo: string | null;
  readonly billFen: number | null;
  readonly ourFen: number | null;
  /** {label, value}[] of a row in an unknown state. */
  readonly says: string | null;
  readonly at: Date;
}

interface Day {
  readonly checkId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

interface Query {
  readonly sql: string;
  readonly first: string | number;
  readonly params: (day: Day) => SqlValue[];
}

const ofCheck = ({ checkId }: Day): SqlValue[] => [checkId];
const ofDay = ({ startsAt, endsAt }: Day): SqlValue[] => [startsAt, endsAt];
const fromBill = `r.position AS \`cursor\`, NULLIF(r.transaction_id, '') AS transactionId, NULLIF(r.out_trade_no, '') AS orderId,
  r.out_refund_no AS outRefundNo, r.amount_fen AS billFen, r.at, r.says`;
const inOrder = 'AND r.position > ? ORDER BY r.position LIMIT ?';
const ourRefund = `LEFT JOIN payment_refund own ON own.id = r.out_refund_no
  LEFT JOIN payment_refund booked ON booked.outside_no = r.out_refund_no`;
/** On whichever day: WeChat may write a refund down on the day it was asked for. */
const onABill = 'JOIN trade_bill b ON b.check_id = r.check_id';

const queries = {
  paymentExtra: {
    sql: `SELECT ${fromBill}, NULL AS refundId, NULL AS ourFen FROM trade_bill_row r
          LEFT JOIN payment_received p ON p.transaction_id = r.transaction_id AND p.order_id = r.out_trade_no
          WHERE r.check_id = ? AND r.kind = 'payment' AND p.transaction_id IS NULL ${inOrder}`,
    first: 0,
    params: ofCheck,
  },
  paymentDiffers: {
    sql: `SELECT ${fromBill}, NULL AS refundId, p.amount_fen AS ourFen FROM trade_bill_row r
          JOIN payment_received p ON p.transaction_id = r.transaction_id AND p.order_id = r.out_trade_no
          WHERE r.check_id = ? AND r.kind = 'payment' AND p.amount_fen <> r.amount_fen ${inOrder}`,
    first: 0,
    params: ofCheck,
  },
  paymentMissing: {
    sql: `SELECT p.transaction_id AS \`cursor\`, p.transaction_id AS transactionId, p.order_id AS orderId, NULL AS refundId,
            NULL AS outRefundNo, NULL AS billFen, p.amount_fen AS ourFen, p.paid_at AS at, NULL AS says FROM payment_received p
          WHERE p.paid_at >= ? AND p.paid_at < ? AND p.transaction_id > ? AND NOT EXISTS (
            SELECT 1 FROM trade_bill_row r ${onABill} WHERE r.transaction_id = p.transaction_id AND r.kind <> 'refund'
              AND r.out_trade_no = p.order_id)
          ORDER BY p.transaction_id LIMIT ?`,
    first: '',
    params: ofDay,
  },
  refundElsewhere: {
    sql: `SELECT ${fromBill}, NULL AS refundId, NULL AS ourFen FROM trade_bill_row r ${ourRefund}
          WHERE r.check_id = ? AND r.kind = 'refund' AND own.id IS NULL AND booked.id IS NULL ${inOrder}`,
    first: 0,
    params: ofCheck,
  },
  refundDiffers: {
    sql: `SELECT ${fromBill}, COALESCE(own.id, booked.id) AS refundId, COALESCE(own.amount_fen, booked.amount_fen) AS ourFen
          FROM trade_bill_row r ${ourRefund}
          WHERE r.check_id = ? AND r.kind = 'refund' AND (COALESCE(own.amount_fen, booked.amount_fen) <> r.amount_fen
            OR COALESCE(own.order_id, booked.order_id) <> r.out_trade_no OR (own.state = 'closed' AND r.status = 'SUCCESS')) ${inOrder}`,
    first: 0,
    params: ofCheck,
  },
  refundMissing: {
    sql: `SELECT f.id AS \`cursor\`, NULL AS transactionId, f.order_id AS orderId, f.id AS refundId, NULL AS outRefundNo,
            NULL AS billFen, f.amount_fen AS ourFen, f.ended_at AS at, NULL AS says FROM payment_refund f
          WHERE f.ended_at >= ? AND f.ended_at < ? AND f.state = 'succeeded' AND f.cause <> 'elsewhere' AND f.id > ? AND NOT EXISTS (
            SELECT 1 FROM trade_bill_row r ${onABill} WHERE r.out_refund_no = f.id)
          ORDER BY f.id LIMIT ?`,
    first: '',
    params: ofDay,
  },
  revoked: {
    sql: `SELECT ${fromBill}, NULL AS refundId, p.amount_fen AS ourFen FROM trade_bill_row r
          LEFT JOIN payment_received p ON p.transaction_id = r.transaction_id AND p.order_id = r.out_trade_no
          LEFT JOIN payment_refund booked ON booked.outside_no = r.transaction_id
          WHERE r.check_id = ? AND r.kind = 'revoked' AND booked.id IS NULL ${inOrder}`,
    first: 0,
    params: ofCheck,
  },
  rowUnknown: {
    sql: `SELECT ${fromBill}, NULL AS refundId, NULL AS ourFen FROM trade_bill_row r
          WHERE r.check_id = ? AND r.kind = 'unknown' ${inOrder}`,
    first: 0,
    params: ofCheck,
  },
  rowTwice: {
    sql: `SELECT ${fromBill}, NULL AS refundId, NULL AS ourFen FROM trade_bill_row r
          JOIN trade_bill_row e ON e.check_id = r.check_id AND e.transaction_id = r.transaction_id AND e.kind = r.kind
            AND e.out_refund_no <=> r.out_refund_no AND e.says <=> r.says AND e.position < r.position
          WHERE r.check_id = ? ${inOrder}`,
    first: 0,
    params: ofCheck,
  },
} satisfies Record<string, Query>;

export type DifferenceKind = keyof typeof queries;
export const differenceKinds = Object.keys(queries) as DifferenceKind[];

/** The SQL by which a bill is laid beside our books: a page at a time, whatever the day holds. */
@Injectable()
export class DifferenceStore {
  async page(
    reader: Reader,
    kind: DifferenceKind,
    day: Day,
    { after, limit }: { after: string | number | null; limit: number },
  ): Promise<DifferenceRow[]> {
    const { sql, first, params } = queries[kind];
    return reader.rows<DifferenceRow>(sql, [...params(day), after ?? first, limit]);
  }

  /** What our books took in and gave back in a day, by WeChat's instants. */
  async ourSums(reader: Reader, { startsAt, endsAt }: Day): Promise<OurSums> {
    const paid = await reader.row<{ payments: number; paidFen: number }>(
      `SELECT COUNT(*) AS payments, CAST(COALESCE(SUM(amount_fen), 0) AS SIGNED) AS paidFen FROM payment_received
       WHERE paid_at >= ? AND paid_at < ?`,
      [startsAt, endsAt],
    );
    const back = await reader.row<{ refunds: number; refundedFen: number }>(
      `SELECT COUNT(*) AS refunds, CAST(COALESCE(SUM(amount_fen), 0) AS SIGNED) AS refundedFen FROM payment_refund
       WHERE ended_at >= ? AND ended_at < ? AND state = 'succeeded'`,
      [startsAt, endsAt],
    );
    return { payments: 0, paidFen: 0, refunds: 0, refundedFen: 0, ...paid, ...back };
  }
}
