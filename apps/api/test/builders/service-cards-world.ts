import { count, fen, shopDayOf, type ServiceCardFacts } from '@cheyou/domain';
import { account, house, Ledger, ledgerInvariants, type PostingDraft } from '../../src/ledger';
import { Ids } from '../../src/platform/clock';
import type { Tx } from '../../src/platform/database';
import { serviceCardInvariants, ServiceCards, type CardUses } from '../../src/service-cards';
import { aKey, aShop, must, type AShop, type Person } from './a-shop';
import type { ApiWishes } from './an-api';
import { brokenPromises } from './ledger-world';

/** A product as the story wishes it; the rest is usual. */
export interface ProductOf {
  readonly kind?: string;
  readonly name?: string;
  readonly priceFen?: number;
  readonly startsWith?: string;
  readonly months?: number | null;
  readonly carsMax?: number | null;
  readonly carChangesMax?: number | null;
  readonly shopIds?: readonly string[] | null;
  readonly onPhone?: boolean;
  readonly labour?: { readonly tenths: number; readonly serviceIds: readonly string[] | null };
  readonly transferable?: boolean;
  readonly services: readonly {
    serviceId: string;
    granted: number | null;
    perDayMax?: number | null;
    perMonthMax?: number | null;
  }[];
}

type Holder = Pick<Person, 'memberId'>;
export interface Settled {
  readonly settlementId: string;
  readonly entryId: string;
}

/** A shop that sells service cards and takes uses of them the way a settlement does: one entry, or a hold. */
export interface ServiceCardsWorld extends AShop {
  readonly door: ServiceCards;
  aProduct(of: ProductOf): Promise<{ id: string; version: string; body: Record<string, unknown> }>;
  /** A card of a product, paid in cash. */
  aCard(holder: Holder, versionId: string, priceFen: number, carIds?: readonly string[]): Promise<string>;
  /** Pays one line with so many uses. */
  settle(cardId: string, serviceId: string, times: number, more?: Partial<CardUses>): Promise<Settled>;
  hold(cardId: string, serviceId: string, times: number): Promise<{ settlementId: string; holdId: string }>;
  capture(of: { settlementId: string; holdId: string }): Promise<Settled>;
  release(of: { settlementId: string; holdId: string }): Promise<void>;
  undo(settled: Settled): Promise<void>;
  /** So many of the uses of a settlement, by an entry of their own. */
  giveBack(settled: Settled, cardId: string, serviceId: string, times: number): Promise<void>;
  factsOf(cardId: string): Promise<ServiceCardFacts | undefined>;
  /** What a purpose of the house holds of an asset, its postings summed. */
  houseHolds(code: string, asset?: string): Promise<number>;
  /** What is broken in the ledger and the room; the rows of settlements these stories make up aren't there. */
  brokenHere(): Promise<string[]>;
}

const lineId = '01JD4ZK3V8R4Q1M6Y6R0A1B2C3';

export async function aServiceCardsWorld(wishes: ApiWishes = {}): Promise<ServiceCardsWorld> {
  const shop = await aShop(wishes);
  const { unit, east } = shop;
  const door = shop.get(ServiceCards);
  const ledger = shop.get(Ledger);
  const ids = shop.get(Ids);
  const undoing = { shopId: east, staffId: null, title: '撤销' };
  const head = (settlementId: string) => ({ shopId: east, staffId: null, title: '标准洗车', settlementId });
  const today = () => shopDayOf(shop.clock.now());
  const usesOf = (cardId: string, serviceId: string, times: number, settlementId: string): CardUses => ({
    uses: [{ cardId, serviceId, lineId, name: '标准洗车', times: count(times) }],
    settlementId,
    shopId: east,
    staffId: null,
    carId: null,
    on: today(),
    held: false,
  });
  /** As the lead of a settlement does it: look at locked facts, then take. */
  const take = async (tx: Tx, uses: CardUses): ReturnType<ServiceCards['use']> => {
    await door.lockFacts(
      tx,
      uses.uses.map(({ cardId }) => cardId),
      uses.on,
    );
    return door.use(tx, uses);
  };
  const post = async (tx: Tx, settlementId: string, postings: readonly PostingDraft[]): Promise<Settled> => {
    const { entryId } = await ledger.post(tx, { ...head(settlementId), kind: 'settle', postings });
    return { settlementId, entryId };
  };
  return {
    ...shop,
    door,
    aProduct: async ({ services, ...of }) => {
      const wish = {
        ...{ kind: 'timesCard', name: '洗车十次卡', priceFen: 30_000, startsWith: 'purchase', startsOn: null },
        ...{ months: 12, shopIds: null, carsMax: null, carChangesMax: null, transferable: false },
        ...of,
        services: services.map((one) => ({ perDayMax: null, perMonthMax: null, ...one })),
      };
      const body = must(await shop.as(shop.owner).post('/staff/service-card-products', wish, aKey()), 201);
      return { id: String(body['id']), version: String(body['version']), body };
    },
    aCard: (holder, productVersionId, priceFen, carIds = []) =>
      unit.run(async (tx) => {
        const sale = { saleId: ids.next(), saleLineId: ids.next(), shopId: east, soldBy: null };
        const [cardId = ''] = await door.issue(tx, {
          ...sale,
          productVersionId,
          memberId: holder.memberId,
          cards: [{ priceFen, deferredFen: priceFen }],
          termsVersion: null,
          giftReason: null,
          carIds,
        });
        if (priceFen > 0)
          await ledger.post(tx, {
            ...{ kind: 'settle', shopId: east, staffId: null, title: '售卡' },
            postings: [
              { asset: 'CNY_PRINCIPAL', amount: fen(priceFen), from: house('cash', east), to: house('deferred', east) },
            ],
          });
        return cardId;
      }),
    settle: (cardId, serviceId, times, more = {}) =>
      unit.run(async (tx) => {
        const settlementId = ids.next();
        const { taken, earned } = await take(tx, { ...usesOf(cardId, serviceId, times, settlementId), ...more });
        const moves = taken.map(({ accountId, ...rest }) => ({
          ...rest,
          from: account(accountId),
          to: house('usesDone'),
        }));
        if (moves.length + earned.length === 0) return { settlementId, entryId: '' };
        return post(tx, settlementId, [...moves, ...earned]);
      }),
    hold: (cardId, serviceId, times) =>
      unit.run(async (tx) => {
        const settlementId = ids.next();
        const { taken } = await take(tx, { ...usesOf(cardId, serviceId, times, settlementId), held: true });
        const { holdId } = await ledger.hold(tx, taken, head(settlementId));
        return { settlementId, holdId };
      }),
    capture: ({ settlementId, holdId }) =>
      unit.run(async (tx) => {
        await door.capture(tx, settlementId);
        const also = await door.earnings(tx, settlementId, east);
        const to = () => house('usesDone');
        const { entryId } = await ledger.capture(tx, holdId, { head: head(settlementId), to, also });
        return { settlementId, entryId };
      }),
    release: ({ settlementId, holdId }) =>
      unit.run(async (tx) => {
        await door.release(tx, settlementId);
        await ledger.release(tx, holdId, undoing);
      }),
    undo: ({ settlementId, entryId }) =>
      unit.run(async (tx) => {
        await door.reverse(tx, settlementId, today());
        if (entryId !== '') await ledger.reverse(tx, entryId, undoing);
      }),
    giveBack: ({ settlementId }, cardId, serviceId, times) =>
      unit.run(async (tx) => {
        const back = [{ cardId, serviceId, lineId, times: count(times) }];
        const postings = await door.giveBack(tx, settlementId, back, today());
        await ledger.post(tx, { ...undoing, kind: 'refund', settlementId, postings });
      }),
    factsOf: async (cardId) =>
      (await unit.run((tx) => door.lockFacts(tx, [cardId], today()))).find((one) => one.cardId === cardId),
    houseHolds: async (code, asset = 'CNY_PRINCIPAL') => {
      const row = await shop.db.row<{ n: number | null }>(
        `SELECT CAST(SUM(CASE WHEN p.to_account_id = a.id THEN p.amount ELSE -p.amount END) AS SIGNED) AS n
         FROM ledger_account a JOIN ledger_posting p ON a.id IN (p.to_account_id, p.from_account_id)
         WHERE a.kind = 'house' AND ? IN (a.code, SUBSTRING_INDEX(a.code, ':', 1)) AND a.asset = ?`,
        [code, asset],
      );
      return row?.n ?? 0;
    },
    brokenHere: () => brokenPromises(shop.db, [...ledgerInvariants, ...serviceCardInvariants]),
  };
}
