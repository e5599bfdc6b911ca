import { fen, isRefusal, priceLines, refuse, sumFen, type Fen, type Refusal, type SaleLine } from '@cheyou/domain';
import type { StoredLine } from './sale.store';

/** What the counter asks for, a line. */
export interface LineWish {
  serviceId: string;
  qty: number;
  /** A unit price set by hand. */
  priceFen?: number;
  priceReason?: string;
  performerId?: string;
}

/** A service or part as the catalogue sells it now. */
export interface SoldService {
  id: string;
  version: number;
  kind: 'service' | 'part';
  name: string;
  priceFen: number;
  active: boolean;
}

/** What lines are held against. */
interface LineLimits {
  /** How much the caller's role may take off a list price. */
  discountPercentMax: number;
  /** Those named in the lines, by their ids; somebody who never worked for the merchant is missing. */
  performers: ReadonlyMap<string, Performer>;
}

export interface Performer {
  name: string | null;
  /** Works in the shop of the sale now. */
  here: boolean;
}

const unknownPerformer: Performer = { name: null, here: false };

/**
 * The lines of a sale at today's prices, and their total. Pure.
 * @returns a refusal when something isn't sold, somebody doesn't work here, or a manual price is beyond the role's limit or without a reason.
 */
export function linesFrom(
  wishes: readonly LineWish[],
  services: ReadonlyMap<string, SoldService>,
  { discountPercentMax, performers }: LineLimits,
  nextId: () => string,
): { lines: StoredLine[]; totalFen: Fen } | Refusal {
  const lines: StoredLine[] = [];
  for (const [index, wish] of wishes.entries()) {
    const service = services.get(wish.serviceId);
    if (!service?.active) return refuse('NOT_FOUND');
    const performer = wish.performerId === undefined ? null : (performers.get(wish.performerId) ?? unknownPerformer);
    if (performer?.here === false)
      return refuse('PERFORMER_NOT_HERE', performer.name === null ? {} : { name: performer.name });
    const manualPriceFen = wish.priceFen === undefined || wish.priceFen === service.priceFen ? null : wish.priceFen;
    const priceReason = wish.priceReason?.trim() ?? '';
    if (manualPriceFen !== null && priceReason === '') return refuse('REASON_MISSING');
    lines.push({
      id: nextId(),
      seq: index + 1,
      serviceId: service.id,
      serviceVersion: service.version,
      kind: service.kind,
      name: service.name,
      qty: wish.qty,
      listPriceFen: service.priceFen,
      manualPriceFen,
      priceReason: manualPriceFen === null ? null : priceReason,
      performerId: wish.performerId ?? null,
    });
  }
  const priced = priceLines({ lines: lines.map(factsOfLine), discountPercentMax });
  if (isRefusal(priced)) return priced;
  return { lines, totalFen: sumFen(priced.lines.map((line) => line.amountFen)) };
}

/** A stored line as the planner reads it. */
export function factsOfLine(line: StoredLine): SaleLine {
  return {
    id: line.id,
    kind: line.kind,
    itemId: line.serviceId,
    name: line.name,
    qty: line.qty,
    listPriceFen: fen(line.listPriceFen),
    manualPriceFen: line.manualPriceFen === null ? null : fen(line.manualPriceFen),
    performerId: line.performerId,
  };
}

/** A sale in a few words: its first line, and how many there are. */
export function titleOf(lines: readonly Pick<StoredLine, 'name'>[]): string {
  const [first] = lines;
  if (!first) return '';
  return lines.length === 1 ? first.name : `${first.name}等 ${String(lines.length)} 项`;
}
