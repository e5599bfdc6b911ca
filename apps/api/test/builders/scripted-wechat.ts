import type { AnApi } from './an-api';
import type { Told } from '../wechat/local-wechat';
import { acceptedRefund, paidTransaction, signedAnswer } from '../wechat/pay-side';

/** What WeChat Pay says of the one order of a story, until it is told something else. */
export interface WechatScript {
  /** Whether anything is heard of it at all. */
  readonly down?: boolean;
  /** How the order stands when it is asked about. */
  readonly order?: 'NOTPAY' | 'SUCCESS' | 'CLOSED';
  /** What became of a refund. */
  readonly refund?: 'PROCESSING' | 'SUCCESS' | 'ABNORMAL';
  readonly payer: string;
  readonly totalFen: number;
}

/** Lets the WeChat of an API speak the real protocol by a script. */
export function wechatSays(api: Pick<AnApi, 'wechat' | 'parties'>, script: WechatScript): void {
  const { down = false, order = 'NOTPAY', refund = 'SUCCESS', payer, totalFen } = script;
  const signed = (status: number, answer?: unknown): Told => signedAnswer(api.parties.wechatPay, status, answer);
  const refunds = new Map<string, Record<string, unknown>>();
  const refunded = (known: Record<string, unknown> | undefined): Told => signed(200, { ...known, status: refund });
  api.wechat.tell(({ method, path, body }) => {
    if (down) return 'hang up';
    if (path.endsWith('/jsapi')) return signed(200, { prepay_id: 'wx21180005123456' });
    if (path.endsWith('/close')) return signed(204);
    const [, id = ''] = /\/([0-9A-Z]{26})(\?|$)/.exec(path) ?? [];
    if (path.includes('/refunds') && method === 'GET') return refunded(refunds.get(id));
    if (path.includes('/refunds')) {
      const asked = JSON.parse(body) as { out_trade_no: string; out_refund_no: string; amount: { refund: number } };
      const { out_trade_no, out_refund_no } = asked;
      const amount = { total: totalFen, refund: asked.amount.refund, payer_total: totalFen, currency: 'CNY' };
      const of = { out_trade_no, out_refund_no, transaction_id: `42${out_trade_no}` };
      refunds.set(out_refund_no, acceptedRefund({ ...of, amount: { ...amount, payer_refund: amount.refund } }));
      return refunded(refunds.get(out_refund_no));
    }
    const named = { appid: 'wxmini0000000001', mchid: '1900000001', out_trade_no: id, trade_state: order };
    if (order !== 'SUCCESS') return signed(200, named);
    const amount = { total: totalFen, payer_total: totalFen, currency: 'CNY', payer_currency: 'CNY' };
    return signed(200, paidTransaction({ ...named, transaction_id: `42${id}`, payer: { openid: payer }, amount }));
  });
}
