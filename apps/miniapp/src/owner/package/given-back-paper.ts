import type { components } from '@cheyou/contracts';
import { unitOfUses } from '@cheyou/domain';
import { usesWords } from '@/ui/use-words';
import { goesBackWord } from '@/service-cards/goes-back';
import { pair, rule, words, type PaperRow } from '@/shell/paper/paper-row';
import { yuan } from '@/ui/money';
import { clock, day } from '@/ui/when';

type Statement = components['schemas']['ServiceCardRefundStatement'];

/** What was left of a service card when it went back, on paper. */
export function givenBackPaper(statement: Statement, merchantName: string): PaperRow[] {
  const { name, at, moneyFen, priceFen, valueFen, reason, lines, legs, handedOn, payOut } = statement;
  return [
    { kind: 'head', text: merchantName },
    words('退卡说明'),
    rule,
    pair('卡', name),
    pair('时间', `${day(at)} ${clock(at)}`),
    rule,
    pair('买价', yuan(priceFen)),
    ...lines.map((line) => pair(usedWord(line), yuan(line.usedFen === 0 ? 0 : -line.usedFen))),
    pair('没用完的部分', yuan(valueFen)),
    rule,
    { kind: 'sum', left: '退款金额', right: yuan(moneyFen) },
    ...(handedOn && moneyFen > 0 ? [pair('由门店付款', yuan(moneyFen))] : []),
    ...legs.map(({ kind, label, amountFen }) =>
      pair(goesBackWord(kind, label, { to: '您', byHand: paidByHand(payOut) }), yuan(amountFen)),
    ),
    pair('原因', reason),
  ];
}

/** What was paid through WeChat and came by a person. */
export const paidByHand = (payOut: Statement['payOut']): boolean =>
  payOut !== null && (payOut.state === 'due' || payOut.method !== null);

/** What of a service was used, or how long a pass served. */
export const usedWord = ({ serviceId, serviceName, granted, used }: Statement['lines'][number]): string =>
  granted === null ? `${serviceName} 已过的天数` : `${serviceName} 用了 ${usesWords(unitOfUses(serviceId), used ?? 0)}`;
