import { count, fen, isRefusal, priceLines, type SaleLine } from '@cheyou/domain';
import { sentenceFor } from '@cheyou/contracts';
import { grantedWords } from '@/service-cards/card-words';
import type { SaleLineInput, SaleView, ServiceCardOffer, ServiceView } from '../parts/wire';

/** What a sale can hold: a service or part of the catalog, or a service card that is offered. */
export interface Sellable extends Pick<
  ServiceView,
  'id' | 'name' | 'categoryName' | 'priceFen' | 'unit' | 'favourite' | 'active' | 'earnsPoints' | 'labourTenths'
> {
  kind: SaleLine['kind'];
  category: string;
  /** Of a card: the version of its offer. */
  cardVersion: string | null;
  /** Beneath the name where that doesn't say enough. */
  text: string | null;
}

export const cardCategory = 'card';

/** Services and parts, and behind them the service cards on offer. */
export function sellablesOf(services: readonly ServiceView[], offers: readonly ServiceCardOffer[]): Sellable[] {
  return [
    ...services.map((service) => ({ ...service, cardVersion: null, text: null })),
    ...offers.map(({ id, name, active, priceFen, earnsPoints, version, services: granted }) => ({
      ...{ id, name, active, priceFen, earnsPoints },
      ...{ kind: 'card' as const, category: cardCategory, categoryName: '次卡套餐', unit: '张', favourite: false },
      labourTenths: null,
      cardVersion: version,
      text: granted.map(grantedWords).join('、'),
    })),
  ];
}

/** One line as it is put together on the phone; the price by hand is a unit price. */
export interface FormLine {
  /** Of a card its product. */
  serviceId: string;
  qty: number;
  priceFen: number | null;
  priceReason: string;
  performerId: string | null;
}

export interface SaleForm {
  lines: FormLine[];
}

const largestQty = 99;

export function lineOf(serviceId: string): FormLine {
  return { serviceId, qty: 1, priceFen: null, priceReason: '', performerId: null };
}

/** One more of a service: a new line, or another one of the line that is there. */
export function withOneMore(lines: readonly FormLine[], serviceId: string): FormLine[] {
  const there = lines.find((line) => line.serviceId === serviceId);
  if (!there) return [...lines, lineOf(serviceId)];
  return withQty(lines, serviceId, there.qty + 1);
}

/** Another quantity; 0 takes the line away. */
export function withQty(lines: readonly FormLine[], serviceId: string, qty: number): FormLine[] {
  if (qty <= 0) return lines.filter((line) => line.serviceId !== serviceId);
  return lines.map((line) => (line.serviceId === serviceId ? { ...line, qty: Math.min(qty, largestQty) } : line));
}

export function formLinesOf(sale: SaleView): FormLine[] {
  return sale.lines.map((line) => ({
    serviceId: line.serviceId,
    qty: line.qty,
    priceFen: line.manualPriceFen,
    priceReason: line.priceReason ?? '',
    performerId: line.performerId,
  }));
}

/** What the API is sent; a card by the version of its offer that was shown. */
export function inputsOf(lines: readonly FormLine[], sold: readonly Sellable[]): SaleLineInput[] {
  return lines.map(({ serviceId, qty, priceFen, priceReason, performerId }) => {
    const cardVersion = sold.find(({ id }) => id === serviceId)?.cardVersion ?? null;
    return {
      serviceId,
      qty,
      ...(cardVersion !== null && { cardVersion }),
      ...(priceFen !== null && { priceFen, priceReason: priceReason.trim() }),
      ...(performerId !== null && { performerId }),
    };
  });
}

/** Whether a card is on the sale: it needs somebody whose it will be. */
export function hasCard(lines: readonly FormLine[], sold: readonly Sellable[]): boolean {
  return lines.some(({ serviceId }) => sold.some(({ id, kind }) => id === serviceId && kind === 'card'));
}

/** The lines that still have a service, and what they come to; fen. */
export function totalOf(lines: readonly FormLine[], services: readonly Sellable[]): number {
  return lines.reduce((sum, line) => {
    const service = services.find(({ id }) => id === line.serviceId);
    return sum + (service ? (line.priceFen ?? service.priceFen) * line.qty : 0);
  }, 0);
}

/** Why a price by hand can't be; null when it can. The server has the last word. */
export function priceTrouble(service: Sellable, priceFen: number, discountPercentMax: number): string | null {
  const line: SaleLine = {
    id: service.id,
    kind: service.kind,
    itemId: service.id,
    category: service.category,
    name: service.name,
    qty: 1,
    listPriceFen: fen(service.priceFen),
    levelPriceFen: null,
    manualPriceFen: fen(priceFen),
    performerId: null,
    earnsPoints: service.earnsPoints,
    labourTenths: service.labourTenths === null ? null : count(service.labourTenths),
  };
  const priced = priceLines({ lines: [line], discountPercentMax, level: null });
  return isRefusal(priced) ? sentenceFor(priced.refused, priced.details) : null;
}
