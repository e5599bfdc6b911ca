import { hasAll, hasPaid, aHolder, twoLines, whatHas, type AHolder, type TwoLines } from '../builders/a-holder';
import { aKey, must, type Person } from '../builders/a-shop';
import { anAsk, fromCard } from '../builders/asks';
import { atOnce, tally } from '../builders/at-once';
import { paymentEnds } from '../builders/payment-ends';
import { aServiceCardsWorld, type ServiceCardsWorld } from '../builders/service-cards-world';

// The shop asks for one combination; the owner, who is to pay, chooses another.

let world: ServiceCardsWorld;
let held: AHolder;
let bill: TwoLines;
let lin: AHolder['member'];
beforeAll(async () => {
  world = await aServiceCardsWorld();
});
beforeEach(async () => {
  await world.asAdmin('DELETE FROM rate_limit');
  world.clock.set(new Date('2026-03-02T02:00:00Z'));
  held = await aHolder(world, { inWechat: true });
  lin = held.member;
  bill = await twoLines(world, held);
});
afterEach(async () => {
  expect(await world.broken()).toEqual([]);
});
afterAll(() => world.close());

const totalFen = 24_000;
/** A wash by a use, 20.00 by the coupon, 500 points, 50.00 from the card: what hasPaid tells of, less what the counter takes. */
const everything = () => ({
  uses: [{ cardId: held.washCardId, lineId: bill.washId, times: 1 }],
  couponIds: [held.couponId],
  points: 500,
  prepaid: { cardId: lin.cardId, amountFen: 5_000 },
  wechatFen: 12_500,
  quotedFen: totalFen,
});
const nothing = { uses: [], couponIds: [], points: 0, prepaid: null, wechatFen: totalFen, quotedFen: totalFen };
const ask = (body: object = fromCard(lin, totalFen)) => anAsk(world, bill.saleId, body);
const choose = (askId: string, choice: object, key = aKey(), who: Person = lin) =>
  who.post(`/me/pay-asks/${askId}/choice`, choice, key);
const chosen = async (askId: string, choice: object) => must(await choose(askId, choice), 200);
const refused = async (askId: string, choice: object) => world.codeOf(await choose(askId, choice));
const settle = (askId: string, wishes: unknown) =>
  world.cashier.post(`/staff/sales/${bill.saleId}/settlement`, { wishes, quotedFen: totalFen, askId }, aKey());
const agreed = async () => must(await world.cashier.get(`/staff/sales/${bill.saleId}/ask`), 200);

describe('an owner who is asked to pay', () => {
  test('chooses from the own things, and is told of nobody else’s', async () => {
    const stranger = await aHolder(world);
    const choices = must(await lin.get(`/me/pay-asks/${await ask()}/choices`), 200);
    expect(choices).toMatchObject({
      quotedFen: totalFen,
      asked: { couponIds: [], prepaid: { amountFen: totalFen }, tenders: [] },
      facts: { consent: null, staffId: '', coupons: [{ couponId: held.couponId }], points: { ownerId: lin.memberId } },
    });
    const told = JSON.stringify(choices);
    for (const other of [stranger.member.memberId, stranger.couponId, world.cashier.staffId])
      expect(told).not.toContain(other);
  });

  test('takes another combination: the till sees it, and can settle that and nothing else', async () => {
    const askId = await ask();
    const choice = { ...everything(), wechatFen: 0, prepaid: { cardId: lin.cardId, amountFen: 17_500 } };
    expect(await chosen(askId, choice)).toMatchObject({ state: 'approved', changed: true, prepaidFen: 17_500 });
    const { wishes, ...seen } = await agreed();
    expect(seen).toMatchObject({ id: askId, state: 'approved', changed: true });
    expect(wishes).toMatchObject({ couponIds: [held.couponId], points: 500, prepaid: { amountFen: 17_500 } });
    const before = { uses: [], couponIds: [], points: 0, tenders: [] };
    const asked = { ...before, prepaid: { cardId: lin.cardId, amountFen: totalFen } };
    expect(world.codeOf(await settle(askId, asked))).toBe('PROOF_WRONG');
    const more = { ...(wishes as object), points: 0, prepaid: { cardId: lin.cardId, amountFen: 18_000 } };
    expect(world.codeOf(await settle(askId, more))).toBe('PROOF_WRONG');
    must(await settle(askId, wishes), 201);
    expect(await whatHas(world, held)).toEqual({ ...hasPaid, balance: 82_500 });
  });

  test('leaves all of it to WeChat, or a part: it is put aside, paid and captured', async () => {
    const askId = await ask();
    await chosen(askId, everything());
    const settlement = must(await settle(askId, (await agreed())['wishes']), 201);
    expect(settlement).toMatchObject({ state: 'held' });
    await paymentEnds(world, settlement, 'paid');
    expect(await whatHas(world, held)).toEqual(hasPaid);
    bill = await twoLines(world, held);
    const again = await ask(fromCard(lin, totalFen));
    await chosen(again, nothing);
    const other = must(await settle(again, (await agreed())['wishes']), 201);
    expect(other['legs']).toMatchObject([{ kind: 'wechat', amountFen: totalFen }]);
    await paymentEnds(world, other, 'closed');
    expect(await whatHas(world, held)).toEqual(hasPaid);
  });

  test('chooses no odd amount whose rest would be rounded off', async () => {
    const boss = world.as(await world.hire('沈望', 'ownerManager', world.east));
    const round = async (roundingMode: string) =>
      must(await boss.patch(`/staff/shops/${world.east}`, { roundingMode, reason: '抹零' }), 200);
    await round('yuan');
    const askId = await ask();
    const from = (amountFen: number, wechatFen: number) => {
      return { ...nothing, prepaid: { cardId: lin.cardId, amountFen }, wechatFen };
    };
    expect(await refused(askId, from(23_901, 0))).toBe('ROUNDED_BY_CHOICE');
    // 301 of the 500 points leave 236.99.
    expect(await refused(askId, { ...nothing, points: 301, wechatFen: 23_600 })).toBe('ROUNDED_BY_CHOICE');
    expect(await chosen(askId, from(13_900, 10_100))).toMatchObject({ changed: true, prepaidFen: 13_900 });
    await round('none');
  });

  test('finds what the counter takes in cash as it was', async () => {
    const askId = await ask(fromCard(lin, 20_000, 4_000));
    const own = { ...nothing, couponIds: [held.couponId], prepaid: { cardId: lin.cardId, amountFen: 10_000 } };
    // Without the cash 40.00 more would be left, with it 80.00.
    expect(await refused(askId, { ...own, wechatFen: 12_000 })).toBe('QUOTE_CHANGED');
    expect(await refused(askId, { ...own, wechatFen: 7_999 })).toBe('QUOTE_CHANGED');
    await chosen(askId, { ...own, wechatFen: 8_000 });
    expect((await agreed())['wishes']).toMatchObject({
      tenders: [
        { method: 'cash', amountFen: 4_000 },
        { method: 'wechat', amountFen: 8_000 },
      ],
    });
  });

  test('is refused by the planner what is used, not the own, too much or of another bill', async () => {
    const stranger = await aHolder(world);
    const other = await twoLines(world, held);
    const askId = await ask();
    const use = { cardId: held.washCardId, lineId: bill.washId, times: 1 };
    const card = { cardId: lin.cardId, amountFen: totalFen };
    const tried = [
      { couponIds: [stranger.couponId] },
      { uses: [{ ...use, cardId: stranger.washCardId }] },
      { uses: [{ ...use, lineId: other.washId }] },
      { uses: [{ ...use, times: 2 }] },
      { prepaid: { cardId: stranger.member.cardId, amountFen: 1_000 } },
      { prepaid: { ...card, amountFen: totalFen + 1 } },
      { prepaid: card, wechatFen: 1 },
      { points: 100_000 },
      { quotedFen: totalFen - 1 },
    ];
    const codes = [];
    for (const changes of tried) codes.push(await refused(askId, { ...nothing, ...changes }));
    const notThere = ['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'USES_TOO_MANY', 'NOT_FOUND'];
    expect(codes).toEqual([...notThere, 'QUOTE_CHANGED', 'QUOTE_CHANGED', 'POINTS_SHARE', 'QUOTE_CHANGED']);
    must(await lin.post(`/me/cards/${lin.cardId}/loss`, {}, aKey()), 200);
    expect(await refused(askId, { ...nothing, prepaid: card, wechatFen: 0 })).toBe('CARD_LOST');
    expect(await whatHas(world, held)).toEqual(hasAll);
  });
});

describe('a choice that comes too late says why', () => {
  test('after its time, after another answer, and after another ask', async () => {
    const late = await ask();
    world.clock.advance(2 * 60_000);
    expect(await refused(late, nothing)).toBe('ASK_EXPIRED');
    const [before, now] = [await ask(), await ask()];
    expect(await refused(before, nothing)).toBe('ASK_REPLACED');
    must(await lin.post(`/me/pay-asks/${now}/decline`, {}, aKey()), 200);
    expect(await refused(now, nothing)).toBe('ASK_ANSWERED');
    expect(world.codeOf(await lin.get(`/me/pay-asks/${now}/choices`))).toBe('ASK_CLOSED');
  });

  test('after the bill was edited, cancelled, settled, or waits for WeChat', async () => {
    const edited = await ask();
    const sale = must(await world.cashier.get(`/staff/sales/${bill.saleId}`), 200);
    const lines = [{ serviceId: (sale['lines'] as { serviceId: string }[])[1]?.serviceId, qty: 1 }];
    const edit = { lines, version: sale['version'] };
    must(await world.cashier.put(`/staff/sales/${bill.saleId}/lines`, edit), 200);
    expect(await refused(edited, nothing)).toBe('ASK_REPLACED');
    const cancelled = await ask(fromCard(lin, 20_000));
    must(await world.cashier.post(`/staff/sales/${bill.saleId}/cancellation`, { reason: '车主改天再来' }), 200);
    expect(await refused(cancelled, nothing)).toBe('SALE_NOT_OPEN');
    bill = await twoLines(world, held);
    const waits = await ask();
    const byWechat = { prepaid: null, tenders: [{ method: 'wechat', amountFen: totalFen }] };
    must(await settle(waits, byWechat), 201);
    expect(await refused(waits, nothing)).toBe('SETTLEMENT_HELD');
    bill = await twoLines(world, held);
    const paid = await ask();
    must(await settle(paid, { prepaid: null, tenders: [{ method: 'cash', amountFen: totalFen }] }), 201);
    expect(await refused(paid, nothing)).toBe('SALE_NOT_OPEN');
  });

  test('to somebody else it isn’t there, nor to a driver who may spend', async () => {
    const owner = await world.aMember('周小云', 30_000);
    const driver = world.as(await world.signIn('代驾'));
    const invited = must(await owner.post(`/me/cars/${owner.carId}/driver-invitations`, { maySpend: true }), 201);
    must(await driver.post('/me/driver-invitations/acceptance', { code: invited['code'] }), 200);
    const { saleId } = await world.aSale(owner, 3_000);
    const askId = await anAsk(world, saleId, fromCard(owner, 3_000));
    const choice = { ...nothing, wechatFen: 3_000, quotedFen: 3_000 };
    for (const who of [lin, driver]) {
      expect(world.codeOf(await choose(askId, choice, aKey(), who))).toBe('NOT_FOUND');
      expect(world.codeOf(await who.get(`/me/pay-asks/${askId}/choices`))).toBe('NOT_FOUND');
    }
    const told = JSON.stringify(must(await owner.get(`/me/pay-asks/${askId}/choices`), 200));
    expect(told).not.toContain(driver.memberId);
    must(await choose(askId, choice, aKey(), owner), 200);
  });
});

test('of many answers at once one counts; its key gets the same answer again', async () => {
  const askId = await ask();
  const key = aKey();
  must(await choose(askId, everything(), key), 200);
  expect(must(await choose(askId, everything(), key), 200)).toMatchObject({ state: 'approved', changed: true });
  expect(world.codeOf(await choose(askId, nothing, key))).toBe('KEY_REUSED');
  const next = await ask();
  const choices = [everything(), nothing, everything(), nothing, everything(), nothing];
  const answers = await atOnce(choices.map((choice) => async () => world.codeOf(await choose(next, choice))));
  expect(tally(answers)).toEqual({ 200: 1, ASK_ANSWERED: 5 });
});
