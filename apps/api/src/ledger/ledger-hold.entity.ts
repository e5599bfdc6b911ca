import { Entity } from 'typeorm';
import { CodeColumn, IdColumn, IdKey, InstantColumn } from '../platform/database';

/** Value set aside until WeChat has spoken. */
@Entity('ledger_hold')
export class LedgerHoldRow {
  @IdKey() id: string;
  @IdColumn() entryId: string;
  @CodeColumn(10) state: string;
  /** The capture or release that ended it. */
  @IdColumn({ nullable: true }) closingEntryId: string | null;
  @InstantColumn() heldAt: Date;
  @InstantColumn({ nullable: true }) closedAt: Date | null;
}
