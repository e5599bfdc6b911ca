import { Entity, Index } from 'typeorm';
import { CodeKey, IdColumn, InstantColumn } from '../platform/database';

/** A code that gives whoever types it one coupon. */
@Entity('coupon_code')
@Index('coupon_code_coupon', ['couponId'], { unique: true })
@Index('coupon_code_by_template', ['templateId', 'id'])
export class CouponCodeRow {
  @CodeKey(16) code: string;
  @IdColumn() id: string;
  @IdColumn() templateId: string;
  /** What it gave; null while nobody has redeemed it. */
  @IdColumn({ nullable: true }) couponId: string | null;
  @IdColumn() madeBy: string;
  @InstantColumn() madeAt: Date;
}
