import { Column, Entity, Index } from 'typeorm';
import {
  CodeColumn,
  CountColumn,
  DayColumn,
  IdColumn,
  IdKey,
  InstantColumn,
  JsonColumn,
  TextColumn,
} from '../../platform/database';

/** Units of a settled bill that go back, as planned when it was shown. */
@Entity('refund')
@Index('refund_by_settlement', ['settlementId', 'id'])
@Index('refund_by_day', ['shopId', 'refundedOn', 'id'])
@Index('refund_by_state', ['state', 'shopId', 'id'])
@Index('refund_by_card', ['cardId', 'id'])
@Index('refund_waiting', ['waitingCardId'], { unique: true })
@Index('refund_payment_refund', ['paymentRefundId'], { unique: true })
@Index('refund_by_payout', ['payout', 'shopId', 'id'])
@Index('refund_by_paid_day', ['shopId', 'paidOn'])
export class RefundRow {
  @IdKey() id: string;
  @IdColumn() settlementId: string;
  /** The service card that is given back; null for units of the bill. */
  @IdColumn({ nullable: true }) cardId: string | null;
  /** The card while the request waits: of one card one request waits at a time. */
  @IdColumn({ nullable: true }) waitingCardId: string | null;
  @IdColumn() shopId: string;
  /** asked · done · declined · withdrawn · undone (the whole bill: what goes back of it through WeChat, or by hand) */
  @CodeColumn(10) state: string;
  /** RefundWish[] of the domain package. */
  @JsonColumn() refundedLines: string;
  /** Of a card: what was shown, with what it was computed from. */
  @JsonColumn({ nullable: true }) quote: string | null;
  /** What goes back in money: principal and tenders. */
  @CountColumn() moneyFen: number;
  @CodeColumn(24) reasonCode: string;
  @TextColumn(200) reason: string;
  /** Null when the owner of the card asked on the phone. */
  @IdColumn({ nullable: true }) askedBy: string | null;
  @InstantColumn() askedAt: Date;
  /** Null when the owner withdrew it. */
  @IdColumn({ nullable: true }) decidedBy: string | null;
  @InstantColumn({ nullable: true }) decidedAt: Date | null;
  /** Why it was declined. */
  @TextColumn(200, { nullable: true }) decision: string | null;
  @DayColumn({ nullable: true }) refundedOn: string | null;
  @IdColumn({ nullable: true }) entryId: string | null;
  @IdColumn({ nullable: true }) paymentRefundId: string | null;
  /** What was paid through WeChat: sent (WeChat has it) · due (a person has to pay) · paid; null where nothing was. */
  @CodeColumn(10, { nullable: true }) payout: string | null;
  @CountColumn({ nullable: true }) payoutFen: number | null;
  /** Of it what WeChat's back office had given back before; the rest of what was paid through WeChat is `payoutFen`. */
  @Column({ type: 'int', default: 0 }) elsewhereFen: number;
  /** Of `elsewhereFen` what a person owed first: it came after the refund's day, and counts on its own. */
  @Column({ type: 'int', default: 0 }) laterFen: number;
  /** The card was another member's than the buyer's: `payoutFen` is all its money, by hand. */
  @Column({ type: 'boolean', default: false }) handedOn: boolean;
  /** How a person paid it; null when WeChat did. */
  @CodeColumn(20, { nullable: true }) paidMethod: string | null;
  @TextColumn(100, { nullable: true }) paidReference: string | null;
  @IdColumn({ nullable: true }) paidBy: string | null;
  @InstantColumn({ nullable: true }) paidAt: Date | null;
  @DayColumn({ nullable: true }) paidOn: string | null;
  @IdColumn({ nullable: true }) payoutEntryId: string | null;
}

/** By what a part of a refund went back; its sums are what a day loses. */
@Entity('refund_leg')
export class RefundLegRow {
  @IdKey() refundId: string;
  @Column({ type: 'int', primary: true }) seq: number;
  @CodeColumn(16) kind: string;
  @CountColumn() amountFen: number;
  @IdColumn({ nullable: true }) instrumentId: string | null;
  /** LegPart[] of the domain package. */
  @JsonColumn() parts: string;
}
