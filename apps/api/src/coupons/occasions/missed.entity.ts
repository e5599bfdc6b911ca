import { Entity, Index } from 'typeorm';
import { CodeColumn, CodeKey, IdKey, InstantColumn } from '../../platform/database';

/** An occasion that should have given a coupon and met a limit. */
@Entity('coupon_missed')
@Index('coupon_missed_by_template', ['templateId', 'refused'])
@Index('coupon_missed_by_member', ['memberId'])
export class CouponMissedRow {
  @IdKey() templateId: string;
  @IdKey() memberId: string;
  /** 'birthday:2026', 'level:gold': one row however often it meets the limit. */
  @CodeKey(48) occasion: string;
  @CodeColumn(40) refused: string;
  @InstantColumn() at: Date;
}
