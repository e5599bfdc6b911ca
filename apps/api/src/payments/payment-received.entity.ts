import { Entity, Index, PrimaryColumn } from 'typeorm';
import { CodeColumn, CountColumn, IdColumn, InstantColumn } from '../platform/database';

/** Money that came through WeChat and what became of it: exactly one fate. */
@Entity('payment_received')
@Index('payment_received_by_order', ['orderId'])
@Index('payment_received_by_time', ['paidAt'])
export class PaymentReceivedRow {
  @PrimaryColumn({ type: 'varchar', length: 32, charset: 'ascii', collation: 'ascii_bin' }) transactionId: string;
  @CodeColumn(32) orderId: string;
  @CountColumn() amountFen: number;
  /** By WeChat's word. */
  @InstantColumn() paidAt: Date;
  @InstantColumn() receivedAt: Date;
  /** credited · refunded · incident */
  @CodeColumn(10) fate: string;
  @IdColumn({ nullable: true }) refundId: string | null;
  @IdColumn({ nullable: true }) incidentId: string | null;
}
