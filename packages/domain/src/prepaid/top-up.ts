import { addDays, addMonths } from '../calendar';
import type { ShopDay } from '../calendar';
import { noFen, sumFen } from '../money';
import type { Fen } from '../money';
import { refuse } from '../refusals';
import type { Refusal } from '../refusals';
import { cardUsable, roomUnderCap } from './card';
import type { CardState } from './card';

/** Pay this much or more, get that bonus. */
export interface TopUpTier {
  readonly id: string;
  readonly payFen: Fen;
  readonly bonusFen: Fen;
  /** Months the bonus lives, counted from the day of payment; null when it never lapses. */
  readonly bonusMonths: number | null;
}

export interface TopUpFacts {
  /** The merchant's switch for selling prepaid cards. */
  readonly open: boolean;
  /** Null opens a new card, which is active and empty. */
  readonly cardState: CardState | null;
  readonly capFen: Fen;
  readonly principalFen: Fen;
  /** Top-ups of this card that are still being paid; they take room under the cap too. */
  readonly beingPaidFen: Fen;
  readonly minTopUpFen: Fen;
  readonly tiers: readonly TopUpTier[];
  readonly termsVersion: string;
  readonly today: ShopDay;
}

export interface TopUpWishes {
  /** The tier the person tapped, or null for an amount of their own, which earns the highest tier it reaches. */
  readonly tierId: string | null;
  readonly amountFen: Fen;
  readonly acceptedTermsVersion: string | null;
}

export interface TopUpPlan {
  readonly principalFen: Fen;
  readonly bonusFen: Fen;
  readonly tierId: string | null;
  readonly bonusExpiresOn: ShopDay | null;
  /** Principal on the card once this and everything being paid has arrived. */
  readonly principalAfterFen: Fen;
}

export type TopUpRefusal = Refusal<
  | 'TOP_UP_CLOSED'
  | 'CARD_FROZEN'
  | 'CARD_LOST'
  | 'CARD_CLOSED'
  | 'TERMS_NOT_ACCEPTED'
  | 'TOP_UP_TOO_SMALL'
  | 'TIER_CHANGED'
  | 'CAP_EXCEEDED'
>;

/** Decides what a top-up gives, before anything is paid; pure, so the phone greys out with it what the API would refuse. */
export function planTopUp(facts: TopUpFacts, wishes: TopUpWishes): TopUpPlan | TopUpRefusal {
  if (!facts.open) return refuse('TOP_UP_CLOSED');
  const standing = cardUsable(facts.cardState ?? 'active');
  if (standing !== null) return standing;
  if (wishes.acceptedTermsVersion !== facts.termsVersion) {
    return refuse('TERMS_NOT_ACCEPTED', { version: facts.termsVersion });
  }
  if (wishes.amountFen < facts.minTopUpFen) return refuse('TOP_UP_TOO_SMALL', { minFen: facts.minTopUpFen });
  const tier = wishes.tierId === null ? tierFor(facts.tiers, wishes.amountFen) : pickedTier(facts.tiers, wishes);
  if (tier === 'changed') return refuse('TIER_CHANGED');
  const roomFen = roomUnderCap(facts);
  if (wishes.amountFen > roomFen) return refuse('CAP_EXCEEDED', { capFen: facts.capFen, roomFen });
  const bonusFen = tier?.bonusFen ?? noFen;
  const lapses = tier !== null && bonusFen > 0 && tier.bonusMonths !== null;
  return {
    principalFen: wishes.amountFen,
    bonusFen,
    tierId: tier?.id ?? null,
    bonusExpiresOn: lapses ? bonusLastDay(facts.today, tier.bonusMonths) : null,
    principalAfterFen: sumFen([facts.principalFen, facts.beingPaidFen, wishes.amountFen]),
  };
}

/** The highest tier an amount reaches, or null; of two alike the one with more bonus. */
export function tierFor(tiers: readonly TopUpTier[], amountFen: Fen): TopUpTier | null {
  const better = (a: TopUpTier, b: TopUpTier) => b.payFen - a.payFen || b.bonusFen - a.bonusFen;
  return tiers.filter((tier) => tier.payFen <= amountFen).sort(better)[0] ?? null;
}

function pickedTier(tiers: readonly TopUpTier[], wishes: TopUpWishes): TopUpTier | 'changed' {
  const picked = tiers.find((tier) => tier.id === wishes.tierId);
  return picked !== undefined && picked.payFen === wishes.amountFen ? picked : 'changed';
}

/** The last day on which a bonus paid for on a day may be spent; null for one that never lapses. */
export function bonusLastDay(paidOn: ShopDay, months: number | null): ShopDay | null {
  // Twelve months bought on 21 November end with 20 November.
  return months === null ? null : addDays(addMonths(paidOn, months), -1);
}
