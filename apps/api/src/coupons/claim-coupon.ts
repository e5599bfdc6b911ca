import { Injectable } from '@nestjs/common';
import { refuse, shopDayOf } from '@cheyou/domain';
import { Members } from '../members';
import { Clock } from '../platform/clock';
import { allowed, Refused, type Actor } from '../platform/http';
import { Once, type RequestKey } from '../platform/idempotency';
import type { CouponView } from './coupons.dto';
import { IssueCoupon } from './issue-coupon';
import { NameCoupons } from './name-coupons';

/** A member takes a coupon that is on offer. */
@Injectable()
export class ClaimCoupon {
  constructor(
    private readonly clock: Clock,
    private readonly once: Once,
    private readonly members: Members,
    private readonly issuing: IssueCoupon,
    private readonly naming: NameCoupons,
  ) {}

  /** @throws Refused NOT_FOUND, COUPON_NOT_OFFERED, COUPON_SOLD_OUT, COUPON_LIMIT, COUPON_CAR_MISSING. */
  run(key: RequestKey, actor: Actor, templateId: string, carId: string | null): Promise<CouponView> {
    return this.once.run(key, async (tx) => {
      const member = await this.members.keep(tx, actor.memberId);
      if (!member) throw new Refused(refuse('NOT_FOUND'));
      const issue = { memberId: member.id, way: 'claim', source: null, carId, staffId: null } as const;
      const coupon = allowed(await this.issuing.run(tx, templateId, issue));
      return this.naming.view(tx, coupon, shopDayOf(this.clock.now()));
    });
  }
}
