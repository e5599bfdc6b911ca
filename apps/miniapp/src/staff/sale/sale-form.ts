import { fen, isRefusal, priceLines, type SaleLine } from '@cheyou/domain';
import { sentenceFor } from '@cheyou/contracts';
import type { SaleLineInput, SaleView, ServiceView } from '../parts/wire';

/** One line as it is put together on the phone; the price by hand is a unit price. */
export interface FormLine {
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

/** What the API is sent. */
export function inputsOf(lines: readonly FormLine[]): SaleLineInput[] {
  return lines.map(({ serviceId, qty, priceFen, priceReason, performerId }) => ({
    serviceId,
    qty,
    ...(priceFen !== null && { priceFen, priceReason: priceReason.trim() }),
    ...(performerId !== null && { performerId }),
  }));
}

/** The lines that still have a service, and what they come to; fen. */
export function totalOf(lines: readonly FormLine[], services: readonly ServiceView[]): number {
  return lines.reduce((sum, line) => {
    const service = services.find(({ id }) => id === line.serviceId);
    return sum + (service ? (line.priceFen ?? service.priceFen) * line.qty : 0);
  }, 0);
}

/** Why a price by hand can't be; null when it can. The server has the last word. */
export function priceTrouble(service: ServiceView, priceFen: number, discountPercentMax: number): string | null {
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
  };
  const priced = priceLines({ lines: [line], discountPercentMax, level: null });
  return isRefusal(priced) ? sentenceFor(priced.refused, priced.details) : null;
}
