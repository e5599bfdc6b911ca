import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CodeKey, CountColumn, DayColumn, IdKey, InstantColumn } from '../platform/database';

/** What a shop has sold and still owes of one kind, on each day on which it moved. */
@Entity('liability_day')
export class LiabilityDayRow {
  @IdKey() shopId: string;
  /** principal · bonus · deferred (fen) · uses · labour (tenths of hours) · points · pointDebt */
  @CodeKey(10) what: string;
  @PrimaryColumn({ type: 'date' }) day: string;
  @CountColumn() movedIn: number;
  @CountColumn() movedOut: number;
  /** At the end of the day. */
  @CountColumn() balance: number;
}

/** Money that one shop took and another earned on a day. */
@Entity('liability_served')
export class LiabilityServedRow {
  @PrimaryColumn({ type: 'date' }) day: string;
  @IdKey() soldAt: string;
  @IdKey() servedAt: string;
  /** principal · deferred */
  @CodeKey(10) what: string;
  /** Signed: what was undone came back. */
  @CountColumn() amount: number;
}

/** How far the sealed past has been summed up; one row. */
@Entity('liability_progress')
export class LiabilityProgressRow {
  @PrimaryColumn({ type: 'tinyint' }) place: number;
  @Column({ type: 'int' }) sealNo: number;
  /** The last day that is summed up whole. */
  @DayColumn({ nullable: true }) through: string | null;
  @InstantColumn({ nullable: true }) checkedAt: Date | null;
  /** In how many places the sums and the balances disagreed then. */
  @Column({ type: 'int', nullable: true }) off: number | null;
}
