export { invoiceInvariants } from './invoice-invariants.store';
export { InvoicesModule } from './invoices.module';
