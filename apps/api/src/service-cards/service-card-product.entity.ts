import { Column, Entity, Index } from 'typeorm';
import {
  CodeColumn,
  CountColumn,
  DayColumn,
  IdColumn,
  IdKey,
  InstantColumn,
  JsonColumn,
  TextColumn,
} from '../platform/database';

/** A service card that is offered; it points at the version in force. */
@Entity('service_card_product')
export class ServiceCardProductRow {
  @IdKey() id: string;
  @IdColumn() versionId: string;
  @InstantColumn() createdAt: Date;
}

/** A product as it was offered from one moment to the next; never changed. */
@Entity('service_card_version')
@Index('service_card_version_by_product', ['productId', 'id'])
export class ServiceCardVersionRow {
  @IdKey() id: string;
  @IdColumn() productId: string;
  @CodeColumn(12) kind: string;
  @TextColumn(40) name: string;
  @Column({ type: 'boolean' }) active: boolean;
  @CountColumn() priceFen: number;
  @CodeColumn(10) startsWith: string;
  @DayColumn({ nullable: true }) startsOn: string | null;
  @Column({ type: 'int', nullable: true }) months: number | null;
  /** A list of ids; null serves everywhere. */
  @JsonColumn({ nullable: true }) shopIds: string | null;
  /** How many cars are bound to a card; null serves every car of its owner. */
  @Column({ type: 'int', nullable: true }) carsMax: number | null;
  @Column({ type: 'int', nullable: true }) carChangesMax: number | null;
  @Column({ type: 'boolean' }) transferable: boolean;
  /** What its labour hours are good for; null counts uses of each service. */
  @JsonColumn({ nullable: true }) labour: string | null;
  /** Whether what is really paid for it earns points. */
  @Column({ type: 'boolean' }) earnsPoints: boolean;
  /** Whether its buyers find it on the phone; the counter sells all. */
  @Column({ type: 'boolean' }) onPhone: boolean;
  @TextColumn(200, { nullable: true }) reason: string | null;
  @IdColumn() createdBy: string;
  @InstantColumn() createdAt: Date;
}

/** What one version grants of one service. */
@Entity('service_card_version_service')
export class ServiceCardVersionServiceRow {
  @IdKey() versionId: string;
  @IdKey() serviceId: string;
  @Column({ type: 'int' }) position: number;
  @TextColumn(80) serviceName: string;
  @CountColumn({ nullable: true }) granted: number | null;
  @CountColumn({ nullable: true }) perDayMax: number | null;
  @CountColumn({ nullable: true }) perMonthMax: number | null;
  @CountColumn() listPriceFen: number;
}
