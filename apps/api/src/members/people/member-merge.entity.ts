import { Entity, Index } from 'typeorm';
import { CodeColumn, IdColumn, IdKey, InstantColumn, TextColumn } from '../../platform/database';

/** Two members that turned out to be one person. */
@Entity('member_merge')
@Index('member_merge_from', ['fromId'], { unique: true })
@Index('member_merge_by_survivor', ['intoId'])
export class MemberMergeRow {
  @IdKey() id: string;
  @IdColumn() fromId: string;
  @IdColumn() intoId: string;
  /** 'staff', 'claim', 'rebinding' or 'unionid'. */
  @CodeColumn(12) cause: string;
  @IdColumn({ nullable: true }) staffId: string | null;
  @TextColumn(200, { nullable: true }) reason: string | null;
  @InstantColumn() at: Date;
}
