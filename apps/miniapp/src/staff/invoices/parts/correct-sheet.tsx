import { useState } from 'react';
import { api } from '@/shell/api';
import { useOnce } from '@/shell/use-once';
import { Card } from '@/ui/card';
import { InputRow } from '@/ui/input-row';
import { yuan } from '@/ui/money';
import { Note } from '@/ui/note';
import { OnceSheet } from '../../parts/once-sheet';
import type { CorrectPaperInput, InvoicePaperView, InvoiceView } from '../../parts/wire';
import { PaperFields, paperTrouble, usePaperDraft } from './paper-fields';

interface CorrectSheetProps {
  invoice: InvoiceView;
  paper: InvoicePaperView;
  onClose: () => void;
}

/** Puts number, day or link of a noted invoice right; what was noted before is kept beside it. */
export function CorrectSheet({ invoice, paper, onClose }: CorrectSheetProps) {
  const { seq, version, red, amountFen } = paper;
  const { draft, setDraft, typed } = usePaperDraft({ ...paper, link: paper.link ?? '' });
  const [reason, setReason] = useState('');
  const once = useOnce<CorrectPaperInput, InvoiceView>(
    `correct.${invoice.id}.${String(seq)}.${String(version)}`,
    (body, key) => api.post(`/staff/invoices/${invoice.id}/correction`, body, { key }),
  );
  const body = { seq, version, ...typed, reason: reason.trim() };
  return (
    <OnceSheet
      title={red ? '更正红字发票' : '更正发票'}
      once={once}
      body={body}
      trouble={troubleOf(paper, body)}
      act="确认更正"
      onClose={onClose}
      name="correct"
    >
      <Note tone="grey">
        只更正登记的号码、日期和链接，金额 {yuan(amountFen)} 不变。原来登记的会保留，车主会收到更正通知。
      </Note>
      <Card flush className="mt-3">
        <PaperFields draft={draft} paidAt={invoice.bill.at} onChange={setDraft} />
        <InputRow
          label="更正原因"
          needed
          value={reason}
          onChange={setReason}
          hint="例如 号码末两位登记反了"
          maxLength={100}
          testId="correct-reason"
        />
      </Card>
    </OnceSheet>
  );
}

function troubleOf(paper: InvoicePaperView, body: CorrectPaperInput): string | null {
  const { number, issuedOn, link } = paper;
  if (body.number === number && body.issuedOn === issuedOn && body.link === link) return '请先改成正确的';
  return paperTrouble(body) ?? (body.reason.length < 2 ? '请填写更正原因' : null);
}
