import type { Answer } from './an-api';
import { aKey, must, type AShop, type Person } from './a-shop';

type Member = Person & { cardId: string };

/** What a till asks: so much from the card, the rest by one tender. */
export function fromCard({ cardId }: Pick<Member, 'cardId'>, prepaidFen: number, restFen = 0, method = 'cash') {
  const tenders = restFen === 0 ? [] : [{ method, amountFen: restFen }];
  return { wishes: { prepaid: { cardId, amountFen: prepaidFen }, tenders }, quotedFen: prepaidFen + restFen };
}

/** Asks the member's phone; answers what the till is answered. */
export function asking(shop: AShop, saleId: string, body: object, key = aKey()): Promise<Answer> {
  return shop.cashier.post(`/staff/sales/${saleId}/ask`, body, key);
}

/** The same, with the id of the ask. */
export async function anAsk(shop: AShop, saleId: string, body: object): Promise<string> {
  return String(must(await asking(shop, saleId, body), 201)['id']);
}
