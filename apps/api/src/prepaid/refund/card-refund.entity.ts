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

/** Somebody wants money of a card back: the quote as it was, and what was decided. While it waits the money is put aside. */
@Entity('card_refund')
@Index('card_refund_waiting', ['waitingCardId'], { unique: true })
@Index('card_refund_entry', ['entryId'], { unique: true })
@Index('card_refund_by_card', ['cardId', 'id'])
@Index('card_refund_by_shop', ['shopId', 'state', 'id'])
export class CardRefundRow {
  @IdKey() id: string;
  @IdColumn() cardId: string;
  /** The card while the request waits: of one card one request waits at a time. */
  @IdColumn({ nullable: true }) waitingCardId: string | null;
  /** The shop whose second person decides. */
  @IdColumn() shopId: string;
  /** waiting · approved · declined · withdrawn */
  @CodeColumn(10) state: string;
  /** Whether the owner wants the card closed when nothing is left on it. */
  @Column({ type: 'boolean' }) closesCard: boolean;
  @CountColumn() totalFen: number;
  /** Bonus that lapses with it. */
  @CountColumn() bonusFen: number;
  @TextColumn(200) reason: string;
  /** The lots and the wish the quote was made of. */
  @JsonColumn() inputs: string;
  @IdColumn() holdId: string;
  /** The line of the statement that put the money aside. */
  @IdColumn() entryId: string;
  /** Null when the owner asked on the phone. */
  @IdColumn({ nullable: true }) askedBy: string | null;
  @InstantColumn() askedAt: Date;
  /** Null when the owner withdrew it. */
  @IdColumn({ nullable: true }) decidedBy: string | null;
  @InstantColumn({ nullable: true }) decidedAt: Date | null;
  @TextColumn(200, { nullable: true }) decision: string | null;
  @Column({ type: 'boolean' }) cardClosed: boolean;
}

/** What goes back of one lot, and how it is paid out. */
@Entity('card_refund_line')
@Index('card_refund_line_payment_refund', ['paymentRefundId'], { unique: true })
@Index('card_refund_line_by_lot', ['lotId'])
@Index('card_refund_line_by_payout', ['payout', 'refundId'])
@Index('card_refund_line_by_day', ['paidShopId', 'paidOn'])
@Index('card_refund_line_by_sent_day', ['sentOn'])
@Index('card_refund_line_by_order', ['paymentOrderId'])
export class CardRefundLineRow {
  @IdKey() refundId: string;
  @IdKey() lotId: string;
  @TextColumn(120) title: string;
  @CountColumn() paidFen: number;
  @CountColumn() bonusGivenFen: number;
  @CountColumn() principalUsedFen: number;
  @CountColumn() refundFen: number;
  /** Of it what WeChat's back office gave back before: nobody pays it again. */
  @Column({ type: 'int', default: 0 }) elsewhereFen: number;
  /** Of that what a person owed first: it came after the day of the approval, and counts on its own. */
  @Column({ type: 'int', default: 0 }) laterFen: number;
  @CountColumn() bonusFen: number;
  /** wechat · byHand; decided anew with the approval */
  @CodeColumn(10) route: string;
  /** sent (WeChat has it) · due (a person has to pay) · paid; null until it is approved */
  @CodeColumn(10, { nullable: true }) payout: string | null;
  /** The payment it came with, where whoever paid is whoever gets it; decided anew with the approval. */
  @IdColumn({ nullable: true }) paymentOrderId: string | null;
  @IdColumn({ nullable: true }) paymentRefundId: string | null;
  /** The day of the deciding shop on which it was handed to WeChat, or taken for given back there; null for what WeChat never got. */
  @DayColumn({ nullable: true }) sentOn: string | null;
  /** How a person paid it; null when WeChat did. */
  @CodeColumn(20, { nullable: true }) paidMethod: string | null;
  @TextColumn(100, { nullable: true }) paidReference: string | null;
  @IdColumn({ nullable: true }) paidShopId: string | null;
  @IdColumn({ nullable: true }) paidBy: string | null;
  @InstantColumn({ nullable: true }) paidAt: Date | null;
  @DayColumn({ nullable: true }) paidOn: string | null;
  @IdColumn({ nullable: true }) entryId: string | null;
}
