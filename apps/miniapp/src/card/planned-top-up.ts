import { sentenceFor, type TopUpOptions, type TopUpTier } from '@cheyou/contracts';
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

/** How much is to go on the card: one of the merchant's amounts, or one typed. */
export interface TopUpWish {
  tierId: string | null;
  /** Yuan as typed; '' while a tier is chosen. */
  ownText: string;
}

export interface PlannedTopUp {
  /** null when nothing, or nothing that may be bought, is chosen. */
  plan: TopUpPlan | null;
  amountFen: Fen;
  /** The tier whose bonus is given; null without one. */
  tier: TopUpTier | null;
  /** Why what is typed can't be bought; null when it can, or nothing is typed. */
  trouble: string | null;
}

/** What the wish brings, by the rules the server decides with; the server has the last word. */
export function plannedTopUp(options: TopUpOptions, { tierId, ownText }: TopUpWish, now: Date): PlannedTopUp {
  const nothing: PlannedTopUp = { plan: null, amountFen: noFen, tier: null, trouble: null };
  const picked = options.tiers.find(({ id }) => id === tierId && ownText === '');
  if (!picked && ownText === '') return nothing;
  const amountFen = picked ? fen(picked.payFen) : parseYuan(ownText);
  if (isRefusal(amountFen)) return { ...nothing, trouble: '请填数字，最多两位小数，例如 500 或 128.50' };
  const facts = factsOf(options, now);
  const plan = planTopUp(facts, {
    tierId: picked?.id ?? null,
    amountFen,
    acceptedTermsVersion: options.terms.version,
  });
  if (isRefusal(plan)) return { ...nothing, amountFen, trouble: sentenceFor(plan.refused, plan.details) };
  const reached = picked?.id ?? tierFor(facts.tiers, amountFen)?.id;
  return { plan, amountFen, tier: options.tiers.find(({ id }) => id === reached) ?? null, trouble: null };
}

/** Principal on its way: the part of the cap that neither stands on the card nor is still free. */
export function beingPaidFen({ card, capFen, roomFen }: TopUpOptions): number {
  return Math.max(0, capFen - (card?.principalFen ?? 0) - roomFen);
}

function factsOf(options: TopUpOptions, now: Date): Parameters<typeof planTopUp>[0] {
  const { card, terms } = options;
  return {
    open: options.open,
    cardState: card?.state ?? null,
    capFen: fen(options.capFen),
    principalFen: fen(card?.principalFen ?? 0),
    beingPaidFen: fen(beingPaidFen(options)),
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
