export { CashDifferences } from './cash-differences';
export { dayCloseInvariants } from './day-close-invariants.store';
export { DayCloseModule } from './day-close.module';
export { dayClosedTopic } from './topic';
