import { Injectable } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { ActLog } from '../platform/act-log';
import { UnitOfWork } from '../platform/database';
import { Refused, type StaffCaller } from '../platform/http';
import { InvitationStore } from './invitation.store';
import { refusalToManage } from './staff-reach';

/** Makes an invitation void that nobody has accepted yet. */
@Injectable()
export class WithdrawInvitation {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly invitations: InvitationStore,
    private readonly log: ActLog,
  ) {}

  async run(actor: StaffCaller, id: string): Promise<void> {
    await this.unit.run(async (tx) => {
      const invitation = await this.invitations.lockOpen(tx, id);
      if (!invitation) throw new Refused(refuse('NOT_FOUND'));
      const refusal = refusalToManage(actor.staff, 'staff.invite', invitation);
      if (refusal) throw new Refused(refusal);
      await this.invitations.withdraw(tx, id);
      const subject = { kind: 'staffInvitation', id };
      await this.log.write(tx, {
        actor,
        act: 'staff.invite',
        subject,
        facts: { label: invitation.name, withdrawn: true },
      });
    });
  }
}
