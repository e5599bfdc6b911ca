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

/** A coupon of a member with the terms it was issued under. That it has expired is seen by its last day. */
@Entity('coupon')
@Index('coupon_issued_for', ['issuedFor'], { unique: true })
@Index('coupon_by_owner', ['ownerId', 'state', 'validUntil'])
@Index('coupon_by_template', ['templateId', 'ownerId'])
@Index('coupon_by_settlement', ['settlementId'])
@Index('coupon_by_car', ['carId'])
export class CouponRow {
  @IdKey() id: string;
  @IdColumn() templateId: string;
  @Column({ type: 'int' }) templateVersion: number;
  @IdColumn() ownerId: string;
  @CodeColumn(10) state: string;
  @JsonColumn() terms: string;
  @IdColumn({ nullable: true }) carId: string | null;
  @DayColumn() validFrom: string;
  @DayColumn() validUntil: string;
  /** What it counts against the budget of its template. */
  @CountColumn() costFen: number;
  @CodeColumn(12) way: string;
  /** What it was issued for, so that the same occasion gives one. */
  @CodeColumn(100) issuedFor: string;
  /** Of one that came of itself: 'birthday:2026', 'spend:2026-11', 'level:gold'; null once it was taken back and may come again. */
  @CodeColumn(48, { nullable: true }) occasion: string | null;
  /** Why it came, for its owner. */
  @TextColumn(40, { nullable: true }) why: string | null;
  @IdColumn({ nullable: true }) issuedBy: string | null;
  @InstantColumn() issuedAt: Date;
  @IdColumn({ nullable: true }) settlementId: string | null;
  @InstantColumn({ nullable: true }) usedAt: Date | null;
  @InstantColumn({ nullable: true }) revokedAt: Date | null;
  @IdColumn({ nullable: true }) revokedBy: string | null;
  @TextColumn(120, { nullable: true }) reason: string | null;
}
