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

/**
 * What taking an award back finds: what is left of it first, then what lapsed unspent, which is simply gone. Only the rest, which was
 * spent meanwhile, becomes a debt.
 */
export function awardTakenBack(
  award: Points,
  leftOfIt: Points,
  lapsedOfIt: Points,
): { taken: Points; lapsed: Points; debt: Points } {
  const taken = Math.min(award, leftOfIt);
  const lapsed = Math.min(award - taken, lapsedOfIt);
  return { taken: points(taken), lapsed: points(lapsed), debt: points(award - taken - lapsed) };
}
