import {
  count,
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
  /** A service or part; of a service card its product. */
  serviceId: string;
  /** Of a service card: the version of its product that was shown. */
  cardVersion?: string;
  /** Of a card: the cars to be bound; the sale's car unless told. */
  carIds?: readonly string[];
  qty: number;
  /** A unit price set by hand. */
  priceFen?: number;
  priceReason?: string;
  performerId?: string;
}

/** A service or part as the catalogue sells it now. */
export interface SoldService extends Sold {
  version: number;
  kind: 'service' | 'part';
  category: string;
  active: boolean;
  labourTenths: number | null;
}

/** A service card as it is on sale now. */
export interface SoldCard extends Sold {
  versionId: string;
}

interface Sold {
  id: string;
  name: string;
  priceFen: number;
  earnsPoints: boolean;
}

/** What is sold now of what the lines name: services and parts by id, cards by the version of their product. */
export interface OnSale {
  services: ReadonlyMap<string, SoldService>;
  cards: ReadonlyMap<string, SoldCard>;
}

/** Of a line what follows from the thing it sells. */
type SoldAs = Pick<
  StoredLine,
  | 'serviceId'
  | 'serviceVersion'
  | 'cardVersionId'
  | 'kind'
  | 'category'
  | 'name'
  | 'listPriceFen'
  | 'earnsPoints'
  | 'labourTenths'
>;

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
  onSale: OnSale,
  { discountPercentMax, performers, level }: LineLimits,
  nextId: () => string,
): { lines: StoredLine[]; totalFen: Fen } | Refusal {
  const lines: StoredLine[] = [];
  for (const [index, wish] of wishes.entries()) {
    const sold = soldAs(wish, onSale);
    if (isRefusal(sold)) return sold;
    const performer = wish.performerId === undefined ? null : (performers.get(wish.performerId) ?? unknownPerformer);
    if (performer?.here === false)
      return refuse('PERFORMER_NOT_HERE', performer.name === null ? {} : { name: performer.name });
    const manualPriceFen = wish.priceFen === undefined || wish.priceFen === sold.listPriceFen ? null : wish.priceFen;
    const priceReason = wish.priceReason?.trim() ?? '';
    if (manualPriceFen !== null && priceReason === '') return refuse('REASON_MISSING');
    lines.push({
      id: nextId(),
      seq: index + 1,
      ...sold,
      cardCarIds: wish.carIds ?? null,
      termsVersion: null,
      qty: wish.qty,
      levelPriceFen: levelPriceOf({ kind: sold.kind, priceFen: sold.listPriceFen }, level),
      manualPriceFen,
      priceReason: manualPriceFen === null ? null : priceReason,
      performerId: wish.performerId ?? null,
      refundedQty: 0,
    });
  }
  const priced = priceLines({ lines: lines.map(factsOfLine), discountPercentMax, level });
  if (isRefusal(priced)) return priced;
  return { lines, totalFen: sumFen(priced.lines.map((line) => line.amountFen)) };
}

function soldAs({ serviceId, cardVersion }: LineWish, { services, cards }: OnSale): SoldAs | Refusal {
  if (cardVersion !== undefined) {
    const card = cards.get(cardVersion);
    if (card?.id !== serviceId) return refuse('CARD_NOT_ON_SALE');
    const { id, versionId, name, priceFen: listPriceFen, earnsPoints } = card;
    const kind = { kind: 'card', category: 'card', serviceVersion: null, labourTenths: null } as const;
    return { ...kind, serviceId: id, cardVersionId: versionId, name, listPriceFen, earnsPoints };
  }
  const service = services.get(serviceId);
  if (!service?.active) return refuse('NOT_FOUND');
  const { id, version: serviceVersion, kind, category, name, priceFen: listPriceFen, earnsPoints } = service;
  const of = { serviceId: id, serviceVersion, cardVersionId: null, labourTenths: service.labourTenths };
  return { ...of, kind, category, name, listPriceFen, earnsPoints };
}

/** What one of something costs on a level; null where the level makes no difference: cards are sold at their own price. */
export function levelPriceOf(
  { kind, priceFen }: { kind: StoredLine['kind']; priceFen: number },
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
    labourTenths: line.labourTenths === null ? null : count(line.labourTenths),
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
