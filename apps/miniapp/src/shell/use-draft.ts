import { useState } from 'react';
import { forget, recall, remember } from './storage';

export interface Draft<Form> {
  form: Form;
  change: (part: Partial<Form>) => void;
  /** After it was saved: the next time begins afresh. */
  discard: () => void;
}

/** A form whose content stays on the phone under `name` until it is saved, so that leaving the page loses nothing. */
export function useDraft<Form extends object>(name: string, start: Form): Draft<Form> {
  const stored = `kept.draft.${name}`;
  const [form, setForm] = useState<Form>(() => ({ ...start, ...recall<Partial<Form>>(stored) }));
  return {
    form,
    change: (part) => {
      setForm((now) => {
        const next = { ...now, ...part };
        remember(stored, next);
        return next;
      });
    },
    discard: () => {
      forget(stored);
    },
  };
}
