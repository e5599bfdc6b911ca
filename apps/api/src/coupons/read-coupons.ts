import { Injectable } from '@nestjs/common';
import { couponDays, refuse, shopDayOf } from '@cheyou/domain';
import { Members } from '../members';
import { Clock } from '../platform/clock';
import { Db } from '../platform/database';
import { Refused } from '../platform/http';
import { hasLeft, type CouponTemplate } from './coupon-template';
import { CouponTemplateStore } from './coupon-template.store';
import { scopeView } from './coupon-view';
import { CouponStore } from './coupon.store';
import type { ClaimableCouponView, CouponScopeNames, CouponsView } from './coupons.dto';
import { NameCoupons } from './name-coupons';

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
    private readonly naming: NameCoupons,
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
    const usable = [...open, ...reserved];
    const views = await this.naming.views(this.db, [...usable, ...used, ...expired, ...revoked], today);
    const usedFrom = usable.length;
    const overFrom = usedFrom + used.length;
    return { usable: views.slice(0, usedFrom), used: views.slice(usedFrom, overFrom), expired: views.slice(overFrom) };
  }

  /** Templates on offer whose coupons would be good for something. */
  async claimable(memberId: string): Promise<ClaimableCouponView[]> {
    const today = shopDayOf(this.clock.now());
    const open = await this.templates.claimable(this.db);
    const offered = open.filter(({ rules }) => couponDays(rules.validity, today) !== null);
    const ids = offered.map(({ id }) => id);
    const [got, named] = await Promise.all([
      this.coupons.gotOf(this.db, memberId, ids),
      this.naming.scopes(
        this.db,
        offered.map(({ rules }) => rules.scope),
      ),
    ]);
    return offered.map((template) => claimableView(template, got.get(template.id) ?? 0, named(template.rules.scope)));
  }
}

function claimableView(template: CouponTemplate, got: number, scopeNames: CouponScopeNames): ClaimableCouponView {
  const { name, benefit, scope, stacking, validity, carBound, perMemberMax } = template.rules;
  const whyNot =
    perMemberMax !== null && got >= perMemberMax ? 'COUPON_LIMIT' : hasLeft(template) ? null : 'COUPON_SOLD_OUT';
  return {
    id: template.id,
    name,
    benefit,
    scope: scopeView(scope),
    scopeNames,
    stacking,
    validity,
    carBound,
    got,
    perMemberMax,
    whyNot,
  };
}
