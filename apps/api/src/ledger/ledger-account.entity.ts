import { Entity, Index } from 'typeorm';
import { CodeColumn, CountColumn, IdColumn, IdKey } from '../platform/database';

/** Where value is: in a lot, set aside by a hold, or with the house. */
@Entity('ledger_account')
@Index('ledger_account_by_code', ['code', 'asset'], { unique: true })
@Index('ledger_account_by_lot', ['lotId'])
@Index('ledger_account_by_hold', ['holdId'])
export class LedgerAccountRow {
  @IdKey() id: string;
  @CodeColumn(10) kind: string;
  @CodeColumn(46) asset: string;
  @IdColumn({ nullable: true }) lotId: string | null;
  @IdColumn({ nullable: true }) holdId: string | null;
  /** The lot's holder again, so that a movement finds its card without the lot. */
  @IdColumn({ nullable: true }) holderId: string | null;
  /** Of the house: `revenue:<shopId>`. */
  @CodeColumn(60, { nullable: true }) code: string | null;
  /** What the lot gave of this asset; 0 for others. */
  @CountColumn() given: number;
}
