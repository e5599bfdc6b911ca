import { setTimeout as sleep } from 'node:timers/promises';
import { atOnce, tally } from '../builders/at-once';
import { aKey, aPrepaidWorld, type PrepaidWorld } from '../builders/prepaid-world';

let world: PrepaidWorld;
beforeAll(async () => {
  world = await aPrepaidWorld();
});
afterEach(async () => {
  expect(await world.broken()).toEqual([]);
});
afterAll(() => world.api.close());

const times = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n));
const codeOf = ({ status, body }: { status: number; body: Record<string, unknown> }): string =>
  status < 300 ? 'done' : String(body['code']);

test('fifty spends of 30.00 at once on 100.00 are three', async () => {
  const { holder, cardId } = await world.aCard(10_000);
  const ends = await atOnce(times(50, () => () => world.spend(cardId, 3_000)));
  expect(tally<unknown>(ends)).toEqual({ done: 3, BALANCE_SHORT: 47 });
  expect(await world.balanceOf(holder)).toMatchObject({ balanceFen: 1_000 });
});

test('spends, holds and their returns at once on one card with bonus leave it whole', async () => {
  const { holder, cardId } = await world.aCard(50_000);
  const undoing = { shopId: world.shopId, staffId: null, title: '退回' };
  const job = (n: number) => async (): Promise<string> => {
    if (n % 3 === 0) {
      await world.spend(cardId, 777);
      return 'spent';
    }
    const { holdId } = await world.hold(cardId, 1_001);
    await world.api.unit.run((tx) => world.cards.releaseSpend(tx, holdId, undoing));
    return 'released';
  };
  const ends = await atOnce(times(45, job));
  expect(tally(ends)).toEqual({ spent: 15, released: 30 });
  expect(await world.balanceOf(holder)).toMatchObject({ balanceFen: 53_000 - 15 * 777 });
}, 30_000);

test('top-ups at the counter and by WeChat at once never promise more than the cap', async () => {
  const holder = await world.aMember();
  const { memberId } = holder.actor;
  const cashier = await world.aStaff('cashier');
  const jobs = times(
    24,
    (n) => async () =>
      codeOf(await (n % 2 === 0 ? world.startTopUp(holder, 30_000) : world.atCounter(cashier, memberId, 30_000))),
  );
  const ends = tally(await atOnce(jobs));
  expect(ends).toEqual({ done: 3, CAP_EXCEEDED: 21 });
  const orders = await world.api.db.rows<{ id: string }>(
    "SELECT id FROM payment_order WHERE purpose = 'topUp' AND member_id = ?",
    [memberId],
  );
  await atOnce(
    orders.map(
      ({ id }) =>
        () =>
          world.paid(id),
    ),
  );
  expect(await world.balanceOf(holder)).toMatchObject({ principalFen: 90_000 });
  const cards = await world.api.db.rows('SELECT id FROM prepaid_card WHERE member_id = ?', [memberId]);
  expect(cards).toHaveLength(1);
}, 30_000);

test('an order that is told paid thirty times is credited once', async () => {
  const holder = await world.aMember();
  const { body } = await world.startTopUp(holder, 50_000);
  const ends = tally(await atOnce(times(30, () => () => world.paid(String(body['id'])))));
  expect(ends).toEqual({ credited: 1, known: 29 });
  expect(await world.balanceOf(holder)).toEqual({ balanceFen: 53_000, principalFen: 50_000, bonusFen: 3_000 });
});

test('one key asked for forty times opens one order', async () => {
  const holder = await world.aMember();
  const key = aKey();
  const answers = await Promise.all(times(40, () => world.startTopUp(holder, 20_000, key)));
  expect(new Set(answers.map(({ body }) => body['id'])).size).toBe(1);
  const { n } = (await world.api.db.row<{ n: number }>('SELECT COUNT(*) AS n FROM top_up WHERE member_id = ?', [
    holder.actor.memberId,
  ])) ?? { n: 0 };
  expect(n).toBe(1);
}, 30_000);

test('a waiting top-up is credited once, however many managers approve it at once', async () => {
  const holder = await world.aMember();
  const cashier = await world.aStaff('cashier');
  const { body } = await world.atCounter(cashier, holder.actor.memberId, 90_000);
  expect(body['state']).toBe('waiting');
  const managers = await Promise.all(times(8, () => world.aStaff('shopManager')));
  const ends = await atOnce(
    managers.map(
      (manager, n) => async () =>
        codeOf(
          await (n === 0
            ? manager.post(`/staff/top-ups/${String(body['id'])}/rejection`, { reason: '客户改主意' })
            : manager.post(`/staff/top-ups/${String(body['id'])}/approval`)),
        ),
    ),
  );
  expect(tally(ends)).toEqual({ done: 1, STATE_CHANGED: 7 });
});

test('undo and spend at once: one of them wins', async () => {
  const { holder, cardId, topUpId } = await world.aCard(20_000);
  const manager = await world.aStaff('shopManager');
  const undo = async () => codeOf(await manager.post(`/staff/top-ups/${topUpId}/undo`, { reason: '输错卡号' }));
  const spend = () => world.spend(cardId, 5_000).then(() => 'spent');
  const ends = tally(await atOnce([undo, spend, undo, spend]));
  const { balanceFen } = await world.balanceOf(holder);
  if (ends['done'] === 1) expect([ends['spent'] ?? 0, balanceFen]).toEqual([0, 0]);
  else expect([ends['spent'], ends['TOP_UP_TOUCHED'], balanceFen]).toEqual([2, 2, 10_000]);
});

test('an undo that meets the approval is done after it, never broken', async () => {
  const holder = await world.aMember();
  const [cashier, manager] = [await world.aStaff('cashier'), await world.aStaff('shopManager')];
  const { body } = await world.atCounter(cashier, holder.actor.memberId, 90_000);
  expect(body['state']).toBe('waiting');
  let letGo: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  const holding = world.api.unit.run(async (tx) => {
    await tx.rows('SELECT id FROM prepaid_card WHERE id = ? FOR UPDATE', [String(body['cardId'])]);
    await gate;
  });
  const path = `/staff/top-ups/${String(body['id'])}`;
  await sleep(100);
  const approving = manager.post(`${path}/approval`);
  await sleep(400);
  const undoing = manager.post(`${path}/undo`, { reason: '输错卡号' });
  await sleep(400);
  letGo();
  await holding;
  expect([codeOf(await approving), codeOf(await undoing)]).toEqual(['done', 'done']);
  expect(await world.balanceOf(holder)).toMatchObject({ balanceFen: 0 });
});
