import { Injectable } from '@nestjs/common';
import { limitFor, refuse } from '@cheyou/domain';
import { Members } from '../members';
import { ActLog } from '../platform/act-log';
import { Refused, type StaffCaller } from '../platform/http';
import { Once, type RequestKey } from '../platform/idempotency';
import { AwardPoints } from './award-points';
import { LockedPoints } from './locked-points';
import { WithdrawPoints } from './withdraw-points';

export interface Adjustment {
  /** Signed, not 0. */
  readonly points: number;
  readonly reason: string;
}

/** A manager gives or takes points by hand, within the limit of the role and with a reason the owner reads. */
@Injectable()
export class AdjustPoints {
  constructor(
    private readonly once: Once,
    private readonly members: Members,
    private readonly locked: LockedPoints,
    private readonly awarding: AwardPoints,
    private readonly withdrawing: WithdrawPoints,
    private readonly actLog: ActLog,
  ) {}

  /** @throws Refused NOT_FOUND; SELF_APPROVAL for one's own points; POINTS_SHORT, POINTS_FROZEN, POINTS_LAPSED, POINTS_LIMIT above the limit, AMOUNT_INVALID. */
  async run(key: RequestKey, actor: StaffCaller, askedId: string, adjustment: Adjustment): Promise<void> {
    const limit = limitFor(actor.staff.role, 'points');
    if (adjustment.points === 0) throw new Refused(refuse('AMOUNT_INVALID'));
    if (Math.abs(adjustment.points) > limit) throw new Refused(refuse('POINTS_LIMIT', { max: limit }));
    await this.once.run(key, async (tx) => {
      const member = await this.members.keep(tx, askedId);
      if (!member) throw new Refused(refuse('NOT_FOUND'));
      if (member.id === actor.memberId) throw new Refused(refuse('SELF_APPROVAL'));
      const memberId = member.id;
      const { shopId, staffId } = actor.staff;
      const head = { shopId, staffId, title: '门店调整积分', reason: adjustment.reason };
      if (adjustment.points > 0)
        await this.awarding.run(tx, { memberId, points: adjustment.points, move: 'adjusted', head });
      else {
        const held = await this.locked.lock(tx, memberId);
        await this.withdrawing.run(tx, held, -adjustment.points, { move: 'adjusted', head });
      }
      const subject = { kind: 'member', id: memberId };
      const facts = { points: adjustment.points };
      await this.actLog.write(tx, { actor, act: 'points.adjust', subject, reason: adjustment.reason, facts });
      return {};
    });
  }
}
