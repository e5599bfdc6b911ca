import { Injectable } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { ActLog } from '../../platform/act-log';
import { UnitOfWork } from '../../platform/database';
import { Refused, type StaffCaller } from '../../platform/http';
import { MemberPages } from './member-pages';
import { MemberStore } from './member.store';
import type { EditMemberInput } from './members.dto';
import { nameOf } from './typed-person';

@Injectable()
export class EditMember {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly members: MemberStore,
    private readonly pages: MemberPages,
    private readonly actLog: ActLog,
  ) {}

  /** Answers the page `StaffMember`. @throws Refused NOT_FOUND, NAME_INVALID */
  run(actor: StaffCaller, id: string, input: EditMemberInput): Promise<object> {
    return this.unit.run(async (tx) => {
      if (!(await this.members.lock(tx, [id])).has(id)) throw new Refused(refuse('NOT_FOUND'));
      const { name, gender, birthOn, note } = input;
      await this.members.change(tx, id, { name: nameOf(name), gender, birth_on: birthOn, note });
      await this.actLog.write(tx, {
        actor,
        act: 'member.edit',
        subject: { kind: 'member', id },
        facts: { fields: Object.keys(input) },
      });
      return this.pages.staffMember(tx, actor, id);
    });
  }
}
