import { Injectable } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { ActLog } from '../../platform/act-log';
import { Clock } from '../../platform/clock';
import { UnitOfWork, type Tx } from '../../platform/database';
import { Refused, type StaffCaller } from '../../platform/http';
import { MemberOpenedPort } from '../people/member-opened-port';
import { MemberStore } from '../people/member.store';
import { MergeMembers } from '../people/merge-members';
import { ClaimStore, type Claim } from './claim.store';

/** A manager has the person and the phone before them and decides a claim. */
@Injectable()
export class DecideClaim {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly claims: ClaimStore,
    private readonly members: MemberStore,
    private readonly merging: MergeMembers,
    private readonly opened: MemberOpenedPort,
    private readonly actLog: ActLog,
    private readonly clock: Clock,
  ) {}

  /** @throws Refused NOT_FOUND, STATE_CHANGED, MERGE_BOTH_BOUND; SELF_APPROVAL for one's own claim. */
  approve(actor: StaffCaller, id: string): Promise<void> {
    return this.decide(actor, id, 'approved', async (tx, { holderId, claimantId }) => {
      const locked = await this.members.lock(tx, [holderId, claimantId]);
      const holder = locked.get(holderId);
      if (!holder) throw new Refused(refuse('NOT_FOUND'));
      await this.merging.run(tx, {
        fromId: holderId,
        intoId: claimantId,
        cause: 'claim',
        staffId: actor.staff.staffId,
      });
      if (holder.phone === null) return;
      await this.members.setPhone(tx, claimantId, holder.phone, { at: this.clock.now(), by: 'wechat' });
      if (locked.get(claimantId)?.phone === null) await this.opened.joined(tx, claimantId);
    });
  }

  /** @throws Refused NOT_FOUND, STATE_CHANGED, SELF_APPROVAL */
  reject(actor: StaffCaller, id: string, reason: string): Promise<void> {
    return this.decide(actor, id, 'rejected', () => Promise.resolve(), reason);
  }

  private decide(
    actor: StaffCaller,
    id: string,
    state: 'approved' | 'rejected',
    work: (tx: Tx, claim: Claim) => Promise<void>,
    reason: string | null = null,
  ): Promise<void> {
    return this.unit.run(async (tx) => {
      const claim = await this.claims.lock(tx, id);
      if (!claim) throw new Refused(refuse('NOT_FOUND'));
      if (claim.state !== 'waiting') throw new Refused(refuse('STATE_CHANGED', { state: claim.state }));
      if (claim.claimantId === actor.memberId) throw new Refused(refuse('SELF_APPROVAL'));
      // Decided first: merging makes every other claim of the two void.
      await this.claims.decide(tx, id, state, actor.staff.staffId);
      await work(tx, claim);
      await this.actLog.write(tx, {
        actor,
        act: 'member.claimApprove',
        subject: { kind: 'claim', id },
        reason,
        facts: { state, holderId: claim.holderId, claimantId: claim.claimantId, amountFen: claim.amountFen },
      });
    });
  }
}
