import { sentenceFor, type PayAsk, type components } from '@cheyou/contracts';
import { useState } from 'react';
import { roundedByChoice, type SettlementFacts, type TenderWish } from '@cheyou/domain';
import { choiceOf, planChoice, plannable, type OwnChoice, type Planned } from '@/settlement/own-choice';
import { api } from '@/shell/api';
import { yuan } from '@/ui/money';
import { useRemote } from '@/shell/use-remote';

type Choices = components['schemas']['PayAskChoices'];
export type OwnChoiceBody = components['schemas']['OwnChoiceInput'];

/** What the owner may choose while an ask is open, planned on the phone. */
export interface Choosing {
  facts: SettlementFacts;
  choice: OwnChoice;
  result: Planned;
  change: (part: Partial<OwnChoice>) => void;
  /** Back to what the shop asked for. */
  reset: () => void;
  /** What is sent for another combination than was asked; null while it is the same, or can't be paid so. */
  body: OwnChoiceBody | null;
}

/** Null until what can be chosen is known, and where nothing can: then there is a yes and a no to what was asked. */
export function useChoice(ask: PayAsk): Choosing | null {
  const [chosen, setChosen] = useState<OwnChoice | null>(null);
  const view = useRemote({
    key: ['pay-ask', ask.id, 'choices'],
    read: () => api.get<Choices>(`/me/pay-asks/${ask.id}/choices`),
    enabled: ask.wishes !== null,
  });
  if (view.state !== 'ready') return null;
  const { asked, quotedFen } = view.data;
  const facts = plannable(view.data.facts);
  // What the counter takes in other ways is settled with the shop.
  const taken = asked.tenders.filter(({ method }) => method !== 'wechat') as unknown as TenderWish[];
  const plan = (choice: OwnChoice): Planned =>
    besideTaken(taken, planChoice(facts, choice, { restBy: 'wechat', taken }));
  const choice = chosen ?? asAsked(choiceOf(asked), plan);
  const result = chosen === null ? plan(choice) : notRounded(facts, plan(choice));
  return {
    facts,
    choice,
    result,
    change: (part) => {
      setChosen({ ...choice, ...part });
    },
    reset: () => {
      setChosen(null);
    },
    body: bodyOf(result, asked, quotedFen),
  };
}

/** What the shop takes at the till stays; whoever would rather spend more of the own has to say so there. */
function besideTaken(taken: readonly TenderWish[], planned: Planned): Planned {
  if (planned.refused !== 'TENDERS_TOO_MUCH') return planned;
  const tillFen = taken.reduce((sum, { amountFen }) => sum + amountFen, 0);
  return { ...planned, trouble: `店员在门店收 ${yuan(tillFen)}，剩下的不用再抵这么多。想多用，请店员先改收款方式。` };
}

/** An odd amount would be taken off the bill, which isn't the owner's to choose; the shop may. */
function notRounded(facts: SettlementFacts, planned: Planned): Planned {
  const { plan, wishes } = planned;
  if (plan === null || wishes === null || !roundedByChoice(facts, wishes, plan)) return planned;
  const refused = 'ROUNDED_BY_CHOICE';
  return { ...planned, plan: null, refused, trouble: sentenceFor(refused) };
}

/** As much as the card can pay is chosen as that, not as an amount. */
function asAsked(choice: OwnChoice, plan: (choice: OwnChoice) => Planned): OwnChoice {
  const most = { ...choice, prepaidFen: null };
  return choice.prepaidFen !== 0 && plan(most).mostFen === choice.prepaidFen ? most : choice;
}

function bodyOf({ plan, wishes }: Planned, asked: Choices['asked'], quotedFen: number): OwnChoiceBody | null {
  if (!plan || !wishes) return null;
  const { uses, couponIds, points, prepaid } = wishes;
  const own = { uses: [...uses], couponIds: [...couponIds], points, prepaid };
  const { tenders, ...before } = asked;
  const wechatFen = tenders.find(({ method }) => method === 'wechat')?.amountFen ?? 0;
  if (wechatFen === plan.wechatFen && sameOwn(own, before)) return null;
  return { ...own, wechatFen: plan.wechatFen, quotedFen };
}

type Own = Pick<OwnChoiceBody, 'uses' | 'couponIds' | 'points' | 'prepaid'>;

/** In whatever order things were tapped. */
function sameOwn(one: Own, other: Own): boolean {
  const words = ({ uses, couponIds, points, prepaid }: Own): string =>
    JSON.stringify([
      uses.flatMap(({ cardId, lineId, times }) => Array<string>(times).fill(`${cardId} ${lineId}`)).sort(),
      [...couponIds].sort(),
      points,
      prepaid ? [prepaid.cardId, prepaid.amountFen] : null,
    ]);
  return words(one) === words(other);
}
