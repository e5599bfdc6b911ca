import type { components, ServiceCardOffer } from '@cheyou/contracts';
import { useState } from 'react';
import type { SettlementFacts } from '@cheyou/domain';
import { planChoice, plannable, suggestedOwn, type OwnChoice, type Planned } from '@/settlement/own-choice';
import { api } from '@/shell/api';
import { useRemote } from '@/shell/use-remote';

type Quote = components['schemas']['CardPurchaseQuote'];

/** How a purchase is paid: from the own prepaid card, with WeChat, or both, planned on the phone. */
export interface PurchasePlan {
  facts: SettlementFacts;
  choice: OwnChoice;
  result: Planned;
  change: (part: Partial<OwnChoice>) => void;
}

/** WeChat pays until something else is chosen. */
const byWechat: OwnChoice = { ...suggestedOwn, prepaidFen: 0 };

export const quoteKey = ['card-purchase-quote'];

/** Null until it is known what the card holds, and where there is none: then WeChat pays. */
export function usePurchasePlan({ version }: ServiceCardOffer): PurchasePlan | null {
  const [choice, setChoice] = useState(byWechat);
  const view = useRemote({
    key: [...quoteKey, version],
    read: () => api.get<Quote>(`/me/service-card-purchases/quote?version=${version}&qty=1`),
  });
  if (view.state !== 'ready' || view.data.facts.cards.length === 0) return null;
  const facts = plannable(view.data.facts);
  return {
    facts,
    choice,
    result: planChoice(facts, choice, { restBy: 'wechat' }),
    change: (part) => {
      setChoice((now) => ({ ...now, ...part }));
    },
  };
}
