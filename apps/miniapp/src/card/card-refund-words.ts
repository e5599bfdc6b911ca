import { tenderNames, type components } from '@cheyou/contracts';
import { yuan } from '@/ui/money';
import { nearDayClock } from '@/ui/when';

export type CardRefund = components['schemas']['CardRefundView'];
export type CardRefundLine = components['schemas']['CardRefundLineView'];

/** What a request is called as it stands. */
export const refundStates: Readonly<Record<CardRefund['state'], string>> = {
  waiting: '等待门店复核',
  paying: '已通过，退款中',
  paid: '已退完',
  declined: '没有通过',
  withdrawn: '已撤回',
};

/** What of a line isn't given back yet by WeChat's back office, fen. */
export const owedFen = ({ refundFen, elsewhereFen }: Pick<CardRefundLine, 'refundFen' | 'elsewhereFen'>): number =>
  refundFen - elsewhereFen;

/** Where the money of one lot is. */
export function payoutWord(line: CardRefundLine): string {
  if (owedFen(line) === 0) return '此前已由微信退回';
  const word = restWord(line);
  return line.elsewhereFen === 0 ? word : `此前已由微信退回 ${yuan(line.elsewhereFen)}，其余${word}`;
}

function restWord({ route, payout, paidMethod, paidReference, paidAt }: CardRefundLine): string {
  if (payout === null) return route === 'wechat' ? '通过后由微信原路退回' : '通过后由门店付款';
  if (payout === 'sent') return '微信原路退回中，一般几分钟到账';
  if (payout === 'due') return '等门店付款';
  const at = paidAt === null ? '' : ` ${nearDayClock(paidAt)}`;
  if (paidMethod === null) return `已退到微信${at}`;
  return `${tenderNames[paidMethod]}已付${at}${paidReference === null ? '' : `，凭证 ${paidReference}`}`;
}
