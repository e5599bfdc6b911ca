import { Column, Entity } from 'typeorm';
import { CodeKey, IdKey, InstantColumn } from '../platform/database';

/** How many messages of a template a member asked for; one accept is one message. */
@Entity('subscription')
export class SubscriptionRow {
  @IdKey() memberId: string;
  @CodeKey(20) template: string;
  @Column({ type: 'int' }) messagesLeft: number;
  @InstantColumn() changedAt: Date;
}
