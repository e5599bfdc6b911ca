import { Entity, Index } from 'typeorm';
import { CodeColumn, CountColumn, DayColumn, IdColumn, IdKey, InstantColumn } from '../platform/database';

/** What WeChat's back office gave back of something a person owed: the day of the refund may be closed, so it counts on one of its own. */
@Entity('counted_elsewhere')
@Index('counted_elsewhere_by_order', ['orderId', 'id'])
@Index('counted_elsewhere_by_day', ['shopId', 'countedOn'])
export class CountedElsewhereRow {
  @IdKey() id: string;
  @CodeColumn(32) orderId: string;
  /** In the room of the payment. */
  @IdColumn() refundId: string;
  /** The shop that owed it. */
  @IdColumn() shopId: string;
  @DayColumn() countedOn: string;
  @InstantColumn() countedAt: Date;
  @CountColumn() fen: number;
}
