import type { components } from '@cheyou/contracts';
import { owedFen, type CardRefund } from '@/card/card-refund-words';
import { nearDayClock } from '@/ui/when';
import type { DueRefund } from '../parts/wire';

export type PayOut = components['schemas']['RefundPayOutInput'];

/** One amount the shop has to pay to one person, whatever it goes back for. */
export interface Due {
  key: string;
  /** Who gets it. */
  to: string;
  plate: string | null;
  amountFen: number;
  /** What it goes back for, why WeChat doesn't, who decided. */
  facts: readonly { word: string; value: string }[];
  /** The page that shows more of it, and what the way there is called. */
  more: { words: string; page: string; id: string };
  /** Where the payment is recorded. */
  path: string;
  /** Whether the API has the right to record it given to this person's role. */
  act: 'refund.payOut' | 'cardRefund.payOut';
}

/** What is still to be paid of a prepaid card's refund, by lot. */
export function dueOfCard({ id, memberName, reason, decidedBy, decidedAt, lines }: CardRefund): Due[] {
  return lines
    .filter(({ payout }) => payout === 'due')
    .map((line) => ({
      key: `${id}-${line.lotId}`,
      to: memberName ?? '车主',
      plate: null,
      amountFen: owedFen(line),
      facts: [
        { word: '退的是', value: `储值卡「${line.title}」` },
        { word: '为什么人工付', value: line.route === 'wechat' ? '微信退款没有成功' : '不能微信原路退回' },
        { word: '退款原因', value: reason },
        { word: '复核', value: told(decidedBy ?? '', decidedAt) },
      ],
      more: { words: '看这笔退卡', page: '/staff/card-refund/index', id },
      path: `/staff/card-refunds/${id}/lots/${line.lotId}/payout`,
      act: 'cardRefund.payOut',
    }));
}

const whys = {
  routeOver: '付款已超过一年',
  notByWechat: '微信不能原路退回',
  wechatFailed: '微信退款没有成功',
  cardGiven: '卡已转赠，付给现在的持卡人',
} as const;

/** What is to be paid of a bill, or of a service card that was given back. */
export function dueOfBill(refund: DueRefund): Due {
  const { id, memberName, cardId, cardName, settlementId, reason, decidedBy, askedBy, askedAt, why } = refund;
  const what = cardName === null ? refund.title : `次卡「${cardName}」`;
  return {
    key: id,
    to: memberName ?? '车主',
    plate: refund.plate,
    amountFen: refund.payOut?.amountFen ?? 0,
    facts: [
      { word: '退的是', value: refund.state === 'undone' ? `${what}（整单反结账）` : what },
      { word: '为什么人工付', value: whys[why] },
      { word: '退款原因', value: reason },
      { word: '提出', value: told(askedBy ?? '车主手机', askedAt) },
      ...(decidedBy === null || decidedBy === askedBy ? [] : [{ word: '复核', value: decidedBy }]),
    ],
    more:
      cardId === null
        ? { words: '看这张单', page: '/staff/receipt/index', id: settlementId }
        : { words: '看这张卡', page: '/staff/service-card/index', id: cardId },
    path: `/staff/refunds/${id}/payout`,
    act: 'refund.payOut',
  };
}

const told = (who: string, at: string | null): string => (at === null ? who : `${who} ${nearDayClock(at)}`);
