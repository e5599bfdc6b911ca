import type { AskInvoiceInput, BillInvoice } from '@cheyou/contracts';
import { useState } from 'react';
import { api } from '@/shell/api';
import { useDone } from '@/shell/use-done';
import { useOnce } from '@/shell/use-once';
import { OutcomeNote } from '@/shell/view-parts';
import { Button } from '@/ui/button';
import { yuan } from '@/ui/money';
import { SectionHead } from '@/ui/section-head';
import { invoicesChanged } from '../../parts/invoices-changed';
import { noTitle, TitleFields, troubleOf, type TypedTitle } from './title-fields';

/** Whom the invoice is made out to, and the one button that asks for it. */
export function AskForm({ receiptId, askableFen }: { receiptId: string; askableFen: number }) {
  const [typed, setTyped] = useState<TypedTitle>(noTitle);
  const ask = useOnce<AskInvoiceInput, BillInvoice>(`invoice.${receiptId}`, (body, key) =>
    api.post(`/me/receipts/${receiptId}/invoice`, body, { key }),
  );
  useDone(ask, invoicesChanged);
  const trouble = troubleOf(typed);
  return (
    <>
      <SectionHead title="开票抬头" />
      <TitleFields typed={typed} onType={setTyped} />
      <OutcomeNote once={ask} />
      <Button
        shape="wide"
        className="mt-4"
        busy={ask.busy}
        off={trouble !== null || ask.unfinished !== null}
        onTap={() => void ask.run(bodyOf(typed, askableFen))}
        testId="ask-invoice"
      >
        {ask.unfinished ? '先查询上一次的结果' : (trouble ?? `申请开票 ${yuan(askableFen)}`)}
      </Button>
    </>
  );
}

function bodyOf({ kind, name, taxNumber, email }: TypedTitle, quotedFen: number): AskInvoiceInput {
  return {
    titleKind: kind,
    title: name.trim(),
    taxNumber: kind === 'company' ? taxNumber.trim() : null,
    email: email.trim() === '' ? null : email.trim(),
    quotedFen,
  };
}
