import { useState } from 'react';
import { api } from '@/shell/api';
import type { Remote } from '@/shell/remote';
import { useRemote } from '@/shell/use-remote';
import type { SaleView, ServiceCardOffers, Terms } from '../parts/wire';

/** The terms a bill sells its service cards under. */
export interface CardTerms {
  /** Null for a bill that sells none. */
  view: Remote<Terms> | null;
  /** The version the buyer was told and accepted; null while that isn't signed. */
  told: string | null;
  tell: (version: string | null) => void;
  /** Others may be in force by now: those have to be told anew. */
  refresh: () => void;
}

export function useCardTerms(sale: SaleView): CardTerms {
  const needed = sale.lines.some(({ kind }) => kind === 'card');
  const [version, tell] = useState<string | null>(null);
  const view = useRemote({
    key: ['staff', 'card-terms'],
    read: async () => (await api.get<ServiceCardOffers>('/staff/service-card-offers')).terms,
    enabled: needed,
  });
  const told = view.state === 'ready' && view.data.version === version ? version : null;
  return {
    view: needed ? view : null,
    told,
    tell,
    refresh: () => {
      if (needed && view.state === 'ready') view.refresh();
    },
  };
}
