import { planSettlement, type SettlementFacts, type SettlementPlan, type SettlementWishes } from '@cheyou/domain';
import fc from 'fast-check';
import {
  settleBody,
  settlingOf,
  suggestedChoice,
  type SettleChoice,
  type Settling,
} from '../../../miniapp/src/staff/settle/settle-choice';
import type { SaleQuote, SettleInput } from '../../../miniapp/src/staff/parts/wire';
import type { StaffCaller } from '../../src/platform/http';
import { aKey, must, type Person } from '../builders/a-shop';
import {
  anyBill,
  aPriceList,
  randomHolders,
  type AnyBill,
  type AnyChoice,
  type PriceList,
} from '../builders/random-holders';
import { aServiceCardsWorld, type ServiceCardsWorld } from '../builders/service-cards-world';
import { FactsReader, SaleStore } from '../model/use-cases';

/*
 * Phone and server run the same planner, so it can't be the arithmetic that differs: it would be what each of them feeds it. So the
 * phone's own code plans here, and its own body is what is sent: the story imports the sheet of settle-choice.ts, which is pure. The
 * phone plans on what a quote said of all that the member holds, read without a lock and sent as JSON; the server on what it reads
 * under lock of just what was named. This catches a field that doesn't cross the wire or changes on it, a lot or a coupon that one
 * of the two reads differently or in another order, a use of today counted by one alone, a level, a rounding or a price of another
 * version. It can't catch a mistake of the planner itself: the properties and worked examples of packages/domain do.
 *
 * The second test compares twenty choices on each of 500 bills, or of as many as AGREE_BILLS says: ten thousand take some minutes.
 */

type Member = Person & { cardId: string; carId: string };

const seed = 20_261_122;
const bills = Number(process.env['AGREE_BILLS'] ?? 500);
jest.setTimeout(Math.max(300_000, bills * 250));
let world: ServiceCardsWorld;
let list: PriceList;
let holders: Member[];
beforeAll(async () => {
  world = await aServiceCardsWorld();
  const owner = world.as(world.owner);
  const tiers = [
    { payFen: 50_000, bonusFen: 3_333 },
    { payFen: 100_000, bonusFen: 10_007 },
  ];
  must(await owner.post('/staff/card-products', { name: '储值卡', bonusMonths: 12, tiers }, aKey()), 201);
  const { version } = must(await owner.get('/staff/level-rules'), 200);
  const gold = { code: 'gold', name: '金卡会员', spendFen: 100_000, visits: null, pointsEarned: null };
  const benefits = { pointsPercent: 150, servicePercentOff: 7, priority: false };
  const levels = [{ ...gold, ...benefits }];
  must(await owner.put('/staff/level-rules', { version, windowMonths: 12, levels, reason: '等级' }), 200);
  must(await owner.patch(`/staff/shops/${world.east}`, { roundingMode: 'jiao', reason: '抹零到角' }), 200);
  list = await aPriceList(world, seed);
  holders = await randomHolders(world, list, seed, 25);
}, 120_000);
afterAll(async () => {
  expect(await world.broken()).toEqual([]);
  await world.close();
});

const overrideReason = '演练';

/** What a person at the counter makes of a choice, on the sheet of the phone: points below the least that may be spent are none. */
function onTheSheet(quote: SaleQuote, choice: AnyChoice): { result: Settling; order: SettleInput | null } {
  const { lines, pointRules } = quote.facts;
  const total = lines.reduce((sum, { listPriceFen, qty }) => sum + listPriceFen * qty, 0);
  const chosen: SettleChoice = {
    ...suggestedChoice,
    uses: choice.usesToo ? null : [],
    couponIds: choice.couponsToo ? null : [],
    prepaidFen: Math.floor(total * choice.cardShare),
    restBy: choice.method,
    overrideReason,
  };
  const points = Math.floor(settlingOf(quote, chosen).mostPoints * choice.pointsShare);
  const choosing = { ...chosen, points: points < pointRules.spendMin ? 0 : points };
  const result = settlingOf(quote, choosing);
  return { result, order: settleBody(quote, choosing, result, null) };
}

const quoteOf = async (saleId: string): Promise<SaleQuote> =>
  must(await world.manager.get(`/staff/sales/${saleId}/quote`), 200) as unknown as SaleQuote;

async function open(member: Member, { lines }: AnyBill): Promise<string> {
  const sold = lines.map(({ item, qty }) => ({ serviceId: list.ids[item], qty }));
  const body = { memberId: member.memberId, carId: member.carId, lines: sold };
  return String(must(await world.manager.post('/staff/sales', body, aKey()), 201)['id']);
}

const billOf = (place: number): AnyBill => {
  const [bill] = fc.sample(anyBill, { seed: seed + place, numRuns: 1 });
  if (!bill) throw new Error('nothing was sampled');
  return bill;
};
const holderOf = (place: number): Member => {
  const holder = holders[place % holders.length];
  if (!holder) throw new Error('nobody is there');
  return holder;
};

/** What a settlement came to, leg by leg and line by line, as it was stored. */
async function stored(settlementId: string): Promise<unknown> {
  const [settled, legs] = await Promise.all([
    world.db.row('SELECT total_fen, earns, card_after_fen FROM settlement WHERE id = ?', [settlementId]),
    world.db.rows<{ kind: string; fen: number; of: string | null; parts: string }>(
      'SELECT kind, amount_fen AS fen, instrument_id AS `of`, parts FROM settlement_leg WHERE settlement_id = ? ORDER BY seq',
      [settlementId],
    ),
  ]);
  return { settled, legs: legs.map(({ parts, ...leg }) => ({ ...leg, parts: JSON.parse(parts) as unknown })) };
}

const planned = (plan: SettlementPlan) => ({
  settled: {
    total_fen: plan.totalFen,
    earns: plan.earns,
    card_after_fen: plan.prepaid === null ? null : plan.prepaid.balanceAfterFen,
  },
  legs: plan.legs.map(({ kind, amountFen, instrumentId, parts }) => {
    return { kind, fen: amountFen, of: instrumentId, parts };
  }),
});

test('300 random bills are settled exactly as the phone showed them', async () => {
  const kinds = new Set<string>();
  for (let place = 0; place < 300; place += 1) {
    const bill = billOf(place);
    const saleId = await open(holderOf(place), bill);
    // What nobody is there to pay by WeChat is paid in cash: a held bill would wait for ever.
    const [first] = bill.choices;
    const choice = { ...first, method: first?.method === 'wechat' ? 'cash' : first?.method } as AnyChoice;
    const { result, order } = onTheSheet(await quoteOf(saleId), choice);
    if (!order) throw new Error(`nothing can be sent for bill ${String(place)}: ${String(result.refused)}`);
    const settle = (body: object) => world.manager.post(`/staff/sales/${saleId}/settlement`, body, aKey());
    if (!result.plan) {
      // The phone doesn't send it, and whoever did would be refused for the same.
      const answer = await settle({ ...order, override: { reason: overrideReason } });
      expect(`${String(place)} ${world.codeOf(answer)}`).toBe(`${String(place)} ${String(result.refused)}`);
      continue;
    }
    const settlementId = String(must(await settle(order), 201)['id']);
    expect(await stored(settlementId)).toEqual(planned(result.plan));
    for (const { kind } of result.plan.legs) kinds.add(kind);
  }
  expect([...kinds].sort()).toEqual(
    ['package', 'coupon', 'points', 'principal', 'bonus', 'rounding', 'cash', 'posCard'].sort(),
  );
}, 300_000);

/** All that the member of a sale holds, as the server reads it under lock. */
function lockedFacts(actor: StaffCaller, saleId: string, seen: SaleQuote['facts']): Promise<SettlementFacts> {
  const named = {
    couponIds: seen.coupons.map(({ couponId }) => couponId),
    serviceCardIds: seen.serviceCards.map(({ cardId }) => cardId),
    spendsPoints: true,
    cardId: seen.cards[0]?.cardId ?? null,
  };
  return world.unit.run(async (tx) => {
    const sale = await world.get(SaleStore).lock(tx, saleId);
    if (!sale) throw new Error('no such sale');
    return world.get(FactsReader).underLock(tx, actor, sale, named, { override: { reason: overrideReason } });
  });
}

/** Of what was locked only what the wishes name: the server locks no more than that. */
const onlyNamed = (facts: SettlementFacts, wishes: SettlementWishes): SettlementFacts => ({
  ...facts,
  coupons: facts.coupons.filter(({ couponId }) => wishes.couponIds.includes(couponId)),
  serviceCards: facts.serviceCards.filter(({ cardId }) => wishes.uses.some((use) => use.cardId === cardId)),
  cards: facts.cards.filter(({ cardId }) => wishes.prepaid?.cardId === cardId),
});

test(`twenty choices on each of ${String(bills)} random bills come to the same plan on the phone’s facts and on the server’s`, async () => {
  const { staffId, memberId } = world.manager;
  const staff = { staffId, name: '苏明', role: 'shopManager' as const, shopId: world.east, shopIds: [world.east] };
  const actor: StaffCaller = { sessionId: memberId, memberId, accountId: memberId, appid: 'wxmini0000000001', staff };
  let compared = 0;
  for (let place = 0; place < bills; place += 1) {
    const bill = billOf(1_000 + place);
    const saleId = await open(holderOf(place), bill);
    const quote = await quoteOf(saleId);
    // Both plan at one moment: the quote's.
    const server = { ...(await lockedFacts(actor, saleId, quote.facts)), now: quote.facts.now };
    for (const choice of bill.choices) {
      const { result, order } = onTheSheet(quote, choice);
      if (!order) throw new Error(`nothing can be sent for bill ${String(place)}: ${String(result.refused)}`);
      const wishes = { ...order.wishes, quotedFen: order.quotedFen } as unknown as SettlementWishes;
      const decided = planSettlement(onlyNamed(server, wishes), wishes);
      expect(decided).toEqual(result.plan ?? expect.objectContaining({ refused: result.refused }));
      compared += 1;
    }
  }
  expect(compared).toBe(bills * 20);
});
