export { LapsePoints } from './lapse-points';
export { Points, type PointsUndone } from './points';
export { pointsInvariants } from './points-invariants.store';
export { PointsModule } from './points.module';
export { TakeOverPoints } from './take-over-points';
