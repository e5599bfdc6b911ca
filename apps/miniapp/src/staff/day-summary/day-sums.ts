import { counted, yuan } from '@/ui/money';
import type { DayCloseView } from '../parts/wire';

/** What a closed day is made of, a word and its sum (fen) a row, for the screen and for paper. */
export function daySums(day: DayCloseView): { word: string; fen: number }[] {
  const { bills, lines, reversed, refunded, topUps, topUpsUndone, cardRefunds } = day;
  return [
    { word: `结算 ${counted(bills.count)} 单`, fen: bills.fen },
    ...lines.map(({ label, pieces, fen }) => ({ word: `其中${label} ${counted(pieces)}`, fen })),
    { word: `反结账 ${counted(reversed.count)} 单`, fen: 0 - reversed.fen },
    { word: `部分退款 ${counted(refunded.count)} 笔`, fen: 0 - refunded.fen },
    { word: `充值 ${counted(topUps.count)} 笔`, fen: topUps.fen },
    ...(topUpsUndone.count > 0
      ? [{ word: `撤销充值 ${counted(topUpsUndone.count)} 笔`, fen: 0 - topUpsUndone.fen }]
      : []),
    ...(cardRefunds.count > 0 ? [{ word: `退卡付款 ${counted(cardRefunds.count)} 笔`, fen: 0 - cardRefunds.fen }] : []),
  ];
}

/** What a way of paying comes to is made of, in words. */
export function kindWords(kind: DayCloseView['kinds'][number]): string[] {
  const { pieces, salesFen, backFen, topUpsFen, paidOutFen } = kind;
  return [
    ...(pieces > 0 ? [`${String(pieces)} 单 ${yuan(salesFen)}`] : []),
    ...(topUpsFen !== 0 ? [`充值 ${yuan(topUpsFen)}`] : []),
    ...(paidOutFen > 0 ? [`退卡 ${yuan(paidOutFen)}`] : []),
    ...(backFen > 0 ? [`退 ${yuan(backFen)}`] : []),
  ];
}
