import { Entity, PrimaryColumn } from 'typeorm';
import { IdColumn, IdKey } from '../platform/database';

/** The version of a card that holds so many uses of a service another system sold; never on offer. */
@Entity('service_card_old_version')
export class ServiceCardOldVersionRow {
  @IdKey() serviceId: string;
  @PrimaryColumn({ type: 'int' }) granted: number;
  @IdColumn() versionId: string;
}
