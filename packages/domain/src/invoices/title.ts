import { isRefusal, refuse } from '../refusals';
import type { Refusal } from '../refusals';
import { parseTaxNumber } from './tax-number';

export type InvoiceTitleKind = 'person' | 'company';

/** Whom an invoice is made out to; only a company has a taxpayer number, and each company has one. */
export interface InvoiceTitle {
  readonly kind: InvoiceTitleKind;
  readonly name: string;
  readonly taxNumber: string | null;
}

const longestName = 100;

/** A title as typed: trimmed, 1 to 100 characters without control characters. */
export function parseInvoiceTitle(
  kind: InvoiceTitleKind,
  name: string,
  taxNumber: string | null,
): InvoiceTitle | Refusal<'INVOICE_TITLE_INVALID' | 'TAX_NUMBER_INVALID'> {
  const trimmed = name.normalize('NFC').trim();
  const length = Array.from(trimmed).length;
  // eslint-disable-next-line no-control-regex -- Control characters are exactly what is looked for.
  if (length === 0 || length > longestName || /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(trimmed))
    return refuse('INVOICE_TITLE_INVALID');
  if (kind === 'person') return { kind, name: trimmed, taxNumber: null };
  const number = parseTaxNumber(taxNumber ?? '');
  return isRefusal(number) ? number : { kind, name: trimmed, taxNumber: number };
}
