import { Jobs } from '../../src/platform/jobs';
import { aKey, must, type AShop, type Person } from './a-shop';
import { aCardSale, cardsOf, settleBill, type Holder } from './card-sales';
import { paymentEnds } from './payment-ends';
import type { Answer } from './an-api';
import { aServiceCardsWorld, type ProductOf, type ServiceCardsWorld } from './service-cards-world';

export type Member = Holder & { phone: string };

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

function cardTransfers(shop: AShop): CardTransfers {
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

/** What is sold as a card that may be given: ten washes. */
export interface GivableWash {
  readonly id: string;
  readonly version: string;
  /** The service it pays. */
  readonly serviceId: string;
}

/** A shop that sells such a card. */
export interface TransfersWorld {
  readonly world: ServiceCardsWorld;
  readonly give: CardTransfers;
  readonly wash: GivableWash;
}

export async function aTransfersWorld(product: Partial<ProductOf> = {}): Promise<TransfersWorld> {
  const world = await aServiceCardsWorld();
  const serviceId = await world.aService(4_000);
  const services = [{ serviceId, granted: 10 }];
  const { id, version } = await world.aProduct({ transferable: true, ...product, services });
  return { world, give: cardTransfers(world), wash: { id, version, serviceId } };
}

/** Between whom cards change hands in a test. */
interface TransfersCast extends TransfersWorld {
  readonly lin: Member;
  readonly zhou: Member;
}

interface CastWishes {
  /** What else the product is. */
  readonly product?: Partial<ProductOf>;
  /** What the two have on their prepaid cards. */
  readonly linFen?: number;
  readonly zhouFen?: number;
}

/** Sets a file of stories up; before each test `begin` is given two members who have no service card yet. */
export function transfersStory(begin: (cast: TransfersCast) => unknown, wishes: CastWishes = {}): void {
  const { product, linFen = 0, zhouFen = 0 } = wishes;
  let shop: TransfersWorld;
  beforeAll(async () => {
    shop = await aTransfersWorld(product);
  });
  beforeEach(async () => {
    const lin = await shop.world.aMember('林知远', linFen);
    await begin({ ...shop, lin, zhou: await shop.world.aMember('周敏', zhouFen) });
  });
  afterEach(async () => {
    expect(await shop.world.broken()).toEqual([]);
  });
  afterAll(() => shop.world.close());
}
