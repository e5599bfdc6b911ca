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

/** A refund of which a person owes what WeChat was never asked for. */
export interface UnaskedRefund {
  readonly id: string;
  readonly shopId: string;
  readonly fen: number;
}

/** To whoever paid it: a card that is another member's by now goes back to that one. */
const unasked = "r.payout = 'due' AND r.payment_refund_id IS NULL AND r.handed_on = 0";

/** All SQL of what goes back through WeChat, or by hand where WeChat can't. */
@Injectable()
export class RefundPayOutStore {
  /** Refunds of a shop of which a person still has to pay something out, the oldest first. */
  async due(reader: Reader, shopId: string): Promise<Refund[]> {
    const sql = `SELECT ${refundColumns} FROM refund WHERE payout = 'due' AND shop_id = ? ORDER BY id LIMIT 100`;
    return (await reader.rows<RefundRecordRow>(sql, [shopId])).map(refundOf);
  }

  /** How many of a shop. */
  async countDue(reader: Reader, shopId: string): Promise<number> {
    const sql = "SELECT COUNT(*) AS n FROM refund WHERE payout = 'due' AND shop_id = ?";
    return (await reader.row<{ n: number }>(sql, [shopId]))?.n ?? 0;
  }

  /** What persons still have to pay out of bills of these members, and of service cards whoever has them. */
  dueToMembers(
    reader: Reader,
    memberIds: readonly string[],
  ): Promise<{ memberId: string | null; cardId: string | null; fen: number }[]> {
    return reader.rows(
      `SELECT s.member_id AS memberId, r.card_id AS cardId, r.payout_fen AS fen FROM refund r
       JOIN settlement s ON s.id = r.settlement_id
       WHERE r.payout = 'due' AND (r.card_id IS NOT NULL OR s.member_id IN (?))`,
      [memberIds],
    );
  }

  /** What a person has to pay out of what a refund of WeChat's didn't, fen. */
  async dueFen(reader: Reader, paymentRefundId: string): Promise<number> {
    const sql = "SELECT payout_fen AS fen FROM refund WHERE payment_refund_id = ? AND payout = 'due'";
    return (await reader.row<{ fen: number }>(sql, [paymentRefundId]))?.fen ?? 0;
  }

  /** WeChat's back office gave so much of what is due for a refund of WeChat's: the rest still is. */
  async givenElsewhere(tx: Tx, paymentRefundId: string, fen: number): Promise<void> {
    const rest = (await this.dueFen(tx, paymentRefundId)) - fen;
    const [payout, payoutFen] = rest > 0 ? ['due', rest] : [null, null];
    await tx.writeLater(
      "UPDATE refund SET payout = ?, payout_fen = ?, elsewhere_fen = elsewhere_fen + ? WHERE payment_refund_id = ? AND payout = 'due'",
      [payout, payoutFen, fen, paymentRefundId],
      { rows: 1, orElse: () => new Error(`nothing is due for the refund ${paymentRefundId}`) },
    );
  }

  /** What a person owes to whoever paid this order of a bill and WeChat was never asked for, the oldest first; whoever pays it out locks it too. */
  async lockUnasked(tx: Tx, orderId: string, settlementId: string): Promise<UnaskedRefund[]> {
    const seen = await tx.rows<{ id: string }>(
      `SELECT r.id FROM refund r JOIN settlement s ON s.id = r.settlement_id AND s.payment_order_id = ?
       WHERE r.settlement_id = ? AND ${unasked} ORDER BY r.id`,
      [orderId, settlementId],
    );
    const locked: UnaskedRefund[] = [];
    // By its id alone: whoever waits for the order may have locked another refund of the bill.
    for (const { id } of seen) {
      const sql = `SELECT r.id, r.shop_id AS shopId, r.payout_fen AS fen FROM refund r WHERE r.id = ? AND ${unasked} FOR UPDATE`;
      const row = await tx.row<UnaskedRefund>(sql, [id]);
      if (row) locked.push(row);
    }
    return locked;
  }

  /** WeChat's back office gave so much of what such a refund owes, which is locked: the rest is still due. */
  async owesLess(tx: Tx, id: string, fen: number): Promise<void> {
    await tx.write(
      `UPDATE refund SET payout = IF(payout_fen > ?, 'due', NULL), payout_fen = NULLIF(payout_fen - ?, 0),
         elsewhere_fen = elsewhere_fen + ?, later_fen = later_fen + ? WHERE id = ?`,
      [fen, fen, fen, fen, id],
    );
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

  /** WeChat's word: it arrived, is on its way, or a person has to pay; what was paid stays so. */
  async heard(tx: Tx, paymentRefundId: string, payout: 'paid' | 'sent' | 'due', at: Date): Promise<void> {
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
