import { frozenPoints, pointsToLapse, usablePoints } from '@cheyou/domain';
import type { CouponFacts, PointsFacts, ServiceCardFacts, ShopDay } from '@cheyou/domain';
import type { HomeCoupons, HomePackages, HomePoints, HomeUsesLapse } from './home.dto';

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

/** The uses and labour hours that are left on cards which still serve, or will; a pass has none to count. */
export function packagesOf(cards: readonly ServiceCardFacts[], today: ShopDay): HomePackages {
  const live = cards.filter(({ expiresOn }) => expiresOn === null || expiresOn >= today);
  const open = live.filter((card) => isPass(card) || countLeft(card) > 0);
  const hours = open.filter(({ labour }) => labour !== null);
  const uses = open.filter(({ labour }) => labour === null);
  return {
    cards: open.length,
    passes: open.filter(isPass).length,
    usesLeft: sumLeft(uses),
    labourTenths: sumLeft(hours),
    nextLapse: sooner(lapseOf(uses, 'times'), lapseOf(hours, 'labourTenths')),
  };
}

/** Coupons that may be used today or later, and those that end first. */
export function couponsOf(coupons: readonly CouponFacts[]): HomeCoupons {
  return { usable: coupons.length, nextLapse: soonest(coupons.map(({ validUntil: on }) => ({ on, count: 1 }))) };
}

const isPass = ({ services }: ServiceCardFacts): boolean => services.every(({ granted }) => granted === null);

const countLeft = ({ services }: ServiceCardFacts): number => services.reduce((sum, { left }) => sum + (left ?? 0), 0);

const sumLeft = (cards: readonly ServiceCardFacts[]): number => cards.reduce((sum, card) => sum + countLeft(card), 0);

function lapseOf(cards: readonly ServiceCardFacts[], unit: HomeUsesLapse['unit']): HomeUsesLapse | null {
  const next = soonest(
    cards.flatMap((card) =>
      card.expiresOn === null || isPass(card) ? [] : [{ on: card.expiresOn, count: countLeft(card) }],
    ),
  );
  return next && { ...next, unit };
}

const sooner = (one: HomeUsesLapse | null, other: HomeUsesLapse | null): HomeUsesLapse | null =>
  one === null || (other !== null && other.on < one.on) ? other : one;

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
