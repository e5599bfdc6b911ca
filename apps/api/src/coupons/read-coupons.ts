import { Injectable } from '@nestjs/common';
import { couponDays, refuse, shopDayOf } from '@cheyou/domain';
import { Members } from '../members';
import { Clock } from '../platform/clock';
import { Db } from '../platform/database';
import { Refused } from '../platform/http';
import { hasLeft, type CouponTemplate } from './coupon-template';
import { CouponTemplateStore } from './coupon-template.store';
import { couponView, scopeView } from './coupon-view';
import { CouponStore, type Coupon } from './coupon.store';
import type { ClaimableCouponView, CouponsView } from './coupons.dto';

const openMax = 100;
const pastMax = 50;

/** What a member has in coupons, and what there is to take. */
@Injectable()
export class ReadCoupons {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly members: Members,
    private readonly templates: CouponTemplateStore,
    private readonly coupons: CouponStore,
  ) {}

  /** @throws Refused NOT_FOUND. */
  async ofMember(asked: string): Promise<CouponsView> {
    const member = await this.members.find(this.db, asked);
    if (!member) throw new Refused(refuse('NOT_FOUND'));
    return this.of(member.id);
  }

  async of(memberId: string): Promise<CouponsView> {
    const today = shopDayOf(this.clock.now());
    const [open, reserved, used, expired, revoked] = await Promise.all([
      this.coupons.open(this.db, [memberId], today, openMax),
      this.coupons.inState(this.db, memberId, 'reserved', openMax),
      this.coupons.inState(this.db, memberId, 'used', pastMax),
      this.coupons.expired(this.db, memberId, today, pastMax),
      this.coupons.inState(this.db, memberId, 'revoked', pastMax),
    ]);
    const views = (coupons: readonly Coupon[]) => coupons.map((coupon) => couponView(coupon, today));
    return { usable: views([...open, ...reserved]), used: views(used), expired: views([...expired, ...revoked]) };
  }

  /** Templates on offer whose coupons would be good for something. */
  async claimable(memberId: string): Promise<ClaimableCouponView[]> {
    const today = shopDayOf(this.clock.now());
    const open = await this.templates.claimable(this.db);
    const offered = open.filter(({ rules }) => couponDays(rules.validity, today) !== null);
    const ids = offered.map(({ id }) => id);
    const got = await this.coupons.gotOf(this.db, memberId, ids);
    return offered.map((template) => claimableView(template, got.get(template.id) ?? 0));
  }
}

function claimableView(template: CouponTemplate, got: number): ClaimableCouponView {
  const { name, benefit, scope, stacking, validity, carBound, perMemberMax } = template.rules;
  const whyNot =
    perMemberMax !== null && got >= perMemberMax ? 'COUPON_LIMIT' : hasLeft(template) ? null : 'COUPON_SOLD_OUT';
  return {
    id: template.id,
    name,
    benefit,
    scope: scopeView(scope),
    stacking,
    validity,
    carBound,
    got,
    perMemberMax,
    whyNot,
  };
}
