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
} from '../platform/database';

/** Something about a payment that a person must look at. */
@Entity('incident')
@Index('incident_fingerprint', ['fingerprint'], { unique: true })
@Index('incident_by_state', ['state', 'id'])
@Index('incident_by_order', ['orderId'])
@Index('incident_by_refund', ['refundId'])
@Index('incident_by_bill', ['billDay', 'id'])
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
  /** The day of WeChat's bill that showed it. */
  @DayColumn({ nullable: true }) billDay: string | null;
  /** The last check of that day that still saw it. */
  @InstantColumn({ nullable: true }) billSeenAt: Date | null;
  /** The number of a refund that WeChat's back office made, or of a payment that was revoked. */
  @CodeColumn(64, { nullable: true }) outsideNo: string | null;
}
