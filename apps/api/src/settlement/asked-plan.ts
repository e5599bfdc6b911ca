import { isMoney, takenOf, type Leg, type SettlementPlan, type TenderMethod } from '@cheyou/domain';
import type { Ask, AskChoice } from './ask.store';
import { givenKinds } from './asks.dto';
import type { PlainWishes } from './wishes';

/** What a plan asks of a member: from the card, of what else, and by WeChat. */
export function askedOf(plan: SettlementPlan): Pick<Ask, 'prepaidFen' | 'given' | 'wechatFen'> {
  return {
    prepaidFen: plan.prepaid?.amountFen ?? 0,
    given: plan.legs
      .filter(({ kind }) => givenKinds.some((given) => given === kind))
      .map(({ kind, amountFen }) => ({ kind, amountFen })),
    wechatFen: plan.wechatFen,
  };
}

/** What a plan takes, as it would be wished for. */
export const wishesOfPlan = ({ uses, coupons, points, prepaid, legs }: SettlementPlan): PlainWishes => ({
  uses: uses.map(({ cardId, lineId, times }) => ({ cardId, lineId, times })),
  couponIds: coupons.map(({ couponId }) => couponId),
  points: points?.points ?? 0,
  prepaid: prepaid && { cardId: prepaid.cardId, amountFen: prepaid.amountFen },
  tenders: legs.filter(isTender).map(({ kind, amountFen }) => ({ method: kind, amountFen })),
});

const isTender = (leg: Leg): leg is Leg & { kind: TenderMethod } => isMoney(leg.kind) && leg.kind !== 'principal';

/** The combination a plan was made of, and how much of each thing the member holds it takes. */
export function choiceOf(plan: SettlementPlan, wishes: PlainWishes, byOwner: boolean): AskChoice {
  return { wishes, upTo: takenOf(plan), byOwner };
}
