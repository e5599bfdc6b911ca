import { Column, Entity, Index } from 'typeorm';
import { CodeColumn, IdColumn, IdKey, InstantColumn, JsonColumn, TextColumn } from '../platform/database';

/** A table of an old system as somebody uploaded it. */
@Entity('opening_file')
@Index('opening_file_content', ['contentHash'], { unique: true })
@Index('opening_file_by_state', ['state'])
export class OpeningFileRow {
  @IdKey() id: string;
  /** SHA-256 over the bytes and how its balance is meant: one file is one file, whatever it is called. */
  @Column({ type: 'char', length: 64, charset: 'ascii', collation: 'ascii_bin' }) contentHash: string;
  @TextColumn(120) name: string;
  @CodeColumn(12) meaning: string;
  @CodeColumn(10) state: string;
  /** Titles of its columns, and which of them nobody here understands. */
  @JsonColumn() head: string;
  /** Where rows without a shop of their own belong. */
  @IdColumn() shopId: string;
  @IdColumn() uploadedBy: string;
  @InstantColumn() uploadedAt: Date;
  @IdColumn({ nullable: true }) signedBy: string | null;
  @InstantColumn({ nullable: true }) signedAt: Date | null;
  @IdColumn({ nullable: true }) undoneBy: string | null;
  @TextColumn(200, { nullable: true }) undoReason: string | null;
  @InstantColumn({ nullable: true }) finishedAt: Date | null;
}
