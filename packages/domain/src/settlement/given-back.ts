import { count, fen, minFen, noFen, points, shareOfFirst, subtractFen, sumFen } from '../money';
import type { Fen, Points } from '../money';
import { pointsEarned, type PointTake } from '../points';
import type { LotTake } from '../prepaid';
import { paidCards } from './card-shares';
import { isMoney } from './is-money';
import type { Leg, LegKind, LegPart } from './plan';
import type { SettledFacts, SettledLine, SettledUse } from './refund-plan';

/** All that has gone back of a bill once so many units of each line have: a refund is the difference of two of these. */
export interface GivenBack {
  readonly legs: readonly Leg[];
  readonly uses: readonly SettledUse[];
  readonly lots: readonly LotTake[];
  readonly points: readonly PointTake[];
  readonly earned: Points;
}

/**
 * Units that uses covered go back first, each as a use; the other units share what was paid for them equally. It depends on how
 * many units have gone back, not on the way there, so refunding line by line ends where refunding at once ends.
 */
export function givenBack(facts: SettledFacts, refunded: ReadonlyMap<string, number>): GivenBack {
  const qtyOf = (lineId: string): number => refunded.get(lineId) ?? 0;
  const legs = facts.legs.map((leg) => legBack(facts, leg, qtyOf));
  const backOf = (kind: LegKind): Fen => sumFen(legs.filter((leg) => leg.kind === kind).map((leg) => leg.amountFen));
  return {
    legs,
    uses: facts.lines.flatMap((line) => usesBack(facts, line, qtyOf(line.lineId))),
    lots: lotsBack(facts.lotTakes, backOf('principal'), backOf('bonus')),
    points: pointsBack(facts, backOf('points')),
    earned: points(facts.earned - earnedByRest(facts, legs)),
  };
}

function legBack(facts: SettledFacts, leg: Leg, qtyOf: (lineId: string) => number): Leg {
  const parts = leg.parts.map((part): LegPart => {
    const line = facts.lines.find((one) => one.lineId === part.lineId);
    return { lineId: part.lineId, amountFen: line ? partBack(facts, leg, part, line, qtyOf(line.lineId)) : noFen };
  });
  return { ...leg, parts, amountFen: sumFen(parts.map((part) => part.amountFen)) };
}

function partBack(facts: SettledFacts, leg: Leg, part: LegPart, line: SettledLine, qty: number): Fen {
  if (leg.kind === 'package') {
    const back = usesBack(facts, line, qty).filter((use) => use.cardId === leg.instrumentId);
    return sumFen(back.map((use) => use.amountFen));
  }
  if (line.kind === 'card') return cardsBack(facts, leg, line);
  const covered = coveredUnits(facts, line);
  return fen(shareOfFirst(part.amountFen, Math.max(0, qty - covered), line.qty - covered));
}

/** Cards that went back count whole: what was used of them isn't anybody's to get back. */
function cardsBack(facts: SettledFacts, { kind, instrumentId }: Leg, line: SettledLine): Fen {
  const cards = line.refundedPlaces.length === 0 ? [] : paidCards(facts.legs, line);
  const shares = line.refundedPlaces.flatMap((place) => cards[place]?.shares ?? []);
  return sumFen(
    shares.filter((one) => one.kind === kind && one.instrumentId === instrumentId).map(({ amountFen }) => amountFen),
  );
}

function coveredUnits({ uses }: SettledFacts, { lineId }: SettledLine): number {
  return uses.filter((use) => use.lineId === lineId).reduce((sum, use) => sum + use.qty, 0);
}

/** The first units of a line that go back, as uses, card after card. */
function usesBack({ uses }: SettledFacts, { lineId }: SettledLine, qty: number): SettledUse[] {
  let open = qty;
  return uses
    .filter((use) => use.lineId === lineId)
    .map((use) => {
      const back = Math.min(open, use.qty);
      open -= back;
      // Each unit takes the same of its card, and costs the same.
      const shareOf = (whole: number): number => (whole / use.qty) * back;
      return {
        ...use,
        qty: count(back),
        times: count(shareOf(use.times)),
        amountFen: fen(shareOf(use.amountFen)),
      };
    });
}

/** What was taken last goes back first. */
export function lotsBack(takes: readonly LotTake[], principalFen: Fen, bonusFen: Fen): LotTake[] {
  let principalOpen = principalFen;
  let bonusOpen = bonusFen;
  return takes
    .slice()
    .reverse()
    .map((take) => {
      const back = {
        lotId: take.lotId,
        principalFen: minFen(principalOpen, take.principalFen),
        bonusFen: minFen(bonusOpen, take.bonusFen),
      };
      principalOpen = subtractFen(principalOpen, back.principalFen);
      bonusOpen = subtractFen(bonusOpen, back.bonusFen);
      return back;
    });
}

function pointsBack({ legs, pointTakes }: SettledFacts, backFen: Fen): PointTake[] {
  const paidFen = sumFen(legs.filter((leg) => leg.kind === 'points').map((leg) => leg.amountFen));
  if (paidFen === 0) return [];
  const spent = pointTakes.reduce((sum, take) => sum + take.points, 0);
  let open = shareOfFirst(spent, backFen, paidFen);
  return pointTakes
    .slice()
    .reverse()
    .map((take) => {
      const back = Math.min(open, take.points);
      open -= back;
      return { lotId: take.lotId, points: points(back) };
    });
}

/** What the units that stay would have earned by themselves. */
function earnedByRest(facts: SettledFacts, back: readonly Leg[]): Points {
  if (facts.earned === 0) return points(0);
  const paid = (legs: readonly Leg[], lineId: string): Fen =>
    sumFen(
      legs
        .filter((leg) => isMoney(leg.kind))
        .flatMap((leg) => leg.parts.filter((part) => part.lineId === lineId).map((part) => part.amountFen)),
    );
  const rest = facts.lines.map(({ lineId, earnsPoints }) => ({
    earns: earnsPoints,
    paidFen: subtractFen(paid(facts.legs, lineId), paid(back, lineId)),
  }));
  return pointsEarned(rest, facts.pointRules, facts.pointsPercent);
}
