import fc from 'fast-check';
import { aCoupon, couponScope } from './a-coupon';
import { aKey, must, type Person } from './a-shop';
import type { ServiceCardsWorld } from './service-cards-world';

type Member = Person & { cardId: string; carId: string };

const priceOf = fc.oneof(fc.constantFrom(4_000, 10_000, 20_000), fc.integer({ min: 1, max: 60_000 }));

/** What a member is given, in numbers; services are named by their place in the price list. */
const anyHolding = fc.record({
  topUps: fc.array(fc.constantFrom(20_000, 50_000, 100_000, 33_333), { maxLength: 3 }),
  spent: fc.constantFrom(0, 0, 40_000, 120_000),
  coupons: fc.array(
    fc.record({
      benefit: fc.oneof(
        fc.record({ kind: fc.constant('amount'), offFen: fc.integer({ min: 1, max: 9_999 }), thresholdFen: priceOf }),
        fc.record({
          kind: fc.constant('percent'),
          percentOff: fc.integer({ min: 1, max: 99 }),
          offMaxFen: fc.option(fc.integer({ min: 100, max: 5_000 })),
          thresholdFen: fc.constant(0),
        }),
        fc.constant({ kind: 'service' }),
        fc.record({ kind: fc.constant('labour'), offFen: fc.integer({ min: 1, max: 9_999 }) }),
      ),
      group: fc.constantFrom('shop', 'brand', 'other'),
      alone: fc.boolean(),
      order: fc.integer({ min: 0, max: 3 }),
      item: fc.option(fc.nat(5)),
      carBound: fc.boolean(),
    }),
    { maxLength: 4 },
  ),
  cards: fc.array(
    fc.record({
      items: fc.uniqueArray(fc.nat(5), { minLength: 1, maxLength: 2 }),
      granted: fc.integer({ min: 1, max: 12 }),
      annual: fc.boolean(),
      dayMax: fc.option(fc.integer({ min: 1, max: 3 })),
      startsWith: fc.constantFrom('purchase', 'firstUse'),
      priceFen: fc.integer({ min: 0, max: 50_000 }),
    }),
    { maxLength: 3 },
  ),
  hours: fc.array(
    fc.record({
      tenths: fc.integer({ min: 1, max: 60 }),
      items: fc.option(fc.uniqueArray(fc.constantFrom(0, 2, 4), { minLength: 1, maxLength: 2 })),
      startsWith: fc.constantFrom('purchase', 'firstUse'),
      priceFen: fc.integer({ min: 0, max: 50_000 }),
    }),
    { maxLength: 2 },
  ),
});

/** The services a random bill sells: three prices everybody knows, three odd ones. */
export interface PriceList {
  readonly ids: readonly string[];
  readonly prices: readonly number[];
}

export async function aPriceList(world: ServiceCardsWorld, seed: number): Promise<PriceList> {
  const odd = fc.sample(fc.integer({ min: 1, max: 60_000 }), { seed, numRuns: 3 });
  const prices = [4_000, 10_000, 20_000, ...odd];
  const ids = [];
  for (const [place, price] of prices.entries()) {
    const id = await world.aService(price);
    // Every other one has labour hours.
    if (place % 2 === 0)
      must(
        await world.as(world.owner).patch(`/staff/services/${id}`, { labourTenths: 3 + place * 4, reason: '定工时' }),
        200,
      );
    ids.push(id);
  }
  return { ids, prices };
}

/** Members who hold whatever a seed gives them: money with and without bonus, points, a level, coupons, service cards. */
export async function randomHolders(world: ServiceCardsWorld, list: PriceList, seed: number, count: number) {
  const holders: Member[] = [];
  for (const holding of fc.sample(anyHolding, { seed, numRuns: count })) {
    const member = await world.aMember('林知远', 0);
    let cardId: string | null = null;
    for (const amountFen of holding.topUps) cardId = await topUp(world, member, cardId, amountFen);
    const holder = { ...member, cardId: cardId ?? '' };
    if (holding.spent > 0) await payCash(world, holder, holding.spent);
    for (const { group, alone, order, item, ...of } of holding.coupons) {
      const scope = couponScope(item === null ? {} : { itemIds: [list.ids[item] ?? ''] });
      await aCoupon(world, holder, { ...of, name: '随机券', scope, stacking: { group, alone, order } });
    }
    for (const { items, granted, annual, dayMax, ...of } of holding.cards) {
      const perDayMax = annual ? (dayMax ?? 1) : dayMax;
      const services = items.map((item) => {
        return { serviceId: list.ids[item] ?? '', granted: annual ? null : granted, perDayMax };
      });
      const kind = annual ? 'annualPass' : items.length > 1 ? 'packageCard' : 'timesCard';
      const { version } = await world.aProduct({ ...of, kind, services });
      await world.aCard(holder, version, of.priceFen);
    }
    for (const { tenths, items, ...of } of holding.hours) {
      const labour = { tenths, serviceIds: items && items.map((item) => list.ids[item] ?? '') };
      const { version } = await world.aProduct({ ...of, kind: 'labourCard', labour, services: [] });
      await world.aCard(holder, version, of.priceFen);
    }
    holders.push(holder);
  }
  return holders;
}

async function topUp(world: ServiceCardsWorld, { memberId }: Member, cardId: string | null, amountFen: number) {
  const { terms, tiers } = must(await world.manager.get(`/staff/members/${memberId}/top-up-options`), 200) as {
    terms: { version: string };
    tiers: { id: string; payFen: number }[];
  };
  const tierId = tiers.find(({ payFen }) => payFen === amountFen)?.id ?? null;
  const order = { cardId, tierId, amountFen, method: 'cash', termsVersion: terms.version };
  return String(must(await world.manager.post(`/staff/members/${memberId}/top-ups`, order, aKey()), 201)['cardId']);
}

async function payCash(world: ServiceCardsWorld, member: Member, fen: number): Promise<void> {
  const sale = await world.aSale(member, fen);
  const order = { wishes: { prepaid: null, tenders: [{ method: 'cash', amountFen: fen }] }, quotedFen: sale.totalFen };
  const paid = { ...order.wishes, tenders: [{ method: 'cash', amountFen: sale.totalFen }] };
  must(await world.cashier.post(`/staff/sales/${sale.saleId}/settlement`, { ...order, wishes: paid }, aKey()), 201);
}

/** A bill of some services, and twenty things a cashier chooses of what could pay it; shares are of the most there is. */
export const anyBill = fc.record({
  lines: fc.array(fc.record({ item: fc.nat(5), qty: fc.integer({ min: 1, max: 3 }) }), { minLength: 1, maxLength: 5 }),
  choices: fc.array(
    fc.record({
      usesToo: fc.boolean(),
      couponsToo: fc.boolean(),
      pointsShare: fc.constantFrom(0, 0.3, 1),
      cardShare: fc.double({ min: 0, max: 1, noNaN: true }),
      method: fc.constantFrom('cash' as const, 'posCard' as const, 'wechat' as const),
    }),
    { minLength: 20, maxLength: 20 },
  ),
});
export type AnyBill = typeof anyBill extends fc.Arbitrary<infer B> ? B : never;
export type AnyChoice = AnyBill['choices'][number];
