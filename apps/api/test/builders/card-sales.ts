import { Members } from '../../src/members';
import { PaymentPurposes, Payments } from '../../src/payments';
import { signedAnswer } from '../wechat/pay-side';
import type { Answer } from './an-api';
import { aKey, must, type AShop, type Person } from './a-shop';

const appid = 'wxmini0000000001';

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

/** The version of the terms that whoever sells a service card tells its buyer. */
export async function termsTold(by: Person): Promise<string> {
  return String((must(await by.get('/staff/service-card-offers'), 200)['terms'] as Body)['version']);
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
  const order = { wishes, quotedFen: totalFen, termsVersion: await termsTold(shop.cashier), ...proof };
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

/** What a payer's phone is answered; WeChat takes the order. */
export async function buyOnPhone(shop: AShop, buyer: Person, wish: PhonePurchase, key = aKey()): Promise<Answer> {
  const answer = await purchase(shop, buyer, wish, key);
  return answer.status === 200 ? { ...answer, body: answer.body['order'] as Body } : answer;
}

interface PhonePurchase {
  readonly version: string;
  readonly quotedFen: number;
  readonly qty?: number;
  readonly carIds?: readonly string[];
  readonly termsVersion?: string;
  readonly prepaid?: { cardId: string; amountFen: number };
}

/** What a buyer's phone is answered, whatever pays; of an order WeChat takes it. */
export async function purchase(shop: AShop, buyer: Person, wish: PhonePurchase, key = aKey()): Promise<Answer> {
  const { version: accepted } = must(await buyer.get('/me/service-card-offers'), 200)['terms'] as { version: string };
  shop.wechat.tell(() => signedAnswer(shop.parties.wechatPay, 200, { prepay_id: `wx${aKey()}` }));
  const body = { qty: 1, carIds: [], termsVersion: accepted, ...wish };
  return buyer.post('/me/service-card-purchases', body, key);
}

/** WeChat says that an order was paid, the way its notification does. */
export async function wechatSays(shop: AShop, orderId: string): Promise<string> {
  const payments = shop.get(Payments);
  const order = await payments.find(shop.db, orderId);
  if (!order) throw new Error(`no order ${orderId}`);
  return payments.learn({
    ...{ appid, mchid: '1900000001', outTradeNo: order.id, transactionId: `42${order.id}`, tradeState: 'SUCCESS' },
    ...{ totalFen: order.amountFen, payerTotalFen: order.amountFen, currency: 'CNY', attach: null },
    payerOpenid: await shop.get(Members).openidOf(shop.db, order.memberId, appid),
    paidAt: shop.clock.now(),
  });
}

/** Nobody paid in time: what the payments room writes, and tells the room the order is for. */
export async function nobodyPays(shop: AShop, orderId: string): Promise<void> {
  const order = await shop.get(Payments).find(shop.db, orderId);
  if (!order) throw new Error(`no order ${orderId}`);
  const purpose = shop.get(PaymentPurposes).of(order.purpose);
  await shop.unit.run(async (tx) => {
    await purpose.lock(tx, order);
    await tx.write("UPDATE payment_order SET state = 'closed', closed_at = ? WHERE id = ?", [
      shop.clock.now(),
      order.id,
    ]);
    await purpose.onClosed(tx, { ...order, state: 'closed' });
  });
}
