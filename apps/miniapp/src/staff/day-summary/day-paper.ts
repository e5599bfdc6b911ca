import { pair, rule, under, words, type PaperRow } from '@/shell/paper/paper-row';
import { yuan } from '@/ui/money';
import { clock, day } from '@/ui/when';
import { differenceWord, reasonWords } from '../parts/shift-words';
import type { DayCloseView } from '../parts/wire';
import { daySums, kindWords } from './day-sums';

/** A closed day on paper: what it came to, by ways of paying, its drawers, and where two people sign. */
export function dayPaper(closed: DayCloseView): PaperRow[] {
  return [
    { kind: 'head', text: closed.shopName },
    words(`日结单 ${closed.on}`),
    rule,
    { kind: 'sum', left: '营业额', right: yuan(closed.revenueFen) },
    pair('实收', yuan(closed.moneyInFen)),
    pair('现金差异', yuan(closed.differenceFen, true)),
    rule,
    ...daySums(closed).map(({ word, fen }) => pair(word, yuan(fen))),
    rule,
    words('支付方式'),
    ...kindRows(closed),
    ...closed.shifts.flatMap(shiftRows),
    rule,
    pair('日结', `${closed.closedBy} ${day(closed.closedAt)} ${clock(closed.closedAt)}`),
    pair('收银签字', '____________'),
    pair('店长签字', '____________'),
    words('已锁账，之后的退款和反结账记在下一个营业日'),
  ];
}

function kindRows({ kinds }: DayCloseView): PaperRow[] {
  if (kinds.length === 0) return [words('这一天没有单据')];
  return kinds.flatMap((kind) => [pair(kind.label, yuan(kind.totalFen)), ...kindWords(kind).map(under)]);
}

function shiftRows({ openedBy, openedAt, floatFen, count, explanation, accepted }: Shift): PaperRow[] {
  return [
    rule,
    pair(`班次 ${openedBy}`, `${clock(openedAt)} 至 ${count ? clock(count.at) : '现在'}`),
    pair('备用金', yuan(floatFen)),
    ...(count
      ? [
          pair('应有现金', yuan(count.expectedFen)),
          pair('实点现金', yuan(count.countedFen)),
          pair(differenceWord(count.differenceFen), yuan(count.differenceFen, true)),
        ]
      : []),
    ...(explanation ? [under(`${reasonWords[explanation.reasonCode]}：${explanation.reason}`)] : []),
    ...(accepted ? [under(`${accepted.by} 确认`)] : []),
  ];
}

type Shift = DayCloseView['shifts'][number];
