import { Injectable } from '@nestjs/common';
import { refuse, type Refusal } from '@cheyou/domain';
import { Notices } from '../notices';
import { ActLog } from '../platform/act-log';
import { Clock } from '../platform/clock';
import { UnitOfWork, type Tx } from '../platform/database';
import { Refused, type StaffCaller } from '../platform/http';
import { CouponTemplateStore } from './coupon-template.store';
import { CouponStore, type Coupon } from './coupon.store';

/** A manager takes a coupon back that isn't used: its place and its budget are free again, and the owner is told why. */
@Injectable()
export class RevokeCoupon {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly templates: CouponTemplateStore,
    private readonly coupons: CouponStore,
    private readonly notices: Notices,
    private readonly actLog: ActLog,
  ) {}

  /** @throws Refused NOT_FOUND, COUPON_USED, COUPON_RESERVED, COUPON_REVOKED. */
  async run(actor: StaffCaller, id: string, reason: string): Promise<void> {
    await this.unit.run(async (tx) => {
      const { ownerId, terms } = await this.take(tx, id, { staffId: actor.staff.staffId, reason });
      const subject = { kind: 'member', id: ownerId };
      const facts = { couponId: id, name: terms.name };
      await this.actLog.write(tx, { actor, act: 'coupon.revoke', subject, reason, facts });
    });
  }

  /** The same for whoever else has a reason; `staffId` null for the system. @returns the coupon as it was. */
  async take(tx: Tx, id: string, { staffId, reason }: { staffId: string | null; reason: string }): Promise<Coupon> {
    const [coupon] = await this.coupons.lock(tx, [id]);
    if (!coupon) throw new Refused(refuse('NOT_FOUND'));
    if ((await this.coupons.revoke(tx, id, { staffId, reason, at: this.clock.now() })) === 0)
      throw new Refused(takenRefusal(coupon));
    await this.templates.uncount(tx, coupon.templateId, coupon.costFen);
    const facts = [
      { label: '优惠券', value: coupon.terms.name },
      { label: '原因', value: reason },
    ];
    const page = '/owner/coupons/index';
    const memberId = coupon.ownerId;
    await this.notices.tell(tx, { memberId, kind: 'couponRevoked', title: '优惠券已被收回', facts, page });
    return coupon;
  }
}

/** Why a coupon that isn't issued any more can't be had. */
export function takenRefusal({ state, terms: { name } }: Pick<Coupon, 'state' | 'terms'>): Refusal {
  switch (state) {
    case 'used':
      return refuse('COUPON_USED', { name });
    case 'reserved':
      return refuse('COUPON_RESERVED', { name });
    case 'revoked':
      return refuse('COUPON_REVOKED', { name });
    case 'issued':
      throw new Error(`coupon ${name} is free and yet could not be had`);
  }
}
