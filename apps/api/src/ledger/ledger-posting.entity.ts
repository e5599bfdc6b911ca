import { Entity, PrimaryColumn } from 'typeorm';
import { CodeColumn, CountColumn, IdColumn, IdKey } from '../platform/database';

/** One movement of an entry; never changed, never deleted. */
@Entity('ledger_posting')
export class LedgerPostingRow {
  @IdKey() entryId: string;
  @PrimaryColumn({ type: 'smallint' }) position: number;
  @CodeColumn(46) asset: string;
  @IdColumn() fromAccountId: string;
  @IdColumn() toAccountId: string;
  @CountColumn() amount: number;
}
