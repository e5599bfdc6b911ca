import { Injectable } from '@nestjs/common';
import type { ShopDay } from '@cheyou/domain';
import type { Reader, Tx } from '../../platform/database';
import type { BillSums } from './bill-reader';
import type { BillRow } from './bill-row';

/** Why a check came to nothing; whatever WeChat refused with stands behind `refused:`. */
export type BillProblem =
  'notReady' | 'unavailable' | 'cut' | 'wrongHash' | 'unreadable' | 'wrongSums' | `refused:${string}`;

/** What we took in and gave back on a day, by our books. */
export interface OurSums {
  readonly payments: number;
  readonly paidFen: number;
  readonly refunds: number;
  readonly refundedFen: number;
}

export interface TradeBill extends BillSums {
  readonly day: ShopDay;
  readonly checkId: string | null;
  readonly checkedAt: Date | null;
  readonly askedAt: Date | null;
  readonly problem: BillProblem | null;
  readonly ours: OurSums;
  /** Findings that wait for a person, and all there are. */
  readonly open: number;
  readonly findings: number;
}

/** A row of a bill with what we call it. */
export interface ShownBillRow extends Omit<BillRow, 'says'> {
  readonly position: number;
  readonly description: string | null;
}

type Row = Omit<TradeBill, 'ours'> & {
  ourPayments: number;
  ourPaidFen: number;
  ourRefunds: number;
  ourRefundedFen: number;
};

const columns = `b.day, b.check_id AS checkId, b.checked_at AS checkedAt, b.asked_at AS askedAt, b.problem, b.payments,
  b.paid_fen AS paidFen, b.refunds, b.refunded_fen AS refundedFen, b.fee_yuan AS feeYuan, b.our_payments AS ourPayments,
  b.our_paid_fen AS ourPaidFen, b.our_refunds AS ourRefunds, b.our_refunded_fen AS ourRefundedFen,
  (SELECT COUNT(*) FROM incident i WHERE i.bill_day = b.day) AS findings,
  (SELECT COUNT(*) FROM incident i WHERE i.bill_day = b.day AND i.state = 'open') AS open`;

/** All SQL of bills and their rows. */
@Injectable()
export class TradeBillStore {
  async find(reader: Reader, day: ShopDay): Promise<TradeBill | null> {
    const row = await reader.row<Row>(`SELECT ${columns} FROM trade_bill b WHERE b.day = ?`, [day]);
    return row && billOf(row);
  }

  /** Newest first, before a day. */
  async page(reader: Reader, before: ShopDay | null, limit: number): Promise<TradeBill[]> {
    const rows = await reader.rows<Row>(
      `SELECT ${columns} FROM trade_bill b WHERE (? IS NULL OR b.day < ?) ORDER BY b.day DESC LIMIT ?`,
      [before, before, limit],
    );
    return rows.map(billOf);
  }

  /** The rows of a bill in WeChat's order, after a position. */
  rows(reader: Reader, checkId: string, after: number, limit: number): Promise<ShownBillRow[]> {
    return reader.rows<ShownBillRow>(
      `SELECT r.position, r.kind, r.transaction_id AS transactionId, r.out_trade_no AS outTradeNo,
         r.wechat_refund_id AS wechatRefundId, r.out_refund_no AS outRefundNo, r.amount_fen AS amountFen, r.at, r.status, o.description
       FROM trade_bill_row r LEFT JOIN payment_order o ON o.id = r.out_trade_no
       WHERE r.check_id = ? AND r.position > ? ORDER BY r.position LIMIT ?`,
      [checkId, after, limit],
    );
  }

  /** When a payment was revoked, by the bill that says so. */
  async revokedAt(reader: Reader, transactionId: string): Promise<Date | null> {
    const row = await reader.row<{ at: Date }>(
      "SELECT at FROM trade_bill_row WHERE transaction_id = ? AND kind = 'revoked' ORDER BY check_id DESC LIMIT 1",
      [transactionId],
    );
    return row?.at ?? null;
  }

  /** Days from `from` to `to` whose bill was checked. */
  async checkedDays(reader: Reader, from: ShopDay, to: ShopDay): Promise<ShopDay[]> {
    const sql = 'SELECT day FROM trade_bill WHERE day BETWEEN ? AND ? AND checked_at IS NOT NULL';
    return (await reader.rows<{ day: ShopDay }>(sql, [from, to])).map(({ day }) => day);
  }

  /** When the first order was opened; null when there was none. */
  async firstOrderAt(reader: Reader): Promise<Date | null> {
    const row = await reader.row<{ at: Date }>('SELECT created_at AS at FROM payment_order ORDER BY id LIMIT 1');
    return row?.at ?? null;
  }

  /** Takes a day for one check; false while another check holds it. */
  async take(tx: Tx, day: ShopDay, holder: string, { now, until }: { now: Date; until: Date }): Promise<boolean> {
    await tx.write(
      `INSERT INTO trade_bill (day, tries, payments, paid_fen, refunds, refunded_fen, fee_yuan, our_payments, our_paid_fen,
         our_refunds, our_refunded_fen) VALUES (?, 0, 0, 0, 0, 0, '0', 0, 0, 0, 0) ON DUPLICATE KEY UPDATE day = trade_bill.day`,
      [day],
    );
    const matched = await tx.write(
      `UPDATE trade_bill SET holder = ?, held_until = ?, asked_at = ?, tries = tries + 1
       WHERE day = ? AND (held_until IS NULL OR held_until <= ?)`,
      [holder, until, now, day, now],
    );
    return matched === 1;
  }

  /** A check that came to nothing: what an earlier one found stays. */
  async fail(tx: Tx, day: ShopDay, holder: string, problem: BillProblem): Promise<void> {
    await tx.write('DELETE FROM trade_bill_row WHERE check_id = ?', [holder]);
    await tx.write('UPDATE trade_bill SET problem = ?, holder = NULL, held_until = NULL WHERE day = ? AND holder = ?', [
      problem.slice(0, 40),
      day,
      holder,
    ]);
  }

  async addRows(tx: Tx, checkId: string, day: ShopDay, first: number, rows: readonly BillRow[]): Promise<void> {
    await tx.insert(
      'trade_bill_row',
      rows.map((row, place) => ({
        check_id: checkId,
        position: first + place,
        day,
        kind: row.kind,
        transaction_id: row.transactionId,
        out_trade_no: row.outTradeNo,
        wechat_refund_id: row.wechatRefundId,
        out_refund_no: row.outRefundNo,
        amount_fen: row.amountFen,
        at: row.at,
        status: row.status,
        says: row.says && JSON.stringify(row.says),
      })),
    );
  }

  /** The rows of this check are the bill from now on; those of earlier ones go. */
  async settle(tx: Tx, day: ShopDay, holder: string, sums: BillSums): Promise<void> {
    const { payments, paidFen, refunds, refundedFen, feeYuan } = sums;
    const matched = await tx.write(
      `UPDATE trade_bill SET check_id = ?, payments = ?, paid_fen = ?, refunds = ?, refunded_fen = ?, fee_yuan = ?
       WHERE day = ? AND holder = ?`,
      [holder, payments, paidFen, refunds, refundedFen, feeYuan, day, holder],
    );
    if (matched !== 1) throw new Error(`the check of ${day} took too long: another one has begun`);
    await tx.write('DELETE FROM trade_bill_row WHERE day = ? AND check_id <> ?', [day, holder]);
  }

  async finish(tx: Tx, day: ShopDay, holder: string, ours: OurSums, at: Date): Promise<void> {
    await tx.write(
      `UPDATE trade_bill SET checked_at = ?, problem = NULL, holder = NULL, held_until = NULL, our_payments = ?,
         our_paid_fen = ?, our_refunds = ?, our_refunded_fen = ? WHERE day = ? AND holder = ?`,
      [at, ours.payments, ours.paidFen, ours.refunds, ours.refundedFen, day, holder],
    );
  }
}

function billOf({ ourPayments, ourPaidFen, ourRefunds, ourRefundedFen, ...bill }: Row): TradeBill {
  return {
    ...bill,
    ours: { payments: ourPayments, paidFen: ourPaidFen, refunds: ourRefunds, refundedFen: ourRefundedFen },
  };
}
