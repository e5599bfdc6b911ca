import { Injectable } from '@nestjs/common';
import type { Role } from '@cheyou/domain';
import { Clock, Ids } from '../platform/clock';
import type { Reader, Tx } from '../platform/database';
import { PersonalData } from '../platform/personal-data';
import { normalisedCode } from './invitation-code';

export interface Invitation {
  id: string;
  name: string;
  role: Role;
  shopId: string;
  expiresAt: Date;
}

export interface NewInvitation extends Omit<Invitation, 'id'> {
  code: string;
  phone: string | null;
  /** Null when the set-up command invites. */
  invitedBy: string | null;
}

@Injectable()
export class InvitationStore {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly personalData: PersonalData,
  ) {}

  async add(tx: Tx, { code, phone, ...invitation }: NewInvitation): Promise<string> {
    const id = this.ids.next();
    await tx.insert('staff_invitation', [
      {
        id,
        code_hash: this.hashOf(code),
        name: invitation.name,
        role: invitation.role,
        shop_id: invitation.shopId,
        phone_sealed: phone === null ? null : this.personalData.seal(phone),
        invited_by: invitation.invitedBy,
        made_at: this.clock.now(),
        expires_at: invitation.expiresAt,
        used_at: null,
        withdrawn_at: null,
      },
    ]);
    return id;
  }

  /** Uses the code up; null when it isn't good (any more). Of two at once one gets it. */
  async use(tx: Tx, code: string): Promise<(Invitation & { phoneSealed: Buffer | null }) | null> {
    const hash = this.hashOf(code);
    const now = this.clock.now();
    const used = await tx.write(
      `UPDATE staff_invitation SET used_at = ?
       WHERE code_hash = ? AND used_at IS NULL AND withdrawn_at IS NULL AND expires_at > ?`,
      [now, hash, now],
    );
    if (used === 0) return null;
    return tx.row(
      `SELECT id, name, role, shop_id AS shopId, expires_at AS expiresAt, phone_sealed AS phoneSealed
       FROM staff_invitation WHERE code_hash = ?`,
      [hash],
    );
  }

  /** Those somebody can still accept, newest first. */
  open(reader: Reader): Promise<Invitation[]> {
    return reader.rows<Invitation>(
      `SELECT id, name, role, shop_id AS shopId, expires_at AS expiresAt FROM staff_invitation
       WHERE used_at IS NULL AND withdrawn_at IS NULL AND expires_at > ? ORDER BY id DESC`,
      [this.clock.now()],
    );
  }

  lockOpen(tx: Tx, id: string): Promise<Invitation | null> {
    return tx.row<Invitation>(
      `SELECT id, name, role, shop_id AS shopId, expires_at AS expiresAt FROM staff_invitation
       WHERE id = ? AND used_at IS NULL AND withdrawn_at IS NULL AND expires_at > ? FOR UPDATE`,
      [id, this.clock.now()],
    );
  }

  async withdraw(tx: Tx, id: string): Promise<void> {
    await tx.write('UPDATE staff_invitation SET withdrawn_at = ? WHERE id = ?', [this.clock.now(), id]);
  }

  /** What somebody who lost the right to invite has still open. */
  async withdrawAllBy(tx: Tx, staffId: string): Promise<void> {
    await tx.write(
      'UPDATE staff_invitation SET withdrawn_at = ? WHERE invited_by = ? AND used_at IS NULL AND withdrawn_at IS NULL',
      [this.clock.now(), staffId],
    );
  }

  private hashOf(code: string): string {
    return this.personalData.blindIndex('staff-invitation', normalisedCode(code));
  }
}
