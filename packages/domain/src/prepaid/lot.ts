import type { ShopDay } from '../calendar';
import type { Fen } from '../money';

/** The terms a lot was sold under, frozen at the sale. */
export interface LotTerms {
  /** Version of the prepaid terms the owner accepted. */
  readonly termsVersion: string;
  readonly productId: string | null;
  readonly productVersion: string | null;
  readonly tierId: string | null;
}

/** What one top-up, grant or import gave, and what is left of it. */
export interface Lot {
  readonly id: string;
  readonly principalFen: Fen;
  readonly bonusFen: Fen;
  readonly principalLeftFen: Fen;
  readonly bonusLeftFen: Fen;
  /** Last day on which the bonus may be spent; null when it never lapses. A reopened lot carries its later day here. */
  readonly bonusExpiresOn: ShopDay | null;
  /** ISO instant, UTC. */
  readonly createdAt: string;
  readonly terms: LotTerms;
}

/** What a spend takes from one lot; at least one part is above 0. */
export interface LotTake {
  readonly lotId: string;
  readonly principalFen: Fen;
  readonly bonusFen: Fen;
}
