import { Column, Entity, Index } from 'typeorm';
import { CodeColumn, IdColumn, IdKey, InstantColumn } from '../../platform/database';

/** What a member agreed to or withdrew, and which version of the text; the last row of a kind is what counts. */
@Entity('consent')
@Index('consent_by_member', ['memberId', 'kind', 'id'])
export class ConsentRow {
  @IdKey() id: string;
  @IdColumn() memberId: string;
  @CodeColumn(20) kind: string;
  @CodeColumn(20) version: string;
  @Column({ type: 'boolean' }) accepted: boolean;
  /** Who had it accepted at the counter; null when the member did it on the phone. */
  @IdColumn({ nullable: true }) staffId: string | null;
  @InstantColumn() at: Date;
}
