import { Entity, Index } from 'typeorm';
import { CodeColumn, CountColumn, IdColumn, IdKey, InstantColumn, TextColumn } from '../platform/database';

/** One business event; never changed, never deleted. */
@Entity('ledger_entry')
@Index('ledger_entry_reversed_once', ['reverses'], { unique: true })
@Index('ledger_entry_by_card', ['cardId', 'at', 'id'])
export class LedgerEntryRow {
  @IdKey() id: string;
  @CodeColumn(20) kind: string;
  @InstantColumn() at: Date;
  @IdColumn() shopId: string;
  @IdColumn({ nullable: true }) staffId: string | null;
  @TextColumn(120) title: string;
  @TextColumn(200, { nullable: true }) reason: string | null;
  @IdColumn({ nullable: true }) reverses: string | null;
  @IdColumn({ nullable: true }) holdId: string | null;
  @IdColumn({ nullable: true }) cardId: string | null;
  @CountColumn({ nullable: true }) cardBalanceAfter: number | null;
  @IdColumn({ nullable: true }) saleId: string | null;
  @IdColumn({ nullable: true }) settlementId: string | null;
  @IdColumn({ nullable: true }) topUpId: string | null;
  @IdColumn({ nullable: true }) paymentOrderId: string | null;
  @TextColumn(20, { nullable: true }) plate: string | null;
}
