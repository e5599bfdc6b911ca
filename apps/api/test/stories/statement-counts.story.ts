import { aHolder, orderForAll, twoLines } from '../builders/a-holder';
import { aKey, must, type Person } from '../builders/a-shop';
import { aServiceCardsWorld, type ServiceCardsWorld } from '../builders/service-cards-world';
import { packetsOf, statementsOf } from '../builders/statements-of';

let shop: ServiceCardsWorld;
beforeAll(async () => {
  shop = await aServiceCardsWorld();
});
afterAll(() => shop.close());

type Member = Person & { cardId: string; carId: string };

describe('the number of statements', () => {
  test('of a settlement is the same for one line from one lot and five lines from five lots', async () => {
    // The first one ever also makes the accounts of the house.
    await ofSettlement(await memberWith({ lots: 1 }), { lines: 1 });
    const small = await ofSettlement(await memberWith({ lots: 1 }), { lines: 1 });
    const large = await ofSettlement(await memberWith({ lots: 5 }), { lines: 5 });
    expect(large).toBe(small);
    expect(small).toBeLessThanOrEqual(settlementMax);
  });

  test('of a settlement with everything a member holds is the same for few and for many lots of points', async () => {
    await ofEverything(0);
    const few = await ofEverything(0);
    expect(await ofEverything(4)).toEqual(few);
    expect(few.statements).toBeLessThanOrEqual(settlementOfAllMax);
    expect(few.trips).toBeLessThanOrEqual(tripsMax);
  });

  test("of the owner's home doesn't grow with cars, lots, visits and notices", async () => {
    const [newcomer, regular] = [await memberWith({ lots: 1 }), await memberWith({ lots: 3 })];
    await busy(newcomer, { visits: 1, cars: 0 });
    await busy(regular, { visits: 4, cars: 3 });
    const few = await ofScreen(newcomer, '/me/home');
    expect(await ofScreen(regular, '/me/home')).toBe(few);
    expect(few).toBeLessThanOrEqual(homeMax);
  });

  test.each([
    ['/me/cards'],
    ['/me/cars'],
    ['/me/visits'],
    ['/me/notices'],
    ['/me/cards/:card/statement'],
    ['/staff/members/:member'],
  ])('of %s is the same for a short and a long list', async (path) => {
    const [newcomer, regular] = [await memberWith({ lots: 1 }), await memberWith({ lots: 3 })];
    await busy(newcomer, { visits: 1, cars: 0 });
    await busy(regular, { visits: 4, cars: 3 });
    expect(await ofScreen(regular, path)).toBe(await ofScreen(newcomer, path));
  });

  test.each([['/staff/desk'], [`/staff/days/2026-03-02`], [`/staff/search?q=${encodeURIComponent('川A0')}`]])(
    'of %s is the same for a quiet and a busy day',
    async (path) => {
      const member = await memberWith({ lots: 1 });
      await busy(member, { visits: 1, cars: 0 });
      await shop.aSale(member, 1_000);
      const quiet = await ofScreen(member, path);
      for (let visitor = 0; visitor < 4; visitor += 1) {
        const another = await memberWith({ lots: 1 });
        await busy(another, { visits: 1, cars: 1 });
        await shop.aSale(another, 1_000);
      }
      expect(await ofScreen(member, path)).toBe(quiet);
    },
  );
});

/**
 * What travels at one time is one trip: key; sale and shop; what the planner looks at, with the rows locked; balances; all that
 * is written; commit.
 */
const tripsMax = 6;
/**
 * What the program needs today; whoever needs more says why. Of a settlement 23 are the bill and the card; the rest is what it earns:
 * rules of points and levels (2), the account of points, opened by the first bill (5), the award with its lot, lines and tally (6), and
 * the question whether a coupon may follow (1).
 */
const settlementMax = 37;
/**
 * Of it 34 are a bill by a member who has points, and the card. A coupon is locked and taken (2); a service card is locked with its lot,
 * cars and what is gone (4), its use is written (1); points that are spent are a line of their statement (1).
 */
const settlementOfAllMax = 42;
/** Seven of them read what is held beside money: service cards, points and their rules, the level, coupons. */
const homeMax = 19;

async function memberWith({ lots }: { lots: number }): Promise<Member> {
  const member = await shop.aMember('林知远', 2_000);
  for (let lot = 1; lot < lots; lot += 1) await topUp(member, 2_000);
  return member;
}

async function topUp({ memberId, cardId }: Member, amountFen: number): Promise<void> {
  const options = must(await shop.cashier.get(`/staff/members/${memberId}/top-up-options`), 200);
  const { version: termsVersion } = options['terms'] as { version: string };
  const body = { cardId, tierId: null, amountFen, method: 'cash', termsVersion };
  must(await shop.cashier.post(`/staff/members/${memberId}/top-ups`, body, aKey()), 201);
}

let plates = 0;

async function busy(member: Member, { visits, cars }: { visits: number; cars: number }): Promise<void> {
  for (let visit = 0; visit < visits; visit += 1) {
    // In cash: a till may ask for so many member codes only.
    const { saleId } = await shop.aSale(member, 100);
    const wishes = { prepaid: null, tenders: [{ method: 'cash', amountFen: 100, receivedFen: 100 }] };
    must(await shop.cashier.post(`/staff/sales/${saleId}/settlement`, { wishes, quotedFen: 100 }, aKey()), 201);
  }
  for (let car = 0; car < cars; car += 1) {
    plates += 1;
    const plate = `川A${String(90_000 + plates)}`;
    must(await member.post('/me/cars', { plate }, aKey()), 201);
  }
}

/** A second time: the first request also reads who asks, and that is remembered for a while. */
async function ofScreen(member: Member, path: string): Promise<number> {
  const asker = path.startsWith('/staff/') ? shop.manager : member;
  const ask = async (): Promise<void> => {
    must(await asker.get(path.replace(':card', member.cardId).replace(':member', member.memberId)), 200);
  };
  await ask();
  return (await statementsOf(shop.get, ask)).length;
}

/** The statements by which a member's whole balance pays a sale of so many lines. */
async function ofSettlement(member: Member, { lines }: { lines: number }): Promise<number> {
  const amountFen = await shop.balanceOf(member);
  const serviceId = await shop.aService(amountFen / lines);
  const wishes = Array.from({ length: lines }, () => ({ serviceId, qty: 1 }));
  const { memberId, carId, cardId } = member;
  const sale = must(await shop.cashier.post('/staff/sales', { memberId, carId, lines: wishes }, aKey()), 201);
  const saleId = String(sale['id']);
  const body = {
    wishes: { prepaid: { cardId, amountFen }, tenders: [] },
    quotedFen: amountFen,
    proofId: await shop.aProof(member, saleId),
  };
  const statements = await statementsOf(shop.get, async () => {
    must(await shop.cashier.post(`/staff/sales/${saleId}/settlement`, body, aKey()), 201);
  });
  return statements.length;
}

/** What it takes until a use, a coupon, points, the card and cash have paid a bill. */
async function ofEverything(moreLots: number): Promise<{ statements: number; trips: number }> {
  const held = await aHolder(shop);
  const { memberId } = held.member;
  for (let lot = 0; lot < moreLots; lot += 1) {
    const order = { points: 100, reason: '补录' };
    must(await shop.manager.post(`/staff/members/${memberId}/points/adjustments`, order, aKey()), 204);
  }
  const bill = await twoLines(shop, held);
  const body = { ...orderForAll(held, bill), proofId: await shop.aProof(held.member, bill.saleId) };
  const packets = await packetsOf(shop.get, async () => {
    must(await shop.cashier.post(`/staff/sales/${bill.saleId}/settlement`, body, aKey()), 201);
  });
  return { statements: packets.flat().length, trips: packets.length };
}
