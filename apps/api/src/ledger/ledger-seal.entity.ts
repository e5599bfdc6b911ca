import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CodeColumn, InstantColumn } from '../platform/database';

/** A batch of sealed entries, chained to the one before. */
@Entity('ledger_seal')
export class LedgerSealRow {
  @PrimaryColumn({ type: 'int' }) no: number;
  @InstantColumn() sealedAt: Date;
  @CodeColumn(64) previousHash: string;
  @CodeColumn(64) hash: string;
  @Column({ type: 'int' }) entryCount: number;
}
