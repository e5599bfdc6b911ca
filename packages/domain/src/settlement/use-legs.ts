import { count, noFen, sumFen, timesFen } from '../money';
import { refuse } from '../refusals';
import { useRefusal } from '../service-cards';
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
function debitOf({ cardId }: ServiceCardAtHand, line: SaleLine, wishes: readonly UseWish[]): UseDebit[] {
  const times = wishes
    .filter((wish) => wish.cardId === cardId && wish.lineId === line.id)
    .reduce((sum, wish) => sum + wish.times, 0);
  if (times === 0) return [];
  const amountFen = timesFen(unitPriceOf(line), times);
  return [{ cardId, serviceId: line.itemId, lineId: line.id, times: count(times), amountFen }];
}

/** Why these uses can not cover their lines; null when they can. */
export function usesRefusal(facts: SettlementFacts, wishes: readonly UseWish[]): SettlementRefusal | null {
  for (const { cardId, lineId, times } of wishes) {
    const card = facts.serviceCards.find((one) => one.cardId === cardId);
    const line = facts.lines.find((one) => one.id === lineId);
    if (times < 1) return refuse('AMOUNT_INVALID');
    if (card === undefined || line === undefined) return refuse('NOT_FOUND');
    if (line.kind !== 'service') return refuse('SERVICE_CARD_OTHER_SERVICE', { name: card.name });
    const ofLine = sumTimes(wishes.filter((wish) => wish.lineId === lineId));
    if (ofLine > line.qty) return refuse('USES_TOO_MANY', { name: line.name, qty: line.qty });
    const sameService = facts.lines.filter((one) => one.itemId === line.itemId).map((one) => one.id);
    const ofCard = sumTimes(wishes.filter((wish) => wish.cardId === cardId && sameService.includes(wish.lineId)));
    const no = useRefusal(card, line.itemId, ofCard, facts);
    if (no !== null) return no;
  }
  return null;
}

function sumTimes(wishes: readonly UseWish[]): number {
  return wishes.reduce((sum, wish) => sum + wish.times, 0);
}

function partsOf(uses: readonly UseDebit[], cardId: string) {
  return uses.filter((use) => use.cardId === cardId).map(({ lineId, amountFen }) => ({ lineId, amountFen }));
}

function stepOf({ cardId, name }: ServiceCardAtHand, uses: readonly UseDebit[]): PlanStep {
  const ofCard = uses.filter((use) => use.cardId === cardId);
  const times = count(ofCard.reduce((sum, use) => sum + use.times, 0));
  return { code: 'USES', params: { name, times, amountFen: sumFen(ofCard.map((use) => use.amountFen)) } };
}

/** Uses are offered for services that cost something. */
export function coverable(line: SaleLine): boolean {
  return line.kind === 'service' && unitPriceOf(line) > noFen;
}

/**
 * The uses offered first: each line is covered by the cards that serve it here and today, the one that lapses soonest before
 * the others, as far as they reach.
 */
export function suggestUses(facts: SettlementFacts, mayUse: (card: ServiceCardAtHand) => boolean): UseWish[] {
  const cards = facts.serviceCards.filter(mayUse).sort(lapsesFirst);
  const wishes: UseWish[] = [];
  for (const line of facts.lines.filter(coverable)) {
    for (const { cardId } of cards) {
      const one = { cardId, lineId: line.id, times: count(1) };
      // More units than the line has are refused.
      while (usesRefusal(facts, [...wishes, one]) === null) wishes.push(one);
    }
  }
  return wishes;
}

function lapsesFirst(a: ServiceCardAtHand, b: ServiceCardAtHand): number {
  const [lapseA, lapseB] = [a.expiresOn ?? 'never', b.expiresOn ?? 'never'];
  if (lapseA !== lapseB) return lapseA < lapseB ? -1 : 1;
  return a.createdAt + a.cardId < b.createdAt + b.cardId ? -1 : 1;
}
