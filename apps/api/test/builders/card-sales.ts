import { PaymentPurposes, Payments } from '../../src/payments';
import { aKey, must, type AShop, type Person } from './a-shop';

type Body = Record<string, unknown>;
export type Holder = Person & { cardId: string; carId: string };

/** A service card as its owner sees it. */
export interface CardView {
  readonly id: string;
  readonly state: string;
  readonly priceFen: number;
  readonly cars: readonly { id: string }[];
  readonly services: readonly { left: number | null; used: number }[];
}

/** A bill that sells so many cards of an offer, and whatever else. */
export async function aCardSale(
  shop: AShop,
  buyer: { memberId: string; carId: string | null } | null,
  lines: readonly { serviceId: string; cardVersion?: string; qty: number; priceFen?: number; priceReason?: string }[],
): Promise<{ saleId: string; totalFen: number; lineIds: string[] }> {
  const body = { memberId: buyer?.memberId ?? null, carId: buyer?.carId ?? null, lines };
  const sale = must(await shop.cashier.post('/staff/sales', body, aKey()), 201);
  const lineIds = (sale['lines'] as { id: string }[]).map(({ id }) => id);
  return { saleId: String(sale['id']), totalFen: Number(sale['totalFen']), lineIds };
}

/** Settles a bill; what the card doesn't pay is paid by `method`. */
export async function settleBill(
  shop: AShop,
  buyer: Holder,
  { saleId, totalFen }: { saleId: string; totalFen: number },
  { prepaidFen = 0, method = 'cash' }: { prepaidFen?: number; method?: string } = {},
): Promise<Body> {
  const restFen = totalFen - prepaidFen;
  const wishes = {
    prepaid: prepaidFen === 0 ? null : { cardId: buyer.cardId, amountFen: prepaidFen },
    tenders: restFen === 0 ? [] : [{ method, amountFen: restFen }],
  };
  const proof = prepaidFen === 0 ? {} : { proofId: await shop.aProof(buyer, saleId) };
  const order = { wishes, quotedFen: totalFen, ...proof };
  return must(await shop.cashier.post(`/staff/sales/${saleId}/settlement`, order, aKey()), 201);
}

export async function cardsOf(person: Person): Promise<CardView[]> {
  return must(await person.get('/me/service-cards'), 200) as unknown as CardView[];
}

/** Uses a card for a line of one service; the bill is paid by it alone. */
export async function useCard(
  shop: AShop,
  buyer: Holder,
  cardId: string,
  serviceId: string,
  times = 1,
): Promise<{ settlementId: string; code: string }> {
  const bill = await aCardSale(shop, buyer, [{ serviceId, qty: times }]);
  const proofId = await shop.aProof(buyer, bill.saleId);
  const wishes = { uses: [{ cardId, lineId: bill.lineIds[0], times }], prepaid: null, tenders: [] };
  const order = { wishes, quotedFen: bill.totalFen, proofId };
  const answer = await shop.cashier.post(`/staff/sales/${bill.saleId}/settlement`, order, aKey());
  return { settlementId: String(answer.body['id']), code: answer.status === 201 ? 'done' : shop.codeOf(answer) };
}

/** WeChat has spoken about an order: what the payments room writes, and tells the room it is for. */
export async function orderEnds(shop: AShop, orderId: string, end: 'paid' | 'closed'): Promise<void> {
  const order = await shop.get(Payments).find(shop.db, orderId);
  if (!order) throw new Error(`no order ${orderId}`);
  const purpose = shop.get(PaymentPurposes).of(order.purpose);
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
