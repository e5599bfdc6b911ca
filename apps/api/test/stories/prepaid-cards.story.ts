import { house } from '../../src/ledger';
import { MergePort } from '../../src/members';
import { Refused } from '../../src/platform/http';
import { LapseBonus } from '../../src/prepaid';
import { aPrepaidWorld, brief, linesOf, type PrepaidWorld } from '../builders/prepaid-world';

let world: PrepaidWorld;
beforeAll(async () => {
  world = await aPrepaidWorld();
});
beforeEach(() => {
  world.api.clock.set(new Date('2026-03-02T02:00:00Z'));
});
afterEach(async () => {
  expect(await world.broken()).toEqual([]);
});
afterAll(() => world.api.close());

const refusal = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Refused ? error.code : String(error)),
  );

describe('spending', () => {
  test('goes by proportion, is told, and is reversed exactly to the lot', async () => {
    const { holder, cardId } = await world.aCard(50_000);
    const { entryId, balanceAfterFen } = await world.spend(cardId, 5_300);
    expect(balanceAfterFen).toBe(47_700);
    expect(await world.balanceOf(holder)).toEqual({ balanceFen: 47_700, principalFen: 45_000, bonusFen: 2_700 });
    const [notice] = await world.noticesOf(holder);
    expect(notice?.facts).toEqual([
      { label: '项目', value: '标准洗车' },
      { label: '扣款', value: '¥53.00' },
      { label: '余额', value: '¥477.00' },
      { label: '车牌', value: '川A8K2M7' },
      { label: '门店', value: '城东店' },
    ]);

    const head = { shopId: world.shopId, staffId: null, title: '反结账', reason: '洗错车' };
    const undo = () => world.api.unit.run((tx) => world.cards.reverseSpend(tx, { cardId, entryId, head }));
    expect(await undo()).toMatchObject({ balanceAfterFen: 53_000 });
    expect(await refusal(undo())).toBe('ALREADY_REVERSED');
    expect(await world.balanceOf(holder)).toEqual({ balanceFen: 53_000, principalFen: 50_000, bonusFen: 3_000 });
  });

  test('is refused for a frozen card, but its money comes back to it', async () => {
    const { holder, cardId } = await world.aCard(20_000);
    const { entryId } = await world.spend(cardId, 5_000);
    await world.api.asAdmin("UPDATE prepaid_card SET state = 'frozen' WHERE id = ?", [cardId]);
    expect(await refusal(world.spend(cardId, 1_000))).toBe('CARD_FROZEN');
    expect((await world.startTopUp(holder, 10_000)).body).toMatchObject({ code: 'CARD_FROZEN' });
    const head = { shopId: world.shopId, staffId: null, title: '反结账' };
    await world.api.unit.run((tx) => world.cards.reverseSpend(tx, { cardId, entryId, head }));
    expect(await world.balanceOf(holder)).toMatchObject({ balanceFen: 20_000 });
  });

  test('by a plan made on other facts is refused, so that principal and bonus can never leave their proportion', async () => {
    const { cardId } = await world.aCard(50_000);
    const spend = world.api.unit.run(async (tx) => {
      const facts = await world.cards.lockFacts(tx, cardId);
      const takes = [{ lotId: facts?.lots[0]?.id ?? '', principalFen: 5_300 as never, bonusFen: 0 as never }];
      return world.cards.take(tx, { cardId, takes, head: { shopId: world.shopId, title: '洗车' } });
    });
    expect(await refusal(spend)).toBe('QUOTE_CHANGED');
  });

  test('from the card takes the same few statements however many lots the card has', async () => {
    const counts: number[] = [];
    for (const lots of [1, 5]) {
      const { holder, cardId } = await world.aCard(10_000);
      const by = await world.aStaff('cashier');
      for (let made = 1; made < lots; made += 1) await world.atCounter(by, holder.actor.memberId, 10_000);
      await world.api.unit.run(async (tx) => {
        const asked = async () =>
          Number((await tx.row<{ Value: string }>("SHOW SESSION STATUS LIKE 'Questions'"))?.Value);
        const before = await asked();
        await world.spend(cardId, 9_000 * lots, tx);
        counts.push((await asked()) - before - 1);
      });
    }
    expect(counts[0]).toBe(counts[1]);
    // Card, lots with balances; entry, postings, seal, balances; shop names, notice, its outbox row.
    expect(counts[0]).toBe(9);
  });
});

describe('a hold', () => {
  const head = () => ({ shopId: world.shopId, staffId: null, title: '未付款，已退回' });

  test('leaves the card at once and comes back whole when it is released', async () => {
    const { holder, cardId } = await world.aCard(50_000);
    const { holdId, balanceAfterFen } = await world.hold(cardId, 5_300);
    expect([balanceAfterFen, (await world.balanceOf(holder)).balanceFen]).toEqual([47_700, 47_700]);
    await world.api.unit.run((tx) => world.cards.releaseSpend(tx, holdId, head()));
    expect(await world.balanceOf(holder)).toEqual({ balanceFen: 53_000, principalFen: 50_000, bonusFen: 3_000 });
    expect(brief(await linesOf(holder, cardId))).toEqual([
      ['reverse', 5_300, 53_000],
      ['settle', -5_300, 47_700],
      ['topUp', 53_000, 53_000],
    ]);
  });

  test('that is captured shows one line, and its reversal brings back both parts', async () => {
    const { holder, cardId } = await world.aCard(50_000);
    const { holdId } = await world.hold(cardId, 5_300);
    const revenue = house('revenue', world.shopId);
    const wechat = { asset: 'CNY_PRINCIPAL' as const, amount: 700, from: house('wechatClearing'), to: revenue };
    const { entryId } = await world.api.unit.run((tx) =>
      world.ledger.capture(tx, holdId, { head: head(), to: () => revenue, also: [wechat] }),
    );
    expect(brief(await linesOf(holder, cardId))).toEqual([
      ['settle', -5_300, 47_700],
      ['topUp', 53_000, 53_000],
    ]);
    await world.api.unit.run((tx) => world.cards.reverseSpend(tx, { cardId, entryId, head: head() }));
    expect(await world.balanceOf(holder)).toEqual({ balanceFen: 53_000, principalFen: 50_000, bonusFen: 3_000 });
  });
});

describe('bonus', () => {
  const lapse = () => world.api.get(LapseBonus).run();

  test('that is half used lapses by what is left, and principal is then spent alone', async () => {
    const { holder, cardId } = await world.aCard(50_000);
    await world.spend(cardId, 26_500);
    world.api.clock.set(new Date('2027-03-01T15:59:00Z'));
    expect(await lapse()).toBe(0);
    world.api.clock.set(new Date('2027-03-01T16:05:00Z'));
    expect(await world.balanceOf(holder)).toEqual({ balanceFen: 25_000, principalFen: 25_000, bonusFen: 0 });
    expect(await lapse()).toBeGreaterThanOrEqual(1_500);
    expect(await lapse()).toBe(0);
    expect(brief(await linesOf(holder, cardId, '2027-03'))).toEqual([['expire', -1_500, 25_000]]);
    await world.spend(cardId, 25_000);
    expect(await world.balanceOf(holder)).toMatchObject({ balanceFen: 0 });
    expect((await world.noticesOf(holder)).map(({ kind }) => kind)).toContain('bonusLapsed');
  });

  test('is written off before anything else moves on the card, so that each line follows from the one above', async () => {
    const { holder, cardId } = await world.aCard(50_000);
    world.api.clock.set(new Date('2027-03-10T02:00:00Z'));
    await world.spend(cardId, 10_000);
    expect(brief(await linesOf(holder, cardId, '2027-03'))).toEqual([
      ['settle', -10_000, 40_000],
      ['expire', -3_000, 50_000],
    ]);
  });

  test('of one card that is broken keeps no other card waiting, and the run says which it was', async () => {
    const [broken, whole] = [await world.aCard(50_000), await world.aCard(50_000)];
    await world.api.asAdmin('UPDATE prepaid_card SET opened_shop_id = ? WHERE id = ?', ['', broken.cardId]);
    world.api.clock.set(new Date('2027-03-05T02:00:00Z'));
    await world.api.asAdmin("ALTER TABLE ledger_entry ADD CONSTRAINT trouble CHECK (shop_id <> '')");
    try {
      await expect(lapse()).rejects.toThrow(broken.cardId);
    } finally {
      await world.api.asAdmin('ALTER TABLE ledger_entry DROP CONSTRAINT trouble');
    }
    expect(brief(await linesOf(whole.holder, whole.cardId, '2027-03'))).toEqual([['expire', -3_000, 50_000]]);
    await world.api.asAdmin('UPDATE prepaid_card SET opened_shop_id = ? WHERE id = ?', [world.shopId, broken.cardId]);
    await lapse();
    expect(brief(await linesOf(broken.holder, broken.cardId, '2027-03'))).toEqual([['expire', -3_000, 50_000]]);
  });

  test('that comes back after its last day can be used for seven more days', async () => {
    const { holder, cardId } = await world.aCard(50_000);
    const { holdId } = await world.hold(cardId, 5_300);
    world.api.clock.set(new Date('2027-03-05T02:00:00Z'));
    await lapse();
    const head = { shopId: world.shopId, staffId: null, title: '未付款，已退回' };
    await world.api.unit.run((tx) => world.cards.releaseSpend(tx, holdId, head));
    expect(await world.balanceOf(holder)).toEqual({ balanceFen: 50_300, principalFen: 50_000, bonusFen: 300 });
    world.api.clock.set(new Date('2027-03-12T02:00:00Z'));
    expect(await world.balanceOf(holder)).toMatchObject({ bonusFen: 300 });
    world.api.clock.set(new Date('2027-03-13T02:00:00Z'));
    await lapse();
    expect(await world.balanceOf(holder)).toEqual({ balanceFen: 50_000, principalFen: 50_000, bonusFen: 0 });
  });
});

test('the refund quote is what is left of the principal, lot by lot', async () => {
  const { holder, cardId } = await world.aCard(50_000);
  await world.spend(cardId, 26_500);
  const { body } = await holder.get(`/me/cards/${cardId}/refund-quote`);
  expect(body).toMatchObject({
    totalFen: 25_000,
    lines: [
      { title: '充 500 送 30', paidFen: 50_000, principalUsedFen: 25_000, refundFen: 25_000, bonusForfeitFen: 1_500 },
    ],
  });
});

test("another's card is not there", async () => {
  const { cardId } = await world.aCard(10_000);
  const stranger = await world.aMember();
  for (const path of ['', '/statement', '/refund-quote']) {
    expect((await stranger.get(`/me/cards/${cardId}${path}`)).body).toMatchObject({ code: 'NOT_FOUND' });
  }
});

test('the counter reads of any card what its owner reads', async () => {
  const { holder, cardId } = await world.aCard(50_000);
  await world.spend(cardId, 26_500);
  const cashier = await world.aStaff('cashier');
  for (const path of ['', '/statement?month=2026-03', '/refund-quote']) {
    const { status, body } = await cashier.get(`/staff/cards/${cardId}${path}`);
    expect(status).toBe(200);
    expect(body).toEqual((await holder.get(`/me/cards/${cardId}${path}`)).body);
    expect((await cashier.get(`/staff/cards/${holder.actor.memberId}${path}`)).body).toMatchObject({
      code: 'NOT_FOUND',
    });
  }
});

test('two members made one keep both cards, each with its own cap', async () => {
  const one = await world.aCard(80_000);
  const other = await world.aCard(70_000);
  const into = one.holder.actor.memberId;
  await world.api.unit.run((tx) => world.api.get(MergePort).merged(tx, other.holder.actor.memberId, into));
  const { body } = await one.holder.get('/me/cards');
  const cards = body as unknown as { principalFen: number; roomFen: number }[];
  expect(cards.map(({ principalFen, roomFen }) => [principalFen, roomFen])).toEqual([
    [80_000, 20_000],
    [70_000, 30_000],
  ]);
});
