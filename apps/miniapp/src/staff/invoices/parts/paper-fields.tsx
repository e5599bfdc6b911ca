import { shopDayOf } from '@cheyou/domain';
import { useState } from 'react';
import { DateRow, InputRow } from '@/ui/input-row';
import { day } from '@/ui/when';

/** What is typed of an invoice that was written outside. */
export interface PaperDraft {
  number: string;
  issuedOn: string;
  link: string;
}

/** A draft to type on, beginning with what is known. */
export function usePaperDraft(known: Partial<PaperDraft> = {}) {
  const [draft, setDraft] = useState<PaperDraft>(() => ({
    number: '',
    issuedOn: shopDayOf(new Date()),
    link: '',
    ...known,
  }));
  const number = draft.number.replace(/\s/g, '');
  const link = draft.link.trim() === '' ? null : draft.link.trim();
  return { draft, setDraft, typed: { number, issuedOn: draft.issuedOn, link } };
}

interface PaperFieldsProps {
  draft: PaperDraft;
  /** When the bill was paid: no invoice is older. */
  paidAt: string;
  onChange: (draft: PaperDraft) => void;
}

/** Number, day and link of an invoice. */
export function PaperFields({ draft, paidAt, onChange }: PaperFieldsProps) {
  const [today] = useState<string>(() => shopDayOf(new Date()));
  return (
    <>
      <InputRow
        label="号码"
        needed
        value={draft.number}
        onChange={(number) => {
          onChange({ ...draft, number });
        }}
        hint="数电发票 20 位"
        maxLength={24}
        testId="paper-number"
      />
      <DateRow
        label="开票日期"
        value={draft.issuedOn}
        onChange={(issuedOn) => {
          onChange({ ...draft, issuedOn });
        }}
        from={day(paidAt)}
        to={today}
        testId="paper-day"
      />
      <InputRow
        label="下载链接"
        value={draft.link}
        onChange={(link) => {
          onChange({ ...draft, link });
        }}
        hint="选填，https 开头"
        maxLength={300}
        testId="paper-link"
      />
    </>
  );
}

/** Why it can't be noted yet; older invoices have a code of 10 or 12 digits before their number of 8. */
export function paperTrouble({ number, link }: { number: string; link?: string | null }): string | null {
  if (!/^\d{18,20}$/.test(number)) return number === '' ? '请填写发票号码' : '号码应为 18 到 20 位数字';
  return link && !/^https:\/\/\S+\.\S+/.test(link) ? '链接要以 https:// 开头' : null;
}
