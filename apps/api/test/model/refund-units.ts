import { bookBack, earnedBy, money, type LegSums } from './book-back';
import { pointsBetween, pointsIn, usesBack } from './give-back';
import { freeCoupon, isOver } from './holdings';
import type { ModelSettlement } from './model-records';
import type { Operation } from './operation';
import { sum } from './paper';
import { backOf, type GoneBack } from './paper-bill';
import { keepAsk } from './refund-asks';
import { RefundUnits } from './use-cases';
import type { ModelWorld } from './world';

const recent = 60;

/** A manager gives units of one line back; later than the bill's day, or above the limit, a second one approves. */
export async function refundUnits(world: ModelWorld, operation: Operation): Promise<void> {
  const { pick, other, twist } = operation;
  const latest = world.settlements.slice(-recent).filter(({ state }) => state === 'captured' || twist > 95);
  const settlement = latest[pick % Math.max(1, latest.length)];
  const line = settlement?.lines[other % Math.max(1, settlement.lines.length)];
  if (!settlement || !line) return;
  const left = line.qty - (settlement.back.units.get(line.id) ?? 0);
  const qty = twist < 5 ? left + 1 : 1 + (other % Math.max(1, left));
  const of = { lineId: line.id, qty };
  const plan = qty > left || line.kind === 'card' ? null : planOfUnits(settlement, of);
  const moneyFen = plan ? money(plan.legs) : 0;
  const quotedFen = twist === 6 ? moneyFen + 1 : moneyFen;
  const order = { lines: [of], quotedFen, reasonCode: 'complaint', reason: '没有做' };
  const actor = world.staff('shopManager', other, settlement.sale.shopId);
  const alone =
    settlement.on === world.dayOf(settlement.sale.shopId) &&
    settlement.wentBack + moneyFen <= world.limit(actor, 'refundFen');
  const gone = alone ? cardGoneOf(settlement, of) : null;
  const wanted = refusalOf(settlement, of) ?? (quotedFen === moneyFen ? gone : 'QUOTE_CHANGED');
  const refunding = world.rooms.get(RefundUnits);
  const end = await world.keyed(actor, 'refundUnits', wanted, (key) => refunding.run(key, actor, settlement.id, order));
  if (end === null) return;
  world.expect('whether a refund is done', end.done, alone);
  const carryOut = () => {
    giveUnitsBack(world, settlement, of);
  };
  if (alone) carryOut();
  else {
    const asked = { id: end.refundId, settlement, of, by: actor };
    await keepAsk(world, operation, { ...asked, refusal: () => askRefusal(settlement, of, moneyFen), carryOut });
  }
}

type Units = { readonly lineId: string; readonly qty: number };

function refusalOf(settlement: ModelSettlement, units: Units): string | null {
  if (settlement.state === 'reversed') return 'ALREADY_REVERSED';
  if (settlement.state !== 'captured') return 'STATE_CHANGED';
  if (settlement.lines.some(({ id, kind }) => id === units.lineId && kind === 'card')) return 'REFUND_IS_CARD';
  return unitsLeft(settlement, units.lineId) < units.qty ? 'REFUND_UNITS' : null;
}

const unitsLeft = ({ lines, back }: ModelSettlement, lineId: string): number =>
  (lines.find(({ id }) => id === lineId)?.qty ?? 0) - (back.units.get(lineId) ?? 0);

/** A use can't come back to a card that was given back meanwhile. */
function cardGoneOf(settlement: ModelSettlement, units: Units): string | null {
  const covered = unitsLeft(settlement, units.lineId) < units.qty ? 0 : planOfUnits(settlement, units).covered;
  const over = settlement.uses.some(({ lineId, times, card }) => {
    return lineId === units.lineId && times > 0 && isOver(card.state);
  });
  return covered > 0 && over ? 'SERVICE_CARD_GIVEN_BACK' : null;
}

/** Why a second person can't approve it any more. */
function askRefusal(settlement: ModelSettlement, units: Units, asked: number): string | null {
  const refusal = refusalOf(settlement, units);
  if (refusal !== null) return refusal;
  return money(planOfUnits(settlement, units).legs) === asked ? cardGoneOf(settlement, units) : 'QUOTE_CHANGED';
}

interface Plan {
  readonly after: GoneBack;
  readonly all: LegSums;
  readonly was: LegSums;
  /** What goes back now. */
  readonly legs: LegSums;
  readonly covered: number;
}

function planOfUnits(settlement: ModelSettlement, { lineId, qty }: Units): Plan {
  const { back, covered } = settlement;
  const units = new Map(back.units).set(lineId, (back.units.get(lineId) ?? 0) + qty);
  const after = { ...back, units };
  const was = backOf(settlement, back);
  const all = backOf(settlement, after);
  const ofCards = sum(covered.filter((one) => one.lineId === lineId).map(({ times }) => times));
  const before = Math.min(ofCards, back.units.get(lineId) ?? 0);
  const legs = new Map([...all].map(([kind, fen]) => [kind, fen - (was.get(kind) ?? 0)]));
  return { after, all, was, legs, covered: Math.min(ofCards, units.get(lineId) ?? 0) - before };
}

function giveUnitsBack(world: ModelWorld, settlement: ModelSettlement, units: Units): void {
  const { coupon, lines, sale } = settlement;
  const { after, all, was, legs, covered } = planOfUnits(settlement, units);
  if (covered > 0) usesBack(world, settlement, units.lineId, covered);
  // No coupon pays for service cards, so one doesn't wait for them.
  const isBack = lines.every(({ id, kind, qty }) => kind === 'card' || (after.units.get(id) ?? 0) === qty);
  if (coupon && isBack) freeCoupon(coupon, world.today);
  const points = pointsBetween(settlement.pointTakes, was.get('points') ?? 0, all.get('points') ?? 0);
  sale.member?.person.holding.points.refill(points, world.today);
  world.house.move('pointsCost', 'POINT', -pointsIn(points));
  const earned = earnedBy(settlement, settlement.back) - earnedBy(settlement, after);
  bookBack(world, settlement, { after, legs, earned, from: 'revenue' });
}
