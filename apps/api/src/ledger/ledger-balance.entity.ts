import { Entity } from 'typeorm';
import { CountColumn, IdKey } from '../platform/database';

/** What is on an account of a lot or hold; the house has none here, so that no row is shared by every settlement. */
@Entity('ledger_balance')
export class LedgerBalanceRow {
  @IdKey() accountId: string;
  @CountColumn() amount: number;
}
