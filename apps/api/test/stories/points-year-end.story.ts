import { Jobs } from '../../src/platform/jobs';
import { aKey, aShop, must, type AShop, type Person } from '../builders/a-shop';

let shop: AShop;
let lin: Person;
let manager: Person;
let cashier: Person;
let owner: Person;
beforeAll(async () => {
  shop = await aShop();
  // What is sold in these stories, from the first day on.
  for (const priceFen of [30_000, 20_000]) await shop.aService(priceFen);
});
afterEach(async () => {
  expect(await shop.broken()).toEqual([]);
});
afterAll(() => shop.close());

/** Moves on; sessions of before have ended by then, so everybody signs in anew. */
async function on(instant: string, name = '林知远'): Promise<void> {
  shop.clock.set(new Date(instant));
  lin = shop.as(await shop.signIn(name));
  manager = shop.as(await shop.signIn('苏明'));
  cashier = shop.as(await shop.signIn('何立新'));
  owner = shop.as(await shop.signIn('陈立'), shop.east);
}

/** A bill of the member's, partly in points, the rest in cash. */
async function pay(totalFen: number, points = 0): Promise<string> {
  const { saleId } = await shop.aSale({ memberId: lin.memberId, carId: null }, totalFen, cashier);
  const proof = points === 0 ? {} : { proofId: await shop.aProof(lin, saleId, cashier) };
  const tenders = [{ method: 'cash', amountFen: totalFen - points }];
  const body = { wishes: { points, prepaid: null, tenders }, quotedFen: totalFen, ...proof };
  return String(must(await cashier.post(`/staff/sales/${saleId}/settlement`, body, aKey()), 201)['id']);
}

/** On a later day two people undo a bill. */
async function undo(settlementId: string): Promise<void> {
  const reason = { reasonCode: 'wrongService', reason: '项目选错' };
  const path = `/staff/settlements/${settlementId}/reversal`;
  must(await manager.post(path, reason, aKey()), 200);
  must(await owner.post(path, reason, aKey()), 200);
}

const night = (): Promise<boolean> => shop.get(Jobs).runNow('points.lapse');
const points = async () => must(await lin.get('/me/points'), 200);
async function lines(): Promise<unknown[]> {
  const { items } = must(await lin.get('/me/points/movements'), 200);
  return (items as { move: string; points: number; debt: number }[]).map((one) => [one.move, one.points, one.debt]);
}

test('points that end with the year are there on 31 December to the last minute, and gone on 1 January', async () => {
  await on('2026-12-31T12:00:00Z');
  const first = await pay(30_000);
  expect(await points()).toMatchObject({ balance: 300, toLapse: [{ on: '2027-12-31', points: 300 }] });
  await on('2026-12-31T16:20:00Z');
  await night();
  expect(await points()).toMatchObject({ balance: 300 });

  // Half an hour before midnight in Shanghai: what was earned last year still pays, what is earned now ends a year later.
  await on('2027-12-31T15:30:00Z');
  await night();
  const spent = await pay(20_000, 100);
  expect(await points()).toMatchObject({
    balance: 399,
    toLapse: [
      { on: '2027-12-31', points: 200 },
      { on: '2028-12-31', points: 199 },
    ],
  });

  // Five past midnight, before the night's job: nobody has written it off yet, and nobody may spend it.
  await on('2027-12-31T16:05:00Z');
  expect(await points()).toMatchObject({ balance: 199, toLapse: [{ on: '2028-12-31', points: 199 }] });
  await on('2027-12-31T16:20:00Z');
  await night();
  await night();
  expect(await points()).toMatchObject({ balance: 199, debt: 0 });
  expect(await lines()).toEqual([
    ['lapsed', -200, 0],
    ['earned', 199, 0],
    ['spent', -100, 0],
    ['earned', 300, 0],
  ]);

  // The bill of 31 December is undone on 1 January: what it earned goes, and what it had spent ended meanwhile and is good for a week more.
  await undo(spent);
  expect(await points()).toMatchObject({ balance: 100, debt: 0, toLapse: [{ on: '2028-01-08', points: 100 }] });
  expect((await lines()).slice(0, 2)).toEqual([
    ['takenBack', -199, 0],
    ['returned', 100, 0],
  ]);
  // And so is the one of the year before: what lapsed of it unspent is simply gone, and nobody owes it.
  await undo(first);
  expect(await points()).toMatchObject({ balance: 0, debt: 0, toLapse: [] });
  await on('2028-01-08T16:20:00Z');
  await night();
  expect(await points()).toMatchObject({ balance: 0, debt: 0 });
});

test('points that roll don’t mind the end of a year, beside points that end with it', async () => {
  const name = '周小云';
  await on('2029-06-01T02:00:00Z', name);
  await pay(30_000);
  const { version, ...rules } = must(await owner.get('/staff/point-rules'), 200);
  const rolling = { ...rules, version, lapse: { kind: 'rolling', length: 1 }, reason: '改为滚动到期' };
  must(await owner.put('/staff/point-rules', rolling), 200);
  await on('2030-12-31T15:30:00Z', name);
  const rolls = await pay(20_000);
  // What was earned before keeps the lapse it was earned under.
  expect(await points()).toMatchObject({
    balance: 500,
    toLapse: [
      { on: '2030-12-31', points: 300 },
      { on: '2031-01-30', points: 200 },
    ],
  });
  await on('2030-12-31T16:20:00Z', name);
  await night();
  expect(await points()).toMatchObject({ balance: 200, debt: 0, toLapse: [{ on: '2031-01-30', points: 200 }] });
  await undo(rolls);
  expect(await points()).toMatchObject({ balance: 0, debt: 0 });
  expect(await lines()).toEqual([
    ['takenBack', -200, 0],
    ['lapsed', -300, 0],
    ['earned', 200, 0],
    ['earned', 300, 0],
  ]);
  await pay(20_000);
  await on('2031-01-30T16:20:00Z', name);
  await night();
  expect(await points()).toMatchObject({ balance: 200, toLapse: [{ on: '2031-01-31', points: 200 }] });
  await on('2031-01-31T16:20:00Z', name);
  await night();
  expect(await points()).toMatchObject({ balance: 0, toLapse: [] });
});
