import { Entity, PrimaryColumn } from 'typeorm';
import { DayColumn, IdColumn, InstantColumn, TextColumn } from '../database';

/** One row a scheduled job: when it is due and which process runs it. */
@Entity('job_lease')
export class JobLeaseRow {
  @PrimaryColumn({ type: 'varchar', length: 60, charset: 'ascii', collation: 'ascii_bin' }) name: string;
  /** Not before this instant, by the database's clock. */
  @InstantColumn() dueAt: Date;
  /** The run that holds the lease, null when nobody runs it. */
  @IdColumn({ nullable: true }) holder: string | null;
  @InstantColumn({ nullable: true }) heldUntil: Date | null;
  /** The last day (Asia/Shanghai) a daily job was done; null for others. */
  @DayColumn({ nullable: true }) doneOn: string | null;
  @InstantColumn({ nullable: true }) finishedAt: Date | null;
  @TextColumn(500, { nullable: true }) lastError: string | null;
}
