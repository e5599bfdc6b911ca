export { account, type EntryHead, house, type PostingDraft } from './entry';
export { Ledger } from './ledger';
export { ledgerInvariants } from './ledger-invariants.store';
export { LedgerModule } from './ledger.module';
export { type LedgerLot, lastDayOf } from './lot';
export { SealEntries } from './seal-entries';
export { VerifySeals } from './verify-seals';
