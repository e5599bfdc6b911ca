import { LapseServiceCards } from '../../src/service-cards';
import { aKey, must, type AShop } from '../builders/a-shop';
import { aCardSale, cardsOf, settleBill, useCard } from '../builders/card-sales';
import { transfersStory, type CardTransfers, type GivableWash, type Member } from '../builders/card-transfers';
import type { ServiceCardsWorld } from '../builders/service-cards-world';

// Whose money it is when a card was given: nothing of it goes back to whoever bought it.

let world: ServiceCardsWorld;
let give: CardTransfers;
let wash: GivableWash;
let lin: Member;
let zhou: Member;
transfersStory((cast) => ({ world, give, wash, lin, zhou } = cast), { linFen: 100_000, zhouFen: 10_000 });

const codeOf = (answer: Parameters<AShop['codeOf']>[0]): string => world.codeOf(answer);
const quoteOf = (by: Member, cardId: string) => by.get(`/me/service-cards/${cardId}/refund-quote`);
const ask = (by: Member, cardId: string, quotedFen: number) =>
  by.post(`/me/service-cards/${cardId}/refunds`, { quotedFen, reason: '用不上了' }, aKey());
const approve = async (id: unknown) =>
  must(await world.manager.post(`/staff/refunds/${String(id)}/approval`, {}, aKey()), 204);
const dueOf = async (cardId: string) =>
  (must(await world.cashier.get('/staff/refunds/due'), 200) as unknown as { id: string; cardId: string }[]).find(
    (one) => one.cardId === cardId,
  );
const payOut = (id: unknown) =>
  world.cashier.post(`/staff/refunds/${String(id)}/payout`, { method: 'cash', reference: '收条 001' }, aKey());
const reverse = async (saleOfCard: string) => {
  const row = await world.db.row<{ id: string }>(
    'SELECT s.id FROM settlement s JOIN service_card c ON c.sale_id = s.sale_id WHERE c.id = ?',
    [saleOfCard],
  );
  const why = { reasonCode: 'wrongService', reason: '开错单' };
  return codeOf(await world.manager.post(`/staff/settlements/${row?.id ?? ''}/reversal`, why, aKey()));
};

describe('the refund of a card that was given', () => {
  test('isn’t decided by whoever bought it and gave it on', async () => {
    const { manager } = world;
    const lines = [{ serviceId: wash.id, cardVersion: wash.version, qty: 1 }];
    await settleBill(world, lin, await aCardSale(world, { memberId: manager.memberId, carId: null }, lines));
    const [own] = await cardsOf(manager);
    await give.give(manager, zhou, own?.id ?? '');
    world.clock.advance(1);
    const { id } = must(await ask(zhou, own?.id ?? '', 30_000), 201);
    expect(codeOf(await manager.post(`/staff/refunds/${String(id)}/approval`, {}, aKey()))).toBe('SELF_APPROVAL');
    const boss = world.as(await world.hire('沈望', 'ownerManager', world.east));
    must(await boss.post(`/staff/refunds/${String(id)}/approval`, {}, aKey()), 204);
  });

  test('goes to its new owner by hand, whatever it was bought with; points it had earned are taken from whoever earned them', async () => {
    const cardId = await give.sold(lin, wash, { prepaidFen: 10_001, method: 'wechat' });
    await useCard(world, lin, cardId, wash.serviceId, 3);
    await give.give(lin, zhou, cardId);
    expect(codeOf(await quoteOf(lin, cardId))).toBe('NOT_FOUND');
    const quote = must(await quoteOf(zhou, cardId), 200);
    expect(quote).toMatchObject({ moneyFen: 21_000, bonusFen: 0, byHandFen: 21_000, elsewhereFen: 0 });
    expect(quote).toMatchObject({ handedOn: true, legs: [], earnedBack: 0 });
    world.clock.advance(1);
    const { id } = must(await ask(zhou, cardId, 21_000), 201);
    await approve(id);
    expect([await world.balanceOf(lin), await world.balanceOf(zhou)]).toEqual([100_000 - 10_001, 10_000]);
    const due = await dueOf(cardId);
    expect(due).toMatchObject({ memberName: '周敏', why: 'cardGiven', payOut: { state: 'due', amountFen: 21_000 } });
    expect(due).toMatchObject({ plate: null });
    const sent = 'SELECT COUNT(*) AS n FROM payment_refund';
    expect(await world.db.row(sent)).toEqual({ n: 0 });
    expect(codeOf(await payOut(due?.id))).toMatch(/20[01]/);
    expect(codeOf(await payOut(due?.id))).toBe('CARD_REFUND_PAID');
    expect(must(await zhou.get(`/me/service-cards/${cardId}/refund`), 200)).toMatchObject({
      ...{ moneyFen: 21_000, handedOn: true, legs: [] },
    });
    expect(must(await zhou.get(`/me/service-cards/${cardId}/refunds`), 200)).toMatchObject([
      { handedOn: true, legs: [] },
    ]);
    expect((await lin.get(`/me/service-cards/${cardId}/refund`)).status).toBe(404);
    expect((await give.noticesOf(lin))[0]).toBe('settlementRefunded');
    const { items } = must(await zhou.get('/me/notices'), 200) as {
      items: { kind: string; facts: { label: string }[] }[];
    };
    expect(items[0]).toMatchObject({ kind: 'serviceCardRefunded' });
    expect(items[0]?.facts.map(({ label }) => label)).toEqual(['项目', '退回金额', '由门店付款', '说明']);
  });

  test('at the counter asks for the same; cash goes over the list of what is to be paid too', async () => {
    const cardId = await give.sold(lin, wash);
    await give.give(lin, zhou, cardId);
    const order = { quotedFen: 30_000, reasonCode: 'other', reason: '用不上了' };
    must(await world.manager.post(`/staff/service-cards/${cardId}/refunds`, order, aKey()), 200);
    const due = await dueOf(cardId);
    expect(due).toMatchObject({ memberName: '周敏', payOut: { amountFen: 30_000 } });
    // Whoever is owed it can't go without it, whoever bought the card may.
    const leave = (by: Member) => by.post('/me/privacy/deletion', { confirmation: '注销' }, aKey());
    expect(await leave(zhou)).toMatchObject({ body: { code: 'MONEY_LEFT', details: { balanceFen: 40_000 } } });
    expect(await leave(lin)).toMatchObject({ body: { details: { balanceFen: 100_000 } } });
    must(await payOut(due?.id), 200);
    expect(await leave(zhou)).toMatchObject({ body: { details: { balanceFen: 10_000 } } });
  });

  test('goes back to whoever bought it once it was given back to them', async () => {
    const cardId = await give.sold(lin, wash, { prepaidFen: 30_000 });
    await give.give(lin, zhou, cardId);
    await give.give(zhou, lin, cardId);
    expect(must(await quoteOf(lin, cardId), 200)).toMatchObject({ moneyFen: 30_000, byHandFen: 0 });
    world.clock.advance(1);
    const { id } = must(await ask(lin, cardId, 30_000), 201);
    await approve(id);
    expect(await world.balanceOf(lin)).toBe(100_000);
  });

  test('shows its new owner nothing of what was asked for it before', async () => {
    const cardId = await give.sold(lin, wash);
    const { id } = must(await ask(lin, cardId, 30_000), 201);
    must(await lin.post(`/me/service-card-refunds/${String(id)}/withdrawal`, {}, aKey()), 200);
    await give.give(lin, zhou, cardId);
    expect(must(await zhou.get(`/me/service-cards/${cardId}/refunds`), 200)).toEqual([]);
  });
});

test('the bill that sold it isn’t undone while another member has the card', async () => {
  const cardId = await give.sold(lin, wash, { prepaidFen: 30_000 });
  await give.give(lin, zhou, cardId);
  expect(await reverse(cardId)).toBe('SERVICE_CARD_GIVEN');
  expect(await cardsOf(zhou)).toMatchObject([{ state: 'active' }]);
  await give.give(zhou, lin, cardId);
  expect(await reverse(cardId)).toBe('200');
  expect(await world.balanceOf(lin)).toBe(100_000);
});

test('a use the giver made comes back onto the card, and its new owner is told', async () => {
  const cardId = await give.sold(lin, wash);
  const { settlementId } = await useCard(world, lin, cardId, wash.serviceId, 4);
  await give.give(lin, zhou, cardId);
  const why = { reasonCode: 'wrongService', reason: '开错单' };
  must(await world.manager.post(`/staff/settlements/${settlementId}/reversal`, why, aKey()), 200);
  expect(await cardsOf(zhou)).toMatchObject([{ services: [{ left: 10, used: 0 }] }]);
  expect((await give.noticesOf(zhou))[0]).toBe('serviceCardUsesBack');
  expect(must(await zhou.get(`/me/service-cards/${cardId}/uses`), 200)['items']).toEqual([]);
});

test('of a card of hours what comes back is hours, in words too', async () => {
  const polishId = await world.aService(8_800);
  const polish = { labourTenths: 15, reason: '定工时' };
  must(await world.as(world.owner).patch(`/staff/services/${polishId}`, polish), 200);
  const hours = { kind: 'labourCard', name: '工时卡', labour: { tenths: 50, serviceIds: null }, services: [] };
  const cardId = await give.sold(lin, await world.aProduct({ ...hours, transferable: true }));
  const { settlementId } = await useCard(world, lin, cardId, polishId, 2);
  const { id } = must(await give.offer(lin, cardId, zhou.phone), 201);
  const moved = await give.accept(zhou, id, { left: [50] });
  expect([codeOf(moved), moved.body['message']]).toEqual(['SERVICE_CARD_MOVED', expect.stringContaining('工时')]);
  must(await give.accept(zhou, id), 200);
  const why = { reasonCode: 'wrongService', reason: '开错单' };
  must(await world.manager.post(`/staff/settlements/${settlementId}/reversal`, why, aKey()), 200);
  const [notice] = must(await zhou.get('/me/notices'), 200)['items'] as object[];
  expect(notice).toMatchObject({ kind: 'serviceCardUsesBack', title: '服务卡工时已退回' });
  expect(JSON.stringify(notice)).toContain('3.0 工时');
  expect(JSON.stringify(notice)).not.toContain('次数');
});

test('its new owner is warned of its end and loses what is left, not whoever gave it', async () => {
  const short = await world.aProduct({
    transferable: true,
    months: 1,
    services: [{ serviceId: wash.serviceId, granted: 2 }],
  });
  const cardId = await give.sold(lin, short);
  const start = world.clock.now();
  await give.give(lin, zhou, cardId);
  world.clock.advance(20 * 24 * 3_600_000);
  await world.get(LapseServiceCards).run();
  world.clock.set(start);
  expect((await give.noticesOf(zhou))[0]).toBe('serviceCardEndsSoon');
  expect(await give.noticesOf(lin)).not.toContain('serviceCardEndsSoon');
});
