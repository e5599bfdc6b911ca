import { Entity, Index } from 'typeorm';
import { CodeColumn, IdColumn, IdKey, InstantColumn } from '../platform/database';

/** A card: whose it is and what state it is in. What is on it are lots of the ledger whose holder is the card. */
@Entity('prepaid_card')
@Index('prepaid_card_number', ['number'], { unique: true })
@Index('prepaid_card_opened_for', ['openedFor'], { unique: true })
@Index('prepaid_card_by_member', ['memberId', 'id'])
export class PrepaidCardRow {
  @IdKey() id: string;
  @CodeColumn(16) number: string;
  /** The last four digits: what people read out. */
  @CodeColumn(4) tail: string;
  @IdColumn() memberId: string;
  /** The member whose first card this is, so that two requests at once open one card; null for further cards. */
  @IdColumn({ nullable: true }) openedFor: string | null;
  @CodeColumn(10) state: string;
  @IdColumn() openedShopId: string;
  @IdColumn({ nullable: true }) openedBy: string | null;
  @InstantColumn() openedAt: Date;
}
