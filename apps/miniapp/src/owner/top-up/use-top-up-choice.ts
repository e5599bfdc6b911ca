import type { TopUpOptions, TopUpTier } from '@cheyou/contracts';
import { sentenceFor } from '@cheyou/contracts';
import {
  fen,
  isRefusal,
  noFen,
  parseYuan,
  planTopUp,
  shopDayOf,
  tierFor,
  type Fen,
  type TopUpPlan,
} from '@cheyou/domain';
import { useState } from 'react';
import { remember, recall } from '@/shell/storage';

export interface TopUpChoice {
  tierId: string | null;
  /** Yuan as typed; '' while a tier is chosen. */
  ownText: string;
  accepted: boolean;
}

export interface Planned {
  /** null when nothing, or nothing that may be bought, is chosen. */
  plan: TopUpPlan | null;
  amountFen: Fen;
  /** The tier whose bonus is given; null without one. */
  tier: TopUpTier | null;
  /** Why what is typed can't be bought; null when it can, or nothing is typed. */
  trouble: string | null;
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

/** What the choice brings, by the rules the server decides with; the server has the last word. */
export function planned(options: TopUpOptions, choice: TopUpChoice, now: Date): Planned {
  const picked = options.tiers.find(({ id }) => id === choice.tierId && choice.ownText === '');
  const typed = parseYuan(choice.ownText);
  const nothing: Planned = { plan: null, amountFen: noFen, tier: null, trouble: null };
  if (!picked && choice.ownText === '') return nothing;
  if (!picked && isRefusal(typed)) return { ...nothing, trouble: '请填数字，最多两位小数，例如 500 或 128.50' };
  const amountFen = picked ? fen(picked.payFen) : isRefusal(typed) ? noFen : typed;
  const facts = factsOf(options, now);
  const plan = planTopUp(facts, {
    tierId: picked?.id ?? null,
    amountFen,
    acceptedTermsVersion: options.terms.version,
  });
  if (isRefusal(plan)) return { ...nothing, amountFen, trouble: sentenceFor(plan.refused, plan.details) };
  const tierId = picked?.id ?? tierFor(facts.tiers, amountFen)?.id;
  return { plan, amountFen, tier: options.tiers.find(({ id }) => id === tierId) ?? null, trouble: null };
}

function factsOf({ card, terms, ...options }: TopUpOptions, now: Date): Parameters<typeof planTopUp>[0] {
  const principalFen = fen(card?.principalFen ?? 0);
  return {
    open: options.open,
    cardState: card?.state ?? null,
    capFen: fen(options.capFen),
    principalFen,
    beingPaidFen: fen(Math.max(0, options.capFen - principalFen - options.roomFen)),
    minTopUpFen: fen(options.minFen),
    tiers: options.tiers.map(({ id, payFen, bonusFen, bonusMonths }) => ({
      id,
      payFen: fen(payFen),
      bonusFen: fen(bonusFen),
      bonusMonths,
    })),
    termsVersion: terms.version,
    today: shopDayOf(now),
  };
}
