export { PayAsk } from './asks.dto';
export { tendersText } from './receipts';
export { VisitLine } from './receipts.dto';
export { SaleBrief } from './sales.dto';
export { settlementInvariants } from './settlement-invariants.store';
export { SettlementModule } from './settlement.module';
export { type SettledSale, Settlements } from './settlements';
