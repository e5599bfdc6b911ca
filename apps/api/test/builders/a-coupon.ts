import { aKey, must, type AShop, type Person } from './a-shop';

/** A template's rules: 20.00 off from 100.00, thirty days, to be claimed, without limits. */
const usual = {
  name: '满 100 减 20',
  benefit: { kind: 'amount', offFen: 2_000, thresholdFen: 10_000 },
  scope: { itemIds: null, categories: null, shopIds: null, levels: null },
  stacking: { group: 'shop', alone: false, order: 1 },
  validity: { kind: 'days', days: 30 },
  carBound: false,
  claimable: true,
  givenOn: null,
  perMemberMax: null,
  totalMax: null,
  budgetFen: null,
  costFen: null,
};

export type CouponWishes = Partial<Record<keyof typeof usual, unknown>>;

export const couponRules = (wishes: CouponWishes = {}) => ({ ...usual, ...wishes });

/** Good for everything but for what is wished. */
export const couponScope = (wishes: object = {}) => ({ ...usual.scope, ...wishes });

/** A template of these rules. */
export async function aCouponTemplate(shop: AShop, wishes: CouponWishes = {}): Promise<string> {
  const input = { ...couponRules(wishes), reason: '开业活动' };
  return String(must(await shop.as(shop.owner).post('/staff/coupon-templates', input), 201)['id']);
}

/** A coupon of a template that a manager gives to a member. */
export async function aCoupon(
  shop: AShop,
  owner: Pick<Person, 'memberId'>,
  wishes: CouponWishes = {},
): Promise<string> {
  const templateId = await aCouponTemplate(shop, { claimable: false, ...wishes });
  const grant = { memberIds: [owner.memberId], reason: '生日礼' };
  const given = must(await shop.manager.post(`/staff/coupon-templates/${templateId}/grants`, grant, aKey()), 200);
  const [{ couponId } = { couponId: null }] = given['results'] as { couponId: string | null }[];
  return String(couponId);
}
