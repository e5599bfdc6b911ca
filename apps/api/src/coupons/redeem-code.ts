import { Injectable } from '@nestjs/common';
import { refuse, shopDayOf } from '@cheyou/domain';
import { Members } from '../members';
import { Clock } from '../platform/clock';
import { allowed, Refused, type Actor } from '../platform/http';
import { Once, type RequestKey } from '../platform/idempotency';
import { RateLimit } from '../platform/rate-limit';
import { couponCodeOf } from './coupon-code';
import { CouponCodeStore } from './coupon-code.store';
import type { CouponView } from './coupons.dto';
import { IssueCoupon } from './issue-coupon';
import { NameCoupons } from './name-coupons';

/** A member types a code and gets the coupon it stands for; a code gives one, once. */
@Injectable()
export class RedeemCode {
  constructor(
    private readonly clock: Clock,
    private readonly once: Once,
    private readonly rateLimit: RateLimit,
    private readonly members: Members,
    private readonly codes: CouponCodeStore,
    private readonly issuing: IssueCoupon,
    private readonly naming: NameCoupons,
  ) {}

  /**
   * @throws Refused COUPON_CODE_WRONG, COUPON_CODE_USED, COUPON_NOT_OFFERED, COUPON_SOLD_OUT, COUPON_LIMIT, COUPON_CAR_MISSING,
   *   NOT_FOUND for a car that isn't the member's, RATE_LIMITED for whoever guesses.
   */
  async run(key: RequestKey, actor: Actor, typed: string, carId: string | null): Promise<CouponView> {
    await this.rateLimit.take('coupon.code', actor.memberId, guesses);
    return this.once.run(key, async (tx) => {
      const member = await this.members.keep(tx, actor.memberId);
      if (!member) throw new Refused(refuse('NOT_FOUND'));
      const code = await this.codes.lock(tx, couponCodeOf(typed));
      if (!code) throw new Refused(refuse('COUPON_CODE_WRONG'));
      if (code.couponId !== null) throw new Refused(refuse('COUPON_CODE_USED'));
      const issue = { memberId: member.id, way: 'code', source: `code:${code.id}`, carId, staffId: null } as const;
      const coupon = allowed(await this.issuing.run(tx, code.templateId, issue));
      if ((await this.codes.redeem(tx, code.code, coupon.id)) === 0) throw new Refused(refuse('COUPON_CODE_USED'));
      return this.naming.view(tx, coupon, shopDayOf(this.clock.now()));
    });
  }
}

const guesses = { limit: 20, windowSeconds: 3_600 };
