import { Column, Entity, Index } from 'typeorm';
import { CodeColumn, IdKey } from '../platform/database';

/** Which batch holds an entry. */
@Entity('ledger_seal_member')
@Index('ledger_seal_member_by_seal', ['sealNo', 'entryId'])
export class LedgerSealMemberRow {
  @IdKey() entryId: string;
  /** Null while the entry waits for its seal. */
  @Column({ type: 'int', nullable: true }) sealNo: number | null;
  @CodeColumn(64, { nullable: true }) entryHash: string | null;
}
