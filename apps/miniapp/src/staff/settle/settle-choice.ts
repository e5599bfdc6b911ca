import { sentenceFor } from '@cheyou/contracts';
import {
  choicesOfCoupons,
  choicesOfUses,
  fen,
  isRefusal,
  planSettlement,
  points,
  pointsOffered,
  spendableFen,
  suggestWishes,
  type ChosenWishes,
  type Consent,
  type CouponChoice,
  type Fen,
  type Points,
  type SettlementFacts,
  type SettlementPlan,
  type SettlementWishes,
  type TenderMethod,
  type UseChoice,
  type UseWish,
} from '@cheyou/domain';
import type { AskInput, SaleQuote, SettleInput } from '../parts/wire';
import { typedFen } from '../parts/yuan-field';

/** What the person at the counter chose on the sheet. */
export interface SettleChoice {
  /** Uses of service cards; null takes what is suggested. */
  uses: readonly UseWish[] | null;
  /** Coupons; null takes the best legal set. */
  couponIds: readonly string[] | null;
  /** Points to pay with, as far as the bill takes them. */
  points: number;
  /** From the card; null takes as much as the card and the bill allow. */
  prepaidFen: number | null;
  /** Pays what is left. */
  restBy: TenderMethod;
  /** A part of the rest that is paid in a second way; '' for none, yuan as typed. */
  secondBy: TenderMethod;
  secondText: string;
  /** Cash handed over, yuan as typed; '' is exactly the amount. */
  receivedText: string;
  /** A manager's reason in place of the member's consent. */
  overrideReason: string | null;
}

export const suggestedChoice: SettleChoice = {
  uses: null,
  couponIds: null,
  points: 0,
  prepaidFen: null,
  restBy: 'cash',
  secondBy: 'wechat',
  secondText: '',
  receivedText: '',
  overrideReason: null,
};

/** Whether everything stands as it was suggested. */
export function isSuggested({ uses, couponIds, points: spent, prepaidFen, restBy, secondText }: SettleChoice): boolean {
  const own = uses === null && couponIds === null && spent === 0 && prepaidFen === null;
  return own && restBy === suggestedChoice.restBy && secondText.trim() === '';
}

export interface Settling {
  /** null when the choice can't be carried out. */
  plan: SettlementPlan | null;
  wishes: SettlementWishes | null;
  /** Why not, for the screen. */
  trouble: string | null;
  /** What the card could pay of this bill; fen. */
  mostFen: Fen;
  /** The most points this bill takes of what the member has. */
  mostPoints: Points;
  /** The uses and coupons that are chosen, or suggested where nothing is. */
  uses: readonly UseWish[];
  couponIds: readonly string[];
  /** What can be chosen of service cards and coupons, with why not. */
  useChoices: readonly UseChoice[];
  couponChoices: readonly CouponChoice[];
  /** Something the member holds would be taken and nobody has agreed to it yet. */
  needsConsent: boolean;
}

/** Plans the choice on the facts of the quote, by the very rules the server decides with. Makes no request. */
export function settlingOf(quote: SaleQuote, choice: SettleChoice): Settling {
  const facts = factsOf(quote, choice);
  const base: ChosenWishes = {
    ...(choice.uses && { uses: choice.uses }),
    ...(choice.couponIds && { couponIds: choice.couponIds }),
  };
  const mostPoints = pointsOffered(facts, base);
  const chosen: ChosenWishes = { ...base, points: points(Math.min(choice.points, mostPoints)) };
  const most = suggestWishes(facts, choice.restBy, chosen);
  const { uses, couponIds } = isRefusal(most) ? { uses: choice.uses ?? [], couponIds: choice.couponIds ?? [] } : most;
  const none = {
    plan: null,
    wishes: null,
    mostFen: isRefusal(most) ? fen(0) : (most.prepaid?.amountFen ?? fen(0)),
    mostPoints,
    uses,
    couponIds,
    useChoices: choicesOfUses(facts, uses),
    couponChoices: choicesOfCoupons(facts, { uses, couponIds }),
    needsConsent: false,
  };
  const typed = troubleTyped(choice);
  if (typed) return { ...none, trouble: typed };
  const suggested = suggestWishes(facts, choice.restBy, {
    ...chosen,
    ...(choice.prepaidFen !== null && { prepaidUpToFen: fen(choice.prepaidFen) }),
  });
  if (isRefusal(suggested)) return { ...none, trouble: sentenceFor(suggested.refused, suggested.details) };
  const wishes = { ...suggested, tenders: tendersOf(suggested.tenders, choice) };
  const plan = planSettlement(facts, wishes);
  if (isRefusal(plan)) return { ...none, wishes, trouble: sentenceFor(plan.refused, plan.details) };
  return { ...none, plan, wishes, trouble: null, needsConsent: plan.own?.consent.kind === 'later' };
}

/** What is sent: the wishes, the total that was shown, and what allows the card to be debited. */
export function settleBody(quote: SaleQuote, choice: SettleChoice, { plan, wishes }: Settling): SettleInput | null {
  if (!wishes) return null;
  const { consent } = quote.facts;
  const tenders = wishes.tenders.map(({ method, amountFen, receivedFen }) => ({
    method,
    amountFen,
    ...(receivedFen && { receivedFen }),
  }));
  return {
    wishes: {
      uses: [...wishes.uses],
      couponIds: [...wishes.couponIds],
      points: wishes.points,
      prepaid: wishes.prepaid,
      tenders,
    },
    quotedFen: quote.quotedFen,
    ...(plan?.own && consentPart(consent, choice.overrideReason)),
  };
}

/** What the member's phone is asked for a plan. */
export function askOf({ plan }: Settling): AskInput {
  const given = (plan?.legs ?? []).flatMap(({ kind, amountFen }) =>
    kind === 'package' || kind === 'coupon' || kind === 'points' ? [{ kind, amountFen }] : [],
  );
  return { prepaidFen: plan?.prepaid?.amountFen ?? 0, given, wechatFen: 0 };
}

function consentPart(
  consent: SaleQuote['facts']['consent'],
  overrideReason: string | null,
): Pick<SettleInput, 'proofId' | 'askId' | 'override'> {
  if (overrideReason !== null) return { override: { reason: overrideReason } };
  if (consent?.kind === 'memberCode') return { proofId: consent.proofId };
  return consent ? { askId: consent.askId } : {};
}

/** The same shape as the domain's facts; only the brands of the numbers are lost on the wire. */
function factsOf(quote: SaleQuote, { overrideReason }: SettleChoice): SettlementFacts {
  const facts = quote.facts as unknown as SettlementFacts;
  const override: Consent | null =
    overrideReason === null
      ? null
      : { kind: 'override', staffId: facts.staffId, reason: overrideReason, limitFen: fen(quote.mayOverrideFen) };
  return { ...facts, consent: override ?? facts.consent ?? { kind: 'later' } };
}

function troubleTyped({ secondText, receivedText }: SettleChoice): string | null {
  const bad = [secondText, receivedText].some((text) => text.trim() !== '' && typedFen(text) === null);
  return bad ? '金额请填数字，最多两位小数' : null;
}

/** The rest in one way, or in two; cash carries what was handed over. */
function tendersOf(rest: SettlementWishes['tenders'], choice: SettleChoice): SettlementWishes['tenders'] {
  const [whole] = rest;
  if (!whole) return [];
  const secondFen = typedFen(choice.secondText) ?? 0;
  const split = secondFen > 0 && secondFen < whole.amountFen && choice.secondBy !== choice.restBy;
  const parts = split
    ? [
        { method: choice.restBy, amountFen: fen(whole.amountFen - secondFen) },
        { method: choice.secondBy, amountFen: fen(secondFen) },
      ]
    : [whole];
  const receivedFen = typedFen(choice.receivedText);
  return parts.map((tender) =>
    tender.method === 'cash' && receivedFen !== null ? { ...tender, receivedFen: fen(receivedFen) } : tender,
  );
}

/** What is left to pay beside the card; fen, also while the choice can't be carried out. */
export function restOf({ plan, wishes }: Settling): number {
  return plan?.dueFen ?? (wishes?.tenders ?? []).reduce((sum, { amountFen }) => sum + amountFen, 0);
}

/** Steps of the notes that people hand over, fen: to the next ten, fifty and hundred yuan. */
const noteSteps = [1_000, 5_000, 10_000];

/** Amounts above `dueFen` that are likely to be handed over in cash, rising; fen. */
export function notesFor(dueFen: number): number[] {
  const rounded = noteSteps.map((step) => Math.ceil(dueFen / step) * step).filter((fen) => fen > dueFen);
  return [...new Set(rounded)];
}

/** What all usable cards of the quote hold together; fen. */
export function cardBalance(quote: SaleQuote): number {
  const facts = quote.facts as unknown as SettlementFacts;
  return facts.cards.reduce((sum, card) => sum + spendableFen(card.lots, facts.today), 0);
}

/** What each part of the sheet of a combination shows and changes. */
export interface PartProps {
  quote: SaleQuote;
  choice: SettleChoice;
  result: Settling;
  onChange: (part: Partial<SettleChoice>) => void;
}
