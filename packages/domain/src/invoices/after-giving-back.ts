import { fen } from '../money';
import type { Fen } from '../money';
import type { InvoiceState } from './states';

export interface InvoiceStand {
  readonly state: InvoiceState;
  /** What the invoice is for: that of the request, then that of the paper. */
  readonly amountFen: Fen;
  /** What red invoices have taken off it. */
  readonly redFen: Fen;
}

/**
 * What becomes of an invoice when its bill has given something back and only `leftFen` of its money is left. A request shrinks, or lapses
 * when nothing is left of it; a paper that says more than is left wants a red one.
 */
export function invoiceAfterGivingBack(invoice: InvoiceStand, leftFen: Fen): InvoiceStand {
  switch (invoice.state) {
    case 'requested':
      if (invoice.amountFen <= leftFen) return invoice;
      return leftFen === 0 ? { ...invoice, state: 'lapsed' } : { ...invoice, amountFen: leftFen };
    case 'issued':
    case 'redIssued':
      return redDueFen(invoice, leftFen) === 0 ? invoice : { ...invoice, state: 'redNeeded' };
    case 'redNeeded':
    case 'refused':
    case 'withdrawn':
    case 'lapsed':
      return invoice;
  }
}

/** How much a red invoice has to take off a paper so that it says what is left of its bill. */
export function redDueFen({ state, amountFen, redFen }: InvoiceStand, leftFen: Fen): Fen {
  const stands = state === 'issued' || state === 'redNeeded' || state === 'redIssued';
  return fen(stands ? Math.max(0, amountFen - redFen - leftFen) : 0);
}
