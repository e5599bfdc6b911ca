export { liabilityInvariants } from './liability-invariants.store';
export { LiabilityModule } from './liability.module';
export { SumUpDays } from './sum-up-days';
