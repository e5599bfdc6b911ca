import { PaymentPurposes } from '../../src/payments';
import { LapseBonus } from '../../src/prepaid';
import { aKey, aPrepaidWorld, brief, linesOf, part, type PrepaidWorld } from '../builders/prepaid-world';

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

describe('a top-up by the owner', () => {
  test('is credited when WeChat says so: a card, a lot with its bonus, a line, a notice', async () => {
    const holder = await world.aMember();
    const started = await world.startTopUp(holder, 100_000, aKey(), world.tiers.get(100_000)?.id);
    expect(started.status).toBe(200);
    expect(started.body).toMatchObject({ purpose: 'topUp', state: 'awaiting', amountFen: 100_000, result: null });
    expect(await world.balanceOf(holder)).toMatchObject({ balanceFen: 0 });

    expect(await world.paid(String(started.body['id']))).toBe('credited');

    const order = await holder.get(`/me/payment-orders/${String(started.body['id'])}`);
    expect(order.body['result']).toMatchObject({ balanceAfterFen: 110_000, bonusFen: 10_000 });
    const { body } = await holder.get('/me/cards');
    const [card] = body as unknown as Record<string, unknown>[];
    expect(card).toMatchObject({
      balanceFen: 110_000,
      principalFen: 100_000,
      bonusFen: 10_000,
      named: false,
      roomFen: 0,
    });
    expect(card?.['number']).toMatch(/^\d{16}$/);
    expect(card?.['lots']).toMatchObject([
      { title: '充 1,000 送 100', source: 'topUp', paidFen: 100_000, bonusExpiresOn: '2027-03-01', shopName: '城东店' },
    ]);
    const statement = await linesOf(holder, String(card?.['id']));
    expect(statement).toMatchObject([
      { kind: 'topUp', title: '充值 · 微信支付', amountFen: 110_000, balanceAfterFen: 110_000 },
    ]);
    const [notice] = await world.noticesOf(holder);
    expect(notice).toMatchObject({
      kind: 'toppedUp',
      facts: expect.arrayContaining([{ label: '余额', value: '¥1,100.00' }]) as unknown,
    });
  });

  test('that is never paid gives the room under the cap back', async () => {
    const holder = await world.aMember();
    const { body } = await world.startTopUp(holder, 80_000);
    expect((await world.startTopUp(holder, 30_000)).body).toMatchObject({
      code: 'CAP_EXCEEDED',
      details: { roomFen: 20_000 },
    });
    const options = await holder.get('/me/top-up-options');
    expect(options.body).toMatchObject({ roomFen: 20_000, capFen: 100_000, minFen: 500 });
    const tiers = part<{ open: boolean; closedBecause: string | null }[]>(options, 'tiers');
    expect(tiers.map(({ open }) => open)).toEqual([false, false]);
    expect(tiers[0]?.closedBecause).toBe('超出可充额度');

    await close(String(body['id']));

    expect((await holder.get('/me/top-up-options')).body).toMatchObject({ roomFen: 100_000 });
  });

  test('keeps the answer of its key, and another body under it is refused', async () => {
    const holder = await world.aMember();
    const key = aKey();
    const first = await world.startTopUp(holder, 20_000, key);
    const again = await world.startTopUp(holder, 20_000, key);
    expect(again.body['id']).toBe(first.body['id']);
    expect((await world.startTopUp(holder, 30_000, key)).body).toMatchObject({ code: 'KEY_REUSED' });
    expect((await world.startTopUp(holder, 100, aKey())).body).toMatchObject({ code: 'TOP_UP_TOO_SMALL' });
  });

  test('under terms or an offer that changed meanwhile is refused before anything is paid', async () => {
    const holder = await world.aMember();
    const wish = { tierId: null, amountFen: 20_000, productVersion: '', termsVersion: world.terms };
    expect((await holder.post('/me/top-ups', { ...wish, termsVersion: 'old' })).body).toMatchObject({
      code: 'TERMS_NOT_ACCEPTED',
    });
    expect((await holder.post('/me/top-ups', wish)).body).toMatchObject({ code: 'TIER_CHANGED' });
  });

  test.each([0, -1, 0.001, 1e308, '1e3', '１００', '9007199254740993', null])(
    'refuses the amount %p',
    async (amountFen) => {
      const holder = await world.aMember();
      const wish = { tierId: null, amountFen, productVersion: '', termsVersion: world.terms };
      expect((await holder.post('/me/top-ups', wish)).body).toMatchObject({ code: 'VALIDATION_FAILED' });
    },
  );
});

describe('a top-up at the counter', () => {
  test('takes cash with change under a receipt number', async () => {
    const holder = await world.aMember();
    const cashier = await world.aStaff('cashier');
    const short = await world.atCounter(cashier, holder.actor.memberId, 50_000, { receivedFen: 40_000 });
    expect(short.body).toMatchObject({ code: 'CASH_SHORT', details: { missingFen: 10_000 } });

    const done = await world.atCounter(cashier, holder.actor.memberId, 50_000, { receivedFen: 60_000 });

    expect(done.status).toBe(201);
    expect(done.body).toMatchObject({
      state: 'done',
      changeFen: 10_000,
      bonusFen: 3_000,
      balanceAfterFen: 53_000,
      mayUndo: true,
    });
    expect(done.body['receiptNumber']).toMatch(/^T260302-[0-9A-Z]{4}-\d{3}$/);
    expect(await world.balanceOf(holder)).toEqual({ balanceFen: 53_000, principalFen: 50_000, bonusFen: 3_000 });
  });

  test('above the limit waits for a second person, who is not the first', async () => {
    const holder = await world.aMember();
    const manager = await world.aStaff('shopManager');
    const other = await world.aStaff('shopManager');
    const cashier = await world.aStaff('cashier');
    const waiting = await world.atCounter(manager, holder.actor.memberId, 90_000);
    expect(waiting.body).toMatchObject({ state: 'waiting', balanceAfterFen: null, mayUndo: false, mayDecide: false });
    expect(await world.balanceOf(holder)).toMatchObject({ balanceFen: 0 });
    const approval = `/staff/top-ups/${String(waiting.body['id'])}/approval`;
    expect((await manager.post(approval)).body).toMatchObject({ code: 'SELF_APPROVAL' });
    expect((await cashier.post(approval)).body).toMatchObject({ code: 'FORBIDDEN' });
    const offered = async (to: typeof other) =>
      part<{ id: string; mayDecide: boolean }[]>(await to.get('/staff/top-ups?state=waiting'), 'items').find(
        ({ id }) => id === waiting.body['id'],
      )?.mayDecide;
    expect([await offered(manager), await offered(cashier), await offered(other)]).toEqual([false, false, true]);

    expect((await other.post(approval)).body).toMatchObject({ state: 'done', balanceAfterFen: 93_000 });

    expect(await world.balanceOf(holder)).toMatchObject({ balanceFen: 93_000 });
    expect((await other.post(approval)).body).toMatchObject({ code: 'STATE_CHANGED' });
  });

  test('that is rejected leaves nothing and frees the room', async () => {
    const holder = await world.aMember();
    const cashier = await world.aStaff('cashier');
    const manager = await world.aStaff('shopManager');
    const { body } = await world.atCounter(cashier, holder.actor.memberId, 90_000);
    const rejected = await manager.post(`/staff/top-ups/${String(body['id'])}/rejection`, { reason: '客户改主意' });
    expect(rejected.body).toMatchObject({ state: 'rejected' });
    expect((await holder.get('/me/top-up-options')).body).toMatchObject({ roomFen: 100_000 });
    expect(await world.noticesOf(holder)).toEqual([]);
  });

  test('is undone while untouched, and refused once anything was spent', async () => {
    const { holder, cardId, topUpId } = await world.aCard(50_000);
    const manager = await world.aStaff('shopManager');
    const undo = () => manager.post(`/staff/top-ups/${topUpId}/undo`, { reason: '输错卡号' });
    const { entryId } = await world.spend(cardId, 1_000);
    expect((await undo()).body).toMatchObject({ code: 'TOP_UP_TOUCHED', details: { usedFen: 1_000 } });
    const head = { shopId: world.shopId, staffId: null, title: '反结账' };
    await world.api.unit.run((tx) => world.cards.reverseSpend(tx, { cardId, entryId, head }));

    expect((await undo()).body).toMatchObject({ state: 'undone', mayUndo: false });

    expect(await world.balanceOf(holder)).toMatchObject({ balanceFen: 0 });
    expect((await undo()).body).toMatchObject({ code: 'STATE_CHANGED' });
    expect(brief(await linesOf(holder, cardId)).map(([kind, amount]) => [kind, amount])).toEqual([
      ['reverse', -53_000],
      ['reverse', 1_000],
      ['settle', -1_000],
      ['topUp', 53_000],
    ]);
  });
});

describe('a top-up whose bonus lapsed', () => {
  const lapsed = '2027-03-10T02:00:00Z';
  const reason = { reason: '输错卡号' };

  test.each(['before the nightly run', 'after it'])('is not undone %s, and the refusal says why', async (when) => {
    const { holder, cardId, topUpId } = await world.aCard(50_000);
    const manager = await world.aStaff('shopManager');
    world.api.clock.set(new Date(lapsed));
    if (when === 'after it') await world.api.get(LapseBonus).run();
    const { body } = await manager.post(`/staff/top-ups/${topUpId}/undo`, reason);
    expect(body).toMatchObject({ code: 'TOP_UP_LAPSED', details: { bonusFen: 3_000 } });
    expect(await world.balanceOf(holder)).toMatchObject({ balanceFen: 50_000 });
    const list = await manager.get('/staff/top-ups');
    expect(part<{ id: string }[]>(list, 'items').find(({ id }) => id === topUpId)).toMatchObject({ mayUndo: false });
    await world.spend(cardId, 50_000);
    expect((await manager.post(`/staff/top-ups/${topUpId}/undo`, reason)).body).toMatchObject({
      code: 'TOP_UP_TOUCHED',
    });
  });
});

test('terms that the counter had accepted stand in the log of consents, with who had them accepted', async () => {
  const holder = await world.aMember();
  const cashier = await world.aStaff('cashier');
  expect((await world.atCounter(cashier, holder.actor.memberId, 20_000)).status).toBe(201);
  expect((await world.atCounter(cashier, holder.actor.memberId, 20_000)).status).toBe(201);
  const log = await world.api.db.rows(
    'SELECT kind, version, accepted, staff_id AS staffId FROM consent WHERE member_id = ?',
    [holder.actor.memberId],
  );
  const { staffId } = cashier.actor.staff;
  expect(log).toEqual([{ kind: 'prepaidTerms', version: world.terms, accepted: 1, staffId }]);
});

describe('a card product', () => {
  test('is changed by a new version; who saw the old one is refused', async () => {
    const owner = await world.aStaff('ownerManager');
    const created = await owner.post('/staff/card-products', {
      name: '夏季活动',
      bonusMonths: null,
      tiers: [{ payFen: 10_000, bonusFen: 500 }],
    });
    expect(created.status).toBe(201);
    const id = String(created.body['id']);
    const [tier] = part<{ id: string }[]>(created, 'tiers');
    const edited = await owner.patch(`/staff/card-products/${id}`, {
      tiers: [{ payFen: 10_000, bonusFen: 100 }],
      reason: '活动结束',
    });
    expect(edited.body['version']).not.toBe(created.body['version']);
    const holder = await world.aMember();
    expect((await world.startTopUp(holder, 10_000, aKey(), tier?.id)).body).toMatchObject({ code: 'TIER_CHANGED' });
    const off = await owner.patch(`/staff/card-products/${id}`, { active: false });
    expect(off.body).toMatchObject({ active: false, name: '夏季活动', tiers: [{ payFen: 10_000, bonusFen: 100 }] });
    const offered = part<{ productId: string }[]>(await holder.get('/me/top-up-options'), 'tiers');
    expect(offered.some(({ productId }) => productId === id)).toBe(false);
  });

  test('is the owner-manager’s alone to change', async () => {
    const manager = await world.aStaff('shopManager');
    const wish = { name: '卡', bonusMonths: 12, tiers: [{ payFen: 10_000, bonusFen: 0 }] };
    expect((await manager.post('/staff/card-products', wish)).body).toMatchObject({ code: 'FORBIDDEN' });
    const owner = await world.aStaff('ownerManager');
    const twice = {
      ...wish,
      tiers: [
        { payFen: 10_000, bonusFen: 0 },
        { payFen: 10_000, bonusFen: 1 },
      ],
    };
    for (const bad of [
      { ...wish, tiers: [] },
      twice,
      { ...wish, name: '' },
      { ...wish, bonusMonths: 0 },
      { ...wish, more: 1 },
    ])
      expect((await owner.post('/staff/card-products', bad)).body).toMatchObject({ code: 'VALIDATION_FAILED' });
  });
});

async function close(orderId: string): Promise<void> {
  const order = await world.payments.find(world.api.db, orderId);
  if (!order) throw new Error('no such order');
  await world.api.unit.run(async (tx) => {
    const handler = world.api.get(PaymentPurposes).of('topUp');
    await handler.lock(tx, order);
    await handler.onClosed(tx, order);
  });
}
