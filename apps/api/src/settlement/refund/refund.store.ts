import { Injectable } from '@nestjs/common';
import type { Leg, LegKind, RefundWish, ServiceRefundLine, ShopDay, TenderMethod } from '@cheyou/domain';
import type { Reader, Tx } from '../../platform/database';
import type { Reversal } from '../settlement.store';

export interface Refund {
  readonly id: string;
  readonly settlementId: string;
  /** The service card that is given back; null for units of the bill. */
  readonly cardId: string | null;
  readonly shopId: string;
  /** `undone`: the bill as a whole was, and this is what goes back of it through WeChat, or by hand. */
  readonly state: 'asked' | 'done' | 'declined' | 'withdrawn' | 'undone';
  readonly lines: readonly RefundWish[];
  /** Of a card: what was shown, with what it was computed from. */
  readonly quote: CardQuote | null;
  readonly moneyFen: number;
  readonly reasonCode: string;
  readonly reason: string;
  /** Null: the owner of the card, on the phone. */
  readonly askedBy: string | null;
  readonly askedAt: Date;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  /** Why it was declined. */
  readonly decision: string | null;
  readonly payOut: RefundPayOut | null;
  /** Of it what WeChat's back office had given back before. */
  readonly elsewhereFen: number;
  /** The card was another member's than the buyer's: all went to that one by hand. */
  readonly handedOn: boolean;
}

/** What was paid through WeChat and goes back: by WeChat, or by hand where its original route is over or it failed. */
export interface RefundPayOut {
  readonly state: 'sent' | 'due' | 'paid';
  readonly amountFen: number;
  /** WeChat's refund; null where it was never asked. */
  readonly paymentRefundId: string | null;
  readonly method: PayOutMethod | null;
  readonly reference: string | null;
  readonly paidBy: string | null;
  readonly paidAt: Date | null;
}

export type PayOutMethod = Exclude<TenderMethod, 'wechat'>;

/** What became of a refund that was carried out. */
export interface RefundDone {
  readonly by: string;
  readonly at: Date;
  readonly on: ShopDay;
  readonly entryId: string | null;
  readonly payOut: Pick<RefundPayOut, 'state' | 'amountFen' | 'paymentRefundId'> | null;
  readonly elsewhereFen: number;
  readonly handedOn: boolean;
  readonly legs: readonly Leg[];
}

/** What WeChat is to give back, or a person, since a bill was undone whole. */
export interface UndoneBill extends Pick<RefundDone, 'payOut' | 'elsewhereFen'> {
  readonly id: string;
  readonly settlementId: string;
  readonly shopId: string;
  readonly reversal: Reversal;
}

export type RefundedLeg = Pick<Leg, 'kind' | 'amountFen'>;

/** What a card was worth when its refund was asked for. */
export interface CardQuote {
  readonly name: string;
  readonly lineId: string;
  /** Which of the cards of its line. */
  readonly place: number;
  readonly priceFen: number;
  readonly valueFen: number;
  readonly moneyFen: number;
  readonly bonusFen: number;
  readonly lines: readonly ServiceRefundLine[];
  /** By what it was to go back; missing in what was asked before these were kept. */
  readonly legs?: readonly RefundedLeg[];
  /** The card was another member's than the buyer's when this was asked for; missing likewise. */
  readonly handedOn?: boolean;
}

interface PayOutColumns {
  readonly payout: RefundPayOut['state'] | null;
  readonly payoutFen: number | null;
  readonly paymentRefundId: string | null;
  readonly paidMethod: PayOutMethod | null;
  readonly paidReference: string | null;
  readonly paidBy: string | null;
  readonly paidAt: Date | null;
}

export type RefundRecordRow = Omit<Refund, 'lines' | 'quote' | 'payOut' | 'handedOn'> & {
  handedOn: 0 | 1;
  refundedLines: string;
  quote: string | null;
} & PayOutColumns;

export const refundColumns = `id, settlement_id AS settlementId, card_id AS cardId, shop_id AS shopId, state, refunded_lines AS refundedLines, quote,
  money_fen AS moneyFen, reason_code AS reasonCode, reason, asked_by AS askedBy, asked_at AS askedAt, decided_by AS decidedBy, decided_at AS decidedAt,
  decision, payout, payout_fen AS payoutFen, elsewhere_fen AS elsewhereFen, handed_on AS handedOn, payment_refund_id AS paymentRefundId, paid_method AS paidMethod, paid_reference AS paidReference,
  paid_by AS paidBy, paid_at AS paidAt`;

export const refundOf = ({ refundedLines, quote, handedOn, ...columns }: RefundRecordRow): Refund => {
  const { payout, payoutFen, paymentRefundId, paidMethod, paidReference, paidBy, paidAt, ...row } = columns;
  const paid = { paymentRefundId, method: paidMethod, reference: paidReference, paidBy, paidAt };
  return {
    ...row,
    handedOn: handedOn === 1,
    payOut: payout === null || payoutFen === null ? null : { state: payout, amountFen: payoutFen, ...paid },
    quote: quote === null ? null : (JSON.parse(quote) as CardQuote),
    lines: JSON.parse(refundedLines) as RefundWish[],
  };
};

const payOutValues = (payOut: RefundDone['payOut']) =>
  [payOut?.paymentRefundId ?? null, payOut?.state ?? null, payOut?.amountFen ?? null] as const;

/** All SQL of refunds. */
@Injectable()
export class RefundStore {
  /** Asks for it; false while another request for the same card waits. */
  add(
    tx: Tx,
    refund: Omit<Refund, 'state' | 'decidedBy' | 'decidedAt' | 'decision' | 'payOut' | 'elsewhereFen' | 'handedOn'>,
  ): Promise<boolean> {
    return tx.insertUnlessTaken('refund', {
      id: refund.id,
      settlement_id: refund.settlementId,
      card_id: refund.cardId,
      waiting_card_id: refund.cardId,
      shop_id: refund.shopId,
      state: 'asked',
      refunded_lines: JSON.stringify(refund.lines),
      quote: refund.quote && JSON.stringify(refund.quote),
      money_fen: refund.moneyFen,
      reason_code: refund.reasonCode,
      reason: refund.reason,
      asked_by: refund.askedBy,
      asked_at: refund.askedAt,
      decided_by: null,
      decided_at: null,
      refunded_on: null,
      entry_id: null,
      payment_refund_id: null,
    });
  }

  async lock(tx: Tx, id: string): Promise<Refund | null> {
    const row = await tx.row<RefundRecordRow>(`SELECT ${refundColumns} FROM refund WHERE id = ? FOR UPDATE`, [id]);
    return row && refundOf(row);
  }

  async find(reader: Reader, id: string): Promise<Refund | null> {
    const row = await reader.row<RefundRecordRow>(`SELECT ${refundColumns} FROM refund WHERE id = ?`, [id]);
    return row && refundOf(row);
  }

  /** Of a settlement, the oldest first. */
  async ofSettlement(reader: Reader, settlementId: string): Promise<Refund[]> {
    const sql = `SELECT ${refundColumns} FROM refund WHERE settlement_id = ? ORDER BY id`;
    return (await reader.rows<RefundRecordRow>(sql, [settlementId])).map(refundOf);
  }

  /** What was asked for a card, the newest first, but for what the shop asked and declined itself. */
  async asksOfCard(reader: Reader, cardId: string): Promise<Refund[]> {
    const sql = `SELECT ${refundColumns} FROM refund
      WHERE card_id = ? AND (asked_by IS NULL OR state <> 'declined') ORDER BY id DESC LIMIT 100`;
    return (await reader.rows<RefundRecordRow>(sql, [cardId])).map(refundOf);
  }

  /** What goes back is less than was asked for: days have passed. */
  async requote(tx: Tx, { id, moneyFen, lines, quote }: Refund): Promise<void> {
    await tx.write('UPDATE refund SET money_fen = ?, refunded_lines = ?, quote = ? WHERE id = ?', [
      ...[moneyFen, JSON.stringify(lines), JSON.stringify(quote), id],
    ]);
  }

  /** Whether a request for a card waits. */
  async isAsked(reader: Reader, cardId: string): Promise<boolean> {
    return (await reader.row('SELECT id FROM refund WHERE waiting_card_id = ?', [cardId])) !== null;
  }

  /** The refund that was carried out for a card, with what went back by which leg; null before. */
  async ofCard(reader: Reader, cardId: string): Promise<{ refund: Refund; legs: RefundedLeg[] } | null> {
    const sql = `SELECT ${refundColumns} FROM refund WHERE card_id = ? AND state = 'done'`;
    const row = await reader.row<RefundRecordRow>(sql, [cardId]);
    if (!row) return null;
    const legs = await reader.rows<RefundedLeg>(
      'SELECT kind, amount_fen AS amountFen FROM refund_leg WHERE refund_id = ? ORDER BY seq',
      [row.id],
    );
    return { refund: refundOf(row), legs };
  }

  /** A part of the bill has gone back: it can't be undone as a whole any more. */
  async anyDone(reader: Reader, settlementId: string): Promise<boolean> {
    const sql = "SELECT id FROM refund WHERE settlement_id = ? AND state = 'done' LIMIT 1";
    return (await reader.row<{ id: string }>(sql, [settlementId])) !== null;
  }

  /** What went back of a bill in money, by parts and cards of it, fen. */
  async wentBackFen(reader: Reader, settlementId: string): Promise<number> {
    const row = await reader.row<{ fen: number }>(
      `SELECT CAST(COALESCE(SUM(money_fen), 0) AS SIGNED) AS fen FROM refund WHERE settlement_id = ? AND state = 'done'`,
      [settlementId],
    );
    return row?.fen ?? 0;
  }

  /** Those of a shop that wait for a second person, the oldest first. */
  async waiting(reader: Reader, shopId: string): Promise<Refund[]> {
    const sql = `SELECT ${refundColumns} FROM refund WHERE state = 'asked' AND shop_id = ? ORDER BY id LIMIT 100`;
    return (await reader.rows<RefundRecordRow>(sql, [shopId])).map(refundOf);
  }

  async done(tx: Tx, id: string, done: RefundDone): Promise<void> {
    const { by, at, on, entryId, payOut, elsewhereFen, handedOn, legs } = done;
    await tx.write(
      `UPDATE refund SET state = 'done', waiting_card_id = NULL, decided_by = ?, decided_at = ?, refunded_on = ?, entry_id = ?, payment_refund_id = ?,
         payout = ?, payout_fen = ?, elsewhere_fen = ?, handed_on = ? WHERE id = ?`,
      [by, at, on, entryId, ...payOutValues(payOut), elsewhereFen, handedOn, id],
    );
    await tx.insert(
      'refund_leg',
      legs.map(({ kind, amountFen, instrumentId, parts }, place) => ({
        refund_id: id,
        seq: place + 1,
        kind,
        amount_fen: amountFen,
        instrument_id: instrumentId,
        parts: JSON.stringify(parts),
      })),
    );
  }

  /** A locked request that isn't carried out: a manager says no and why, or the owner takes it back. */
  async end(
    tx: Tx,
    id: string,
    end: { state: 'declined' | 'withdrawn'; by: string | null; at: Date; decision: string | null },
  ): Promise<void> {
    await tx.write(
      'UPDATE refund SET state = ?, waiting_card_id = NULL, decided_by = ?, decided_at = ?, decision = ? WHERE id = ?',
      [end.state, end.by, end.at, end.decision, id],
    );
  }

  /** What goes back through WeChat, or by hand, of a bill that was undone whole. */
  addUndone(tx: Tx, undone: UndoneBill): Promise<void> {
    const { payOut, elsewhereFen, reversal } = undone;
    const [paymentRefundId, payout, payoutFen] = payOutValues(payOut);
    return tx.insert('refund', [
      {
        id: undone.id,
        settlement_id: undone.settlementId,
        card_id: null,
        shop_id: undone.shopId,
        state: 'undone',
        refunded_lines: '[]',
        quote: null,
        money_fen: (payoutFen ?? 0) + elsewhereFen,
        reason_code: reversal.code,
        reason: reversal.reason,
        asked_by: reversal.by,
        asked_at: reversal.at,
        decided_by: reversal.approvedBy ?? reversal.by,
        decided_at: reversal.at,
        payment_refund_id: paymentRefundId,
        payout,
        payout_fen: payoutFen,
        elsewhere_fen: elsewhereFen,
      },
    ]);
  }

  /** The bill is undone whole: whatever of it was asked for has gone with it. */
  async declineAsked(tx: Tx, settlementId: string, by: string, at: Date): Promise<void> {
    await tx.write(
      `UPDATE refund SET state = 'declined', waiting_card_id = NULL, decided_by = ?, decided_at = ?, decision = '这张单已整单撤销'
       WHERE settlement_id = ? AND state = 'asked'`,
      [by, at, settlementId],
    );
  }

  /** What went back in a shop on a day, by kind of leg. */
  sumsOf(reader: Reader, shopId: string, on: ShopDay): Promise<{ kind: LegKind; fen: number; count: number }[]> {
    return reader.rows(
      `SELECT l.kind, CAST(SUM(l.amount_fen) AS SIGNED) AS fen, COUNT(*) AS count
       FROM refund r JOIN refund_leg l ON l.refund_id = r.id WHERE r.shop_id = ? AND r.refunded_on = ? GROUP BY l.kind`,
      [shopId, on],
    );
  }
}
