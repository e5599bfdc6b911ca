import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock';
import type { Tx } from '../platform/database';
import type { TemplateKind } from './message-templates';

/** The wallets of messages: per member and template how many were asked for and not yet sent. */
@Injectable()
export class SubscriptionStore {
  constructor(private readonly clock: Clock) {}

  async add(tx: Tx, memberId: string, template: TemplateKind): Promise<void> {
    const now = this.clock.now();
    await tx.write(
      `INSERT INTO subscription (member_id, template, messages_left, changed_at) VALUES (?, ?, 1, ?)
       ON DUPLICATE KEY UPDATE messages_left = messages_left + 1, changed_at = ?`,
      [memberId, template, now, now],
    );
  }

  /** Pays for one message; false when the wallet is empty. */
  async take(tx: Tx, memberId: string, template: TemplateKind): Promise<boolean> {
    const matched = await tx.write(
      `UPDATE subscription SET messages_left = messages_left - 1, changed_at = ?
       WHERE member_id = ? AND template = ? AND messages_left > 0`,
      [this.clock.now(), memberId, template],
    );
    return matched === 1;
  }

  async giveBack(tx: Tx, memberId: string, template: TemplateKind): Promise<void> {
    await tx.write('UPDATE subscription SET messages_left = messages_left + 1 WHERE member_id = ? AND template = ?', [
      memberId,
      template,
    ]);
  }

  async empty(tx: Tx, memberId: string, template: TemplateKind): Promise<void> {
    await tx.write('UPDATE subscription SET messages_left = 0, changed_at = ? WHERE member_id = ? AND template = ?', [
      this.clock.now(),
      memberId,
      template,
    ]);
  }

  async moveToMember(tx: Tx, fromId: string, intoId: string): Promise<void> {
    await tx.write(
      `INSERT INTO subscription (member_id, template, messages_left, changed_at)
       SELECT ?, f.template, f.messages_left, ? FROM subscription f WHERE f.member_id = ?
       ON DUPLICATE KEY UPDATE messages_left = subscription.messages_left + f.messages_left`,
      [intoId, this.clock.now(), fromId],
    );
    await this.removeOf(tx, fromId);
  }

  async removeOf(tx: Tx, memberId: string): Promise<void> {
    await tx.write('DELETE FROM subscription WHERE member_id = ?', [memberId]);
  }
}
