import { Injectable } from '@nestjs/common';
import type { ShopDay } from '@cheyou/domain';
import type { Reader, Tx } from '../../platform/database';
import { refundColumns, refundOf, type PayOutMethod, type Refund, type RefundRecordRow } from './refund.store';

export interface RefundPaidByHand {
  readonly method: PayOutMethod;
  readonly reference: string;
  readonly staffId: string;
  readonly at: Date;
  readonly on: ShopDay;
  readonly entryId: string;
}

/** All SQL of what goes back through WeChat, or by hand where WeChat can't. */
@Injectable()
export class RefundPayOutStore {
  /** Refunds of a shop of which a person still has to pay something out, the oldest first. */
  async due(reader: Reader, shopId: string): Promise<Refund[]> {
    const sql = `SELECT ${refundColumns} FROM refund WHERE payout = 'due' AND shop_id = ? ORDER BY id LIMIT 100`;
    return (await reader.rows<RefundRecordRow>(sql, [shopId])).map(refundOf);
  }

  /** What a person has to pay out of what a refund of WeChat's didn't, fen. */
  async dueFen(reader: Reader, paymentRefundId: string): Promise<number> {
    const sql = "SELECT payout_fen AS fen FROM refund WHERE payment_refund_id = ? AND payout = 'due'";
    return (await reader.row<{ fen: number }>(sql, [paymentRefundId]))?.fen ?? 0;
  }

  /** Those of these refunds of WeChat's that a person has to pay out, the oldest first. */
  async dueOf(reader: Reader, paymentRefundIds: readonly string[]): Promise<Refund[]> {
    if (paymentRefundIds.length === 0) return [];
    const sql = `SELECT ${refundColumns} FROM refund WHERE payment_refund_id IN (?) AND payout = 'due' ORDER BY id`;
    return (await reader.rows<RefundRecordRow>(sql, [paymentRefundIds])).map(refundOf);
  }

  /** WeChat's back office gave so much of it back: the rest is still due. */
  async givenElsewhere(tx: Tx, { id, payOut }: Pick<Refund, 'id' | 'payOut'>, fen: number): Promise<void> {
    const rest = (payOut?.amountFen ?? 0) - fen;
    await tx.write('UPDATE refund SET payout = ?, payout_fen = ?, elsewhere_fen = elsewhere_fen + ? WHERE id = ?', [
      ...(rest > 0 ? ['due', rest] : [null, null]),
      ...[fen, id],
    ]);
  }

  /** A person paid what was seen as due; 0 when nobody has to, somebody was faster, or it is another amount or was sent once more meanwhile. */
  paidByHand(tx: Tx, { id, payOut }: Pick<Refund, 'id' | 'payOut'>, paid: RefundPaidByHand): Promise<number> {
    return tx.write(
      `UPDATE refund SET payout = 'paid', paid_method = ?, paid_reference = ?, paid_by = ?, paid_at = ?, paid_on = ?,
         payout_entry_id = ? WHERE id = ? AND payout = 'due' AND payment_refund_id <=> ? AND payout_fen = ?`,
      [
        ...[paid.method, paid.reference, paid.staffId, paid.at, paid.on, paid.entryId],
        ...[id, payOut?.paymentRefundId ?? null, payOut?.amountFen ?? 0],
      ],
    );
  }

  /** WeChat's word: it arrived, or a person has to pay; what was paid stays so. */
  async heard(tx: Tx, paymentRefundId: string, payout: 'paid' | 'due', at: Date): Promise<void> {
    await tx.write(
      "UPDATE refund SET payout = ?, paid_at = ? WHERE payment_refund_id = ? AND payout IN ('sent', 'due')",
      [payout, payout === 'paid' ? at : null, paymentRefundId],
    );
  }

  /** WeChat closed it, and a person sent it once more under another number. */
  async sentAgain(tx: Tx, closedId: string, againId: string): Promise<void> {
    await tx.write(
      "UPDATE refund SET payment_refund_id = ?, payout = 'sent' WHERE payment_refund_id = ? AND payout = 'due'",
      [againId, closedId],
    );
  }
}
