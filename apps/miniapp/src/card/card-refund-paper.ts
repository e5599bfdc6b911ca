import { pair, rule, sign, under, underPair, words, type PaperRow } from '@/shell/paper/paper-row';
import { yuan } from '@/ui/money';
import { clock, day } from '@/ui/when';
import { payoutWord, refundStates, type CardRefund } from './card-refund-words';

const at = (instant: string): string => `${day(instant)} ${clock(instant)}`;

/** The statement of a card refund on paper: each lot with its arithmetic and where its money is, and who asked and decided. */
export function cardRefundPaper(refund: CardRefund, merchantName: string): PaperRow[] {
  const over = refund.state === 'declined' || refund.state === 'withdrawn';
  return [
    { kind: 'head', text: merchantName },
    words(`${refund.shopName} 退卡说明`),
    rule,
    pair('储值卡尾号', refund.cardTail),
    ...(refund.memberName === null ? [] : [pair('会员', refund.memberName)]),
    pair('状态', refundStates[refund.state]),
    { kind: 'sum', left: over ? '申请退款' : '退款金额', right: yuan(refund.totalFen) },
    ...(refund.bonusFen > 0 && !over ? [pair('作废赠送金', yuan(refund.bonusFen))] : []),
    ...refund.lines.flatMap((line) => [
      rule,
      pair(line.title, yuan(line.refundFen)),
      underPair('当时充值', yuan(line.paidFen)),
      underPair('已用本金', yuan(line.principalUsedFen)),
      ...(line.bonusForfeitFen > 0 ? [underPair('作废赠送金', yuan(line.bonusForfeitFen))] : []),
      ...(over ? [] : [under(payoutWord(line))]),
    ]),
    rule,
    pair('申请', `${refund.askedBy ?? '本人手机'} ${at(refund.askedAt)}`),
    pair('原因', refund.reason),
    ...(refund.decidedAt === null
      ? []
      : [
          pair(
            refund.state === 'withdrawn' ? '撤回' : '复核',
            `${refund.decidedBy ?? '本人手机'} ${at(refund.decidedAt)}`,
          ),
        ]),
    ...(refund.decision === null ? [] : [pair('说明', refund.decision)]),
    rule,
    sign('会员签字'),
  ];
}
