import { Entity, Index } from 'typeorm';
import { CodeColumn, CountColumn, IdColumn, IdKey, InstantColumn, TextColumn } from '../platform/database';

/** A line of the statement an owner reads. */
@Entity('points_movement')
@Index('points_movement_by_account', ['accountId', 'id'])
@Index('points_movement_by_settlement', ['settlementId'])
export class PointsMovementRow {
  @IdKey() id: string;
  @IdColumn() accountId: string;
  @CodeColumn(12) move: string;
  @CountColumn() points: number;
  @CountColumn() debt: number;
  @TextColumn(120) title: string;
  @IdColumn() shopId: string;
  @IdColumn({ nullable: true }) staffId: string | null;
  @IdColumn({ nullable: true }) settlementId: string | null;
  @IdColumn({ nullable: true }) otherMemberId: string | null;
  @TextColumn(200, { nullable: true }) reason: string | null;
  @IdColumn({ nullable: true }) entryId: string | null;
  /** What the member had after it, points to be usable later counted in; noted of what a bill spends and earns. */
  @CountColumn({ nullable: true }) balanceAfter: number | null;
  @InstantColumn() at: Date;
}
