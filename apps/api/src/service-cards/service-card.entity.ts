import { Column, Entity, Index } from 'typeorm';
import {
  CodeColumn,
  CountColumn,
  DayColumn,
  IdColumn,
  IdKey,
  InstantColumn,
  JsonColumn,
  TextColumn,
} from '../platform/database';

/** A card somebody bought, with the terms it was sold under. Its counts are a lot of the ledger whose holder is the card. */
@Entity('service_card')
@Index('service_card_issued_once', ['saleLineId', 'place'], { unique: true })
@Index('service_card_by_member', ['memberId', 'id'])
@Index('service_card_by_sale', ['saleId'])
@Index('service_card_by_lapse', ['lapsed', 'expiresOn'])
@Index('service_card_by_version', ['versionId', 'state'])
export class ServiceCardRow {
  @IdKey() id: string;
  @IdColumn() memberId: string;
  @IdColumn() versionId: string;
  @CodeColumn(10) state: string;
  @JsonColumn() terms: string;
  /** Of the merchant's terms for prepaid cards, as its buyer accepted them; null when it wasn't sold. */
  @CodeColumn(20, { nullable: true }) termsVersion: string | null;
  @CountColumn() priceFen: number;
  /** What of the price was real money: it waits in the house's `deferred` until it is served. */
  @CountColumn() deferredFen: number;
  /** What an annual pass has earned by days; uses keep their own. */
  @CountColumn() earnedFen: number;
  @DayColumn() boughtOn: string;
  @DayColumn({ nullable: true }) startsOn: string | null;
  /** The last day by the terms; null for ever, or not started. */
  @DayColumn({ nullable: true }) expiresOn: string | null;
  /** The last day when it was extended: later than the one of the terms. */
  @DayColumn({ nullable: true }) extendedTo: string | null;
  /** What was left on the last day is written off. */
  @Column({ type: 'boolean' }) lapsed: boolean;
  /** The last day of which its owner was warned. */
  @DayColumn({ nullable: true }) warnedFor: string | null;
  /** Since when its refund waits for somebody to decide. */
  @DayColumn({ nullable: true }) refundAskedOn: string | null;
  @Column({ type: 'int' }) carChanges: number;
  /** Since when its owner has it, when another member gave it; null for whoever got it first. */
  @InstantColumn({ nullable: true }) heldSince: Date | null;
  /** Why the shop gave it; null of one that was sold or taken over. */
  @TextColumn(200, { nullable: true }) giftReason: string | null;
  @IdColumn() shopId: string;
  @IdColumn({ nullable: true }) soldBy: string | null;
  @IdColumn({ nullable: true }) saleId: string | null;
  @IdColumn({ nullable: true }) saleLineId: string | null;
  /** Which of the cards of its line. */
  @Column({ type: 'int' }) place: number;
  @InstantColumn() issuedAt: Date;
}

/** A car bound to a card. */
@Entity('service_card_car')
@Index('service_card_car_by_car', ['carId'])
export class ServiceCardCarRow {
  @IdKey() cardId: string;
  @IdKey() carId: string;
  @InstantColumn() addedAt: Date;
}

/** Uses of one service by one line of a settlement. */
@Entity('service_card_use')
@Index('service_card_use_by_card', ['cardId', 'serviceId', 'state', 'usedOn'])
@Index('service_card_use_by_settlement', ['settlementId', 'id'])
@Index('service_card_use_by_back', ['shopId', 'backOn'])
export class ServiceCardUseRow {
  @IdKey() id: string;
  @IdColumn() cardId: string;
  @IdColumn() serviceId: string;
  @IdColumn() settlementId: string;
  @IdColumn() saleLineId: string;
  @IdColumn({ nullable: true }) carId: string | null;
  @IdColumn() shopId: string;
  @IdColumn({ nullable: true }) staffId: string | null;
  @DayColumn() usedOn: string;
  /** Uses, or tenths of labour hours. */
  @CountColumn() times: number;
  /** What the line sold, of labour hours; null of uses. */
  @TextColumn(60, { nullable: true }) usedFor: string | null;
  /** What of the card's price they are worth. */
  @CountColumn() valueFen: number;
  /** What of the money that waits they earn. */
  @CountColumn() earnedFen: number;
  @CodeColumn(10) state: string;
  /** What was left of the service before them; null on an annual pass, and where nobody wrote it down yet. */
  @CountColumn({ nullable: true }) leftBefore: number | null;
  /** The day on which it came back; null of any other. */
  @DayColumn({ nullable: true }) backOn: string | null;
  @InstantColumn() at: Date;
}

/** What lapsed of a service, and, below zero, what an extension gave back of it. */
@Entity('service_card_lapse')
@Index('service_card_lapse_by_card', ['cardId', 'serviceId'])
export class ServiceCardLapseRow {
  @IdKey() id: string;
  @IdColumn() cardId: string;
  @IdColumn() serviceId: string;
  @CountColumn() times: number;
  @CountColumn() valueFen: number;
  @CountColumn() earnedFen: number;
  @IdColumn() entryId: string;
  @InstantColumn() at: Date;
}
