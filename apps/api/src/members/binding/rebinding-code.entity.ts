import { Entity, Index } from 'typeorm';
import { IdColumn, IdKey, InstantColumn, TextColumn } from '../../platform/database';
import { BlindIndexColumn } from '../blind-index.column';

/** A code from the counter by which a member moves to another WeChat account. */
@Entity('rebinding_code')
@Index('rebinding_code_code', ['codeIndex'], { unique: true })
@Index('rebinding_code_by_member', ['memberId'])
export class RebindingCodeRow {
  @IdKey() id: string;
  @IdColumn() memberId: string;
  @BlindIndexColumn() codeIndex: string;
  @IdColumn() issuedBy: string;
  @TextColumn(200) reason: string;
  @InstantColumn() issuedAt: Date;
  @InstantColumn() expiresAt: Date;
  @InstantColumn({ nullable: true }) usedAt: Date | null;
  @IdColumn({ nullable: true }) usedBy: string | null;
}
