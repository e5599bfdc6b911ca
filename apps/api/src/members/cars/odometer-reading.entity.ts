import { Column, Entity, Index } from 'typeorm';
import { CodeColumn, DayColumn, IdColumn, IdKey, InstantColumn, TextColumn } from '../../platform/database';

/** What an odometer showed on a day. */
@Entity('odometer_reading')
@Index('odometer_reading_by_car', ['carId', 'id'])
export class OdometerReadingRow {
  @IdKey() id: string;
  @IdColumn() carId: string;
  @Column({ type: 'int' }) km: number;
  @DayColumn() readOn: string;
  @InstantColumn() at: Date;
  /** 'member' or 'staff'. */
  @CodeColumn(8) readBy: string;
  @IdColumn() readerId: string;
  /** Why it may be less than before. */
  @TextColumn(200, { nullable: true }) reason: string | null;
}
