import { Column, Entity, Index } from 'typeorm';
import { CodeColumn, CountColumn, IdColumn, IdKey, InstantColumn, JsonColumn, TextColumn } from '../platform/database';

/** Something about a payment that a person must look at. */
@Entity('incident')
@Index('incident_fingerprint', ['fingerprint'], { unique: true })
@Index('incident_by_state', ['state', 'id'])
@Index('incident_by_order', ['orderId'])
@Index('incident_by_refund', ['refundId'])
export class IncidentRow {
  @IdKey() id: string;
  @CodeColumn(30) kind: string;
  /** The same thing seen again is the same incident. */
  @Column({ type: 'char', length: 64, charset: 'ascii', collation: 'ascii_bin' }) fingerprint: string;
  @CodeColumn(32, { nullable: true }) orderId: string | null;
  @IdColumn({ nullable: true }) refundId: string | null;
  @CodeColumn(32, { nullable: true }) transactionId: string | null;
  @CountColumn({ nullable: true }) amountFen: number | null;
  /** {label, value}[]; no openid. */
  @JsonColumn() facts: string;
  @CodeColumn(10) state: string;
  @InstantColumn() openedAt: Date;
  @InstantColumn({ nullable: true }) resolvedAt: Date | null;
  @IdColumn({ nullable: true }) resolvedBy: string | null;
  @TextColumn(300, { nullable: true }) resolution: string | null;
}
