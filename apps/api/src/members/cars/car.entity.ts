import { Column, Entity, Index } from 'typeorm';
import { CodeColumn, DayColumn, IdColumn, IdKey, InstantColumn, TextColumn } from '../../platform/database';
import { BlindIndexColumn } from '../blind-index.column';

@Entity('car')
@Index('car_by_vin', ['vinIndex'])
export class CarRow {
  @IdKey() id: string;
  @Column({ type: 'varbinary', length: 512, nullable: true }) vinSealed: Buffer | null;
  @BlindIndexColumn({ nullable: true }) vinIndex: string | null;
  @TextColumn(40, { nullable: true }) brand: string | null;
  @TextColumn(60, { nullable: true }) series: string | null;
  @Column({ type: 'smallint', nullable: true }) modelYear: number | null;
  /** 'private', 'official' or 'commercial'; USAGE is a word of SQL. */
  @CodeColumn(12) usedAs: string;
  @Column({ type: 'int', nullable: true }) odometerKm: number | null;
  @DayColumn({ nullable: true }) odometerOn: string | null;
  @DayColumn({ nullable: true }) insuranceUntil: string | null;
  @DayColumn({ nullable: true }) inspectionUntil: string | null;
  @DayColumn({ nullable: true }) sanbaoUntilOn: string | null;
  @DayColumn({ nullable: true }) firstRegisteredOn: string | null;
  @Column({ type: 'int' }) visits: number;
  @DayColumn({ nullable: true }) lastVisitOn: string | null;
  @IdColumn({ nullable: true }) openedShopId: string | null;
  @InstantColumn() createdAt: Date;
}
