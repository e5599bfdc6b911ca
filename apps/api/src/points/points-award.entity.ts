import { Entity } from 'typeorm';
import { CountColumn, IdColumn, IdKey } from '../platform/database';

/** What a settlement gave, and how much of it was taken back. */
@Entity('points_award')
export class PointsAwardRow {
  @IdKey() settlementId: string;
  @IdColumn() accountId: string;
  @IdColumn({ nullable: true }) lotId: string | null;
  @CountColumn() points: number;
  @CountColumn() takenBack: number;
  /** What was written off of its lot, and how much of that a taking back found gone. */
  @CountColumn({ default: 0 }) lapsed: number;
  @CountColumn({ default: 0 }) lapsedTakenBack: number;
}
