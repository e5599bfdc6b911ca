import { Column, Entity, Index } from 'typeorm';
import { IdColumn, IdKey } from '../../platform/database';
import { BlindIndexColumn } from '../blind-index.column';

/** The number of a card a member had in an old system: it finds them, and pays nothing. Two members may have had the same. */
@Entity('old_card_number')
@Index('old_card_number_by_member', ['memberId'])
@Index('old_card_number_by_number', ['numberIndex'])
export class OldCardNumberRow {
  /** The row of a table that says so. */
  @IdKey() sourceId: string;
  @IdColumn() memberId: string;
  @Column({ type: 'varbinary', length: 512 }) numberSealed: Buffer;
  @BlindIndexColumn() numberIndex: string;
}
