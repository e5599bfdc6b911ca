import { maxFen, minFen, noFen, subtractFen, sumFen } from '../money';
import type { Fen } from '../money';
import { cardUsable, spendableFen } from '../prepaid';
import { isRefusal } from '../refusals';
import { maySpend } from './check-consent';
import type { PrepaidCardFacts, SettlementFacts, SettlementWishes, TenderMethod } from './facts';
import type { SettlementRefusal } from './plan';
import { priceLines } from './price-lines';
import { roundingOff } from './rounding';

/**
 * The combination offered first: as much as possible from the fullest usable card (of those the consenting member may spend),
 * the rest with one tender. The amount from the card can be given instead, so that a tap on the sheet re-plans.
 */
export function suggestWishes(
  facts: SettlementFacts,
  restBy: TenderMethod,
  prepaidUpToFen: Fen | null = null,
): SettlementWishes | SettlementRefusal {
  const priced = priceLines(facts);
  if (isRefusal(priced)) return priced;
  const totalFen = sumFen(priced.lines.map((line) => line.amountFen));
  const card = fullestCard(facts);
  const availableFen = card === null ? noFen : spendableFen(card.lots, facts.today);
  const prepaidFen = maxFen(noFen, minFen(minFen(totalFen, availableFen), prepaidUpToFen ?? totalFen));
  const openFen = subtractFen(totalFen, prepaidFen);
  const restFen = subtractFen(openFen, roundingOff(openFen, facts.rounding));
  return {
    prepaid: card === null || prepaidFen === 0 ? null : { cardId: card.cardId, amountFen: prepaidFen },
    tenders: restFen === 0 ? [] : [{ method: restBy, amountFen: restFen }],
    quotedFen: totalFen,
  };
}

function fullestCard(facts: SettlementFacts): PrepaidCardFacts | null {
  const { consent, today } = facts;
  const usable = facts.cards
    .filter((card) => cardUsable(card.state) === null)
    .filter((card) => consent === null || !('memberId' in consent) || maySpend(card, consent.memberId));
  const fullestFirst = (a: PrepaidCardFacts, b: PrepaidCardFacts) =>
    spendableFen(b.lots, today) - spendableFen(a.lots, today) || (a.cardId < b.cardId ? -1 : 1);
  return usable.sort(fullestFirst)[0] ?? null;
}
