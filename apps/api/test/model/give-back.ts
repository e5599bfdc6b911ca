import { addDays } from '@cheyou/domain';
import type { BookTake } from './card-book';
import type { BookServiceCard, BookUse } from './book-cards';
import { freeCoupon, giveUses, reopenedDays, type PointsTake } from './holdings';
import { notBegun, usedOfPass } from './pass-book';
import { moveEarned } from './service-card-life';
import { sum } from './paper';
import { moveUse } from './settle';
import { lapseFirst } from './top-ups';
import type { ModelSettlement } from './model-records';
import type { ModelWorld } from './world';

/** What was put aside is back: nobody has paid. */
export function released(world: ModelWorld, settlement: ModelSettlement): void {
  settlement.state = 'released';
  settlement.sale.state = settlement.sale.onPhone ? 'cancelled' : 'open';
  const { member } = settlement.sale;
  const holding = member?.person.holding;
  if (settlement.coupon) freeCoupon(settlement.coupon, world.today);
  for (const use of settlement.uses) giveUses(use, use.times);
  openAgain(world, settlement.uses);
  holding?.points.refill(settlement.pointTakes, world.today);
  if (!member || settlement.takes.length === 0) return;
  lapseFirst(world, member);
  member.card.refill(settlement.takes, world.today);
  world.house.notice(member.person.actor.memberId, 'restored');
}

/** Units that went back before stay so: these are the takes of points and of the card between two states of a bill. */
export function takesBetween(takes: readonly BookTake[], was: [number, number], is: [number, number]): BookTake[] {
  const before = backTakes(takes, ...was);
  return backTakes(takes, ...is).map((take, place) => ({
    lot: take.lot,
    principal: take.principal - (before[place]?.principal ?? 0),
    bonus: take.bonus - (before[place]?.bonus ?? 0),
  }));
}

/** What was taken last goes back first. */
function backTakes(takes: readonly BookTake[], principal: number, bonus: number): BookTake[] {
  let open = { principal, bonus };
  return [...takes].reverse().map(({ lot, ...taken }) => {
    const back = { principal: Math.min(open.principal, taken.principal), bonus: Math.min(open.bonus, taken.bonus) };
    open = { principal: open.principal - back.principal, bonus: open.bonus - back.bonus };
    return { lot, ...back };
  });
}

export function pointsBetween(takes: readonly PointsTake[], was: number, is: number): PointsTake[] {
  const before = pointsBack(takes, was);
  return pointsBack(takes, is).map(({ lot, points }, place) => ({
    lot,
    points: points - (before[place]?.points ?? 0),
  }));
}

function pointsBack(takes: readonly PointsTake[], points: number): PointsTake[] {
  let open = points;
  return [...takes].reverse().map((take) => {
    const back = Math.min(open, take.points);
    open -= back;
    return { lot: take.lot, points: back };
  });
}

/** What covered some units of a line, with what that earned. */
export function usesBack(world: ModelWorld, settlement: ModelSettlement, lineId: string, units: number): void {
  const uses = settlement.uses.filter((one) => one.lineId === lineId && one.times > 0);
  for (const use of uses) giveBackUse(world, settlement, use, units * use.perUnit);
  openAgain(world, uses);
}

/** All uses of a bill. */
export function allUsesBack(world: ModelWorld, settlement: ModelSettlement): void {
  const uses = settlement.uses.filter(({ times }) => times > 0);
  for (const use of uses) giveBackUse(world, settlement, use, use.times);
  openAgain(world, uses);
}

function giveBackUse(world: ModelWorld, { sale }: ModelSettlement, use: BookUse, times: number): void {
  const { fen, card } = use;
  const earned = giveUses(use, times);
  moveUse(world, sale.shopId, use, -times, -earned);
  if (!card.pass || fen === use.fen) return;
  world.count('a pass', 'a share came back');
  moveEarned(world, card, sale.shopId, use.fen - fen);
}

/** A card that ended meanwhile serves a week more; a pass whose only use came back hasn't begun, and all of its money waits again. */
function openAgain(world: ModelWorld, uses: readonly BookUse[]): void {
  for (const card of new Set(uses.map((use) => use.card))) {
    if (card.lastDay < world.today) reopen(card, addDays(world.today, reopenedDays));
    else if (card.pass?.fromFirstUse && !card.pass.extended && usedOfPass(card.pass) === 0) {
      world.count('a pass', 'has not begun after all');
      moveEarned(world, card, card.soldAt, -card.pass.earned);
      card.pass.startsOn = null;
      card.lastDay = notBegun;
    }
  }
}

function reopen(card: BookServiceCard, until: BookServiceCard['lastDay']): void {
  card.lastDay = until;
  card.lapsed = false;
  if (card.pass) card.pass.extended = true;
}

/** Points that a bill earned are taken back; what was spent of them meanwhile is owed. */
export function takeEarningsBack(world: ModelWorld, settlement: ModelSettlement, points: number): void {
  const { member } = settlement.sale;
  if (!member || points === 0) return;
  const { found, debt } = member.person.holding.points.takeBack(points, settlement.award);
  world.house.move('pointsCost', 'POINT', found);
  world.house.move('pointsCost', 'POINT_DEBT', -debt);
}

export const pointsIn = (takes: readonly PointsTake[]): number => sum(takes.map(({ points }) => points));
