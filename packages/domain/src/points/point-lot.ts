import type { ShopDay } from '../calendar';
import type { Points } from '../money';

/** What one award, gift or import gave, and what is left of it. */
export interface PointLot {
  readonly id: string;
  readonly given: Points;
  readonly left: Points;
  readonly usableFrom: ShopDay;
  /** The last day; null for ever. */
  readonly expiresOn: ShopDay | null;
  /** ISO instant, UTC. */
  readonly createdAt: string;
}

export interface PointTake {
  readonly lotId: string;
  readonly points: Points;
}
