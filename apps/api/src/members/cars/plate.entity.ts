import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { CodeColumn, IdColumn, IdKey, InstantColumn } from '../../platform/database';

const plateText = { type: 'varchar', length: 12, charset: 'utf8mb4', collation: 'utf8mb4_bin' } as const;

/** A plate a car wears or wore. */
@Entity('plate')
@Index('plate_current_number', ['currentNumber'], { unique: true })
@Index('plate_current_car', ['currentCarId'], { unique: true })
@Index('plate_by_car', ['carId', 'id'])
@Index('plate_by_number', ['number'])
export class PlateRow {
  @IdKey() id: string;
  @IdColumn() carId: string;
  /** Normalised. */
  @Column(plateText) number: string;
  @CodeColumn(20) kind: string;
  /** The number while the car wears it: no two cars wear one plate. */
  @Column({ ...plateText, nullable: true }) currentNumber: string | null;
  /** The car while it wears it: no car wears two plates. */
  @IdColumn({ nullable: true }) currentCarId: string | null;
  @InstantColumn() fromAt: Date;
  @InstantColumn({ nullable: true }) untilAt: Date | null;
}

/** Every ending of a worn plate from three signs on: any part of a plate is the beginning of one of them. */
@Entity('plate_suffix')
@Index('plate_suffix_by_car', ['carId'])
export class PlateSuffixRow {
  @PrimaryColumn(plateText) suffix: string;
  @IdKey() carId: string;
}
