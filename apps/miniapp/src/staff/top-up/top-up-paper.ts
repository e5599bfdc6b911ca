import { tenderNames } from '@cheyou/contracts';
import { pair, rule, sign, words, type PaperRow } from '@/shell/paper/paper-row';
import { yuan } from '@/ui/money';
import { clock, day } from '@/ui/when';
import type { CounterTopUp } from '../parts/wire';

/** Where the money was taken. */
export interface TillOf {
  readonly merchantName: string;
  readonly shopName: string;
}

/** A counter top-up on paper: what was paid, what it gave, what is on the card, and who signs. */
export function topUpPaper(topUp: CounterTopUp, { merchantName, shopName }: TillOf): PaperRow[] {
  const { receiptNumber, at, memberName, amountFen, bonusFen, method, receivedFen, changeFen, balanceAfterFen } = topUp;
  return [
    { kind: 'head', text: merchantName },
    words(`${shopName} 充值凭条`),
    rule,
    pair('流水号', receiptNumber),
    pair('时间', `${day(at)} ${clock(at)}`),
    ...(memberName === null ? [] : [pair('会员', memberName)]),
    pair('经手人', topUp.by),
    ...(topUp.approvedBy === null ? [] : [pair('确认人', topUp.approvedBy)]),
    rule,
    { kind: 'sum', left: '充值本金', right: yuan(amountFen) },
    ...(bonusFen > 0 ? [pair('赠送', yuan(bonusFen))] : []),
    pair('收款方式', tenderNames[method]),
    ...(receivedFen !== null && changeFen > 0 ? [pair('收到', yuan(receivedFen)), pair('找零', yuan(changeFen))] : []),
    ...(topUp.state === 'done' && balanceAfterFen !== null ? [pair('充后余额', yuan(balanceAfterFen))] : []),
    words(stateWords[topUp.state]),
    rule,
    sign('会员签字'),
    words('本凭条不是发票'),
  ];
}

const stateWords: Readonly<Record<CounterTopUp['state'], string>> = {
  done: '已到账',
  waiting: '等待确认，确认后到账',
  rejected: '没有通过，没有入账，款已当面退回',
  undone: '已撤销，卡里已扣回，款已当面退回',
};
