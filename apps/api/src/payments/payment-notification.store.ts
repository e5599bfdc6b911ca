import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '../platform/clock';
import type { Tx } from '../platform/database';
import { PersonalData } from '../platform/personal-data';

export interface Arrived {
  wechatId: string;
  eventType: string;
  /** The order's or refund's number; null when it couldn't be read. */
  number: string | null;
  /** What WeChat wrote, in the clear; it holds an openid. */
  body: string;
}

@Injectable()
export class PaymentNotificationStore {
  constructor(
    private readonly personalData: PersonalData,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * Takes a notification in. @returns its row's id, or null when it is here already: a copy waits until the first is committed.
   * A plain INSERT would let a hundred copies deadlock when the first is rolled back.
   */
  async takeIn(tx: Tx, arrived: Arrived): Promise<string | null> {
    const id = this.ids.next();
    await tx.write(
      `INSERT INTO payment_notification (id, wechat_id, event_type, number, body_sealed, received_at, outcome)
       VALUES (?, ?, ?, ?, ?, ?, NULL) ON DUPLICATE KEY UPDATE wechat_id = payment_notification.wechat_id`,
      [id, arrived.wechatId, arrived.eventType, arrived.number, this.personalData.seal(arrived.body), this.clock.now()],
    );
    const row = await tx.row<{ id: string }>('SELECT id FROM payment_notification WHERE wechat_id = ?', [
      arrived.wechatId,
    ]);
    return row?.id === id ? id : null;
  }

  /** Notifications whose copies WeChat sends no more; what they did stands in orders, payments and refunds. @returns how many went. */
  sweep(tx: Tx, before: Date, limit: number): Promise<number> {
    return tx.write('DELETE FROM payment_notification WHERE received_at < ? ORDER BY received_at LIMIT ?', [
      before,
      limit,
    ]);
  }

  async settle(tx: Tx, id: string, outcome: string): Promise<void> {
    await tx.write('UPDATE payment_notification SET outcome = ? WHERE id = ?', [outcome, id]);
  }
}
