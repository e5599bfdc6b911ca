import { freeCoupon, isBegun, isOver } from './holdings';
import { allUsesBack, pointsIn, takeEarningsBack } from './give-back';
import type { Operation } from './operation';
import { moveLegs, paidFen } from './settle';
import { lapseFirst } from './top-ups';
import { declineAsks } from './refund-asks';
import { isGiven } from './service-card-transfers';
import { emptyCard } from './sold-cards';
import { sum } from './paper';
import { billBackAtWechat } from './pay-outs';
import { ReverseSettlement } from './use-cases';
import type { ModelSettlement } from './model-records';
import type { ModelWorld } from './world';

const recent = 60;
const why = { reasonCode: 'complaint', reason: '客户投诉' };

/** A manager undoes a settlement; later than its day a second one has to repeat it. */
export async function reverse(world: ModelWorld, { pick, other, twist }: Operation): Promise<void> {
  const latest = world.settlements.slice(-recent);
  const fitting = twist < 90 ? latest.filter(({ state }) => state === 'captured') : latest;
  const asked = twist < 30 ? fitting.find(({ askedBy, state }) => askedBy !== null && state === 'captured') : undefined;
  const settlement = asked ?? fitting[pick % Math.max(1, fitting.length)];
  if (!settlement) return;
  const actor = world.staff('shopManager', other, settlement.sale.shopId);
  const { staffId } = actor.staff;
  const alone =
    settlement.on === world.dayOf(settlement.sale.shopId) && settlement.sale.total <= world.limit(actor, 'voidFen');
  const self = !alone && settlement.askedBy === staffId ? 'SELF_APPROVAL' : null;
  const now = alone || settlement.askedBy !== null;
  const wanted = stateRefusal(settlement) ?? self ?? (now ? cardRefusal(world, settlement) : null);
  const reversing = world.rooms.get(ReverseSettlement);
  const done = await world.keyed(actor, 'reverse', wanted, (key) => reversing.run(key, actor, settlement.id, why));
  if (done === null) return;
  world.expect('whether a reversal is done', done, now);
  if (done) giveBack(world, settlement);
  else settlement.askedBy = staffId;
}

function stateRefusal({ state, back }: ModelSettlement): string | null {
  if (state === 'reversed') return 'ALREADY_REVERSED';
  if (back.units.size > 0) return 'REFUND_STANDS';
  return state === 'captured' ? null : 'STATE_CHANGED';
}

/** Uses don't come back to a card that was given back; a card that was used, or is another member's by now, isn't taken back. */
function cardRefusal(world: ModelWorld, { uses, sold }: ModelSettlement): string | null {
  if (uses.some(({ times, card }) => times > 0 && isOver(card.state))) return 'SERVICE_CARD_GIVEN_BACK';
  const first = sold.find((card) => isBegun(card) || isGiven(world, card));
  if (!first) return null;
  return isBegun(first) ? 'SERVICE_CARD_USED' : 'SERVICE_CARD_GIVEN';
}

function giveBack(world: ModelWorld, settlement: ModelSettlement): void {
  const { sale, takes, legs, pointTakes, coupon } = settlement;
  settlement.state = 'reversed';
  sale.state = 'reversed';
  moveLegs(world, settlement, -1);
  if (coupon) freeCoupon(coupon, world.today);
  allUsesBack(world, settlement);
  takeCardsBack(world, settlement);
  declineAsks(world, settlement);
  const { member } = sale;
  if (member) {
    takeEarningsBack(world, settlement, settlement.earns);
    member.person.holding.points.refill(pointTakes, world.today);
    world.house.move('pointsCost', 'POINT', -pointsIn(pointTakes));
    member.person.holding.spend(settlement.on, -paidFen(settlement));
  }
  if (member && takes.length > 0) {
    lapseFirst(world, member);
    member.card.refill(takes, world.today);
    world.house.notice(member.person.actor.memberId, 'restored');
  } else if (member) world.house.notice(member.person.actor.memberId, 'settlementReversed');
  billBackAtWechat(world, settlement, legs.find(({ kind }) => kind === 'wechat')?.fen ?? 0);
}

/** None of them was used, so all of their money still waits. */
function takeCardsBack(world: ModelWorld, { sold, sale: { shopId } }: ModelSettlement): void {
  const waits = sum(
    sold.flatMap(({ services, pass }) => [...services, ...(pass ? [pass] : [])].map(({ deferred }) => deferred)),
  );
  world.house.move(`revenue:${shopId}`, 'CNY_PRINCIPAL', waits);
  world.house.move(`deferred:${shopId}`, 'CNY_PRINCIPAL', -waits);
  for (const card of sold) emptyCard(world, card, 'closed');
}
