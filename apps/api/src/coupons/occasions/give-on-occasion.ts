import { Injectable } from '@nestjs/common';
import { isRefusal } from '@cheyou/domain';
import { Clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { CouponTemplateStore } from '../coupon-template.store';
import { CouponStore } from '../coupon.store';
import { IssueCoupon } from '../issue-coupon';
import { MissedStore } from './missed.store';

export interface Occasion {
  /** A member the caller keeps until the end of the transaction. */
  readonly memberId: string;
  readonly way: 'registration' | 'birthday' | 'spend' | 'level';
  /** What is given for once: 'birthday:2026', 'spend:2026-11', 'spend:<settlement>', 'level:gold'. */
  readonly key: string;
  /** For its owner: 生日礼. */
  readonly why: string;
  /** Of one that comes again: from when on it must not have come, and the day that tells this time from the last. */
  readonly again?: { readonly since: Date; readonly on: string };
}

const everSince = new Date(0);

/**
 * Gives a coupon that comes of itself, once for its occasion. What stands against it (a limit, a budget, its dates) is no error: it is kept for
 * the template's page. The next morning near a birthday, or the member's next bill for a month and a level, may give it after all; joining
 * and a single bill don't come again.
 */
@Injectable()
export class GiveOnOccasion {
  constructor(
    private readonly clock: Clock,
    private readonly templates: CouponTemplateStore,
    private readonly coupons: CouponStore,
    private readonly missed: MissedStore,
    private readonly issuing: IssueCoupon,
  ) {}

  /** @returns how many were given: 1 or 0. */
  async run(tx: Tx, templateId: string, { memberId, way, key, why, again }: Occasion): Promise<number> {
    // Whoever gives of this template queues here: who got one already is decided on what stands.
    await this.templates.lock(tx, templateId);
    const since = again?.since ?? everSince;
    // Somebody who became one with the member may have brought it along.
    if (await this.coupons.gotOn(tx, { ownerId: memberId, templateId, occasion: key, since })) return 0;
    const source = [key, templateId, memberId, ...(again ? [again.on] : [])].join(':');
    const issue = { memberId, way, source, occasion: key, why, carId: null, staffId: null };
    const end = await this.issuing.run(tx, templateId, issue);
    const owed = { templateId, memberId, occasion: key };
    if (isRefusal(end)) {
      await this.missed.note(tx, owed, end.refused, this.clock.now());
      return 0;
    }
    await this.missed.forget(tx, owed);
    return 1;
  }
}
