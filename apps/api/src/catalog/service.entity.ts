import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { CodeColumn, CountColumn, IdColumn, IdKey, InstantColumn, TextColumn } from '../platform/database';

/** A service or part as it is sold now. */
@Entity('service')
@Index('service_by_category', ['category', 'id'])
export class ServiceRow {
  @IdKey() id: string;
  @TextColumn(60) name: string;
  @CodeColumn(20) category: string;
  /** 'service' or 'part'. */
  @CodeColumn(8) kind: string;
  @CountColumn() priceFen: number;
  @Column({ type: 'int', nullable: true }) minutes: number | null;
  /** Standard labour hours of one, in tenths. */
  @Column({ type: 'int', nullable: true }) labourTenths: number | null;
  @TextColumn(8) unit: string;
  @Column({ type: 'boolean' }) active: boolean;
  @Column({ type: 'boolean' }) favourite: boolean;
  @Column({ type: 'boolean' }) earnsPoints: boolean;
  @Column({ type: 'int' }) version: number;
  @InstantColumn() createdAt: Date;
}

/** A service as it was sold from an instant on; never changed. */
@Entity('service_version')
export class ServiceVersionRow {
  @IdKey() serviceId: string;
  @PrimaryColumn({ type: 'int' }) version: number;
  @TextColumn(60) name: string;
  @CodeColumn(20) category: string;
  @CodeColumn(8) kind: string;
  @CountColumn() priceFen: number;
  @Column({ type: 'int', nullable: true }) minutes: number | null;
  /** Standard labour hours of one, in tenths. */
  @Column({ type: 'int', nullable: true }) labourTenths: number | null;
  @TextColumn(8) unit: string;
  @Column({ type: 'boolean' }) active: boolean;
  @Column({ type: 'boolean' }) favourite: boolean;
  @Column({ type: 'boolean' }) earnsPoints: boolean;
  @InstantColumn() fromAt: Date;
  @IdColumn({ nullable: true }) staffId: string | null;
  @TextColumn(200, { nullable: true }) reason: string | null;
}
