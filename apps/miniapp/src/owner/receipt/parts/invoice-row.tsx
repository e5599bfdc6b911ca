import { invoiceStand } from '@/invoices/invoice-words';
import { go } from '@/shell/navigation';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { yuan } from '@/ui/money';
import { Tag } from '@/ui/tag';
import { useBillInvoice } from '../../parts/use-bill-invoice';

/** How the invoice of this receipt stands, or that one may be asked for; nothing where there is none to have. */
export function InvoiceRow({ receiptId }: { receiptId: string }) {
  const view = useBillInvoice(receiptId);
  if (view.state !== 'ready') return null;
  const { invoice, askableFen } = view.data;
  if (!invoice && askableFen === 0) return null;
  const stand = invoice && invoiceStand[invoice.state];
  return (
    <Card flush className="mt-3">
      <Cell
        icon="document"
        title="发票"
        side={stand ? <Tag tone={stand.tone}>{stand.word}</Tag> : `可开 ${yuan(askableFen)}`}
        chevron
        onTap={() => {
          go('/owner/invoice/index', { receipt: receiptId });
        }}
        testId="receipt-invoice"
      />
    </Card>
  );
}
