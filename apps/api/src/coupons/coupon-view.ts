import type { CouponScope, CouponState, RefusalCode, ShopDay } from '@cheyou/domain';
import type { CouponScopeInput } from './coupon-templates.dto';
import type { Coupon } from './coupon.store';
import type { CouponScopeNames, CouponView } from './coupons.dto';

/** What people read in place of ids. */
type Names = CouponScopeNames & { plate: string | null };

/** A coupon as its owner and the staff see it on a day. */
export function couponView(coupon: Coupon, today: ShopDay, { plate, ...scopeNames }: Names): CouponView {
  const { id, terms, carId, validFrom, validUntil, issuedAt, settlementId, usedAt, reason, way, why } = coupon;
  const { name, benefit, scope, stacking } = terms;
  return {
    id,
    name,
    state: stateOn(coupon, today),
    whyNot: whyNot(coupon, today),
    benefit,
    scope: scopeView(scope),
    scopeNames,
    stacking,
    carId,
    plate,
    validFrom,
    validUntil,
    issuedAt: issuedAt.toISOString(),
    way,
    why: why ?? whyOf[way],
    settlementId,
    usedAt: usedAt?.toISOString() ?? null,
    reason,
  };
}

/** Why one came that doesn't say it itself. */
const whyOf: Readonly<Record<Coupon['way'], string>> = {
  claim: '自己领取',
  grant: '门店赠送',
  registration: '入会礼',
  code: '兑换码',
  birthday: '生日礼',
  spend: '消费礼',
  level: '等级礼',
};

export function scopeView({ itemIds, categories, shopIds, levels }: CouponScope): CouponScopeInput {
  return {
    itemIds: copyOf(itemIds),
    categories: copyOf(categories),
    shopIds: copyOf(shopIds),
    levels: copyOf(levels),
  };
}

const copyOf = (ids: readonly string[] | null): string[] | null => (ids === null ? null : [...ids]);

/** Nobody writes down that a coupon has expired: its last day says it. */
const stateOn = ({ state, validUntil }: Coupon, today: ShopDay): CouponState =>
  state === 'issued' && validUntil < today ? 'expired' : state;

function whyNot(coupon: Coupon, today: ShopDay): RefusalCode | null {
  switch (stateOn(coupon, today)) {
    case 'used':
      return 'COUPON_USED';
    case 'reserved':
      return 'COUPON_RESERVED';
    case 'revoked':
      return 'COUPON_REVOKED';
    case 'expired':
      return 'COUPON_EXPIRED';
    case 'issued':
      return today < coupon.validFrom ? 'COUPON_NOT_YET' : null;
  }
}
