export { account, type EntryHead, house, type PostingDraft } from './entry';
export { type Taken } from './hold-value';
export { Ledger } from './ledger';
export { ledgerInvariants } from './ledger-invariants.store';
export { LedgerModule } from './ledger.module';
export { type LedgerLot } from './lot';
export { Seals } from './seals';
