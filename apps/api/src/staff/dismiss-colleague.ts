import { Injectable } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { ActLog } from '../platform/act-log';
import { UnitOfWork } from '../platform/database';
import { Refused, type StaffCaller } from '../platform/http';
import { InvitationStore } from './invitation.store';
import { keepAnOwner } from './keep-an-owner';
import { presentSuperior } from './present-superior';
import { refusalToManage } from './staff-reach';
import { StaffRoom } from './staff-room';
import { StaffStore } from './staff.store';

/** Ends somebody's post: the person stays a member, and every right of staff is gone within a minute. */
@Injectable()
export class DismissColleague {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly store: StaffStore,
    private readonly invitations: InvitationStore,
    private readonly room: StaffRoom,
    private readonly log: ActLog,
  ) {}

  /** @throws Refused NOT_FOUND, FORBIDDEN, SELF_DISMISSAL, LAST_OWNER_MANAGER, STATE_CHANGED once dismissed; DISMISSED for a caller who was. */
  async run(actor: StaffCaller, staffId: string, reason: string): Promise<void> {
    await this.unit.run(async (tx) => {
      const owners = await this.store.lockOwners(tx);
      const person = await this.store.lock(tx, staffId);
      if (!person) throw new Refused(refuse('NOT_FOUND'));
      if (staffId === actor.staff.staffId) throw new Refused(refuse('SELF_DISMISSAL'));
      const refusal = refusalToManage(await presentSuperior(this.store, tx, actor), 'staff.dismiss', person);
      if (refusal) throw new Refused(refusal);
      if (person.state === 'dismissed') throw new Refused(refuse('STATE_CHANGED', { state: person.state }));
      keepAnOwner(owners, staffId);
      await this.store.dismiss(tx, staffId, actor.staff.staffId, reason);
      await this.invitations.withdrawAllBy(tx, staffId);
      const subject = { kind: 'staff', id: staffId };
      await this.log.write(tx, { actor, act: 'staff.dismiss', subject, reason, facts: { label: person.name } });
      await this.room.changed(tx, person.memberId);
    });
  }
}
