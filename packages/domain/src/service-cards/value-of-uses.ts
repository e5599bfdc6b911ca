import { daysBetween } from '../calendar';
import type { ShopDay } from '../calendar';
import { fen, shareOfFirst, split } from '../money';
import type { Fen } from '../money';

/** What a product grants of one service; `listPriceFen` is the price of one use without a card. */
export interface GrantedService {
  readonly serviceId: string;
  /** Null on an annual pass. */
  readonly granted: number | null;
  readonly listPriceFen: Fen;
}

/**
 * Shares a card's price out over its services by what their uses would cost without it (largest remainder); by equal parts when
 * none of them costs anything. The parts add up to the price.
 */
export function priceByService(priceFen: Fen, services: readonly GrantedService[]): Fen[] {
  const weights = services.map(({ granted, listPriceFen }) => listPriceFen * (granted ?? 1));
  const worth = weights.some((weight) => weight > 0);
  return split(priceFen, worth ? weights : services.map(() => 1));
}

/** What `times` uses are worth, after `usedBefore` of `granted` are gone: revenue is earned by it. All uses are worth the price. */
export function valueOfUses(priceFen: Fen, granted: number, usedBefore: number, times: number): Fen {
  return fen(shareOfFirst(priceFen, usedBefore + times, granted) - shareOfFirst(priceFen, usedBefore, granted));
}

/** Of a service on a card, how many uses are gone, used or forfeited, and what was booked for them. */
export interface GoneUses {
  readonly times: number;
  readonly valueFen: Fen;
}

/**
 * What the next uses of a service are worth: whatever is missing to the share of all that is gone then. When uses are undone in
 * another order than they were taken, their fen of rounding stay right this way: the last use always empties the price.
 */
export function valueOfNextUses(priceFen: Fen, granted: number, gone: GoneUses, times: number): Fen {
  return fen(Math.max(0, shareOfFirst(priceFen, gone.times + times, granted) - gone.valueFen));
}

/** What of an annual pass has been earned by the end of a day: its price by days, first and last day included. */
export function earnedByDay(priceFen: Fen, startsOn: ShopDay, expiresOn: ShopDay, day: ShopDay): Fen {
  const days = daysBetween(startsOn, expiresOn) + 1;
  const gone = Math.min(days, Math.max(0, daysBetween(startsOn, day) + 1));
  return fen(shareOfFirst(priceFen, gone, days));
}
