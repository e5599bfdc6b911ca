import { useState } from 'react';
import { forget, recall, remember } from './storage';

export interface Draft<Form> {
  form: Form;
  change: (part: Partial<Form>) => void;
  /** After it was saved: the next time begins afresh. */
  discard: () => void;
}

/** What was typed, and what it was typed over. */
interface Kept<Form> {
  begunOn: Form;
  form: Form;
}

/**
 * A form whose content stays on the phone under `name` until it is saved, so that leaving the page loses nothing. Of a draft that
 * was left only what was typed comes back: what somebody else changed meanwhile shows as it is now.
 */
export function useDraft<Form extends object>(name: string, start: Form): Draft<Form> {
  const stored = `kept.draft.${name}`;
  const [form, setForm] = useState<Form>(() => resumed(start, recall<Partial<Kept<Form>>>(stored)));
  return {
    form,
    change: (part) => {
      setForm((now) => {
        const next = { ...now, ...part };
        remember(stored, { begunOn: start, form: next });
        return next;
      });
    },
    discard: () => {
      forget(stored);
    },
  };
}

function resumed<Form extends object>(start: Form, kept: Partial<Kept<Form>> | null): Form {
  const { begunOn, form } = kept ?? {};
  if (!begunOn || !form) return start;
  const names = Object.keys(form) as (keyof Form)[];
  const typed = names.filter((field) => JSON.stringify(form[field]) !== JSON.stringify(begunOn[field]));
  return { ...start, ...(Object.fromEntries(typed.map((field) => [field, form[field]])) as Partial<Form>) };
}
