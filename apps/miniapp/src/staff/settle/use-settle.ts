import { useEffect, useRef, useState, type Dispatch, type SetStateAction } from 'react';
import { api } from '@/shell/api';
import { goInstead, useParam } from '@/shell/navigation';
import type { Remote } from '@/shell/remote';
import { useDone } from '@/shell/use-done';
import { useOnce, type Once } from '@/shell/use-once';
import { useRemote } from '@/shell/use-remote';
import { staffChanged } from '../parts/staff-changed';
import type { SaleQuote, SaleView, SettleInput, SettlementView } from '../parts/wire';
import { choiceAgreed, suggestedChoice, type SettleChoice } from './settle-choice';
import { useCardTerms, type CardTerms } from './use-card-terms';

export interface Settle {
  quote: Remote<SaleQuote>;
  choice: SettleChoice;
  change: (part: Partial<SettleChoice>) => void;
  settle: Once<SettleInput, SettlementView>;
  terms: CardTerms;
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
  const terms = useCardTerms(sale);
  useAgreed(quote, setChoice);
  const refresh = (): void => {
    if (quote.state === 'ready') quote.refresh();
  };
  const settle = useOnce<SettleInput, SettlementView>(`settle.${sale.id}`, async (body, key) => {
    try {
      return await api.post<SettlementView>(`/staff/sales/${sale.id}/settlement`, body, { key });
    } catch (error) {
      refresh();
      terms.refresh();
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
      setChoice((now) => ({ ...now, agreed: leavesPlan(part) ? now.agreed : null, ...part }));
    },
    settle,
    terms,
    refresh,
    scanned,
  };
}

/** Neither changes what the member gives nor what is left to pay. */
const leavesPlan = (part: Partial<SettleChoice>): boolean =>
  Object.keys(part).every((name) => name === 'receivedText' || name === 'overrideReason');

/** Takes over, once, what the owner agreed to on the phone: it may be another combination than was asked. */
function useAgreed(quote: Remote<SaleQuote>, setChoice: Dispatch<SetStateAction<SettleChoice>>): void {
  const taken = useRef<string | null>(null);
  const data = quote.state === 'ready' ? quote.data : null;
  const ask = data?.facts.consent?.kind === 'ownerTap' ? data.ask : null;
  useEffect(() => {
    if (!ask?.wishes || taken.current === ask.id) return;
    taken.current = ask.id;
    const agreed = choiceAgreed(ask.wishes);
    setChoice((now) => ({ ...now, ...agreed }));
  }, [ask, setChoice]);
}
