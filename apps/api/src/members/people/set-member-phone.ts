import { Injectable } from '@nestjs/common';
import { maskPhone, refuse } from '@cheyou/domain';
import { ActLog } from '../../platform/act-log';
import { Clock } from '../../platform/clock';
import { UnitOfWork } from '../../platform/database';
import { Refused, type StaffCaller } from '../../platform/http';
import { ClaimStore } from '../binding/claim.store';
import { MemberPages } from './member-pages';
import { MemberStore } from './member.store';
import { phoneOf } from './typed-person';

/** Binds a phone at the counter, where staff see the person and the phone. */
@Injectable()
export class SetMemberPhone {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly members: MemberStore,
    private readonly claims: ClaimStore,
    private readonly pages: MemberPages,
    private readonly actLog: ActLog,
    private readonly clock: Clock,
  ) {}

  /** Answers the page `StaffMember`. @throws Refused NOT_FOUND, PHONE_INVALID; PHONE_TAKEN when another member has it. */
  run(actor: StaffCaller, id: string, typed: string): Promise<object> {
    return this.unit.run(async (tx) => {
      const member = (await this.members.lock(tx, [id])).get(id);
      if (!member) throw new Refused(refuse('NOT_FOUND'));
      const phone = phoneOf(typed);
      const bound = await this.members.setPhone(tx, id, phone, { at: this.clock.now(), by: 'counter' });
      if (!bound) throw new Refused(refuse('PHONE_TAKEN'));
      if (member.phone !== phone) await this.claims.voidOf(tx, id);
      await this.actLog.write(tx, {
        actor,
        act: 'member.edit',
        subject: { kind: 'member', id },
        facts: { phoneBefore: member.phone && maskPhone(member.phone), phoneAfter: maskPhone(phone) },
      });
      return this.pages.staffMember(tx, actor, id);
    });
  }
}
