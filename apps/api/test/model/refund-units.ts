import { freeCoupon } from './holdings';
import { pointsBetween, pointsIn, takeEarningsBack, takesBetween, usesBack } from './give-back';
import type { Operation } from './operation';
import { share, sum } from './paper';
import { backOf, earning } from './paper-bill';
import { isMoney, moveMoney } from './settle';
import { lapseFirst } from './top-ups';
import { DecideRefund, RefundUnits } from './use-cases';
import type { ModelSettlement, ModelWorld } from './world';

const recent = 60;

/** A manager gives units of one line back; later than the bill's day, or above the limit, a second one approves. */
export async function refundUnits(world: ModelWorld, { pick, other, twist }: Operation): Promise<void> {
  const latest = world.settlements.slice(-recent).filter(({ state }) => state === 'captured' || twist > 95);
  const settlement = latest[pick % Math.max(1, latest.length)];
  const line = settlement?.lines[other % Math.max(1, settlement.lines.length)];
  if (!settlement || !line) return;
  const left = line.qty - (settlement.back.get(line.id) ?? 0);
  const qty = twist < 5 ? left + 1 : 1 + (other % Math.max(1, left));
  const plan = qty > left ? null : planOf(settlement, line.id, qty);
  const moneyFen = plan ? money(plan.legs) : 0;
  const quotedFen = twist === 6 ? moneyFen + 1 : moneyFen;
  const lines = [{ lineId: line.id, qty }];
  const order = { lines, quotedFen, reasonCode: 'complaint', reason: '没有做' };
  const actor = world.staff('shopManager', other, settlement.sale.shopId);
  const wanted = refusalOf(settlement, qty > left, quotedFen !== moneyFen);
  const refunding = world.rooms.get(RefundUnits);
  const end = await world.keyed(actor, 'refundUnits', wanted, (key) => refunding.run(key, actor, settlement.id, order));
  if (end === null) return;
  const backFen = plan ? money(plan.all) : 0;
  const { shopId } = settlement.sale;
  const alone = settlement.on === world.dayOf(shopId) && backFen <= world.limit(actor, 'refundFen');
  world.expect('whether a refund is done', end.done, alone);
  if (!alone) {
    const second = world.staff('shopManager', other + 1, settlement.sale.shopId);
    const deciding = world.rooms.get(DecideRefund);
    const approving = () => deciding.approve(keyOf(world, second.accountId), second, end.refundId).then(() => 'done');
    await world.plain('approveRefund', null, approving);
  }
  giveBack(world, settlement, line.id, qty);
}

function refusalOf({ state }: ModelSettlement, tooMany: boolean, otherMoney: boolean): string | null {
  if (state === 'reversed') return 'ALREADY_REVERSED';
  if (state !== 'captured') return 'STATE_CHANGED';
  if (tooMany) return 'REFUND_UNITS';
  return otherMoney ? 'QUOTE_CHANGED' : null;
}

const keyOf = (world: ModelWorld, owner: string) => {
  return { owner, key: `approval-${world.id()}`, route: 'approveRefund', bodyHash: 'a'.repeat(64) };
};

const money = (legs: ReadonlyMap<string, number>): number =>
  sum([...legs].filter(([kind]) => isMoney(kind)).map(([, fen]) => fen));

interface Plan {
  /** All that has gone back then, and what of it goes back now. */
  readonly units: Map<string, number>;
  readonly all: ReadonlyMap<string, number>;
  readonly was: ReadonlyMap<string, number>;
  readonly legs: ReadonlyMap<string, number>;
  readonly covered: number;
}

function planOf({ legs, lines, back, covered }: ModelSettlement, lineId: string, qty: number): Plan {
  const units = new Map(back).set(lineId, (back.get(lineId) ?? 0) + qty);
  const was = backOf(legs, lines, covered, back);
  const all = backOf(legs, lines, covered, units);
  const ofCards = sum(covered.filter((one) => one.lineId === lineId).map(({ times }) => times));
  const before = Math.min(ofCards, back.get(lineId) ?? 0);
  const between = new Map([...all].map(([kind, fen]) => [kind, fen - (was.get(kind) ?? 0)]));
  return { units, all, was, legs: between, covered: Math.min(ofCards, units.get(lineId) ?? 0) - before };
}

function giveBack(world: ModelWorld, settlement: ModelSettlement, lineId: string, qty: number): void {
  const { sale, coupon, lines } = settlement;
  const { units, all, was, legs, covered } = planOf(settlement, lineId, qty);
  const earnedBefore = earnedBy(settlement, settlement.back);
  settlement.back = units;
  world.house.dated(sale.shopId, world.dayOf(sale.shopId));
  for (const [kind, fen] of legs) {
    if (fen > 0) world.count('given back by', kind);
    if (fen > 0) world.house.legBack(sale.shopId, world.dayOf(sale.shopId), kind, fen);
    moveMoney(world, sale.shopId, kind, -fen);
  }
  if (covered > 0) usesBack(world, settlement, lineId, covered);
  if (coupon && lines.every(({ id, qty: bought }) => (units.get(id) ?? 0) === bought)) freeCoupon(coupon, world.today);
  const wechat = legs.get('wechat') ?? 0;
  const paid = world.orders.find((one) => 'settlement' in one.of && one.of.settlement === settlement);
  if (wechat > 0 && paid) world.house.refund(paid.id, wechat);
  const { member } = sale;
  if (!member) return;
  const of = (sums: ReadonlyMap<string, number>, kind: string): number => sums.get(kind) ?? 0;
  const points = pointsBetween(settlement.pointTakes, of(was, 'points'), of(all, 'points'));
  member.person.holding.points.refill(points, world.today);
  world.house.move('pointsCost', 'POINT', -pointsIn(points));
  takeEarningsBack(world, settlement, earnedBefore - earnedBy(settlement, units));
  member.person.holding.spend(settlement.on, -money(legs));
  const onCard = of(legs, 'principal') + of(legs, 'bonus');
  if (onCard === 0) return;
  lapseFirst(world, member);
  const parts = (sums: ReadonlyMap<string, number>): [number, number] => [of(sums, 'principal'), of(sums, 'bonus')];
  member.card.refill(takesBetween(settlement.takes, parts(was), parts(all)), world.today);
  world.house.notice(member.person.actor.memberId, 'restored');
}

/** What the units that are left have earned. */
function earnedBy(
  { legs, lines, covered, earns, percent }: ModelSettlement,
  units: ReadonlyMap<string, number>,
): number {
  if (earns === 0) return 0;
  const back = [
    ...backOf(
      legs,
      lines.filter((line) => line.earns),
      covered,
      units,
    ),
  ].filter(([kind]) => isMoney(kind));
  return share(earning(legs, lines, new Map(back)), percent, 10_000);
}
