import { subtractFen, sumFen } from '../money';
import { cardUsable, spendableFen, takeFromLots } from '../prepaid';
import { isRefusal, refuse } from '../refusals';
import { openFenOf, payLeg } from './bill';
import type { Bill } from './bill';
import type { SettlementFacts, SettlementWishes } from './facts';
import type { PrepaidDebit, SettlementRefusal } from './plan';

/** Pays with a prepaid card what was wished, as a principal and a bonus leg; the card's state is checked. */
export function payPrepaid(
  bill: Bill,
  facts: SettlementFacts,
  wish: SettlementWishes['prepaid'],
): { bill: Bill; debit: PrepaidDebit | null } | SettlementRefusal {
  if (wish === null || wish.amountFen === 0) return { bill, debit: null };
  if (wish.amountFen < 0) return refuse('AMOUNT_INVALID');
  const card = facts.cards.find((one) => one.cardId === wish.cardId);
  if (card === undefined) return refuse('NOT_FOUND');
  const standing = cardUsable(card.state);
  if (standing !== null) return standing;
  const openFen = openFenOf(bill);
  if (wish.amountFen > openFen) return refuse('PREPAID_TOO_MUCH', { openFen });
  const takes = takeFromLots(card.lots, wish.amountFen, facts.today);
  if (isRefusal(takes)) return takes;
  const principalFen = sumFen(takes.map((take) => take.principalFen));
  const bonusFen = sumFen(takes.map((take) => take.bonusFen));
  const balanceBeforeFen = spendableFen(card.lots, facts.today);
  const debit: PrepaidDebit = {
    cardId: card.cardId,
    amountFen: wish.amountFen,
    principalFen,
    bonusFen,
    takes,
    balanceBeforeFen,
    balanceAfterFen: subtractFen(balanceBeforeFen, wish.amountFen),
  };
  const afterPrincipal = payLeg(bill, 'principal', principalFen, card.cardId);
  return { bill: payLeg(afterPrincipal, 'bonus', bonusFen, card.cardId), debit };
}
