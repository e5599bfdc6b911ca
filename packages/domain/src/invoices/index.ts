export { invoiceAfterGivingBack, redDueFen } from './after-giving-back';
export type { InvoiceStand } from './after-giving-back';
export { invoiceStates, liveInvoiceStates, openInvoiceStates, writtenInvoiceStates } from './states';
export type { InvoiceState } from './states';
export { parseInvoiceTitle } from './title';
export type { InvoiceTitle, InvoiceTitleKind } from './title';
export { parseTaxNumber } from './tax-number';
