import {
  fen,
  isRefusal,
  levelPrice,
  priceLines,
  refuse,
  sumFen,
  type Fen,
  type LevelRule,
  type Refusal,
  type SaleLine,
} from '@cheyou/domain';
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
  category: string;
  name: string;
  priceFen: number;
  active: boolean;
  earnsPoints: boolean;
}

/** What lines are priced by and held against. */
interface LineLimits {
  /** How much the caller's role may take off a list price. */
  discountPercentMax: number;
  /** Those named in the lines, by their ids; somebody who never worked for the merchant is missing. */
  performers: ReadonlyMap<string, Performer>;
  /** The level of the sale's member; null without one. */
  level: LevelRule | null;
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
  { discountPercentMax, performers, level }: LineLimits,
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
      category: service.category,
      name: service.name,
      qty: wish.qty,
      listPriceFen: service.priceFen,
      levelPriceFen: levelPriceOf(service, level),
      manualPriceFen,
      priceReason: manualPriceFen === null ? null : priceReason,
      performerId: wish.performerId ?? null,
      earnsPoints: service.earnsPoints,
      refundedQty: 0,
    });
  }
  const priced = priceLines({ lines: lines.map(factsOfLine), discountPercentMax, level });
  if (isRefusal(priced)) return priced;
  return { lines, totalFen: sumFen(priced.lines.map((line) => line.amountFen)) };
}

/** What one of something costs on a level; null where the level makes no difference. */
export function levelPriceOf(
  { kind, priceFen }: Pick<SoldService, 'kind' | 'priceFen'>,
  level: LevelRule | null,
): Fen | null {
  if (level === null || level.servicePercentOff === 0 || kind !== 'service') return null;
  return levelPrice(fen(priceFen), level);
}

/** A stored line as the planner reads it. */
export function factsOfLine(line: StoredLine): SaleLine {
  return {
    id: line.id,
    kind: line.kind,
    itemId: line.serviceId,
    category: line.category,
    name: line.name,
    qty: line.qty,
    listPriceFen: fen(line.listPriceFen),
    levelPriceFen: line.levelPriceFen === null ? null : fen(line.levelPriceFen),
    manualPriceFen: line.manualPriceFen === null ? null : fen(line.manualPriceFen),
    performerId: line.performerId,
    earnsPoints: line.earnsPoints,
  };
}

/** What one unit of a stored line costs, fen: a price set by hand goes before the level's. */
export function paidPriceOf({
  manualPriceFen,
  levelPriceFen,
  listPriceFen,
}: Pick<StoredLine, 'manualPriceFen' | 'levelPriceFen' | 'listPriceFen'>): number {
  return manualPriceFen ?? levelPriceFen ?? listPriceFen;
}

/** A sale in a few words: its first line, and how many there are. */
export function titleOf(lines: readonly Pick<StoredLine, 'name'>[]): string {
  const [first] = lines;
  if (!first) return '';
  return lines.length === 1 ? first.name : `${first.name}等 ${String(lines.length)} 项`;
}
