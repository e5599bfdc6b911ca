import { api } from '@/shell/api';
import { useDone } from '@/shell/use-done';
import { useOnce } from '@/shell/use-once';
import { OutcomeNote } from '@/shell/view-parts';
import { ReasonSheet } from '../../parts/reason-sheet';
import { staffChanged } from '../../parts/staff-changed';
import type { InvoiceView } from '../../parts/wire';

/** Sends a request back; its owner reads the reason and may ask anew. */
export function RefuseSheet({ invoice, onClose }: { invoice: InvoiceView; onClose: () => void }) {
  const refuse = useOnce<{ reason: string }, InvoiceView>(`refuseInvoice.${invoice.id}`, (body, key) =>
    api.post(`/staff/invoices/${invoice.id}/refusal`, body, { key }),
  );
  useDone(refuse, () => {
    staffChanged();
    onClose();
  });
  return (
    <ReasonSheet
      title="退回开票申请"
      act="退回申请"
      danger
      busy={refuse.busy}
      hint="车主会看到，例如 税号与抬头不符，请核对后重新申请"
      note={<OutcomeNote once={refuse} />}
      testId="refuse-invoice-sheet"
      onAct={(reason) => void refuse.run({ reason })}
      onClose={onClose}
    >
      {invoice.title} 的申请会退回给车主，车主改好后可以重新申请。款项不变。
    </ReasonSheet>
  );
}
