import { Column, Entity, Index } from 'typeorm';
import { CodeColumn, CountColumn, IdColumn, IdKey, InstantColumn, TextColumn } from '../platform/database';

/** One amount one member pays through WeChat; the id is WeChat's out_trade_no. */
@Entity('payment_order')
@Index('payment_order_by_subject', ['purpose', 'subjectId', 'id'])
@Index('payment_order_by_member', ['memberId', 'id'])
@Index('payment_order_due', ['checkDueAt'])
export class PaymentOrderRow {
  @IdKey() id: string;
  @CodeColumn(20) purpose: string;
  @IdColumn() subjectId: string;
  @IdColumn() memberId: string;
  @IdColumn() shopId: string;
  @CountColumn() amountFen: number;
  @TextColumn(40) description: string;
  /** created · awaiting · paid · closed */
  @CodeColumn(12) state: string;
  @InstantColumn() createdAt: Date;
  @InstantColumn() deadlineAt: Date;
  /** The app in which it is paid; bound with the payer, once. */
  @CodeColumn(32, { nullable: true }) payerAppid: string | null;
  @Column({ type: 'varbinary', length: 512, nullable: true }) payerOpenidSealed: Buffer | null;
  @Column({ type: 'char', length: 64, charset: 'ascii', collation: 'ascii_bin', nullable: true })
  payerOpenidIndex: string | null;
  /** When it was last placed at WeChat, whatever came of it. */
  @InstantColumn({ nullable: true }) calledAt: Date | null;
  @CodeColumn(64, { nullable: true }) prepayId: string | null;
  @InstantColumn({ nullable: true }) prepaidAt: Date | null;
  /** When WeChat was last asked about it. */
  @InstantColumn({ nullable: true }) askedAt: Date | null;
  /** When the worker looks at it; null when there is nothing more to find out, or a person has to. */
  @InstantColumn({ nullable: true }) checkDueAt: Date | null;
  @InstantColumn({ nullable: true }) closeAskedAt: Date | null;
  @InstantColumn({ nullable: true }) paidAt: Date | null;
  @InstantColumn({ nullable: true }) closedAt: Date | null;
}
