import { Entity, Index } from 'typeorm';
import { CodeColumn, IdColumn, IdKey, InstantColumn, JsonColumn } from '../../platform/database';

/** A service card offered to another member: it changes hands only when that one says yes. Rows are kept: they are both sides' consent. */
@Entity('service_card_transfer')
@Index('service_card_transfer_waiting', ['waitingCardId'], { unique: true })
@Index('service_card_transfer_by_card', ['cardId', 'id'])
@Index('service_card_transfer_by_giver', ['fromMemberId', 'id'])
@Index('service_card_transfer_by_receiver', ['toMemberId', 'id'])
@Index('service_card_transfer_by_end', ['state', 'expiresAt'])
export class ServiceCardTransferRow {
  @IdKey() id: string;
  @IdColumn() cardId: string;
  /** The card while the offer waits: of one card one offer waits at a time. */
  @IdColumn({ nullable: true }) waitingCardId: string | null;
  @IdColumn() fromMemberId: string;
  @IdColumn() toMemberId: string;
  /** The version of the product the card was sold under, and the merchant's terms of that day: what both agree to. */
  @IdColumn() versionId: string;
  @CodeColumn(20, { nullable: true }) termsVersion: string | null;
  /** offered · accepted · declined · withdrawn · expired */
  @CodeColumn(10) state: string;
  /** HandedOver: what was on the card when it changed hands; null before. */
  @JsonColumn({ nullable: true }) handedOver: string | null;
  @InstantColumn() offeredAt: Date;
  @InstantColumn() expiresAt: Date;
  @InstantColumn({ nullable: true }) endedAt: Date | null;
}
