import { Injectable } from '@nestjs/common';
import { couponDays, isRefusal, refuse, shopDayOf, type Refusal, type ShopDay } from '@cheyou/domain';
import { Cars } from '../members';
import { Notices } from '../notices';
import { Clock, Ids } from '../platform/clock';
import type { Tx } from '../platform/database';
import { costOf, type CouponTemplate } from './coupon-template';
import { CouponTemplateStore } from './coupon-template.store';
import { CouponStore, type Coupon, type IssueWay } from './coupon.store';

export interface Issue {
  /** A member the caller keeps until the end of the transaction. */
  readonly memberId: string;
  readonly way: IssueWay;
  /** The occasion, which gives one coupon however often it comes; null when only the limits count. */
  readonly source: string | null;
  /** For a coupon that is bound to a car; null when the member's only car will do. */
  readonly carId: string | null;
  readonly staffId: string | null;
  /** Of one that comes of itself, as it is found again. */
  readonly occasion?: string;
  /** For its owner, where the way alone doesn't say it. */
  readonly why?: string;
}

/** Issues a coupon of a template: the terms are frozen, the limits hold however many ask at once. */
@Injectable()
export class IssueCoupon {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly cars: Cars,
    private readonly notices: Notices,
    private readonly templates: CouponTemplateStore,
    private readonly coupons: CouponStore,
  ) {}

  /** @returns the coupon, also when the occasion gave it before, or why there is none; then nothing was written. */
  async run(tx: Tx, templateId: string, issue: Issue): Promise<Coupon | Refusal> {
    // Whoever issues of a template queues at its row: what is counted below stays so.
    const template = await this.templates.lock(tx, templateId);
    if (!template) return refuse('NOT_FOUND');
    const known = issue.source === null ? null : await this.coupons.issuedFor(tx, issue.source);
    if (known) return known;
    const today = shopDayOf(this.clock.now());
    const refusal = notOffered(template, issue.way, today);
    if (refusal) return refusal;
    const carId = await this.carFor(tx, template, issue);
    if (isRefusal(carId)) return carId;
    const { name, perMemberMax } = template.rules;
    const got = (await this.coupons.gotOf(tx, issue.memberId, [templateId])).get(templateId) ?? 0;
    if (perMemberMax !== null && got >= perMemberMax) return refuse('COUPON_LIMIT', { name, max: perMemberMax });
    if ((await this.templates.count(tx, template)) === 0) return refuse('COUPON_SOLD_OUT', { name });
    return this.add(tx, template, { ...issue, carId }, got);
  }

  private async add(tx: Tx, template: CouponTemplate, issue: Issue, got: number): Promise<Coupon> {
    const { id: templateId, version, rules } = template;
    const { memberId, way, staffId, carId } = issue;
    const { name, benefit, scope, stacking, validity } = rules;
    const now = this.clock.now();
    const days = couponDays(validity, shopDayOf(now));
    if (!days) throw new Error(`template ${templateId} issues coupons that are over`);
    const coupon = {
      id: this.ids.next(),
      templateId,
      ownerId: memberId,
      terms: { name, benefit, scope, stacking },
      carId,
      ...days,
      costFen: costOf(rules),
      way,
      why: issue.why ?? null,
      issuedAt: now,
    };
    const issuedFor = issue.source ?? `${way}:${templateId}:${memberId}:${String(got + 1)}`;
    const occasion = issue.occasion ?? null;
    await this.coupons.insert(tx, { ...coupon, templateVersion: version, issuedFor, occasion, issuedBy: staffId });
    const facts = [
      { label: '优惠券', value: name },
      ...(issue.why === undefined ? [] : [{ label: '来由', value: issue.why }]),
      { label: '有效期', value: `${days.validFrom} 至 ${days.validUntil}` },
    ];
    const page = '/owner/coupons/index';
    await this.notices.tell(tx, { memberId, kind: 'couponIssued', title: '收到一张优惠券', facts, page });
    return { ...coupon, state: 'issued', settlementId: null, usedAt: null, revokedAt: null, reason: null };
  }

  /** The car of the member a bound coupon is for. */
  private async carFor(
    tx: Tx,
    { rules }: CouponTemplate,
    { memberId, carId }: Issue,
  ): Promise<string | null | Refusal> {
    if (!rules.carBound) return null;
    const own = (await this.cars.idsOfMembers(tx, [memberId])).get(memberId) ?? [];
    if (carId !== null) return own.includes(carId) ? carId : refuse('NOT_FOUND');
    const [only] = own;
    return only !== undefined && own.length === 1 ? only : refuse('COUPON_CAR_MISSING', { name: rules.name });
  }
}

function notOffered({ state, rules }: CouponTemplate, way: IssueWay, today: ShopDay): Refusal | null {
  const closed = state !== 'open' || (way === 'claim' && !rules.claimable);
  return closed || couponDays(rules.validity, today) === null
    ? refuse('COUPON_NOT_OFFERED', { name: rules.name })
    : null;
}
