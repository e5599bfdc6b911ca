import { Injectable } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { ActLog } from '../platform/act-log';
import type { Tx } from '../platform/database';
import { Refused } from '../platform/http';
import { InvitationStore } from './invitation.store';
import { StaffRoom } from './staff-room';
import { StaffStore, type StaffPerson } from './staff.store';

/** Makes a member staff by the code of an invitation; the code is used up. */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly invitations: InvitationStore,
    private readonly staff: StaffStore,
    private readonly room: StaffRoom,
    private readonly log: ActLog,
  ) {}

  /** @throws Refused INVITATION_INVALID for a code that is wrong, used, withdrawn or too old; ALREADY_STAFF, and the code stays good. */
  async run(tx: Tx, memberId: string, code: string): Promise<StaffPerson> {
    const invitation = await this.invitations.use(tx, code);
    if (!invitation) throw new Refused(refuse('INVITATION_INVALID'));
    const { name, role, shopId, phoneSealed } = invitation;
    const staffId = await this.staff.add(tx, { memberId, name, role, shopId, phoneSealed });
    if (staffId === null) throw new Refused(refuse('ALREADY_STAFF'));
    await this.log.write(tx, {
      actor: { staff: { staffId, name, role, shopId, shopIds: [shopId] } },
      act: 'me.acceptInvitation',
      subject: { kind: 'staff', id: staffId },
      facts: { label: name, invitation: invitation.id },
    });
    await this.room.changed(tx, memberId);
    return { id: staffId, memberId, name, role, shopId, state: 'active' };
  }
}
