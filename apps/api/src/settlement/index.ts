export { PayAsk } from './asks.dto';
export { type DaySum } from './day-figures.store';
export { legLabel } from './leg-labels';
export { tendersText } from './receipts';
export { VisitLine } from './receipts.dto';
export { SaleBrief } from './sales.dto';
export { settlementInvariants } from './settlement-invariants.store';
export { SettlementModule } from './settlement.module';
export { type SettledSale, Settlements } from './settlements';
