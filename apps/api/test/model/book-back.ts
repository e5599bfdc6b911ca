import { takeEarningsBack, takesBetween } from './give-back';
import type { ModelSettlement } from './model-records';
import { share, sum } from './paper';
import { backOf, earning, type GoneBack } from './paper-bill';
import { billBackAtWechat } from './pay-outs';
import { isMoney, moveMoney } from './settle';
import { lapseFirst } from './top-ups';
import type { ModelWorld } from './world';

export type LegSums = ReadonlyMap<string, number>;

/** Something of a bill that goes back. */
export interface Back {
  /** All that has gone back then. */
  readonly after: GoneBack;
  /** What goes back now, leg by leg. */
  readonly legs: LegSums;
  /** Points it had earned. */
  readonly earned: number;
  /** The account its money comes back from. */
  readonly from: 'revenue' | 'deferred';
}

/** Principal and bonus of a bill that have gone back, as its lots count them. */
type OnCard = [number, number];

export const money = (legs: LegSums): number => sum([...legs].filter(([kind]) => isMoney(kind)).map(([, fen]) => fen));

/** Carries a refund out in the books, but for points, uses and coupons. */
export function bookBack(world: ModelWorld, settlement: ModelSettlement, { after, legs, earned, from }: Back): void {
  const { shopId, member } = settlement.sale;
  const was = onCardOf(settlement);
  world.house.dated(shopId, world.dayOf(shopId));
  for (const [kind, fen] of legs) {
    if (fen > 0) world.count(from === 'deferred' ? 'card given back by' : 'given back by', kind);
    if (fen > 0) world.house.legBack(shopId, world.dayOf(shopId), kind, fen);
    moveMoney(world, shopId, kind, -fen);
  }
  if (from === 'deferred') {
    world.house.move(`revenue:${shopId}`, 'CNY_PRINCIPAL', money(legs));
    world.house.move(`deferred:${shopId}`, 'CNY_PRINCIPAL', -money(legs));
  }
  billBackAtWechat(world, settlement, legs.get('wechat') ?? 0);
  settlement.back = after;
  settlement.wentBack += money(legs);
  if (!member) return;
  takeEarningsBack(world, settlement, earned);
  member.person.holding.spend(settlement.on, -money(legs));
  const [principal, bonus] = [legs.get('principal') ?? 0, legs.get('bonus') ?? 0];
  if (principal + bonus === 0) return;
  lapseFirst(world, member);
  const is: OnCard = [was[0] + principal, was[1] + bonus];
  member.card.refill(takesBetween(settlement.takes, was, is), world.today);
  world.house.notice(member.person.actor.memberId, 'restored');
}

function onCardOf(settlement: ModelSettlement): OnCard {
  const back = backOf(settlement, settlement.back);
  return [back.get('principal') ?? 0, back.get('bonus') ?? 0];
}

/** What is left of a bill once something went back has earned. */
export function earnedBy(settlement: ModelSettlement, back: GoneBack): number {
  if (settlement.earns === 0) return 0;
  const lines = settlement.lines.filter((line) => line.earns);
  const gone = [...backOf({ ...settlement, lines }, back)].filter(([kind]) => isMoney(kind));
  return share(earning(settlement, new Map(gone)), settlement.percent, 10_000);
}
