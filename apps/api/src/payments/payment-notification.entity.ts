import { Column, Entity, Index } from 'typeorm';
import { CodeColumn, IdKey, InstantColumn } from '../platform/database';

/** What WeChat Pay told us, once each. */
@Entity('payment_notification')
@Index('payment_notification_wechat_id', ['wechatId'], { unique: true })
@Index('payment_notification_by_number', ['number'])
@Index('payment_notification_by_age', ['receivedAt'])
export class PaymentNotificationRow {
  @IdKey() id: string;
  @CodeColumn(64) wechatId: string;
  @CodeColumn(60) eventType: string;
  /** The order's or refund's number it names; null when it can't be read. */
  @CodeColumn(64, { nullable: true }) number: string | null;
  @Column({ type: 'mediumblob' }) bodySealed: Buffer;
  @InstantColumn() receivedAt: Date;
  /** What came of it; null only inside the transaction that takes it in. */
  @CodeColumn(12, { nullable: true }) outcome: string | null;
}
