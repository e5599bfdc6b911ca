import { Entity, Index } from 'typeorm';
import { CodeColumn, CodeKey, CountColumn, IdColumn, IdKey, InstantColumn, TextColumn } from '../../platform/database';

/** Something that happened to a card besides money; never changed. */
@Entity('card_event')
@Index('card_event_by_card', ['cardId', 'id'])
export class CardEventRow {
  @IdKey() id: string;
  @IdColumn() cardId: string;
  /** lost · found · frozen · unfrozen · reissued · given · received */
  @CodeColumn(16) kind: string;
  /** Null when the owner did it on the phone. */
  @IdColumn({ nullable: true }) staffId: string | null;
  @TextColumn(200, { nullable: true }) reason: string | null;
  @InstantColumn() at: Date;
}

/** A number that a card had before: whoever shows it is told which is valid now. */
@Entity('card_number_past')
@Index('card_number_past_by_card', ['cardId'])
export class CardNumberPastRow {
  @CodeKey(16) number: string;
  @IdColumn() cardId: string;
  @InstantColumn() replacedAt: Date;
}

/** What is left on a card, offered to another member: nothing moves before the receiver says yes. */
@Entity('card_transfer')
@Index('card_transfer_waiting', ['waitingCardId'], { unique: true })
@Index('card_transfer_by_giver', ['fromMemberId', 'id'])
@Index('card_transfer_by_receiver', ['toMemberId', 'id'])
export class CardTransferRow {
  @IdKey() id: string;
  @IdColumn() cardId: string;
  /** The card while the offer waits: of one card one offer waits at a time. */
  @IdColumn({ nullable: true }) waitingCardId: string | null;
  @IdColumn() fromMemberId: string;
  @IdColumn() toMemberId: string;
  @IdColumn({ nullable: true }) toCardId: string | null;
  /** offered · accepted · declined · withdrawn · expired */
  @CodeColumn(10) state: string;
  /** What was handed over; null before. */
  @CountColumn({ nullable: true }) principalFen: number | null;
  @CountColumn({ nullable: true }) bonusFen: number | null;
  @InstantColumn() offeredAt: Date;
  @InstantColumn() expiresAt: Date;
  @InstantColumn({ nullable: true }) endedAt: Date | null;
  @IdColumn({ nullable: true }) outEntryId: string | null;
  @IdColumn({ nullable: true }) inEntryId: string | null;
}
