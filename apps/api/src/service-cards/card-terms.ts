import type { Fen, ServiceCardKind, Validity } from '@cheyou/domain';

/** What a product grants of one service; the price is that of one use without a card on the day the version was made. */
export interface GrantedUses {
  readonly serviceId: string;
  readonly serviceName: string;
  /** Null on an annual pass. */
  readonly granted: number | null;
  readonly perDayMax: number | null;
  readonly perMonthMax: number | null;
  readonly listPriceFen: Fen;
}

/** What a card is sold under; frozen on the card as plain JSON. */
export interface CardTerms {
  readonly productId: string;
  readonly kind: ServiceCardKind;
  readonly name: string;
  readonly validity: Validity;
  /** Null serves everywhere. */
  readonly shopIds: readonly string[] | null;
  /** How many cars are bound to it; null serves every car of its owner. */
  readonly carsMax: number | null;
  /** How often a bound car may be exchanged; null as often as one likes. */
  readonly carChangesMax: number | null;
  /** Whether it may be handed to another member with the consent of both. */
  readonly transferable: boolean;
  readonly services: readonly GrantedUses[];
}

/** Terms as a card's row keeps them: only this room writes them, so they have this shape. */
export const termsFrom = (json: string): CardTerms => JSON.parse(json) as CardTerms;
