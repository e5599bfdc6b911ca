import { Entity, Index } from 'typeorm';
import { IdColumn, IdKey, InstantColumn } from '../platform/database';

/** Whose points these are; what is on it are lots of the ledger whose holder is the account. */
@Entity('points_account')
@Index('points_account_opened_for', ['openedFor'], { unique: true })
@Index('points_account_by_member', ['memberId', 'id'])
export class PointsAccountRow {
  @IdKey() id: string;
  @IdColumn() memberId: string;
  /** The member whose account this is from the start, so that two requests at once open one; null after a merge. */
  @IdColumn({ nullable: true }) openedFor: string | null;
  @InstantColumn() openedAt: Date;
}
