import { Column, Entity, Index } from 'typeorm';
import { CodeColumn, DayColumn, IdColumn, IdKey, InstantColumn, JsonColumn, TextColumn } from '../platform/database';

/** What one purchase, award or import gave. */
@Entity('ledger_lot')
@Index('ledger_lot_by_holder', ['holderId'])
@Index('ledger_lot_by_lapse', ['lapsed', 'lapsesOn'])
export class LedgerLotRow {
  @IdKey() id: string;
  @IdColumn() holderId: string;
  @CodeColumn(20) source: string;
  @IdColumn({ nullable: true }) sourceId: string | null;
  @TextColumn(120) title: string;
  @IdColumn() shopId: string;
  @InstantColumn() createdAt: Date;
  /** What it was sold under, frozen. */
  @JsonColumn() terms: string;
  /** Last day on which all but principal may be used. */
  @DayColumn({ nullable: true }) lapsesOn: string | null;
  @DayColumn({ nullable: true }) reopenedUntil: string | null;
  /** What lapsed has been written off. */
  @Column({ type: 'boolean' }) lapsed: boolean;
}
