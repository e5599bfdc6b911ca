import { addDays } from '@cheyou/domain';
import type { CouponOffer } from './found-instruments';
import { rules } from './holdings';
import type { ModelMember } from './model-records';
import type { Operation } from './operation';
import { sum } from './paper';
import { pickMember } from './people';
import { AdjustPoints, ClaimCoupon, GiftPoints, GrantCoupons, MakeCodes, RedeemCode, RevokeCoupon } from './use-cases';
import type { ModelWorld } from './world';

/** A manager gives somebody a coupon. */
export async function giveCoupon(world: ModelWorld, { pick, other }: Operation): Promise<void> {
  const member = pickMember(world, pick);
  const given = world.offers.filter(({ way }) => way === 'grant');
  const offer = given[other % given.length];
  if (!member || !offer) return;
  const actor = world.staff('shopManager', other, world.shop(other));
  const granting = world.rooms.get(GrantCoupons);
  const wish = { memberIds: [member.person.actor.memberId], reason: '回馈' };
  const done = await world.keyed(actor, 'giveCoupon', null, (key) => granting.run(key, actor, offer.templateId, wish));
  const id = done?.results[0]?.couponId ?? '';
  issued(world, member, offer, id);
}

function issued(world: ModelWorld, { person }: ModelMember, offer: CouponOffer, id: string): void {
  const { off, threshold, days, templateId } = offer;
  const lastDay = addDays(world.today, days - 1);
  person.holding.coupons.push({ id, templateId, off, threshold, state: 'issued', lastDay });
  world.couponsOut.set(templateId, (world.couponsOut.get(templateId) ?? 0) + 1);
}

/** Somebody takes a coupon on the phone, as long as there are any and they haven't had theirs. */
export async function claimCoupon(world: ModelWorld, { pick, twist }: Operation): Promise<void> {
  const member = pickMember(world, pick);
  const offer = world.offers.find(({ way }) => (way === 'claim') === twist >= 15);
  if (!member || !offer) return;
  const { templateId, perMemberMax, totalMax } = offer;
  const { actor, holding } = member.person;
  const got = holding.coupons.filter((coupon) => coupon.templateId === templateId).length;
  const soldOut = totalMax !== null && (world.couponsOut.get(templateId) ?? 0) >= totalMax ? 'COUPON_SOLD_OUT' : null;
  const had = perMemberMax !== null && got >= perMemberMax ? 'COUPON_LIMIT' : soldOut;
  const claiming = world.rooms.get(ClaimCoupon);
  const done = await world.keyed(actor, 'claimCoupon', offer.way === 'claim' ? had : 'COUPON_NOT_OFFERED', (key) =>
    claiming.run(key, actor, templateId, null),
  );
  if (done) issued(world, member, offer, done.id);
}

/** Somebody types a code: each is good for one coupon, once. */
export async function redeemCode(world: ModelWorld, { pick, other, twist }: Operation): Promise<void> {
  const member = pickMember(world, pick);
  const offer = world.offers.find(({ way }) => way === 'code');
  if (!member || !offer) return;
  const unused = world.codes.filter(({ used }) => !used);
  if (unused.length === 0) return makeCodes(world, offer, other);
  const some = twist < 20 ? world.codes : unused;
  const known = twist < 10 ? undefined : some[other % some.length];
  const wanted = known === undefined ? 'COUPON_CODE_WRONG' : known.used ? 'COUPON_CODE_USED' : null;
  const { actor } = member.person;
  const redeeming = world.rooms.get(RedeemCode);
  const done = await world.keyed(actor, 'redeemCode', wanted, (key) =>
    redeeming.run(key, actor, known?.code ?? 'ZZZZZZZZZZ', null),
  );
  if (!done || !known) return;
  known.used = true;
  issued(world, member, offer, done.id);
}

async function makeCodes(world: ModelWorld, { templateId }: CouponOffer, pick: number): Promise<void> {
  const actor = world.staff('shopManager', pick, world.shop(pick));
  const making = world.rooms.get(MakeCodes);
  const count = 1 + (pick % 4);
  const made = await world.keyed(actor, 'makeCodes', null, (key) => making.run(key, actor, templateId, count));
  world.codes.push(...(made?.codes ?? []).map((code) => ({ code, used: false })));
}

/** A manager takes a coupon back that isn't used. */
export async function revokeCoupon(world: ModelWorld, { pick, other }: Operation): Promise<void> {
  const coupons = pickMember(world, pick)?.person.holding.coupons ?? [];
  const coupon = coupons[other % Math.max(1, coupons.length)];
  if (!coupon) return;
  const actor = world.staff('shopManager', other, world.shop(other));
  const refusals = { issued: null, used: 'COUPON_USED', reserved: 'COUPON_RESERVED', revoked: 'COUPON_REVOKED' };
  const revoking = world.rooms.get(RevokeCoupon);
  const revoke = () => revoking.run(actor, coupon.id, '发错了').then(() => 'done');
  if ((await world.plain('revokeCoupon', refusals[coupon.state], revoke)) === null) return;
  coupon.state = 'revoked';
  world.couponsOut.set(coupon.templateId, (world.couponsOut.get(coupon.templateId) ?? 0) - 1);
}

/** Somebody gives points to a friend, by the phone they know. */
export async function giftPoints(world: ModelWorld, { pick, other, fen: wish }: Operation): Promise<void> {
  const giver = pickMember(world, pick)?.person;
  const friend = pickMember(world, other)?.person;
  if (!giver || !friend || friend.phone === null) return;
  const { holding } = giver;
  const points = 1 + (wish % 400);
  const today = holding.points.gifts.filter(({ day }) => day === world.today);
  const left = rules.giftsADay - sum(today.map((gift) => gift.points));
  const wanted =
    giver === friend ? 'GIFT_TO_SELF' : points > left ? 'GIFT_MAX' : holding.points.refusal(points, world.today);
  const { phone } = friend;
  const giving = world.rooms.get(GiftPoints);
  const done = await world.keyed(giver.actor, 'giftPoints', wanted, (key) =>
    giving.run(key, giver.actor, { phone, points }).then(() => 'done'),
  );
  if (done === null) return;
  withdraw(world, giver, points);
  holding.points.gifts.push({ day: world.today, points });
  world.award(friend, points);
}

/** A manager gives or takes points by hand. */
export async function adjustPoints(world: ModelWorld, { pick, other, fen: wish, twist }: Operation): Promise<void> {
  const person = pickMember(world, pick)?.person;
  if (!person) return;
  const actor = world.staff('shopManager', other, world.shop(other));
  const points = (twist % 2 === 0 ? 1 : -1) * (1 + (wish % 900));
  const wanted = person.holding.points.refusal(-points, world.today);
  const adjusting = world.rooms.get(AdjustPoints);
  const order = { points, reason: '补录' };
  const done = await world.keyed(actor, 'adjustPoints', wanted, (key) =>
    adjusting.run(key, actor, person.actor.memberId, order).then(() => 'done'),
  );
  if (done === null) return;
  if (points > 0) world.award(person, points);
  else withdraw(world, person, -points);
}

function withdraw(world: ModelWorld, { holding }: { holding: { points: Points } }, points: number): void {
  holding.points.draw(holding.points.takes(points, world.today));
  world.house.move('pointsCost', 'POINT', points);
}

type Points = ModelWorld['members'][number]['person']['holding']['points'];
