import { useState } from 'react';
import type { TopUpWish } from '@/card/planned-top-up';
import { remember, recall } from '@/shell/storage';

export interface TopUpChoice extends TopUpWish {
  accepted: boolean;
}

/** Where the choice stays until its order is made. */
export const draftName = 'kept.draft.top-up';

/** What the owner chose; it survives leaving the page half-filled, but the acceptance is given anew each time. */
export function useTopUpChoice(): [TopUpChoice, (change: Partial<TopUpChoice>) => void] {
  const [choice, setChoice] = useState<TopUpChoice>(() => ({
    tierId: null,
    ownText: '',
    ...recall<Partial<TopUpChoice>>(draftName),
    accepted: false,
  }));
  return [
    choice,
    (change) => {
      const next = { ...choice, ...change };
      remember(draftName, next);
      setChoice(next);
    },
  ];
}
