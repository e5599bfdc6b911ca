import { Column, Entity, Index } from 'typeorm';
import {
  CodeColumn,
  CodeKey,
  CountColumn,
  DayColumn,
  IdColumn,
  IdKey,
  InstantColumn,
  TextColumn,
} from '../platform/database';

/** An invoice that was asked for on a bill, and how it stands. */
@Entity('invoice')
@Index('invoice_live_of', ['liveOf'], { unique: true })
@Index('invoice_by_settlement', ['settlementId', 'id'])
@Index('invoice_by_member', ['memberId', 'id'])
@Index('invoice_by_shop', ['shopId', 'state', 'id'])
export class InvoiceRow {
  @IdKey() id: string;
  @IdColumn() settlementId: string;
  /** The settlement while the invoice stands for its money, so that two requests at once are one; null once it is over. */
  @IdColumn({ nullable: true }) liveOf: string | null;
  @IdColumn() memberId: string;
  @IdColumn() shopId: string;
  /** requested · issued · redNeeded · redIssued · refused · withdrawn · lapsed */
  @CodeColumn(12) state: string;
  @CountColumn() amountFen: number;
  /** What its red papers have taken off. */
  @CountColumn() redFen: number;
  /** person · company */
  @CodeColumn(10) titleKind: string;
  @TextColumn(100) title: string;
  @CodeColumn(20, { nullable: true }) taxNumber: string | null;
  @Column({ type: 'varbinary', length: 512, nullable: true }) emailSealed: Buffer | null;
  @InstantColumn() askedAt: Date;
  @InstantColumn({ nullable: true }) endedAt: Date | null;
  /** Who refused it; null when its owner or a refund ended it. */
  @IdColumn({ nullable: true }) endedBy: string | null;
  @TextColumn(200, { nullable: true }) reason: string | null;
}

/** An invoice as it was written outside: the blue one has seq 0, red ones follow. Rows are only added: one that was noted wrong is noted anew. */
@Entity('invoice_paper')
export class InvoicePaperRow {
  @IdKey() invoiceId: string;
  @Column({ type: 'int', primary: true }) seq: number;
  /** The highest is what holds. */
  @Column({ type: 'int', primary: true, default: 0 }) version: number;
  @CodeColumn(20) number: string;
  @CountColumn() amountFen: number;
  @DayColumn() issuedOn: string;
  @TextColumn(300, { nullable: true }) link: string | null;
  @InstantColumn() at: Date;
  @IdColumn() staffId: string;
  /** Why it was noted anew; null of what was noted first. */
  @TextColumn(200, { nullable: true }) reason: string | null;
}

/** Whose a number is now; one that was put right is free for the paper it belongs to. */
@Entity('invoice_number')
@Index('invoice_number_of_paper', ['invoiceId', 'seq'], { unique: true })
export class InvoiceNumberRow {
  @CodeKey(20) number: string;
  @IdColumn() invoiceId: string;
  @Column({ type: 'int' }) seq: number;
}
