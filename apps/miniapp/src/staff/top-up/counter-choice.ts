import { sentenceFor } from '@cheyou/contracts';
import { fen, isRefusal, planTopUp, shopDayOf, tierFor, type TopUpPlan } from '@cheyou/domain';
import type { CounterTopUp, TopUpOptions, TopUpTier } from '../parts/wire';
import { typedFen } from '../parts/yuan-field';

export type CounterMethod = CounterTopUp['method'];

export interface CounterChoice {
  tierId: string | null;
  /** Yuan as typed; '' while a tier is chosen. */
  ownText: string;
  method: CounterMethod;
  /** Cash handed over, yuan as typed; '' is exactly the amount. */
  receivedText: string;
}

export interface CounterPlan {
  plan: TopUpPlan | null;
  amountFen: number;
  tier: TopUpTier | null;
  changeFen: number;
  /** null when the cash is exactly the amount, or it isn't cash. */
  receivedFen: number | null;
  trouble: string | null;
}

/** What the choice brings, by the rules the server decides with. */
export function counterPlan(options: TopUpOptions, choice: CounterChoice, now: Date): CounterPlan {
  const picked = options.tiers.find(({ id }) => id === choice.tierId && choice.ownText === '');
  const none: CounterPlan = { plan: null, amountFen: 0, tier: null, changeFen: 0, receivedFen: null, trouble: null };
  if (!picked && choice.ownText === '') return none;
  const amountFen = picked ? picked.payFen : typedFen(choice.ownText);
  if (amountFen === null) return { ...none, trouble: '请填数字，最多两位小数' };
  const facts = factsOf(options, now);
  const tierId = picked?.id ?? null;
  const plan = planTopUp(facts, { tierId, amountFen: fen(amountFen), acceptedTermsVersion: options.terms.version });
  if (isRefusal(plan)) return { ...none, amountFen, trouble: sentenceFor(plan.refused, plan.details) };
  const reached = tierId ?? tierFor(facts.tiers, fen(amountFen))?.id;
  const tier = options.tiers.find(({ id }) => id === reached) ?? null;
  const cash = choice.method === 'cash' && choice.receivedText.trim() !== '';
  if (!cash) return { ...none, plan, amountFen, tier };
  const receivedFen = typedFen(choice.receivedText);
  if (receivedFen === null) return { ...none, amountFen, trouble: '收到的现金请填数字' };
  if (receivedFen < amountFen) return { ...none, amountFen, trouble: '收到的现金不够这次充值' };
  return { plan, amountFen, tier, receivedFen, changeFen: receivedFen - amountFen, trouble: null };
}

function factsOf({ card, terms, ...options }: TopUpOptions, now: Date): Parameters<typeof planTopUp>[0] {
  const principalFen = card?.principalFen ?? 0;
  return {
    open: options.open,
    cardState: card?.state ?? null,
    capFen: fen(options.capFen),
    principalFen: fen(principalFen),
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
