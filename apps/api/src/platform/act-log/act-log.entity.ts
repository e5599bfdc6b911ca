import { Entity, Index } from 'typeorm';
import { CodeColumn, IdColumn, IdKey, InstantColumn, JsonColumn, TextColumn } from '../database';

@Entity('act_log')
@Index('act_log_by_shop', ['shopId', 'id'])
@Index('act_log_by_staff', ['staffId', 'id'])
@Index('act_log_by_time', ['at'])
@Index('act_log_by_subject', ['subjectId', 'id'])
export class ActLogRow {
  @IdKey() id: string;
  @InstantColumn() at: Date;
  @IdColumn() staffId: string;
  @IdColumn() shopId: string;
  @CodeColumn(60) act: string;
  @CodeColumn(40) subjectKind: string;
  @IdColumn() subjectId: string;
  @TextColumn(200, { nullable: true }) reason: string | null;
  @JsonColumn({ nullable: true }) facts: string | null;
}
