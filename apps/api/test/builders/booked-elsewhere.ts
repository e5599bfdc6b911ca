import { acceptedRefund, signedAnswer } from '../wechat/pay-side';
import type { Answer } from './an-api';
import { aKey, must, type AShop, type Person } from './a-shop';

let number = 0;

/** Somebody gave this much of an order back in WeChat's back office and its bill found it; what booking it answers. */
export async function askToBook(shop: AShop, orderId: string, fen: number): Promise<(by: Person) => Promise<Answer>> {
  number += 1;
  const [id, outsideNo] = [`01JD4ZK3V8R4Q1M6Y6R0A1B2${String(number).padStart(2, '0')}`, `office-${String(number)}`];
  await shop.unit.run((tx) =>
    tx.write(
      `INSERT INTO incident (id, kind, fingerprint, order_id, amount_fen, facts, state, opened_at, outside_no)
       VALUES (?, 'billRefundElsewhere', SHA2(?, 256), ?, ?, '[]', 'open', UTC_TIMESTAMP(3), ?)`,
      [id, id, orderId, fen, outsideNo],
    ),
  );
  const paid = await shop.db.row<{ transactionId: string; totalFen: number }>(
    `SELECT transaction_id AS transactionId, amount_fen AS totalFen FROM payment_received WHERE order_id = ?`,
    [orderId],
  );
  const seen = {
    ...{ out_refund_no: outsideNo, out_trade_no: orderId, transaction_id: paid?.transactionId, status: 'SUCCESS' },
    success_time: '2026-11-21T18:10:00+08:00',
    amount: { total: paid?.totalFen, refund: fen, payer_total: paid?.totalFen, payer_refund: fen, currency: 'CNY' },
  };
  shop.wechat.tell(() => signedAnswer(shop.parties.wechatPay, 200, acceptedRefund(seen)));
  return (by) => by.post(`/staff/incidents/${id}/resolution`, { action: 'book', note: '' }, aKey());
}

/** The same, booked by this person. */
export async function bookElsewhere(shop: AShop, by: Person, orderId: string, fen: number): Promise<void> {
  const book = await askToBook(shop, orderId, fen);
  must(await book(by), 200);
}
