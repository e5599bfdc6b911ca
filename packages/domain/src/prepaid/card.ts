import { refuse } from '../refusals';
import type { Refusal } from '../refusals';
import { fen, maxFen, noFen } from '../money';
import type { Fen } from '../money';

export type CardState = 'active' | 'frozen' | 'lost' | 'closed';

/** What a card may hold of principal, and the least a top-up may be; a merchant may lower the caps, never raise them. */
export interface CardLimits {
  readonly namedCapFen: Fen;
  readonly unnamedCapFen: Fen;
  readonly minTopUpFen: Fen;
}

/** Trade rules for single-purpose prepaid cards: ¥5,000 named, ¥1,000 unnamed. */
export const legalLimits: CardLimits = {
  namedCapFen: fen(500_000),
  unnamedCapFen: fen(100_000),
  minTopUpFen: fen(500),
};

/** A card is named once its holder has a name and a verified phone. */
export function isNamed(holder: { readonly name: string | null; readonly phoneVerified: boolean }): boolean {
  return holder.phoneVerified && holder.name !== null && holder.name.trim() !== '';
}

/** The most principal a card may hold. */
export function capFor(card: { readonly named: boolean }, limits: CardLimits = legalLimits): Fen {
  return card.named ? limits.namedCapFen : limits.unnamedCapFen;
}

/** How much principal still fits: the cap less what is on the card and what is still being paid; never below 0. */
export function roomUnderCap(card: {
  readonly capFen: Fen;
  readonly principalFen: Fen;
  readonly beingPaidFen: Fen;
}): Fen {
  return maxFen(noFen, fen(card.capFen - card.principalFen - card.beingPaidFen));
}

/** Whether a card may be spent or topped up now; the refusal names the state that stands in the way. */
export function cardUsable(state: CardState): Refusal<'CARD_FROZEN' | 'CARD_LOST' | 'CARD_CLOSED'> | null {
  switch (state) {
    case 'active':
      return null;
    case 'frozen':
      return refuse('CARD_FROZEN');
    case 'lost':
      return refuse('CARD_LOST');
    case 'closed':
      return refuse('CARD_CLOSED');
  }
}
