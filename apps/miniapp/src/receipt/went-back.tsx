import type { Receipt, SaleLineView } from '@cheyou/contracts';
import { Tag } from '@/ui/tag';

type Units = Pick<SaleLineView, 'qty' | 'refundedQty'>;

/** What of a line went back: all of it, so many units, or null for nothing. */
export function backWord({ qty, refundedQty }: Units): string | null {
  if (refundedQty === 0) return null;
  return refundedQty < qty ? `已退 ${String(refundedQty)}` : '已退';
}

/** How much of a bill went back by lines. */
export function wentBack(lines: readonly Units[]): 'none' | 'part' | 'all' {
  if (lines.every(({ refundedQty }) => refundedQty === 0)) return 'none';
  return lines.every(({ qty, refundedQty }) => refundedQty >= qty) ? 'all' : 'part';
}

/** How the money that goes back of a bill stands, after 反结账 or of some lines. */
export const moneyBackWords: Readonly<Record<NonNullable<Receipt['moneyBack']>, string>> = {
  sent: '退款中',
  due: '退款待门店付',
  paid: '已退款',
  handedOn: '卡已转赠，退给了持卡人',
};

/** Beside a line of which units went back. */
export function BackTag({ line }: { line: Units }) {
  const word = backWord(line);
  return word === null ? null : <Tag tone="watch">{word}</Tag>;
}
