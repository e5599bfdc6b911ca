import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database';
import { CouponTemplateStore } from './coupon-template.store';
import { CouponStore } from './coupon.store';
import { IssueCoupon } from './issue-coupon';

/** Whoever joins gets what is given to everybody who joins, once; what has run out is not given. */
@Injectable()
export class GreetMember {
  constructor(
    private readonly templates: CouponTemplateStore,
    private readonly coupons: CouponStore,
    private readonly issuing: IssueCoupon,
  ) {}

  async run(tx: Tx, memberId: string): Promise<void> {
    for (const templateId of await this.templates.atRegistration(tx)) {
      // Somebody who became one with the member may have brought it along.
      if (await this.coupons.gotOnJoining(tx, memberId, templateId)) continue;
      const source = `registration:${templateId}:${memberId}`;
      await this.issuing.run(tx, templateId, { memberId, way: 'registration', source, carId: null, staffId: null });
    }
  }
}
