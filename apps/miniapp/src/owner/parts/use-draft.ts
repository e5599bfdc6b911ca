import { useState } from 'react';
import { forget, recall, remember } from '@/shell/storage';

export interface Draft<Form> {
  form: Form;
  change: (part: Partial<Form>) => void;
  /** After it was saved: the next time begins with what the server says. */
  discard: () => void;
}

/** What was typed stays on the phone under `name` until it is saved, also when the page is left. */
export function useDraft<Form extends object>(name: string, start: Form): Draft<Form> {
  const stored = `kept.draft.${name}`;
  const [form, setForm] = useState<Form>(() => ({ ...start, ...recall<Partial<Form>>(stored) }));
  return {
    form,
    change: (part) => {
      const next = { ...form, ...part };
      remember(stored, next);
      setForm(next);
    },
    discard: () => {
      forget(stored);
    },
  };
}
