import { count, noFen, sumFen, timesFen } from '../money';
import { refuse } from '../refusals';
import { servedBy, useRefusal } from '../service-cards';
import { payParts } from './bill';
import type { Bill } from './bill';
import type { SaleLine, ServiceCardAtHand, SettlementFacts, UseWish } from './facts';
import type { PlanStep, SettlementRefusal, UseDebit } from './plan';
import { unitPriceOf } from './price-lines';

/** Covers units of lines with uses of service cards, a leg a card; each use pays one unit whole, at its price on this bill. */
export function payUses(
  bill: Bill,
  facts: SettlementFacts,
  wishes: readonly UseWish[],
): { bill: Bill; uses: UseDebit[]; steps: PlanStep[] } | SettlementRefusal {
  const refusal = usesRefusal(facts, wishes);
  if (refusal !== null) return refusal;
  const uses = facts.serviceCards.flatMap((card) => facts.lines.flatMap((line) => debitOf(card, line, wishes)));
  const cards = facts.serviceCards.filter((card) => uses.some((use) => use.cardId === card.cardId));
  const paid = cards.reduce((open, { cardId }) => payParts(open, 'package', partsOf(uses, cardId), cardId), bill);
  return { bill: paid, uses, steps: cards.map((card) => stepOf(card, uses)) };
}

/** One debit a card and line, in the order of the facts, so that the same wishes always give the same plan. */
function debitOf(card: ServiceCardAtHand, line: SaleLine, wishes: readonly UseWish[]): UseDebit[] {
  const { cardId } = card;
  const qty = sumTimes(wishes.filter((wish) => wish.cardId === cardId && wish.lineId === line.id));
  const served = servedBy(card, line);
  if (qty === 0 || served === null) return [];
  const { uses, perUnit } = served;
  const amountFen = timesFen(unitPriceOf(line), qty);
  const of = { cardId, serviceId: uses.serviceId, lineId: line.id, name: line.name };
  return [{ ...of, qty: count(qty), times: count(qty * perUnit), amountFen }];
}

/** Why these uses can not cover their lines; null when they can. */
export function usesRefusal(facts: SettlementFacts, wishes: readonly UseWish[]): SettlementRefusal | null {
  for (const wish of wishes) {
    const no = refusalOfOne(facts, wishes, wish);
    if (no !== null) return no;
  }
  return null;
}

/** Why one of them can not; those before it are looked at for what they take of the same line and count alone. */
function refusalOfOne(
  facts: SettlementFacts,
  wishes: readonly UseWish[],
  { cardId, lineId, times }: UseWish,
): SettlementRefusal | null {
  const card = facts.serviceCards.find((one) => one.cardId === cardId);
  const line = facts.lines.find((one) => one.id === lineId);
  if (times < 1) return refuse('AMOUNT_INVALID');
  if (card === undefined || line === undefined) return refuse('NOT_FOUND');
  if (line.kind !== 'service') return refuse('SERVICE_CARD_OTHER_SERVICE', { name: card.name });
  const ofLine = sumTimes(wishes.filter((wish) => wish.lineId === lineId));
  if (ofLine > line.qty) return refuse('USES_TOO_MANY', { name: line.name, qty: line.qty });
  const serviceId = servedBy(card, line)?.uses.serviceId ?? line.itemId;
  return useRefusal(card, serviceId, takenOf(card, serviceId, facts.lines, wishes), facts);
}

/** What all lines together take of one count of a card. */
function takenOf(
  card: ServiceCardAtHand,
  serviceId: string,
  lines: readonly SaleLine[],
  wishes: readonly UseWish[],
): number {
  const perUnit = new Map(
    lines.flatMap((line): [string, number][] => {
      const served = servedBy(card, line);
      return served?.uses.serviceId === serviceId ? [[line.id, served.perUnit]] : [];
    }),
  );
  return wishes
    .filter(({ cardId }) => cardId === card.cardId)
    .reduce((sum, { lineId, times }) => sum + times * (perUnit.get(lineId) ?? 0), 0);
}

function sumTimes(wishes: readonly UseWish[]): number {
  return wishes.reduce((sum, wish) => sum + wish.times, 0);
}

function partsOf(uses: readonly UseDebit[], cardId: string) {
  return uses.filter((use) => use.cardId === cardId).map(({ lineId, amountFen }) => ({ lineId, amountFen }));
}

function stepOf({ cardId, name, labour, services }: ServiceCardAtHand, uses: readonly UseDebit[]): PlanStep {
  const ofCard = uses.filter((use) => use.cardId === cardId);
  const times = ofCard.reduce((sum, use) => sum + use.times, 0);
  const amountFen = sumFen(ofCard.map((use) => use.amountFen));
  if (labour === null) return { code: 'USES', params: { name, times: count(times), amountFen } };
  const left = (services[0]?.left ?? 0) - times;
  return { code: 'LABOUR', params: { name, takenTenths: count(times), leftTenths: count(left), amountFen } };
}

/** Uses are offered for services that cost something. */
export function coverable(line: SaleLine): boolean {
  return line.kind === 'service' && unitPriceOf(line) > noFen;
}

/**
 * The uses offered first: each line is covered by the cards that serve it here and today, the one that lapses soonest before
 * the others, as far as they reach. The dearest unit is covered first; lines that share a pool of hours come by what a tenth of
 * an hour is worth on them, so that it isn't spent on what is cheap.
 */
export function suggestUses(facts: SettlementFacts, mayUse: (card: ServiceCardAtHand) => boolean): UseWish[] {
  const cards = facts.serviceCards.filter(mayUse).sort(lapsesFirst);
  const wishes: UseWish[] = [];
  for (const line of facts.lines.filter(coverable).sort(dearestFirst)) {
    for (const { cardId } of cards) {
      const one = { cardId, lineId: line.id, times: count(1) };
      // More units than the line has are refused; what was allowed before stays so.
      while (refusalOfOne(facts, [...wishes, one], one) === null) wishes.push(one);
    }
  }
  return wishes;
}

/** Lines without hours come last, by their price; whatever is alike stays in the order of the bill. */
function dearestFirst(a: SaleLine, b: SaleLine): number {
  const [hoursA, hoursB] = [a.labourTenths ?? 0, b.labourTenths ?? 0];
  if (hoursA === 0 && hoursB === 0) return unitPriceOf(b) - unitPriceOf(a);
  if (hoursA === 0 || hoursB === 0) return Number(hoursA === 0) - Number(hoursB === 0);
  return unitPriceOf(b) * hoursA - unitPriceOf(a) * hoursB;
}

function lapsesFirst(a: ServiceCardAtHand, b: ServiceCardAtHand): number {
  const [lapseA, lapseB] = [a.expiresOn ?? 'never', b.expiresOn ?? 'never'];
  if (lapseA !== lapseB) return lapseA < lapseB ? -1 : 1;
  return a.createdAt + a.cardId < b.createdAt + b.cardId ? -1 : 1;
}
