import { useState } from 'react';
import { api } from '@/shell/api';
import { goInstead, useParam } from '@/shell/navigation';
import type { Remote } from '@/shell/remote';
import { useDone } from '@/shell/use-done';
import { useOnce, type Once } from '@/shell/use-once';
import { useRemote } from '@/shell/use-remote';
import { staffChanged } from '../parts/staff-changed';
import type { SaleQuote, SaleView, SettleInput, SettlementView } from '../parts/wire';
import { suggestedChoice, type SettleChoice } from './settle-choice';

export interface Settle {
  quote: Remote<SaleQuote>;
  choice: SettleChoice;
  change: (part: Partial<SettleChoice>) => void;
  settle: Once<SettleInput, SettlementView>;
  /** Reads the quote anew: a code was verified, the owner answered, a price changed. */
  refresh: () => void;
  /** A member code that was scanned before the sale was opened. */
  scanned: string;
}

/** What the sheet reads, chooses and writes. */
export function useSettle(sale: SaleView): Settle {
  const scanned = useParam('code');
  const [choice, setChoice] = useState(suggestedChoice);
  const quote = useRemote({
    key: ['staff', 'quote', sale.id],
    read: () => api.get<SaleQuote>(`/staff/sales/${sale.id}/quote`),
  });
  const refresh = (): void => {
    if (quote.state === 'ready') quote.refresh();
  };
  const settle = useOnce<SettleInput, SettlementView>(`settle.${sale.id}`, async (body, key) => {
    try {
      return await api.post<SettlementView>(`/staff/sales/${sale.id}/settlement`, body, { key });
    } catch (error) {
      refresh();
      throw error;
    }
  });
  useDone(settle, (settlement) => {
    staffChanged();
    if (settlement.state === 'captured') goInstead('/staff/receipt/index', { id: settlement.id, done: 1 });
  });
  return {
    quote,
    choice,
    change: (part) => {
      setChoice((now) => ({ ...now, ...part }));
    },
    settle,
    refresh,
    scanned,
  };
}
