import { frozenPoints, pointsToLapse, usablePoints } from '@cheyou/domain';
import type { CouponFacts, PointsFacts, ServiceCardFacts, ShopDay } from '@cheyou/domain';
import type { HomeCoupons, HomePackages, HomePoints } from './home.dto';

/** What of the points can be spent, what it is worth and what goes next. */
export function pointsOf({ lots, debt }: PointsFacts, spendPerYuan: number, today: ShopDay): HomePoints {
  const balance = usablePoints(lots, today);
  const [next] = pointsToLapse(lots, today);
  return {
    balance,
    frozen: frozenPoints(lots, today),
    debt,
    worthFen: Math.floor((balance * 100) / spendPerYuan),
    nextLapse: next ? { on: next.on, count: next.points } : null,
  };
}

/** The uses that are left on cards which still serve, or will; a pass has none to count. */
export function packagesOf(cards: readonly ServiceCardFacts[], today: ShopDay): HomePackages {
  const live = cards.filter(({ expiresOn }) => expiresOn === null || expiresOn >= today);
  const open = live.filter((card) => isPass(card) || usesLeft(card) > 0);
  const lapsing = open.flatMap((card) =>
    card.expiresOn === null || isPass(card) ? [] : [{ on: card.expiresOn, count: usesLeft(card) }],
  );
  return {
    cards: open.length,
    passes: open.filter(isPass).length,
    usesLeft: open.reduce((sum, card) => sum + usesLeft(card), 0),
    nextLapse: soonest(lapsing),
  };
}

/** Coupons that may be used today or later, and those that end first. */
export function couponsOf(coupons: readonly CouponFacts[]): HomeCoupons {
  return { usable: coupons.length, nextLapse: soonest(coupons.map(({ validUntil: on }) => ({ on, count: 1 }))) };
}

const isPass = ({ services }: ServiceCardFacts): boolean => services.every(({ granted }) => granted === null);

const usesLeft = ({ services }: ServiceCardFacts): number => services.reduce((sum, { left }) => sum + (left ?? 0), 0);

interface Lapse {
  on: string;
  count: number;
}

/** The first day on which something lapses, with all that lapses on it. */
function soonest(lapses: readonly Lapse[]): Lapse | null {
  const [first] = lapses.map(({ on }) => on).sort();
  if (first === undefined) return null;
  return { on: first, count: lapses.reduce((sum, { on, count }) => sum + (on === first ? count : 0), 0) };
}
