import { PaymentPurposes, Payments } from '../../src/payments';
import type { AShop } from './a-shop';

/** WeChat has spoken about the order of a held settlement: what the payments room writes, and tells this one. */
export async function paymentEnds(
  shop: AShop,
  settlement: Record<string, unknown>,
  end: 'paid' | 'closed',
): Promise<void> {
  const order = await shop.get(Payments).find(shop.db, String(settlement['paymentOrderId']));
  if (!order) throw new Error('a held settlement without an order');
  const purpose = shop.get(PaymentPurposes).of('settlement');
  const now = shop.clock.now();
  await shop.unit.run(async (tx) => {
    await purpose.lock(tx, order);
    if (end === 'closed') {
      await tx.write("UPDATE payment_order SET state = 'closed', closed_at = ? WHERE id = ?", [now, order.id]);
      return purpose.onClosed(tx, { ...order, state: 'closed' });
    }
    await tx.write(
      "UPDATE payment_order SET state = 'paid', paid_at = ?, payer_openid_index = REPEAT('0', 64) WHERE id = ?",
      [now, order.id],
    );
    const money = { amount_fen: order.amountFen, paid_at: now, received_at: now, fate: 'credited' };
    await tx.insert('payment_received', [
      { transaction_id: order.id, order_id: order.id, ...money, refund_id: null, incident_id: null },
    ]);
    return purpose.onPaid(tx, { ...order, state: 'paid' });
  });
}
