import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { CodeColumn, CountColumn, DayColumn, IdColumn, IdKey, InstantColumn, TextColumn } from '../platform/database';

/** Money on its way to a card, from the wish to the entry. While it is paying or waiting it takes room under the cap. */
@Entity('top_up')
@Index('top_up_receipt', ['receiptNumber'], { unique: true })
@Index('top_up_by_card', ['cardId', 'state'])
@Index('top_up_by_member', ['memberId'])
@Index('top_up_by_shop_state', ['shopId', 'state', 'id'])
@Index('top_up_by_day', ['shopId', 'doneOn', 'id'])
@Index('top_up_by_undone_day', ['shopId', 'undoneOn'])
export class TopUpRow {
  @IdKey() id: string;
  @CodeColumn(24) receiptNumber: string;
  /** owner · counter */
  @CodeColumn(10) origin: string;
  /** paying · waiting · done · closed · rejected · undone */
  @CodeColumn(10) state: string;
  @IdColumn() cardId: string;
  @IdColumn() memberId: string;
  @IdColumn() shopId: string;
  @CodeColumn(20) method: string;
  @CountColumn() amountFen: number;
  @CountColumn() bonusFen: number;
  @IdColumn({ nullable: true }) productId: string | null;
  @IdColumn({ nullable: true }) productVersion: string | null;
  @IdColumn({ nullable: true }) tierId: string | null;
  /** How long the bonus lives from the day of payment; null when it never lapses. */
  @Column({ type: 'int', nullable: true }) bonusMonths: number | null;
  @TextColumn(40) termsVersion: string;
  /** The cap of the card when this was taken, and the principal it would come to. */
  @CountColumn() capFen: number;
  @CountColumn() principalAfterFen: number;
  /** Cash handed over at the counter. */
  @CountColumn({ nullable: true }) receivedFen: number | null;
  @IdColumn({ nullable: true }) staffId: string | null;
  @InstantColumn() createdAt: Date;
  /** The second person, who approved or rejected. */
  @IdColumn({ nullable: true }) decidedBy: string | null;
  @InstantColumn({ nullable: true }) decidedAt: Date | null;
  @TextColumn(200, { nullable: true }) reason: string | null;
  @DayColumn({ nullable: true }) doneOn: string | null;
  @InstantColumn({ nullable: true }) doneAt: Date | null;
  @IdColumn({ nullable: true }) lotId: string | null;
  @IdColumn({ nullable: true }) entryId: string | null;
  @CountColumn({ nullable: true }) balanceAfterFen: number | null;
  @DayColumn({ nullable: true }) undoneOn: string | null;
  @IdColumn({ nullable: true }) undoneBy: string | null;
}

/** The running number of a shop's receipts on one day; numbers may be missing. */
@Entity('top_up_number')
export class TopUpNumberRow {
  @IdKey() shopId: string;
  @PrimaryColumn({ type: 'date' }) day: string;
  @Column({ type: 'int' }) last: number;
}
