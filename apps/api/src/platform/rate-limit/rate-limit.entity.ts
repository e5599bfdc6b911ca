import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../database';

const ascii = { charset: 'ascii', collation: 'ascii_bin' } as const;

/** How often a subject tried in its present window. */
@Entity('rate_limit')
@Index('rate_limit_by_end', ['endsAt'])
export class RateLimitRow {
  @PrimaryColumn({ type: 'varchar', length: 60, ...ascii }) kind: string;
  /** Keyed hash: addresses and codes are never kept in the clear. */
  @PrimaryColumn({ type: 'char', length: 64, ...ascii }) subject: string;
  @Column({ type: 'int' }) taken: number;
  @InstantColumn() endsAt: Date;
}
