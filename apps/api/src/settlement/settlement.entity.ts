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

/** How a sale was paid, once. */
@Entity('settlement')
@Index('settlement_by_sale', ['saleId'])
@Index('settlement_by_day', ['shopId', 'settledOn', 'id'])
@Index('settlement_by_reversal', ['shopId', 'reversedOn'])
@Index('settlement_by_member', ['memberId', 'id'])
@Index('settlement_by_car', ['carId', 'id'])
@Index('settlement_by_order', ['paymentOrderId'])
export class SettlementRow {
  @IdKey() id: string;
  @IdColumn() saleId: string;
  /** held · captured · released · reversed */
  @CodeColumn(12) state: string;
  @IdColumn() shopId: string;
  @IdColumn({ nullable: true }) carId: string | null;
  @IdColumn({ nullable: true }) memberId: string | null;
  @CountColumn() totalFen: number;
  @CountColumn() changeFen: number;
  @IdColumn({ nullable: true }) cardId: string | null;
  @CountColumn({ nullable: true }) cardBeforeFen: number | null;
  @CountColumn({ nullable: true }) cardAfterFen: number | null;
  /** Points the bill earns, given when it is paid. */
  @CountColumn() earns: number;
  /** The rules and the level's multiple by which it earns: a part that goes back earns by them too. */
  @Column({ type: 'int' }) pointRulesVersion: number;
  @Column({ type: 'int' }) pointsPercent: number;
  /** The ledger's hold of the card's part, while WeChat's part is awaited. */
  @IdColumn({ nullable: true }) holdId: string | null;
  @IdColumn({ nullable: true }) entryId: string | null;
  @IdColumn({ nullable: true }) paymentOrderId: string | null;
  /** Null when its owner bought on the phone. */
  @IdColumn({ nullable: true }) staffId: string | null;
  @InstantColumn() at: Date;
  /** The day it counts for; that of the capture when it was held. */
  @DayColumn() settledOn: string;
  @InstantColumn({ nullable: true }) capturedAt: Date | null;
  @InstantColumn({ nullable: true }) releasedAt: Date | null;
  @InstantColumn({ nullable: true }) reversedAt: Date | null;
  @DayColumn({ nullable: true }) reversedOn: string | null;
  @IdColumn({ nullable: true }) reversedBy: string | null;
  @IdColumn({ nullable: true }) reverseApprovedBy: string | null;
  @CodeColumn(24, { nullable: true }) reverseCode: string | null;
  @TextColumn(200, { nullable: true }) reverseReason: string | null;
}

/** A reversal that one manager asked for; it is carried out when a second one repeats it. */
@Entity('reversal_ask')
export class ReversalAskRow {
  @IdKey() settlementId: string;
  @IdColumn() askedBy: string;
  @InstantColumn() askedAt: Date;
  @CodeColumn(24) reasonCode: string;
  @TextColumn(200) reason: string;
}

/** What paid a part of the bill; the legs of a settlement sum to its total. */
@Entity('settlement_leg')
@Index('settlement_leg_by_settlement', ['settlementId', 'seq'])
export class SettlementLegRow {
  @IdKey() id: string;
  @IdColumn() settlementId: string;
  @Column({ type: 'int' }) seq: number;
  @CodeColumn(16) kind: string;
  @CountColumn() amountFen: number;
  @IdColumn({ nullable: true }) instrumentId: string | null;
  /** [{lineId, amountFen}]: what a later refund of a line gives back. */
  @JsonColumn() parts: string;
}
