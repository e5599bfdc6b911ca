import { Injectable } from '@nestjs/common';
import { dayBounds, refuse, shopDayOf } from '@cheyou/domain';
import { Members } from '../members';
import { Notices } from '../notices';
import { Clock } from '../platform/clock';
import type { Tx } from '../platform/database';
import { Refused, type Actor } from '../platform/http';
import { Once, type RequestKey } from '../platform/idempotency';
import { RateLimit } from '../platform/rate-limit';
import { AwardPoints } from './award-points';
import { LockedPoints, type LockedAccount } from './locked-points';
import { PointRulesStore } from './point-rules.store';
import { PointsStore } from './points.store';
import { WithdrawPoints } from './withdraw-points';

export interface Gift {
  /** The receiver's verified phone, as the giver knows it. */
  readonly phone: string;
  readonly points: number;
}

/** Nobody finds out by trying whose phone is a member's. */
const gifts = { limit: 20, windowSeconds: 3_600 };

/** A member gives points to another; both are told, and a day has a limit. What is given lapses by the rules of today. */
@Injectable()
export class GiftPoints {
  constructor(
    private readonly clock: Clock,
    private readonly once: Once,
    private readonly rateLimit: RateLimit,
    private readonly members: Members,
    private readonly notices: Notices,
    private readonly locked: LockedPoints,
    private readonly rules: PointRulesStore,
    private readonly store: PointsStore,
    private readonly awarding: AwardPoints,
    private readonly withdrawing: WithdrawPoints,
  ) {}

  /** @throws Refused RATE_LIMITED, NOT_FOUND, GIFT_TO_SELF, GIFT_MAX, POINTS_SHORT, POINTS_FROZEN, POINTS_LAPSED. */
  async run(key: RequestKey, actor: Actor, gift: Gift): Promise<void> {
    await this.rateLimit.take('pointsGift', actor.memberId, gifts);
    await this.once.run(key, async (tx) => {
      const known = await this.members.byVerifiedPhone(tx, gift.phone);
      if (!known) throw new Refused(refuse('NOT_FOUND'));
      // Either may have become another since they were read: points of whom they were would be nobody's.
      const { one: from, other: to } = await this.members.keepBoth(tx, actor.memberId, known.id);
      if (!from || !to) throw new Refused(refuse('NOT_FOUND'));
      if (to.id === from.id) throw new Refused(refuse('GIFT_TO_SELF'));
      // By ascending member id, so that two who give to each other at once queue instead of locking each other out.
      const [first = '', second = ''] = [from.id, to.id].sort();
      await this.locked.lock(tx, first);
      await this.locked.lock(tx, second);
      const giver = await this.locked.lock(tx, from.id);
      await this.refuseTooMuch(tx, giver, gift.points);
      // A gift is nobody's sale: it counts for the shop that gave the giver points last.
      const shopId = giver.ledgerLots.at(-1)?.shopId;
      if (shopId === undefined) throw new Refused(refuse('POINTS_SHORT', { missing: gift.points, available: 0 }));
      await this.withdrawing.run(tx, giver, gift.points, {
        move: 'giftOut',
        head: { shopId, staffId: null, title: '赠送积分给好友' },
        otherMemberId: to.id,
      });
      const head = { shopId, staffId: null, title: '好友赠送积分' };
      await this.awarding.run(tx, {
        memberId: to.id,
        points: gift.points,
        move: 'giftIn',
        head,
        otherMemberId: from.id,
      });
      await this.tell(tx, from.id, '积分已送出', gift.points);
      await this.tell(tx, to.id, '收到好友赠送的积分', gift.points);
      return {};
    });
  }

  private async refuseTooMuch(tx: Tx, giver: LockedAccount, wanted: number): Promise<void> {
    const { rules } = await this.rules.inForce(tx);
    const { startsAt } = dayBounds(shopDayOf(this.clock.now()));
    const given = await this.store.givenSince(tx, giver.accountIds, startsAt);
    const left = Math.max(0, rules.giftPerDayMax - given);
    if (wanted > left) throw new Refused(refuse('GIFT_MAX', { max: rules.giftPerDayMax, left }));
  }

  private tell(tx: Tx, memberId: string, title: string, given: number): Promise<void> {
    const facts = [{ label: '积分', value: String(given) }];
    return this.notices.tell(tx, { memberId, kind: 'pointsGift', title, facts, page: '/owner/points/index' });
  }
}
