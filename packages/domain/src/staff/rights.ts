import { roles } from './roles';
import type { Role } from './roles';

/** How far an act reaches: one's own things, those of the shop one works in, or all of the merchant. */
export type Scope = 'own' | 'shop' | 'merchant';

/** Who asks: staff by role, a signed-in member, or nobody known. */
export type Audience = Role | 'member' | 'anonymous';

type Reach = Readonly<Partial<Record<Audience, Scope>>>;

const anyone: Reach = { anonymous: 'merchant' };
const members: Reach = { member: 'own' };
const managers = (owner: Scope, manager: Scope): Reach => ({ ownerManager: owner, shopManager: manager });
/** Everybody who serves at the counter; cars and members belong to the merchant, money to a shop. */
const counter = (scope: Scope): Reach => ({
  ownerManager: 'merchant',
  shopManager: scope,
  advisor: scope,
  cashier: scope,
});
const allStaff = (scope: Scope): Reach => ({ ...counter(scope), technician: scope });

/** The table of rights: resource.act × who → scope. What isn't listed is not allowed. */
export const rights = {
  'session.open': anyone,
  'session.refresh': anyone,
  'session.close': members,
  'session.confirmDesktop': allStaff('merchant'),
  'shop.browse': anyone,
  'catalog.browse': anyone,
  'image.read': anyone,

  'me.read': members,
  'me.edit': members,
  'me.bindPhone': members,
  'me.consent': members,
  'me.acceptInvitation': members,
  'me.rebind': members,
  'me.privacy': members,
  'me.notices': members,
  'me.receipts': members,

  'card.read': { ...members, ...counter('merchant') },
  'card.topUp': members,
  'card.refundQuote': { ...members, ...counter('merchant') },
  'card.lose': { ...members, ...counter('merchant') },
  'card.recover': { ...members, ...counter('merchant') },
  'card.reissue': counter('merchant'),
  'card.freeze': managers('merchant', 'merchant'),
  'card.transfer': members,
  'cardRefund.read': { ...members, ...counter('merchant') },
  'cardRefund.ask': { ...members, ...counter('shop') },
  'cardRefund.approve': managers('merchant', 'shop'),
  'cardRefund.payOut': counter('shop'),
  'points.read': members,
  'points.give': members,
  'points.readOfMember': counter('merchant'),
  'points.adjust': managers('merchant', 'merchant'),
  'serviceCard.read': { ...members, ...counter('merchant') },
  'serviceCard.buy': members,
  'serviceCard.refund': members,
  'serviceCard.transfer': members,
  'serviceCard.lose': members,
  'serviceCard.give': managers('merchant', 'merchant'),
  'serviceCard.extend': managers('merchant', 'merchant'),
  'serviceCard.freeze': managers('merchant', 'merchant'),
  'serviceCard.cars': counter('merchant'),
  'serviceCard.carsBeyond': managers('merchant', 'merchant'),
  'coupon.read': members,
  'coupon.claim': members,
  'coupon.readOfMember': counter('merchant'),
  'coupon.grant': managers('merchant', 'merchant'),
  'coupon.revoke': managers('merchant', 'merchant'),
  'invoice.read': members,
  'invoice.ask': members,
  'invoice.issue': { ...managers('merchant', 'shop'), cashier: 'shop' },
  'level.read': members,
  'level.readOfMember': counter('merchant'),
  'payment.read': members,
  'payment.pay': members,
  'payAsk.answer': members,
  'payAsk.create': counter('shop'),
  'memberCode.create': members,
  'memberCode.verify': counter('shop'),

  'car.read': { ...members, ...allStaff('merchant') },
  'car.create': { ...members, ...counter('merchant') },
  'car.edit': { ...members, ...counter('merchant') },
  'car.odometer': { ...members, ...allStaff('merchant') },
  'car.share': members,
  'walkIn.create': counter('merchant'),

  'member.search': allStaff('merchant'),
  'member.read': allStaff('merchant'),
  'member.unmasked': managers('merchant', 'merchant'),
  'member.create': counter('merchant'),
  'member.edit': counter('merchant'),
  'member.merge': managers('merchant', 'merchant'),
  'member.rebind': managers('merchant', 'merchant'),
  'member.claimApprove': managers('merchant', 'merchant'),

  'sale.create': counter('shop'),
  'sale.read': allStaff('shop'),
  'sale.edit': counter('shop'),
  'sale.cancel': counter('shop'),
  'sale.settle': counter('shop'),
  'sales.day': counter('shop'),
  'shift.read': counter('shop'),
  'shift.open': counter('shop'),
  'shift.move': counter('shop'),
  'shift.count': counter('shop'),
  'shift.explain': counter('shop'),
  'shift.accept': managers('merchant', 'shop'),
  'dayClose.read': counter('shop'),
  'dayClose.close': managers('merchant', 'shop'),
  'settlement.release': counter('shop'),
  'settlement.refund': managers('shop', 'shop'),
  'refund.payOut': counter('shop'),
  'settlement.reverse': managers('merchant', 'shop'),
  'override.use': managers('merchant', 'shop'),
  'counterTopUp.create': counter('shop'),
  'counterTopUp.read': counter('shop'),
  'counterTopUp.approve': managers('merchant', 'shop'),
  'counterTopUp.undo': managers('merchant', 'shop'),

  'staff.read': allStaff('merchant'),
  'staff.invite': managers('merchant', 'shop'),
  'staff.edit': managers('merchant', 'shop'),
  'staff.dismiss': managers('merchant', 'shop'),
  'shop.read': allStaff('merchant'),
  'shop.edit': managers('merchant', 'shop'),
  'settings.read': managers('merchant', 'merchant'),
  'settings.edit': { ownerManager: 'merchant' },
  'catalog.read': allStaff('merchant'),
  'catalog.edit': managers('merchant', 'merchant'),
  'cardProduct.read': counter('merchant'),
  'cardProduct.edit': { ownerManager: 'merchant' },
  'serviceCardProduct.read': counter('merchant'),
  'serviceCardProduct.edit': { ownerManager: 'merchant' },
  'pointRules.read': counter('merchant'),
  'pointRules.edit': { ownerManager: 'merchant' },
  'couponTemplate.read': counter('merchant'),
  'couponTemplate.edit': { ownerManager: 'merchant' },
  'levelRules.read': counter('merchant'),
  'levelRules.edit': { ownerManager: 'merchant' },
  'image.upload': allStaff('merchant'),
  'incident.read': managers('merchant', 'merchant'),
  'incident.resolve': managers('merchant', 'merchant'),
  'bill.read': managers('merchant', 'merchant'),
  'bill.check': managers('merchant', 'merchant'),
  'liability.read': managers('merchant', 'merchant'),
  'commission.read': { ...allStaff('own'), ...managers('merchant', 'shop') },
  'proof.read': managers('merchant', 'merchant'),
  'proof.run': managers('merchant', 'merchant'),
  'openingBalance.read': managers('merchant', 'merchant'),
  'openingBalance.import': { ownerManager: 'merchant' },
  'export.members': managers('merchant', 'merchant'),
  'export.statement': managers('merchant', 'merchant'),
  'export.commission': managers('merchant', 'shop'),
  'actLog.read': managers('merchant', 'shop'),
} as const satisfies Readonly<Record<string, Reach>>;

export type Act = keyof typeof rights;
export const acts = Object.keys(rights) as Act[];

/**
 * How far somebody may go with an act, or null when not at all. Staff are people with a phone of their own: what any member
 * may do with their own things they may too, and what anybody may do everybody may.
 */
export function may(who: Audience, act: Act): Scope | null {
  const reach: Reach = rights[act];
  const signedIn = who === 'anonymous' ? undefined : (reach[who] ?? reach.member);
  return signedIn ?? reach.anonymous ?? null;
}

/** The acts of a role beyond those of every member; the phone shows tabs and buttons by it, the server decides. */
export function actsOf(role: Role): Act[] {
  return acts.filter((act) => (rights[act] as Reach)[role] !== undefined);
}

export function isStaff(who: Audience): who is Role {
  return (roles as readonly string[]).includes(who);
}
