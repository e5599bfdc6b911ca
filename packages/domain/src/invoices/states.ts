/**
 * How an invoice stands. `requested → issued | refused | withdrawn | lapsed`; what comes back of an issued one makes it `redNeeded`, and
 * the red invoice makes it `redIssued`, as often as something comes back.
 */
export type InvoiceState = 'requested' | 'issued' | 'redNeeded' | 'redIssued' | 'refused' | 'withdrawn' | 'lapsed';

export const invoiceStates: readonly InvoiceState[] = [
  'requested',
  'issued',
  'redNeeded',
  'redIssued',
  'refused',
  'withdrawn',
  'lapsed',
];

/** Those that stand for money of their bill: a bill has at most one of them. */
export const liveInvoiceStates: readonly InvoiceState[] = ['requested', 'issued', 'redNeeded', 'redIssued'];

/** Those for which a paper was written. */
export const writtenInvoiceStates: readonly InvoiceState[] = ['issued', 'redNeeded', 'redIssued'];

/** Those that wait for somebody at the counter. */
export const openInvoiceStates: readonly InvoiceState[] = ['requested', 'redNeeded'];
