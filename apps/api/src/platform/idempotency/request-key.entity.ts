import { Entity, Index } from 'typeorm';
import { CodeColumn, CodeKey, CountColumn, IdKey, InstantColumn, JsonColumn } from '../database';

/** What was answered to a keyed write. */
@Entity('request_key')
@Index('request_key_age', ['createdAt'])
export class RequestKeyRow {
  @IdKey() owner: string;
  @CodeKey(64) requestKey: string;
  @CodeColumn(200) route: string;
  @CodeColumn(64) bodyHash: string;
  /** How often it was asked for again. */
  @CountColumn() repeats: number;
  /** {answer} or {refused}, sealed, in base64; null only inside the transaction that claimed it. */
  @JsonColumn({ nullable: true }) outcome: string | null;
  @InstantColumn() createdAt: Date;
}
