import { sentenceFor, type components } from '@cheyou/contracts';
import {
  choicesOfCoupons,
  choicesOfUses,
  count,
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
  type RefusalCode,
  type SettlementFacts,
  type SettlementPlan,
  type SettlementRefusal,
  type SettlementWishes,
  type TenderMethod,
  type TenderWish,
  type UseChoice,
  type UseWish,
} from '@cheyou/domain';

/** What a person chose of the things a member holds. */
export interface OwnChoice {
  /** Uses of service cards; null takes what is suggested. */
  uses: readonly UseWish[] | null;
  /** Coupons; null takes the best legal set. */
  couponIds: readonly string[] | null;
  /** Points to pay with, as far as the bill takes them. */
  points: number;
  /** From the card; null takes as much as the card and the bill allow. */
  prepaidFen: number | null;
}

export const suggestedOwn: OwnChoice = { uses: null, couponIds: null, points: 0, prepaidFen: null };

type WireWishes = components['schemas']['SuggestedWishes'];

/** The choice that wishes of the wire were. */
export function choiceOf({ uses, couponIds, points: spent, prepaid }: WireWishes): OwnChoice {
  return {
    uses: uses.map(({ cardId, lineId, times }) => ({ cardId, lineId, times: count(times) })),
    couponIds,
    points: spent,
    prepaidFen: prepaid?.amountFen ?? 0,
  };
}

/** How what the own things leave is paid. */
export interface RestWays {
  /** Pays what is left. */
  restBy: TenderMethod;
  /** What the counter takes already, and nobody changes here. */
  taken?: readonly TenderWish[];
  /** Splits the rest as somebody typed it. */
  tendersOf?: (rest: readonly TenderWish[]) => readonly TenderWish[];
  /** Plans these and nothing else: what somebody agreed to already. */
  exactly?: SettlementWishes | null;
}

/** A choice and what comes of it. */
export interface Planned {
  /** null when the choice can't be carried out. */
  plan: SettlementPlan | null;
  wishes: SettlementWishes | null;
  /** Why not: for the program, and for the screen. */
  refused: RefusalCode | null;
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
}

type WireFacts = components['schemas']['SettlementFactsView'];

/** The facts of the wire for the planner: only the brands of their numbers are lost there. Who consents later may look at everything. */
export function plannable(facts: WireFacts, consent: Consent | null = null): SettlementFacts {
  const branded = facts as unknown as SettlementFacts;
  return { ...branded, consent: consent ?? branded.consent ?? { kind: 'later' } };
}

/** Plans a choice by the very rules the server decides with. Makes no request. */
export function planChoice(facts: SettlementFacts, choice: OwnChoice, ways: RestWays): Planned {
  const { restBy, taken = [], tendersOf = (rest) => rest, exactly = null } = ways;
  const base: ChosenWishes = {
    ...(choice.uses && { uses: choice.uses }),
    ...(choice.couponIds && { couponIds: choice.couponIds }),
    taken,
  };
  const mostPoints = pointsOffered(facts, base);
  const chosen: ChosenWishes = { ...base, points: points(Math.min(choice.points, mostPoints)) };
  const most = suggestWishes(facts, restBy, chosen);
  const { uses, couponIds } = isRefusal(most) ? { uses: choice.uses ?? [], couponIds: choice.couponIds ?? [] } : most;
  const around = {
    mostFen: isRefusal(most) ? fen(0) : (most.prepaid?.amountFen ?? fen(0)),
    mostPoints,
    uses,
    couponIds,
    useChoices: choicesOfUses(facts, uses),
    couponChoices: choicesOfCoupons(facts, { uses, couponIds }),
  };
  const upTo = choice.prepaidFen === null ? {} : { prepaidUpToFen: fen(choice.prepaidFen) };
  const suggested = exactly ?? suggestWishes(facts, restBy, { ...chosen, ...upTo });
  if (isRefusal(suggested)) return { ...around, plan: null, wishes: null, ...whyNot(suggested) };
  const wishes = exactly ?? { ...suggested, tenders: tendersOf(suggested.tenders) };
  const plan = planSettlement(facts, wishes);
  if (isRefusal(plan)) return { ...around, plan: null, wishes, ...whyNot(plan) };
  return { ...around, plan, wishes, refused: null, trouble: null };
}

const whyNot = ({ refused, details }: SettlementRefusal): Pick<Planned, 'refused' | 'trouble'> => ({
  refused,
  trouble: sentenceFor(refused, details),
});

/** What all cards of the facts hold together; fen. */
export function cardBalance({ cards, today }: SettlementFacts): number {
  return cards.reduce((sum, card) => sum + spendableFen(card.lots, today), 0);
}

/** What each part of a sheet of choices shows and changes. */
export interface ChoicePartProps {
  facts: SettlementFacts;
  choice: OwnChoice;
  result: Planned;
  onChange: (part: Partial<OwnChoice>) => void;
}
