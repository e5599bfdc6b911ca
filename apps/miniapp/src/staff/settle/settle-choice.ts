import {
  fen,
  type Consent,
  type SettlementFacts,
  type SettlementWishes,
  type TenderMethod,
  type TenderWish,
} from '@cheyou/domain';
import { choiceOf, planChoice, plannable, suggestedOwn, type OwnChoice, type Planned } from '@/settlement/own-choice';
import { typedFen } from '@/ui/yuan-field';
import type { AskInput, PayAsk, SaleQuote, SettleInput } from '../parts/wire';

/** What the person at the counter chose on the sheet. */
export interface SettleChoice extends OwnChoice {
  /** What the owner agreed to on the phone: it is settled as it is, until something is changed here. */
  agreed: PayAsk['wishes'];
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
  ...suggestedOwn,
  agreed: null,
  restBy: 'cash',
  secondBy: 'wechat',
  secondText: '',
  receivedText: '',
  overrideReason: null,
};

/** The sheet as the owner's answer leaves it. */
export function choiceAgreed(wishes: NonNullable<PayAsk['wishes']>): Partial<SettleChoice> {
  const [first] = wishes.tenders;
  return {
    ...choiceOf(wishes),
    ...(first && { restBy: first.method }),
    ...{ agreed: wishes, secondText: '', receivedText: '' },
  };
}

/** Whether everything stands as it was suggested. */
export function isSuggested({ uses, couponIds, points: spent, prepaidFen, restBy, secondText }: SettleChoice): boolean {
  const own = uses === null && couponIds === null && spent === 0 && prepaidFen === null;
  return own && restBy === suggestedChoice.restBy && secondText.trim() === '';
}

export interface Settling extends Planned {
  /** Something the member holds would be taken and nobody has agreed to it yet. */
  needsConsent: boolean;
}

/** Plans the choice on the facts of the quote. */
export function settlingOf(quote: SaleQuote, choice: SettleChoice): Settling {
  const facts = factsOf(quote, choice);
  const planned = planChoice(facts, choice, {
    restBy: choice.restBy,
    tendersOf: (rest) => tendersOf(rest, choice),
    exactly: choice.agreed && exactly(choice.agreed, quote, choice),
  });
  const typed = troubleTyped(choice);
  if (typed) return { ...planned, plan: null, wishes: null, refused: null, trouble: typed, needsConsent: false };
  return { ...planned, needsConsent: planned.plan?.own?.consent.kind === 'later' };
}

function exactly(
  agreed: NonNullable<SettleChoice['agreed']>,
  { quotedFen }: SaleQuote,
  choice: SettleChoice,
): SettlementWishes {
  const wishes = { ...agreed, quotedFen } as unknown as SettlementWishes;
  return { ...wishes, tenders: withReceived(wishes.tenders, choice) };
}

/** What is sent: the wishes, the total that was shown, what allows the card to be debited, and the terms that were accepted. */
export function settleBody(
  quote: SaleQuote,
  choice: SettleChoice,
  result: Settling,
  termsVersion: string | null,
): SettleInput | null {
  const asked = askBody(quote, result);
  const { consent } = quote.facts;
  const proof = result.plan?.own && consentPart(consent, choice.overrideReason);
  return asked && { ...asked, ...proof, ...(termsVersion !== null && { termsVersion }) };
}

/** The combination the member's phone is asked for; null while there is none. */
export function askBody({ quotedFen }: SaleQuote, { wishes }: Settling): AskInput | null {
  if (!wishes) return null;
  const { uses, couponIds, points, prepaid } = wishes;
  const tenders = wishes.tenders.map(({ method, amountFen, receivedFen }) => ({
    method,
    amountFen,
    ...(receivedFen && { receivedFen }),
  }));
  return { wishes: { uses: [...uses], couponIds: [...couponIds], points, prepaid, tenders }, quotedFen };
}

/** What a plan takes of the member, by its kind. */
export function givenOf({ plan }: Settling): { prepaidFen: number; given: { kind: string; amountFen: number }[] } {
  const given = (plan?.legs ?? []).flatMap(({ kind, amountFen }) =>
    kind === 'package' || kind === 'coupon' || kind === 'points' ? [{ kind, amountFen }] : [],
  );
  return { prepaidFen: plan?.prepaid?.amountFen ?? 0, given };
}

function consentPart(
  consent: SaleQuote['facts']['consent'],
  overrideReason: string | null,
): Pick<SettleInput, 'proofId' | 'askId' | 'override'> {
  if (overrideReason !== null) return { override: { reason: overrideReason } };
  if (consent?.kind === 'memberCode') return { proofId: consent.proofId };
  return consent ? { askId: consent.askId } : {};
}

function factsOf({ facts, mayOverrideFen }: SaleQuote, { overrideReason }: SettleChoice): SettlementFacts {
  const override: Consent | null =
    overrideReason === null
      ? null
      : { kind: 'override', staffId: facts.staffId, reason: overrideReason, limitFen: fen(mayOverrideFen) };
  return plannable(facts, override);
}

function troubleTyped({ secondText, receivedText }: SettleChoice): string | null {
  const bad = [secondText, receivedText].some((text) => text.trim() !== '' && typedFen(text) === null);
  return bad ? '金额请填数字，最多两位小数' : null;
}

/** The rest in one way, or in two; cash carries what was handed over. */
function tendersOf(rest: readonly TenderWish[], choice: SettleChoice): readonly TenderWish[] {
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
  return withReceived(parts, choice);
}

function withReceived(tenders: readonly TenderWish[], { receivedText }: SettleChoice): readonly TenderWish[] {
  const receivedFen = typedFen(receivedText);
  return tenders.map(({ method, amountFen }) =>
    method === 'cash' && receivedFen !== null
      ? { method, amountFen, receivedFen: fen(receivedFen) }
      : { method, amountFen },
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

/** What each part of the sheet of a combination shows and changes. */
export interface PartProps {
  quote: SaleQuote;
  choice: SettleChoice;
  result: Settling;
  onChange: (part: Partial<SettleChoice>) => void;
}
