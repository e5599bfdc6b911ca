import { points, sumFen } from '../money';
import type { Fen, Points } from '../money';
import type { PointRules } from './rules';

/** What was really paid of one line: principal and tenders, never bonus, coupon or points. */
export interface EarningLine {
  readonly paidFen: Fen;
  /** Some services earn nothing. */
  readonly earns: boolean;
}

/** The points a bill earns, rounded down once over all its lines. `multiplePercent` is the level's: 150 earns half as much again. */
export function pointsEarned(lines: readonly EarningLine[], rules: PointRules, multiplePercent: number): Points {
  const paidFen = sumFen(lines.filter((line) => line.earns).map((line) => line.paidFen));
  return points(Math.floor((paidFen * rules.earnPerYuan * multiplePercent) / 10_000));
}

/** What an award gives when there is a debt: the debt is settled first. */
export function awardAfterDebt(award: Points, debt: Points): { settled: Points; given: Points } {
  const settled = Math.min(award, debt);
  return { settled: points(settled), given: points(award - settled) };
}

/** What taking an award back finds in its lot; the rest, spent meanwhile, becomes a debt. */
export function awardTakenBack(award: Points, leftOfIt: Points): { taken: Points; debt: Points } {
  const taken = Math.min(award, leftOfIt);
  return { taken: points(taken), debt: points(award - taken) };
}
