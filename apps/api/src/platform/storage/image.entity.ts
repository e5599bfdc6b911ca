import { Column, Entity, Index } from 'typeorm';
import { CodeColumn, IdColumn, IdKey, InstantColumn } from '../database';

/** A picture somebody uploaded, as we encoded it. */
@Entity('image')
@Index('image_content', ['contentHash'], { unique: true })
export class ImageRow {
  @IdKey() id: string;
  /** SHA-256 of the encoded bytes: the same picture lies in the storage once. */
  @Column({ type: 'char', length: 64, charset: 'ascii', collation: 'ascii_bin' }) contentHash: string;
  @CodeColumn(20) contentType: string;
  @Column({ type: 'int' }) width: number;
  @Column({ type: 'int' }) height: number;
  /** Who uploaded it first. */
  @IdColumn() memberId: string;
  @InstantColumn() createdAt: Date;
}
