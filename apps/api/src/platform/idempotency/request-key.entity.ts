import { Entity } from 'typeorm';
import { CodeColumn, CodeKey, IdColumn, IdKey, InstantColumn, JsonColumn } from '../database';

/** What was answered to a keyed write. */
@Entity('request_key')
export class RequestKeyRow {
  @IdKey() owner: string;
  @CodeKey(64) requestKey: string;
  @CodeColumn(200) route: string;
  @CodeColumn(64) bodyHash: string;
  /** Whoever finds its own claim here holds the key. */
  @IdColumn() claim: string;
  /** {answer} or {refused}; null only inside the transaction that claimed it. */
  @JsonColumn({ nullable: true }) outcome: string | null;
  @InstantColumn() createdAt: Date;
}
