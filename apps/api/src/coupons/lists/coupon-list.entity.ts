import { Column, Entity, Index } from 'typeorm';
import { CodeColumn, IdColumn, IdKey, InstantColumn, TextColumn } from '../../platform/database';

/** A list of members that get a coupon each, one after the other in the background. */
@Entity('coupon_list')
@Index('coupon_list_by_template', ['templateId', 'id'])
export class CouponListRow {
  @IdKey() id: string;
  @IdColumn() templateId: string;
  /** 'level' or 'phones'. */
  @CodeColumn(8) recipients: string;
  @CodeColumn(20, { nullable: true }) level: string | null;
  /** How many rows it has. */
  @Column({ type: 'int' }) asked: number;
  /** Numbers that stood in it more than once. */
  @Column({ type: 'int' }) repeated: number;
  @TextColumn(120) reason: string;
  @IdColumn() openedBy: string;
  @InstantColumn() openedAt: Date;
}

/** Somebody on a list. */
@Entity('coupon_list_row')
@Index('coupon_list_row_place', ['listId', 'place'], { unique: true })
@Index('coupon_list_row_member', ['listId', 'memberId'], { unique: true })
@Index('coupon_list_row_by_state', ['state', 'id'])
@Index('coupon_list_row_coupon', ['couponId'])
export class CouponListMemberRow {
  @IdKey() id: string;
  @IdColumn() listId: string;
  /** Which of the pasted numbers it is, or which of the level's members. */
  @Column({ type: 'int' }) place: number;
  @IdColumn({ nullable: true }) memberId: string | null;
  /** Of a number that is no member's: more of it isn't kept. */
  @TextColumn(20, { nullable: true }) phoneMasked: string | null;
  /** 'waiting', 'given' or 'refused'. */
  @CodeColumn(8) state: string;
  @IdColumn({ nullable: true }) couponId: string | null;
  @CodeColumn(40, { nullable: true }) refused: string | null;
}
