import { shopDayOf } from '@cheyou/domain';
import { Jobs } from '../../src/platform/jobs';
import { aKey, must, type AShop, type Person } from '../builders/a-shop';
import { shopStory } from '../builders/shop-story';

type Holder = Person & { cardId: string; carId: string };

let shop: AShop;
let owner: Person;
let second: Person;
shopStory((opened) => {
  shop = opened;
  owner = shop.as(shop.owner);
});
beforeAll(async () => {
  second = shop.as(await shop.hire('罗青', 'shopManager', shop.east));
});

/** Everything on the card back, as it was shown. */
const all = (quotedFen: number, more: object = {}) => ({
  ...{ lotId: null, amountFen: null, quotedFen, reason: '搬家了，以后不来了', closesCard: false },
  ...more,
});
const ask = (by: Person, cardId: string, body: object) => by.post(`/me/cards/${cardId}/refunds`, body, aKey());
const asked = async (by: Holder, body: object): Promise<string> =>
  String(must(await ask(by, by.cardId, body), 201)['id']);
const decide = (by: Person, id: string, what: string, body: object = {}) =>
  by.post(`/staff/card-refunds/${id}/${what}`, body, aKey());
const dueIds = async (): Promise<string[]> =>
  ((await shop.cashier.get('/staff/card-refunds/due')).body as unknown as { id: string }[]).map(({ id }) => id);
/** What a desk says that waits: for a second person, and for somebody who pays. */
const onDesk = async (by: Person) => {
  const { approvals, payOuts } = must(await by.get('/staff/desk'), 200);
  return [Number(approvals), Number(payOuts)] as const;
};
const codeOf = (answer: Parameters<AShop['codeOf']>[0]): string => shop.codeOf(answer);

async function aTier(payFen: number, bonusFen: number): Promise<string> {
  const body = { name: '储值卡', bonusMonths: 12, tiers: [{ payFen, bonusFen }] };
  const product = must(await owner.post('/staff/card-products', body, aKey()), 201);
  return (product['tiers'] as { id: string }[])[0]?.id ?? '';
}

/** A member with 3,000 + 1,000 on the card, of which 3,594 were used. */
async function aUsedCard(): Promise<Holder> {
  const member = await shop.aMember('林知远', 0);
  const tierId = await aTier(300_000, 100_000);
  const { version: termsVersion } = must(await owner.get(`/staff/members/${member.memberId}/top-up-options`), 200)[
    'terms'
  ] as { version: string };
  const topUp = { cardId: null, tierId, amountFen: 300_000, method: 'cash', termsVersion };
  const taken = must(await owner.post(`/staff/members/${member.memberId}/top-ups`, topUp, aKey()), 201);
  if (taken['state'] === 'waiting')
    must(await second.post(`/staff/top-ups/${String(taken['id'])}/approval`, {}, aKey()), 200);
  const holder = { ...member, cardId: String(taken['cardId']) };
  must(await shop.settleFromCard(await shop.aSale(holder, 359_400), holder), 201);
  return holder;
}

test('3,000 + 1,000 of which 3,594 were used gives 304.50 back, by two people, and the card is closed', async () => {
  const lin = await aUsedCard();
  const quote = must(await lin.get(`/me/cards/${lin.cardId}/refund-quote`), 200);
  expect(quote).toMatchObject({ totalFen: 30_450, lines: [{ refundFen: 30_450, bonusForfeitFen: 10_150 }] });

  const refund = must(await ask(lin, lin.cardId, all(30_450, { closesCard: true })), 201);
  expect(refund).toMatchObject({ state: 'waiting', totalFen: 30_450, bonusFen: 10_150, askedBy: null });
  expect(await shop.balanceOf(lin)).toBe(0);

  const [waiting] = (await shop.manager.get('/staff/card-refunds/waiting')).body as unknown as { mayDecide: boolean }[];
  expect(waiting).toMatchObject({ id: refund['id'], memberName: '林知远', mayDecide: true });
  const approved = must(await decide(shop.manager, String(refund['id']), 'approval'), 200);
  expect(approved).toMatchObject({ state: 'paying', decidedBy: '苏明', cardClosed: true });

  const [line] = approved['lines'] as { lotId: string }[];
  expect(line).toMatchObject({ route: 'byHand', payout: 'due', refundFen: 30_450 });
  const payOut = { method: 'bankTransfer', reference: '银行回单 118' };
  const paid = must(await decide(shop.cashier, String(refund['id']), `lots/${line?.lotId ?? ''}/payout`, payOut), 200);
  expect(paid).toMatchObject({
    state: 'paid',
    lines: [{ payout: 'paid', paidMethod: 'bankTransfer', paidBy: '何立新' }],
  });

  expect(must(await lin.get(`/me/card-refunds/${String(refund['id'])}`), 200)).toMatchObject({ state: 'paid' });
  expect(must(await lin.get(`/me/cards/${lin.cardId}`), 200)).toMatchObject({
    state: 'closed',
    balanceFen: 0,
    lots: [],
  });
  const { items } = must(await lin.get(`/me/cards/${lin.cardId}/statement`), 200) as { items: object[] };
  expect(items[0]).toMatchObject({ kind: 'refund', title: '退卡', principalFen: -30_450, bonusFen: -10_150 });
  const notices = must(await lin.get('/me/notices'), 200)['items'] as { kind: string }[];
  expect(notices.slice(0, 3).map(({ kind }) => kind)).toEqual(['refundPaidOut', 'refundApproved', 'refundAsked']);
});

describe('while a refund waits', () => {
  test('its money can be neither spent nor asked for again, and is whole on the card when the owner thinks again', async () => {
    const lin = await shop.aMember('林知远', 20_000);
    const id = await asked(lin, all(20_000));
    const sale = await shop.aSale(lin, 5_000);
    expect(codeOf(await shop.settleFromCard(sale, lin))).toBe('BALANCE_SHORT');
    expect(codeOf(await ask(lin, lin.cardId, all(20_000)))).toBe('CARD_REFUND_WAITING');
    expect(must(await lin.get(`/me/cards/${lin.cardId}`), 200)).toMatchObject({ roomFen: 480_000 });

    const back = must(await lin.post(`/me/card-refunds/${id}/withdrawal`, {}, aKey()), 200);
    expect(back).toMatchObject({ state: 'withdrawn' });
    expect(await shop.balanceOf(lin)).toBe(20_000);
    must(await shop.settleFromCard(sale, lin), 201);
    expect(codeOf(await decide(shop.manager, id, 'approval'))).toBe('STATE_CHANGED');
    expect(codeOf(await lin.post(`/me/card-refunds/${id}/withdrawal`, {}, aKey()))).toBe('STATE_CHANGED');
  });

  test('a manager may decline it with a reason, and the money is back', async () => {
    const lin = await shop.aMember('林知远', 20_000);
    const id = await asked(lin, all(20_000));
    const declined = must(await decide(shop.manager, id, 'rejection', { reason: '请带身份证到店办理' }), 200);
    expect(declined).toMatchObject({ state: 'declined', decision: '请带身份证到店办理' });
    expect(await shop.balanceOf(lin)).toBe(20_000);
    const { items } = must(await lin.get(`/me/cards/${lin.cardId}/statement`), 200) as { items: object[] };
    expect(items.slice(0, 2)).toMatchObject([
      { kind: 'reverse', amountFen: 20_000, balanceAfterFen: 20_000 },
      { kind: 'refund', amountFen: -20_000, balanceAfterFen: 0 },
    ]);
  });

  test('and until all of it is paid out, its owner can’t be forgotten', async () => {
    const lin = await shop.aMember('林知远', 20_000);
    const forget = () => lin.post('/me/privacy/deletion', { confirmation: '注销' }, aKey());
    const id = await asked(lin, all(20_000, { closesCard: true }));
    expect(codeOf(await forget())).toBe('MONEY_LEFT');
    const [line] = must(await decide(owner, id, 'approval'), 200)['lines'] as { lotId: string }[];
    expect(codeOf(await forget())).toBe('MONEY_LEFT');
    const payOut = { method: 'cash', reference: '收据 0007' };
    must(await decide(shop.cashier, id, `lots/${line?.lotId ?? ''}/payout`, payOut), 200);
    must(await forget(), 204);
  });
});

describe('who may', () => {
  test('nobody reaches the refund of another member, or as staff that of another shop', async () => {
    const [lin, zhou] = [await shop.aMember('林知远', 20_000), await shop.aMember('周敏', 5_000)];
    expect(codeOf(await ask(zhou, lin.cardId, all(20_000)))).toBe('NOT_FOUND');
    const id = await asked(lin, all(20_000));
    const west = shop.as(await shop.hire('高扬', 'shopManager', shop.west));
    const answers = [
      await zhou.get(`/me/card-refunds/${id}`),
      await zhou.get(`/me/cards/${lin.cardId}/refunds`),
      await zhou.post(`/me/card-refunds/${id}/withdrawal`, {}, aKey()),
      await decide(west, id, 'approval'),
      await decide(west, id, 'rejection', { reason: '不是本店的' }),
    ];
    expect(answers.map(codeOf)).toEqual(Array(5).fill('NOT_FOUND'));
    expect((await west.get('/staff/card-refunds/waiting')).body).toEqual([]);
    expect(codeOf(await decide(shop.cashier, id, 'approval'))).toBe('FORBIDDEN');
    must(await decide(owner, id, 'approval'), 200);
  });

  test('whoever asked at the counter, or owns the card, is no second person', async () => {
    const lin = await shop.aMember('林知远', 20_000);
    const code = must(await lin.post('/me/member-code'), 201)['digits'];
    const body = { ...all(20_000), memberCode: code };
    const path = `/staff/cards/${lin.cardId}/refunds`;
    const refund = must(await shop.manager.post(path, body, aKey()), 201);
    expect(refund).toMatchObject({ askedBy: '苏明', mayDecide: false });
    expect(codeOf(await decide(shop.manager, String(refund['id']), 'approval'))).toBe('SELF_APPROVAL');
    must(await decide(owner, String(refund['id']), 'approval'), 200);
  });

  test('the counter needs the code of the card’s owner, once', async () => {
    const [lin, zhou] = [await shop.aMember('林知远', 20_000), await shop.aMember('周敏', 5_000)];
    const codeBy = async (member: Person) => String(must(await member.post('/me/member-code'), 201)['digits']);
    const path = `/staff/cards/${lin.cardId}/refunds`;
    const at = (memberCode: string, key = aKey()) => shop.cashier.post(path, { ...all(20_000), memberCode }, key);
    expect(codeOf(await at(await codeBy(zhou)))).toBe('PROOF_WRONG');
    expect(codeOf(await at('00000000'))).toBe('CODE_WRONG');
    const [digits, key] = [await codeBy(lin), aKey()];
    const first = must(await at(digits, key), 201);
    expect(must(await at(digits, key), 201)).toEqual(first);
    expect(codeOf(await at(digits))).toBe('CODE_EXPIRED');
    const back = must(await decide(shop.cashier, String(first['id']), 'withdrawal', { reason: '客户改主意' }), 200);
    expect(back).toMatchObject({ state: 'withdrawn' });
  });
});

test('of a wrong top-up a part goes back, its share of the bonus lapses, and the rest keeps its proportion', async () => {
  const lin = await aUsedCard();
  const lotId = ((must(await lin.get(`/me/cards/${lin.cardId}`), 200)['lots'] as { id: string }[])[0] ?? { id: '' }).id;
  const part = (amountFen: number) => all(amountFen, { lotId, amountFen });
  expect(codeOf(await ask(lin, lin.cardId, part(30_451)))).toBe('REFUND_TOO_MUCH');
  const refund = must(await ask(lin, lin.cardId, part(20_000)), 201);
  expect(refund).toMatchObject({ totalFen: 20_000, bonusFen: 6_667 });
  must(await decide(shop.manager, String(refund['id']), 'approval'), 200);
  const card = must(await lin.get(`/me/cards/${lin.cardId}`), 200);
  expect(card).toMatchObject({ state: 'active', principalFen: 10_450, bonusFen: 3_483 });
  must(await shop.settleFromCard(await shop.aSale(lin, 13_933), lin), 201);
  expect(must(await lin.get(`/me/cards/${lin.cardId}`), 200)).toMatchObject({ principalFen: 0, bonusFen: 0 });
});

test('what isn’t as it was shown, empty, stopped or unlike any amount is refused before anything moves', async () => {
  const lin = await shop.aMember('林知远', 20_000);
  expect(codeOf(await ask(lin, lin.cardId, all(19_999)))).toBe('QUOTE_CHANGED');
  for (const quotedFen of [0, -1, 0.001, 1e308, '1e3', '１００', '9007199254740993', null])
    expect(codeOf(await ask(lin, lin.cardId, { ...all(1), quotedFen }))).toBe('VALIDATION_FAILED');
  must(await shop.settleFromCard(await shop.aSale(lin, 20_000), lin), 201);
  expect(codeOf(await ask(lin, lin.cardId, all(1)))).toBe('CARD_REFUND_EMPTY');
});

test('a pay-out is recorded once, by somebody of the merchant, with its voucher', async () => {
  const lin = await shop.aMember('林知远', 20_000);
  const [waiting, due] = await onDesk(shop.manager);
  const id = await asked(lin, all(20_000));
  expect(await onDesk(shop.manager)).toEqual([waiting + 1, due]);
  const lotOf = async () =>
    (must(await lin.get(`/me/card-refunds/${id}`), 200)['lines'] as { lotId: string }[])[0]?.lotId ?? '';
  const pay = async (reference = '收据 0012', key = aKey()) =>
    shop.cashier.post(`/staff/card-refunds/${id}/lots/${await lotOf()}/payout`, { method: 'cash', reference }, key);
  expect(codeOf(await pay())).toBe('STATE_CHANGED');
  must(await decide(owner, id, 'approval'), 200);
  expect(await dueIds()).toContain(id);
  expect(await onDesk(shop.manager)).toEqual([waiting, due + 1]);
  expect(await onDesk(shop.cashier)).toEqual([0, due + 1]);
  expect(codeOf(await pay(''))).toBe('VALIDATION_FAILED');
  const key = aKey();
  const [first, again] = [must(await pay('收据 0012', key), 200), must(await pay('收据 0012', key), 200)];
  expect(again).toEqual(first);
  expect(codeOf(await pay())).toBe('CARD_REFUND_PAID');
  expect(await dueIds()).not.toContain(id);
  expect(await onDesk(shop.cashier)).toEqual([0, due]);
});

test('money of a bill that is undone after its card was closed opens the card again', async () => {
  const lin = await shop.aMember('林知远', 20_000);
  const { id: settled } = must(await shop.settleFromCard(await shop.aSale(lin, 5_000), lin), 201);
  const id = await asked(lin, all(15_000, { closesCard: true }));
  expect(must(await decide(owner, id, 'approval'), 200)).toMatchObject({ cardClosed: true });
  const reversal = { reasonCode: 'wrongService', reason: '项目选错' };
  must(await owner.post(`/staff/settlements/${String(settled)}/reversal`, reversal, aKey()), 200);
  expect(must(await lin.get(`/me/cards/${lin.cardId}`), 200)).toMatchObject({ state: 'active', balanceFen: 5_000 });
});

test('paid out of another shop’s drawer it is owed to that shop by the one that sold the money', async () => {
  const lin = await shop.aMember('林知远', 20_000);
  const west = shop.as(await shop.hire('陶叶', 'shopManager', shop.west), shop.west);
  const till = shop.as(await shop.hire('西青', 'cashier', shop.west), shop.west);
  const { digits: memberCode } = must(await lin.post('/me/member-code'), 201);
  const refund = await till.post(`/staff/cards/${lin.cardId}/refunds`, all(20_000, { memberCode }), aKey());
  const id = String(must(refund, 201)['id']);
  const [line] = must(await decide(west, id, 'approval'), 200)['lines'] as { lotId: string }[];
  const payOut = { method: 'cash', reference: '收据 118' };
  must(await decide(till, id, `lots/${line?.lotId ?? ''}/payout`, payOut), 200);
  const on = shopDayOf(shop.clock.now());
  await shop.get(Jobs).runNow('liability.days');
  const served = must(await owner.get(`/staff/liability/served?from=${on}&to=${on}`), 200);
  expect(served['items']).toEqual([
    expect.objectContaining({ soldShopId: shop.east, servedShopId: shop.west, principalFen: 20_000, deferredFen: 0 }),
  ]);
});
