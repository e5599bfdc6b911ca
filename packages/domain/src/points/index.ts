export { awardAfterDebt, awardTakenBack, pointsEarned } from './award';
export type { EarningLine } from './award';
export { gapToNext, levelFor, levelPrice } from './levels';
export type { LevelGap, LevelRule, LevelTally } from './levels';
export type { PointLot, PointTake } from './point-lot';
export { pointDays, usualPointRules } from './rules';
export type { PointRules, PointsLapse } from './rules';
export type { PointsRefusal } from './take-points';
export { frozenPoints, pointsHeld, pointsToLapse, takePoints, usablePoints } from './take-points';
