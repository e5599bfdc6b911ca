import { fen, maxFen, noFen, subtractFen } from '../money';
import type { Fen } from '../money';

/** What a member did within the window (12 months unless the merchant says otherwise). */
export interface LevelTally {
  /** Really paid. */
  readonly spendFen: Fen;
  readonly visits: number;
  readonly pointsEarned: number;
}

/** A level and the thresholds that lead to it: any one of them is enough; null is none. */
export interface LevelRule {
  readonly code: string;
  readonly name: string;
  readonly spendFen: Fen | null;
  readonly visits: number | null;
  readonly pointsEarned: number | null;
  /** Benefits: points earned in percent of the usual, percent off list prices of services, priority in the queue. */
  readonly pointsPercent: number;
  readonly servicePercentOff: number;
  readonly priority: boolean;
}

/** What is missing to a level, by each way that leads there. */
export interface LevelGap {
  readonly code: string;
  readonly name: string;
  readonly missingFen: Fen | null;
  readonly missingVisits: number | null;
  readonly missingPoints: number | null;
}

/** The highest level a tally reaches; `rules` are ordered from the lowest. Null is no level yet. */
export function levelFor(tally: LevelTally, rules: readonly LevelRule[]): LevelRule | null {
  return rules.filter((rule) => reaches(tally, rule)).at(-1) ?? null;
}

/** What leads to the next level above the one reached; null at the top. */
export function gapToNext(tally: LevelTally, rules: readonly LevelRule[]): LevelGap | null {
  const reached = levelFor(tally, rules);
  const next = rules[rules.findIndex((rule) => rule === reached) + 1];
  if (next === undefined) return null;
  return {
    code: next.code,
    name: next.name,
    missingFen: next.spendFen === null ? null : maxFen(noFen, subtractFen(next.spendFen, tally.spendFen)),
    missingVisits: next.visits === null ? null : Math.max(0, next.visits - tally.visits),
    missingPoints: next.pointsEarned === null ? null : Math.max(0, next.pointsEarned - tally.pointsEarned),
  };
}

/** What a member of a level pays for one unit of a service, rounded down to the fen; parts have no level price. */
export function levelPrice(listPriceFen: Fen, { servicePercentOff }: Pick<LevelRule, 'servicePercentOff'>): Fen {
  return fen(Math.floor((listPriceFen * (100 - servicePercentOff)) / 100));
}

function reaches(tally: LevelTally, { spendFen, visits, pointsEarned }: LevelRule): boolean {
  return (
    (spendFen !== null && tally.spendFen >= spendFen) ||
    (visits !== null && tally.visits >= visits) ||
    (pointsEarned !== null && tally.pointsEarned >= pointsEarned)
  );
}
