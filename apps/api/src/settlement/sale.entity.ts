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

/** What one visit sells, from opening to settled. */
@Entity('sale')
@Index('sale_number', ['number'], { unique: true })
@Index('sale_by_shop', ['shopId', 'state', 'id'])
@Index('sale_by_car', ['carId', 'id'])
@Index('sale_by_member', ['memberId', 'id'])
export class SaleRow {
  @IdKey() id: string;
  @CodeColumn(24) number: string;
  /** open · held · settled · cancelled · reversed */
  @CodeColumn(12) state: string;
  @IdColumn() shopId: string;
  @IdColumn({ nullable: true }) carId: string | null;
  /** The plate as it was that day. */
  @TextColumn(16, { nullable: true }) plate: string | null;
  @CodeColumn(20, { nullable: true }) plateKind: string | null;
  @IdColumn({ nullable: true }) memberId: string | null;
  /** What was sold, in a few words, for lists and statements. */
  @TextColumn(80) title: string;
  /** After manual prices. */
  @CountColumn() totalFen: number;
  /** Counts the edits, so that two people editing one sale don't overwrite each other. */
  @Column({ type: 'int' }) version: number;
  @DayColumn() openedOn: string;
  @InstantColumn() openedAt: Date;
  /** Null when its owner bought on the phone. */
  @IdColumn({ nullable: true }) openedBy: string | null;
  @InstantColumn({ nullable: true }) closedAt: Date | null;
  @TextColumn(200, { nullable: true }) cancelReason: string | null;
}

@Entity('sale_line')
@Index('sale_line_by_sale', ['saleId', 'seq'])
export class SaleLineRow {
  @IdKey() id: string;
  @IdColumn() saleId: string;
  @Column({ type: 'int' }) seq: number;
  @IdColumn() serviceId: string;
  /** The version of the price that was read; null of a card. */
  @Column({ type: 'int', nullable: true }) serviceVersion: number | null;
  /** Of a card: the version of the product that is sold; `serviceId` is the product then. */
  @IdColumn({ nullable: true }) cardVersionId: string | null;
  /** Of a card: the cars its buyer chose, a list of ids; null leaves it to the sale's car. */
  @JsonColumn({ nullable: true }) cardCarIds: string | null;
  /** Of a card: the version of the terms for prepaid cards its buyer accepted when the bill was settled. */
  @CodeColumn(20, { nullable: true }) termsVersion: string | null;
  @CodeColumn(10) kind: string;
  @CodeColumn(20) category: string;
  @TextColumn(60) name: string;
  @Column({ type: 'int' }) qty: number;
  @CountColumn() listPriceFen: number;
  /** What the member's level pays for one; null pays list price. */
  @CountColumn({ nullable: true }) levelPriceFen: number | null;
  @CountColumn({ nullable: true }) manualPriceFen: number | null;
  @TextColumn(200, { nullable: true }) priceReason: string | null;
  @IdColumn({ nullable: true }) performerId: string | null;
  @Column({ type: 'boolean' }) earnsPoints: boolean;
  /** Standard labour hours of one unit, in tenths, of the version that was read; null for none. */
  @Column({ type: 'int', nullable: true }) labourTenths: number | null;
  /** Units that went back after the bill was settled. */
  @Column({ type: 'int', default: 0 }) refundedQty: number;
}

/** The running number of sales, settlements … of a shop and day: one row of it is touched when a sale opens, never while one settles. */
@Entity('sale_number')
export class SaleNumberRow {
  @IdKey() shopId: string;
  @Column({ type: 'date', primary: true }) day: string;
  @Column({ type: 'int' }) last: number;
}
