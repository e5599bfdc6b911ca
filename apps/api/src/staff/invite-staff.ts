import { Injectable } from '@nestjs/common';
import { parseName, parsePhone, type Role } from '@cheyou/domain';
import { ActLog } from '../platform/act-log';
import { Clock } from '../platform/clock';
import { UnitOfWork, type Tx } from '../platform/database';
import { allowed, Refused, type StaffCaller } from '../platform/http';
import { RateLimit } from '../platform/rate-limit';
import { Shops } from '../shops';
import { newInvitationCode } from './invitation-code';
import { InvitationStore } from './invitation.store';
import { presentSuperior } from './present-superior';
import { refusalToManage } from './staff-reach';
import { StaffStore } from './staff.store';

export interface Invited {
  id: string;
  /** Shown once; only its hash is kept. */
  code: string;
  expiresAt: Date;
}

interface Invitee {
  name: string;
  role: Role;
  shopId: string;
  phone?: string | null;
}

const livesMs = 3 * 24 * 3_600_000;

/** Makes a code with which one person becomes staff, once, within three days. */
@Injectable()
export class InviteStaff {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly invitations: InvitationStore,
    private readonly store: StaffStore,
    private readonly shops: Shops,
    private readonly rateLimit: RateLimit,
    private readonly log: ActLog,
    private readonly clock: Clock,
  ) {}

  /** @throws Refused NOT_FOUND for a shop outside the caller's, FORBIDDEN for a role not below the caller's; DISMISSED. */
  async run(actor: StaffCaller, input: Invitee): Promise<Invited> {
    await this.rateLimit.take('staff.invite', actor.staff.staffId, { limit: 30, windowSeconds: 3_600 });
    return this.unit.run(async (tx) => {
      const refusal = refusalToManage(await presentSuperior(this.store, tx, actor), 'staff.invite', input);
      if (refusal) throw new Refused(refusal);
      return this.write(tx, actor, input);
    });
  }

  /** Writes the invitation; without a caller only where nobody is staff yet. */
  async write(tx: Tx, actor: StaffCaller | null, input: Invitee): Promise<Invited> {
    await this.shops.shop(tx, input.shopId);
    const code = newInvitationCode();
    const expiresAt = new Date(this.clock.now().getTime() + livesMs);
    const name = allowed(parseName(input.name));
    const phone = input.phone ? allowed(parsePhone(input.phone)) : null;
    const { role, shopId } = input;
    const invitedBy = actor?.staff.staffId ?? null;
    const id = await this.invitations.add(tx, { code, name, role, shopId, phone, expiresAt, invitedBy });
    if (actor) {
      const subject = { kind: 'staffInvitation', id };
      await this.log.write(tx, { actor, act: 'staff.invite', subject, facts: { label: name, role, shopId } });
    }
    return { id, code, expiresAt };
  }
}
