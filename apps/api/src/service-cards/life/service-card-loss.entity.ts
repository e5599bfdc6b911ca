import { Entity, Index } from 'typeorm';
import { IdColumn, IdKey, InstantColumn } from '../../platform/database';

/** The owner of a service card said on the phone that it is lost; never changed. */
@Entity('service_card_loss')
@Index('service_card_loss_by_card', ['cardId', 'id'])
export class ServiceCardLossRow {
  @IdKey() id: string;
  @IdColumn() cardId: string;
  @InstantColumn() reportedAt: Date;
}
