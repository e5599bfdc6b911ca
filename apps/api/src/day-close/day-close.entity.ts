import { Entity, Index } from 'typeorm';
import { CodeKey, CountColumn, DayColumn, IdColumn, IdKey, InstantColumn } from '../platform/database';

/** A day of a shop that was closed; its rows are never changed. */
@Entity('day_close')
@Index('day_close_once', ['shopId', 'day'], { unique: true })
export class DayCloseRow {
  @IdKey() id: string;
  @IdColumn() shopId: string;
  @DayColumn() day: string;
  @InstantColumn() closedAt: Date;
  @IdColumn() closedBy: string;
}

/** One sum of a closed day, as it was; never changed and never computed again. */
@Entity('day_close_sum')
export class DayCloseSumRow {
  @IdKey() dayCloseId: string;
  /** bill · settled · reversed · refunded · refundPaid · refundPaidBack · refundGiven · line · topUp · topUpUndone · cardRefund · cardRefundBack · cardRefundGiven */
  @CodeKey(16) section: string;
  /** A kind of leg, a way of paying, a kind of line. */
  @CodeKey(16) kind: string;
  @CountColumn() pieces: number;
  @CountColumn() fen: number;
}
