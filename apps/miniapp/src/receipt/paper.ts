import type { Receipt } from '@cheyou/contracts';
import { figureOf, usesWords } from '@/ui/use-words';
import { counted, yuan } from '@/ui/money';
import { clock, day } from '@/ui/when';
import { billPointsWords } from './bill-points';
import { legsByName } from './legs-by-name';
import { pair, rule, under, words, type PaperRow } from '@/shell/paper/paper-row';
import { backWord, moneyBackWords, wentBack } from './went-back';

/** A receipt as rows: shop, bill, lines, how it was paid, what it changed and what went back. */
export function paperOf(receipt: Receipt): PaperRow[] {
  return [
    ...headOf(receipt),
    rule,
    ...linesOf(receipt),
    rule,
    ...paidOf(receipt),
    ...changesOf(receipt),
    rule,
    ...footOf(receipt),
  ];
}

function headOf({ merchantName, shop, sale, settlement }: Receipt): PaperRow[] {
  return [
    { kind: 'head', text: merchantName },
    words(`${shop.name} 消费小票`),
    rule,
    pair('流水号', settlement.number),
    pair('时间', `${day(settlement.at)} ${clock(settlement.at)}`),
    ...(sale.plate ? [pair('车牌', sale.plate)] : []),
    ...(sale.memberName ? [pair('会员', sale.memberName)] : []),
    ...(settlement.cashierName ? [pair('收银', settlement.cashierName)] : []),
  ];
}

function linesOf({ sale }: Receipt): PaperRow[] {
  return sale.lines.flatMap((line) => {
    const { name, qty, priceFen, listPriceFen, amountFen, performerName } = line;
    const back = backWord(line);
    const notes = [
      ...(qty > 1 || priceFen !== listPriceFen ? [`${yuan(priceFen)} × ${String(qty)}`] : []),
      ...(priceFen === listPriceFen ? [] : [`原价 ${yuan(listPriceFen)}`]),
      ...(performerName ? [`技师 ${performerName}`] : []),
      ...(back === null ? [] : [back]),
    ];
    return [pair(name, yuan(amountFen)), ...(notes.length === 0 ? [] : [under(notes.join('  '))])];
  });
}

function paidOf({ settlement: { legs, totalFen, changeFen } }: Receipt): PaperRow[] {
  return [
    { kind: 'sum', left: '合计', right: yuan(totalFen) },
    ...legsByName(legs).map(({ label, amountFen }) => pair(label, yuan(amountFen))),
    ...(changeFen > 0 ? [pair('现金找零', yuan(changeFen))] : []),
  ];
}

/** What the bill changed: card, uses and points before and after, coupons, and that it was undone or parts of it went back. */
function changesOf(receipt: Receipt): PaperRow[] {
  const { sale, uses, coupons, settlement } = receipt;
  const { card, state, reversedAt } = settlement;
  const back = moneyBackWords[receipt.moneyBack ?? 'paid'];
  const rows = [
    ...(card
      ? [
          pair(`储值卡尾号 ${card.tail}`, `本次 −${yuan(card.beforeFen - card.afterFen)}`),
          pair('卡内余额', `${yuan(card.beforeFen)} → ${yuan(card.afterFen)}`),
        ]
      : []),
    ...uses.flatMap(usedRows),
    ...coupons.map((name) => pair(name, '已使用')),
    ...pointsRows(receipt),
    ...(state === 'reversed' ? [words(`已于 ${reversedAt ? day(reversedAt) : '当日'} 反结账，${back}`)] : []),
    ...(state === 'held' ? [words('等待付款，未完成')] : []),
    ...(state === 'released' ? [words('已取消收款，没有扣款')] : []),
    ...(wentBack(sale.lines) !== 'none' && state !== 'reversed' ? [words(`标“已退”的项目，${back}`)] : []),
  ];
  return rows.length === 0 ? [] : [rule, ...rows];
}

function usedRows({ cardName, name, times, unit, left }: Receipt['uses'][number]): PaperRow[] {
  return [
    pair(`${cardName}（${name}）`, `核销 ${usesWords(unit, times)}`),
    ...(left
      ? [
          pair(
            unit === 'times' ? '剩余次数' : '剩余工时',
            `${figureOf(unit, left.before)} → ${usesWords(unit, left.after)}`,
          ),
        ]
      : []),
  ];
}

function pointsRows(receipt: Receipt): PaperRow[] {
  const balance = receipt.points?.balance;
  return [
    ...billPointsWords(receipt).map((words, place) => pair(place === 0 ? '积分' : '', words)),
    ...(balance ? [pair('积分余额', `${counted(balance.before)} → ${counted(balance.after)}`)] : []),
  ];
}

function footOf({ shop }: Receipt): PaperRow[] {
  return [
    words(`${shop.city} ${shop.address}`),
    words(`电话 ${shop.phone}`),
    words('本单不是发票，需要发票请在小程序里申请'),
  ];
}
