export { openingBalanceInvariants } from './opening-balance-invariants.store';
export { OpeningBalancesModule } from './opening-balances.module';
export { WorkOnFiles } from './work-on-files';
