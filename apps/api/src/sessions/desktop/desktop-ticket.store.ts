import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '../../platform/clock';
import { UnitOfWork, type Tx } from '../../platform/database';
import { PersonalData } from '../../platform/personal-data';

export interface Ticket {
  id: string;
  expiresAt: Date;
  /** Who confirmed it, and with which account. */
  memberId: string | null;
  accountId: string | null;
  collectedAt: Date | null;
}

@Injectable()
export class DesktopTicketStore {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly personalData: PersonalData,
  ) {}

  /** Lets go of digits nobody confirmed in time, so that they can be given out again. */
  async freeDigits(tx: Tx): Promise<void> {
    await tx.write('UPDATE desktop_ticket SET open_digits = NULL WHERE expires_at <= ? AND open_digits IS NOT NULL', [
      this.clock.now(),
    ]);
  }

  /** Null when another desktop waits with these digits. */
  async add(tx: Tx, ticket: { digits: string; secret: string; expiresAt: Date }): Promise<string | null> {
    const id = this.ids.next();
    const added = await tx.insertUnlessTaken('desktop_ticket', {
      id,
      open_digits: ticket.digits,
      secret_hash: this.hashOf(ticket.secret),
      created_at: this.clock.now(),
      expires_at: ticket.expiresAt,
      member_id: null,
      account_id: null,
      collected_at: null,
    });
    return added ? id : null;
  }

  /** The ticket that waits with these digits; of two who confirm at once one gets it. */
  async confirm(
    tx: Tx,
    digits: string,
    { memberId, accountId }: { memberId: string; accountId: string },
    collectUntil: Date,
  ): Promise<string | null> {
    const found = await tx.row<{ id: string }>(
      'SELECT id FROM desktop_ticket WHERE open_digits = ? AND expires_at > ? FOR UPDATE',
      [digits, this.clock.now()],
    );
    if (!found) return null;
    await tx.write(
      `UPDATE desktop_ticket SET open_digits = NULL, member_id = ?, account_id = ?, expires_at = GREATEST(expires_at, ?)
       WHERE id = ?`,
      [memberId, accountId, collectUntil, found.id],
    );
    return found.id;
  }

  /** Null for a ticket that isn't there or has another secret. */
  lock(tx: Tx, id: string, secret: string): Promise<Ticket | null> {
    return tx.row<Ticket>(
      `SELECT id, expires_at AS expiresAt, member_id AS memberId, account_id AS accountId, collected_at AS collectedAt
       FROM desktop_ticket WHERE id = ? AND secret_hash = ? FOR UPDATE`,
      [id, this.hashOf(secret)],
    );
  }

  async collected(tx: Tx, id: string): Promise<void> {
    await tx.write('UPDATE desktop_ticket SET collected_at = ? WHERE id = ?', [this.clock.now(), id]);
  }

  sweep(before: Date, limit: number): Promise<number> {
    return this.unit.run((tx) => tx.write('DELETE FROM desktop_ticket WHERE expires_at < ? LIMIT ?', [before, limit]));
  }

  private hashOf(secret: string): string {
    return this.personalData.blindIndex('desktop-secret', secret);
  }
}
