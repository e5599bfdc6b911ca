import { Injectable } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { ActLog } from '../../platform/act-log';
import { Clock } from '../../platform/clock';
import { UnitOfWork } from '../../platform/database';
import { Refused, type StaffCaller } from '../../platform/http';
import { MemberStore } from '../people/member.store';
import { typedCode } from '../typed-code';
import type { RebindingCodeView } from './binding.dto';
import { RebindingCodeStore } from './rebinding-code.store';

const validMs = 15 * 60_000;

/** The counter saw proof of who somebody is whose WeChat account is lost. */
@Injectable()
export class IssueRebindingCode {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly members: MemberStore,
    private readonly codes: RebindingCodeStore,
    private readonly actLog: ActLog,
    private readonly clock: Clock,
  ) {}

  /** Good for a quarter of an hour; an older code of the member ends. @throws Refused NOT_FOUND; SELF_APPROVAL for oneself. */
  run(actor: StaffCaller, memberId: string, reason: string): Promise<RebindingCodeView> {
    return this.unit.run(async (tx) => {
      if (memberId === actor.memberId) throw new Refused(refuse('SELF_APPROVAL'));
      if (!(await this.members.lock(tx, [memberId])).has(memberId)) throw new Refused(refuse('NOT_FOUND'));
      const expiresAt = new Date(this.clock.now().getTime() + validMs);
      const about = { memberId, issuedBy: actor.staff.staffId, reason, expiresAt };
      let code = typedCode();
      while (!(await this.codes.add(tx, { ...about, code }))) code = typedCode();
      await this.actLog.write(tx, {
        actor,
        act: 'member.rebind',
        subject: { kind: 'member', id: memberId },
        reason,
      });
      return { code, expiresAt: expiresAt.toISOString() };
    });
  }
}
