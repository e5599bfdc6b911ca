import type { PayRefund } from '../../src/platform/wechat';
import { TakeRefundNews } from '../model/use-cases';
import type { AnApi } from './an-api';

/** WeChat says how a refund stands, as its notification does; of the newest refund when none is named. */
export async function refundEnds(
  { db, unit, get, clock }: Pick<AnApi, 'db' | 'unit' | 'get' | 'clock'>,
  status: PayRefund['status'],
  refundId: string | null = null,
): Promise<void> {
  const sent = await db.row<Pick<PayRefund, 'outRefundNo' | 'outTradeNo' | 'refundFen' | 'totalFen'>>(
    `SELECT id AS outRefundNo, order_id AS outTradeNo, amount_fen AS refundFen, total_fen AS totalFen FROM payment_refund
     WHERE ? IS NULL OR id = ? ORDER BY id DESC LIMIT 1`,
    [refundId, refundId],
  );
  if (!sent) throw new Error('WeChat has no such refund');
  const more = { refundId: `5${sent.outRefundNo}`, transactionId: `42${sent.outTradeNo}`, receivedBy: null };
  const succeededAt = status === 'SUCCESS' ? clock.now() : null;
  const seen = { ...sent, ...more, payerRefundFen: sent.refundFen, status, succeededAt };
  await unit.run((tx) => get(TakeRefundNews).run(tx, seen));
}
