import { Column, Entity, Index } from 'typeorm';
import { CodeColumn, IdColumn, IdKey, InstantColumn, JsonColumn } from '../../platform/database';

/** One run of the invariants or of the seal check, and what it found. */
@Entity('proof_run')
@Index('proof_run_by_kind', ['kind', 'id'])
export class ProofRunRow {
  @IdKey() id: string;
  /** invariants · seals */
  @CodeColumn(12) kind: string;
  /** running · whole · broken · failed */
  @CodeColumn(10) state: string;
  /** Null when the night started it. */
  @IdColumn({ nullable: true }) startedBy: string | null;
  @InstantColumn() startedAt: Date;
  @InstantColumn({ nullable: true }) endedAt: Date | null;
  /** How many promises were asked; 0 for a seal check. */
  @Column({ type: 'int' }) asked: number;
  /** Found[] */
  @JsonColumn() found: string;
}
