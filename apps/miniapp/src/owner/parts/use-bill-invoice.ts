import type { BillInvoice, InvoiceTitleView } from '@cheyou/contracts';
import { api } from '@/shell/api';
import type { Remote } from '@/shell/remote';
import { useRemote } from '@/shell/use-remote';

/** What may be invoiced of one's receipt, and how its invoice stands. */
export function useBillInvoice(receiptId: string): Remote<BillInvoice> {
  return useRemote({
    key: ['bill-invoice', receiptId],
    read: () => api.get<BillInvoice>(`/me/receipts/${receiptId}/invoice`),
    enabled: receiptId !== '',
  });
}

/** Whom one's invoices were made out to before. */
export function useMyTitles(): InvoiceTitleView[] {
  const view = useRemote({
    key: ['invoice-titles'],
    read: () => api.get<InvoiceTitleView[]>('/me/invoice-titles'),
    isEmpty: () => false,
  });
  return view.state === 'ready' ? view.data : [];
}
