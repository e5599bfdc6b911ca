import { Jobs } from '../../src/platform/jobs';
import { aKey, must, type AShop, type Person } from './a-shop';
import { aCardSale, cardsOf, settleBill, type Holder } from './card-sales';
import { paymentEnds } from './payment-ends';
import type { Answer } from './an-api';

type Member = Holder & { phone: string };

/** What both sides do with a service card that is given. */
export interface CardTransfers {
  /** One card, sold to a member, with its id. */
  sold(buyer: Holder, product: { id: string; version: string }, paying?: Paying): Promise<string>;
  offer(by: Person, cardId: string, phone: string, key?: string): Promise<Answer>;
  accept(by: Person, id: unknown, shown?: object, key?: string): Promise<Answer>;
  end(by: Person, id: unknown, how: 'rejection' | 'withdrawal'): Promise<Answer>;
  /** Offered and accepted. */
  give(from: Person, to: Member, cardId: string, carIds?: readonly string[]): Promise<void>;
  transfersOf(by: Person): Promise<TransferSeen[]>;
  /** The turn of the job that ends what nobody answered. */
  expire(): Promise<void>;
  noticesOf(by: Person): Promise<string[]>;
}

interface Paying {
  readonly prepaidFen?: number;
  readonly method?: string;
}

export interface TransferSeen {
  readonly id: string;
  readonly state: string;
  readonly direction: string;
  readonly services: readonly { left: number | null }[];
  readonly lastOn: string | null;
}

export function cardTransfers(shop: AShop): CardTransfers {
  const transfersOf = async (by: Person) =>
    must(await by.get('/me/service-card-transfers'), 200) as unknown as TransferSeen[];
  const accept: CardTransfers['accept'] = async (by, id, shown = {}, key = aKey()) => {
    const seen = (await transfersOf(by)).find((one) => one.id === id);
    const left = (seen?.services ?? []).map((one) => one.left ?? 0);
    const body = { left, lastOn: seen?.lastOn ?? null, carIds: [], ...shown };
    return by.post(`/me/service-card-transfers/${String(id)}/acceptance`, body, key);
  };
  const offer: CardTransfers['offer'] = (by, cardId, phone, key = aKey()) =>
    by.post(`/me/service-cards/${cardId}/transfers`, { phone }, key);
  return {
    offer,
    accept,
    transfersOf,
    sold: async (buyer, product, paying = {}) => {
      const before = (await cardsOf(buyer)).map(({ id }) => id);
      const bill = await aCardSale(shop, buyer, [{ serviceId: product.id, cardVersion: product.version, qty: 1 }]);
      const settlement = await settleBill(shop, buyer, bill, paying);
      if (paying.method === 'wechat') await paymentEnds(shop, settlement, 'paid');
      return (await cardsOf(buyer)).find(({ id }) => !before.includes(id))?.id ?? '';
    },
    end: (by, id, how) => by.post(`/me/service-card-transfers/${String(id)}/${how}`, {}, aKey()),
    give: async (from, to, cardId, carIds = []) => {
      const { id } = must(await offer(from, cardId, to.phone), 201);
      must(await accept(to, id, { carIds }), 200);
    },
    expire: async () => {
      await shop.get(Jobs).runNow('service-cards.transfers');
    },
    noticesOf: async (by) =>
      (must(await by.get('/me/notices'), 200)['items'] as { kind: string }[]).map(({ kind }) => kind),
  };
}
