import { Column, Entity, Index } from 'typeorm';
import { CodeColumn, CountColumn, IdColumn, IdKey, InstantColumn, TextColumn } from '../platform/database';

/** Money on its way back to the payer; the id is WeChat's out_refund_no. */
@Entity('payment_refund')
@Index('payment_refund_by_order', ['orderId', 'id'])
@Index('payment_refund_due', ['dueAt'])
@Index('payment_refund_outside', ['outsideNo'], { unique: true })
@Index('payment_refund_by_end', ['endedAt'])
@Index('payment_refund_undecided', ['undecidedFen'])
export class PaymentRefundRow {
  @IdKey() id: string;
  @CodeColumn(32) orderId: string;
  @CountColumn() amountFen: number;
  /** Of the whole payment, which WeChat wants to hear with each part. */
  @CountColumn() totalFen: number;
  /** asked · late (came after the order was closed) · incident (a person decided) · elsewhere (made in WeChat's back office) */
  @CodeColumn(10) cause: string;
  @TextColumn(200) reason: string;
  @IdColumn({ nullable: true }) staffId: string | null;
  /** requested · accepted · succeeded · closed · abnormal */
  @CodeColumn(12) state: string;
  @InstantColumn() requestedAt: Date;
  @InstantColumn({ nullable: true }) sentAt: Date | null;
  @Column({ type: 'int' }) tries: number;
  /** When the worker sends it or asks about it; null once WeChat has said how it ended. */
  @InstantColumn({ nullable: true }) dueAt: Date | null;
  @InstantColumn({ nullable: true }) endedAt: Date | null;
  /** When a person recorded that the money was paid out another way. */
  @InstantColumn({ nullable: true }) paidOutAt: Date | null;
  @IdColumn({ nullable: true }) paidOutBy: string | null;
  /** The number it has at WeChat when it was made in WeChat's back office; that of the payment when that was revoked. */
  @CodeColumn(64, { nullable: true }) outsideNo: string | null;
  /** Of such a refund: for how much of it nothing was taken back yet of what the payer had for the money. */
  @Column({ type: 'int', default: 0 }) undecidedFen: number;
}
