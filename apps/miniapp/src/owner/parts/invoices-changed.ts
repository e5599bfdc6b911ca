import { queryClient } from '@/shell/query-client';

/** After a write about an invoice: whatever shows invoices is read again. */
export function invoicesChanged(): void {
  for (const name of ['bill-invoice', 'invoices', 'invoice-titles'])
    void queryClient.invalidateQueries({ queryKey: [name] });
}
