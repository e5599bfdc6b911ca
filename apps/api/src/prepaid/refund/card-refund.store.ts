import { Injectable } from '@nestjs/common';
import type { ShopDay, TenderMethod } from '@cheyou/domain';
import type { Reader, Tx } from '../../platform/database';

export type CardRefundState = 'waiting' | 'approved' | 'declined' | 'withdrawn';
export type PayOutMethod = Exclude<TenderMethod, 'wechat'>;

export interface CardRefund {
  readonly id: string;
  readonly cardId: string;
  readonly shopId: string;
  readonly state: CardRefundState;
  readonly closesCard: boolean;
  readonly totalFen: number;
  readonly bonusFen: number;
  readonly reason: string;
  readonly holdId: string;
  /** The entry that put the money aside. */
  readonly entryId: string;
  readonly askedBy: string | null;
  readonly askedAt: Date;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly decision: string | null;
  readonly cardClosed: boolean;
}

export interface CardRefundLine {
  readonly refundId: string;
  readonly lotId: string;
  readonly title: string;
  readonly paidFen: number;
  readonly bonusGivenFen: number;
  readonly principalUsedFen: number;
  readonly refundFen: number;
  /** Of it what WeChat's back office gave back before; decided with the approval. */
  readonly elsewhereFen: number;
  readonly bonusFen: number;
  readonly route: 'wechat' | 'byHand';
  readonly payout: 'sent' | 'due' | 'paid' | null;
  readonly paymentOrderId: string | null;
  readonly paymentRefundId: string | null;
  readonly paidMethod: PayOutMethod | null;
  readonly paidReference: string | null;
  readonly paidBy: string | null;
  readonly paidAt: Date | null;
}

export interface NewCardRefund extends Omit<
  CardRefund,
  'state' | 'decidedBy' | 'decidedAt' | 'decision' | 'cardClosed'
> {
  /** JSON of what the quote was made of. */
  readonly inputs: string;
}

export type NewCardRefundLine = Omit<
  CardRefundLine,
  'payout' | 'paymentRefundId' | 'paidMethod' | 'paidReference' | 'paidBy' | 'paidAt'
>;

/** How a line of an approved refund goes out. */
export interface LineSent {
  readonly paymentOrderId: string | null;
  /** WeChat's refund of all that is left; null for none. */
  readonly paymentRefundId: string | null;
  readonly elsewhereFen: number;
  readonly payout: 'sent' | 'due' | 'paid';
  readonly at: Date;
  readonly on: ShopDay;
}

export interface PaidByHand {
  readonly method: PayOutMethod;
  readonly reference: string;
  readonly shopId: string;
  readonly staffId: string;
  readonly at: Date;
  readonly on: ShopDay;
  readonly entryId: string;
}

const columns = `r.id, r.card_id AS cardId, r.shop_id AS shopId, r.state, r.closes_card AS closesCard, r.total_fen AS totalFen,
  r.bonus_fen AS bonusFen, r.reason, r.hold_id AS holdId, r.entry_id AS entryId, r.asked_by AS askedBy, r.asked_at AS askedAt,
  r.decided_by AS decidedBy, r.decided_at AS decidedAt, r.decision, r.card_closed AS cardClosed`;

const lineColumns = `refund_id AS refundId, lot_id AS lotId, title, paid_fen AS paidFen, bonus_given_fen AS bonusGivenFen,
  principal_used_fen AS principalUsedFen, refund_fen AS refundFen, elsewhere_fen AS elsewhereFen, bonus_fen AS bonusFen, route, payout,
  payment_order_id AS paymentOrderId, payment_refund_id AS paymentRefundId, paid_method AS paidMethod,
  paid_reference AS paidReference, paid_by AS paidBy, paid_at AS paidAt`;

type Row = Omit<CardRefund, 'closesCard' | 'cardClosed'> & { closesCard: number; cardClosed: number };

/** All SQL of card refunds. */
@Injectable()
export class CardRefundStore {
  /** False when another request of the card waits already. */
  async add(tx: Tx, refund: NewCardRefund, lines: readonly NewCardRefundLine[]): Promise<boolean> {
    const added = await tx.insertUnlessTaken('card_refund', {
      id: refund.id,
      card_id: refund.cardId,
      waiting_card_id: refund.cardId,
      shop_id: refund.shopId,
      state: 'waiting',
      closes_card: refund.closesCard,
      total_fen: refund.totalFen,
      bonus_fen: refund.bonusFen,
      reason: refund.reason,
      inputs: refund.inputs,
      hold_id: refund.holdId,
      entry_id: refund.entryId,
      asked_by: refund.askedBy,
      asked_at: refund.askedAt,
      card_closed: false,
    });
    if (added) await tx.insert('card_refund_line', lines.map(lineRowOf));
    return added;
  }

  async find(reader: Reader, id: string): Promise<CardRefund | null> {
    const row = await reader.row<Row>(`SELECT ${columns} FROM card_refund r WHERE r.id = ?`, [id]);
    return row && recordOf(row);
  }

  async waitingOf(reader: Reader, cardId: string): Promise<CardRefund | null> {
    const row = await reader.row<Row>(`SELECT ${columns} FROM card_refund r WHERE r.waiting_card_id = ?`, [cardId]);
    return row && recordOf(row);
  }

  /** Of a card, newest first. */
  async ofCard(reader: Reader, cardId: string): Promise<CardRefund[]> {
    const rows = await reader.rows<Row>(
      `SELECT ${columns} FROM card_refund r WHERE r.card_id = ? ORDER BY r.id DESC LIMIT 100`,
      [cardId],
    );
    return rows.map(recordOf);
  }

  /** Of a shop: those that wait, or those of which a person still has to pay something out; oldest first. */
  async ofShop(reader: Reader, shopId: string, open: 'waiting' | 'due'): Promise<CardRefund[]> {
    const which: Record<typeof open, string> = {
      waiting: "r.state = 'waiting'",
      due: `r.state = 'approved' AND EXISTS (SELECT 1 FROM card_refund_line l WHERE l.refund_id = r.id AND l.payout = 'due')`,
    };
    const rows = await reader.rows<Row>(
      `SELECT ${columns} FROM card_refund r WHERE r.shop_id = ? AND ${which[open]} ORDER BY r.id LIMIT 100`,
      [shopId],
    );
    return rows.map(recordOf);
  }

  async linesOf(reader: Reader, refundIds: readonly string[]): Promise<CardRefundLine[]> {
    if (refundIds.length === 0) return [];
    return reader.rows<CardRefundLine>(
      `SELECT ${lineColumns} FROM card_refund_line WHERE refund_id IN (?) ORDER BY refund_id, lot_id`,
      [refundIds],
    );
  }

  /** Ends the waiting once; 0 when it doesn't wait any more. */
  decide(
    tx: Tx,
    id: string,
    by: { state: Exclude<CardRefundState, 'waiting'>; staffId: string | null; at: Date; decision: string | null },
  ): Promise<number> {
    return tx.write(
      `UPDATE card_refund SET state = ?, waiting_card_id = NULL, decided_by = ?, decided_at = ?, decision = ?
       WHERE id = ? AND state = 'waiting'`,
      [by.state, by.staffId, by.at, by.decision, id],
    );
  }

  async closedCard(tx: Tx, id: string): Promise<void> {
    await tx.write('UPDATE card_refund SET card_closed = 1 WHERE id = ?', [id]);
  }

  /** How an approved line goes out: through WeChat, as its back office did before or as a refund does now, or a person has to pay it. */
  async route(tx: Tx, { refundId, lotId }: CardRefundLine, sent: LineSent): Promise<void> {
    const { paymentOrderId, paymentRefundId, elsewhereFen, payout, at, on } = sent;
    const route = payout === 'due' ? 'byHand' : 'wechat';
    const sentOn = paymentRefundId === null && elsewhereFen === 0 ? null : on;
    await tx.write(
      `UPDATE card_refund_line SET route = ?, payout = ?, payment_order_id = ?, payment_refund_id = ?, elsewhere_fen = ?, sent_on = ?,
         paid_at = ? WHERE refund_id = ? AND lot_id = ?`,
      [
        ...[route, payout, paymentOrderId, paymentRefundId, elsewhereFen, sentOn],
        ...[payout === 'paid' ? at : null, refundId, lotId],
      ],
    );
  }

  /** A person paid what was seen as due; 0 when nobody has to, somebody was faster, or it is another amount or was sent once more meanwhile. */
  paidByHand(
    tx: Tx,
    { refundId, lotId, paymentRefundId, elsewhereFen }: CardRefundLine,
    paid: PaidByHand,
  ): Promise<number> {
    return tx.write(
      `UPDATE card_refund_line SET payout = 'paid', paid_method = ?, paid_reference = ?, paid_shop_id = ?, paid_by = ?,
         paid_at = ?, paid_on = ?, entry_id = ? WHERE refund_id = ? AND lot_id = ? AND payout = 'due' AND payment_refund_id <=> ? AND elsewhere_fen = ?`,
      [
        ...[paid.method, paid.reference, paid.shopId, paid.staffId, paid.at, paid.on, paid.entryId],
        ...[refundId, lotId, paymentRefundId, elsewhereFen],
      ],
    );
  }

  /** WeChat's word about the refund of a line: it arrived, is on its way, or a person has to pay; a line that was paid stays so. */
  async heard(tx: Tx, paymentRefundId: string, payout: 'paid' | 'sent' | 'due', at: Date): Promise<void> {
    await tx.write(
      `UPDATE card_refund_line SET payout = ?, paid_at = ? WHERE payment_refund_id = ? AND payout <> 'paid'`,
      [payout, payout === 'paid' ? at : null, paymentRefundId],
    );
  }

  /** WeChat closed the refund, and a person sent it once more under another number. */
  async sentAgain(tx: Tx, closedId: string, againId: string): Promise<void> {
    await tx.write(
      "UPDATE card_refund_line SET payment_refund_id = ?, payout = 'sent' WHERE payment_refund_id = ? AND payout = 'due'",
      [againId, closedId],
    );
  }

  /** Fen that members still get of approved refunds, of closed cards too. */
  async owedFen(reader: Reader, memberIds: readonly string[]): Promise<Map<string, number>> {
    if (memberIds.length === 0) return new Map();
    const rows = await reader.rows<{ memberId: string; fen: number }>(
      `SELECT c.member_id AS memberId, CAST(SUM(l.refund_fen - l.elsewhere_fen) AS SIGNED) AS fen FROM prepaid_card c
       JOIN card_refund r ON r.card_id = c.id AND r.state = 'approved'
       JOIN card_refund_line l ON l.refund_id = r.id AND l.payout IN ('sent', 'due')
       WHERE c.member_id IN (?) GROUP BY c.member_id`,
      [memberIds],
    );
    return new Map(rows.map(({ memberId, fen }) => [memberId, fen]));
  }

  /** Which of these entries of the ledger put money aside for a refund. */
  async amongEntries(reader: Reader, entryIds: readonly string[]): Promise<Set<string>> {
    if (entryIds.length === 0) return new Set();
    const rows = await reader.rows<{ entryId: string }>(
      'SELECT entry_id AS entryId FROM card_refund WHERE entry_id IN (?)',
      [entryIds],
    );
    return new Set(rows.map(({ entryId }) => entryId));
  }

  /** Parts of approved refunds that a person still has to pay out. */
  async countDue(reader: Reader, shopId: string): Promise<number> {
    const row = await reader.row<{ n: number }>(
      `SELECT COUNT(*) AS n FROM card_refund r JOIN card_refund_line l ON l.refund_id = r.id
       WHERE r.shop_id = ? AND r.state = 'approved' AND l.payout = 'due'`,
      [shopId],
    );
    return row?.n ?? 0;
  }

  /** How many wait in a shop for a second person. */
  async countWaiting(reader: Reader, shopId: string): Promise<number> {
    const row = await reader.row<{ n: number }>(
      "SELECT COUNT(*) AS n FROM card_refund WHERE shop_id = ? AND state = 'waiting'",
      [shopId],
    );
    return row?.n ?? 0;
  }
}

const recordOf = ({ closesCard, cardClosed, ...row }: Row): CardRefund => ({
  ...row,
  closesCard: closesCard === 1,
  cardClosed: cardClosed === 1,
});

const lineRowOf = (line: NewCardRefundLine) => ({
  refund_id: line.refundId,
  lot_id: line.lotId,
  title: line.title,
  paid_fen: line.paidFen,
  bonus_given_fen: line.bonusGivenFen,
  principal_used_fen: line.principalUsedFen,
  refund_fen: line.refundFen,
  elsewhere_fen: line.elsewhereFen,
  bonus_fen: line.bonusFen,
  route: line.route,
  payment_order_id: line.paymentOrderId,
});
