import { Injectable } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { ActLog } from '../../platform/act-log';
import { Refused, type StaffCaller } from '../../platform/http';
import { Once, type RequestKey } from '../../platform/idempotency';
import { MemberPages } from './member-pages';
import type { MergeInput } from './members.dto';
import { MergeMembers } from './merge-members';

/** Staff found one person twice. */
@Injectable()
export class MergeByStaff {
  constructor(
    private readonly once: Once,
    private readonly merging: MergeMembers,
    private readonly pages: MemberPages,
    private readonly actLog: ActLog,
  ) {}

  /**
   * Answers the survivor's page `StaffMember`.
   * @throws Refused NOT_FOUND, MERGE_BOTH_BOUND; SELF_APPROVAL when one of the two is the member of the staff person.
   */
  run(actor: StaffCaller, key: RequestKey, intoId: string, { otherId, reason }: MergeInput): Promise<object> {
    return this.once.run(key, async (tx) => {
      // A merge moves cards: nobody moves one to themselves.
      if ([intoId, otherId].includes(actor.memberId)) throw new Refused(refuse('SELF_APPROVAL'));
      const { staffId } = actor.staff;
      await this.merging.run(tx, { fromId: otherId, intoId, cause: 'staff', staffId, reason });
      await this.actLog.write(tx, {
        actor,
        act: 'member.merge',
        subject: { kind: 'member', id: intoId },
        reason,
        facts: { from: otherId },
      });
      return this.pages.staffMember(tx, actor, intoId);
    });
  }
}
