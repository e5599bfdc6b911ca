import { aKey, must, type AShop } from '../builders/a-shop';
import { tally } from '../builders/at-once';
import { aCardSale, cardsOf, useCard } from '../builders/card-sales';
import { transfersStory, type CardTransfers, type GivableWash, type Member } from '../builders/card-transfers';
import type { ServiceCardsWorld } from '../builders/service-cards-world';

let world: ServiceCardsWorld;
let give: CardTransfers;
let wash: GivableWash;
let lin: Member;
let zhou: Member;
transfersStory((cast) => ({ world, give, wash, lin, zhou } = cast));

const codeOf = (answer: Parameters<AShop['codeOf']>[0]): string => world.codeOf(answer);
const offered = async (cardId: string) => must(await give.offer(lin, cardId, zhou.phone), 201)['id'];
const freeze = (cardId: string, state: string) =>
  world.manager.put(`/staff/service-cards/${cardId}/state`, { state, reason: '先停一停' }, aKey());

describe('a card that is given', () => {
  test('changes hands when both have said yes: its counts, its days and its price stay, the giver’s bills too', async () => {
    const cardId = await give.sold(lin, wash);
    const used = await useCard(world, lin, cardId, wash.serviceId, 3);
    const [before] = await cardsOf(lin);
    const id = await offered(cardId);
    expect(await give.transfersOf(zhou)).toMatchObject([
      { id, direction: 'in', state: 'offered', otherName: '林*', name: '洗车十次卡', services: [{ left: 7 }] },
    ]);
    const key = aKey();
    const accepts = [await give.accept(zhou, id, {}, key), await give.accept(zhou, id, {}, key)];
    accepts.push(await give.accept(zhou, id, { left: [6] }, key));
    expect(accepts.map(codeOf)).toEqual(['200', '200', 'KEY_REUSED']);
    expect(await cardsOf(lin)).toEqual([]);
    expect(await cardsOf(zhou)).toEqual([before]);
    expect((await lin.get(`/me/service-cards/${cardId}`)).status).toBe(404);
    // What was done with it before is the giver's.
    expect(must(await zhou.get(`/me/service-cards/${cardId}/uses`), 200)['items']).toEqual([]);
    expect(must(await zhou.get('/me/privacy/export'), 200)).toMatchObject({
      serviceCards: {
        transfers: [{ id, direction: 'in', state: 'accepted', otherName: '林*', services: [{ left: 7 }] }],
      },
    });
    must(await lin.get(`/me/receipts/${used.settlementId}`), 200);
    expect((await zhou.get(`/me/receipts/${used.settlementId}`)).status).toBe(404);
    expect((await useCard(world, lin, cardId, wash.serviceId)).code).toBe('NOT_FOUND');
    world.clock.advance(1);
    expect((await useCard(world, zhou, cardId, wash.serviceId, 7)).code).toBe('done');
    expect(must(await zhou.get(`/me/service-cards/${cardId}/uses`), 200)['items']).toMatchObject([{ times: 7 }]);
    expect([(await give.noticesOf(lin)).includes('serviceCardGiven'), (await give.noticesOf(zhou)).slice(-2)]).toEqual([
      true,
      ['serviceCardReceived', 'serviceCardOffered'],
    ]);
    expect(await give.transfersOf(lin)).toMatchObject([
      { state: 'accepted', direction: 'out', services: [{ left: 7 }] },
    ]);
  });

  test('serves the receiver’s cars in place of the giver’s, which is no exchange', async () => {
    const bound = await world.aProduct({
      ...{ transferable: true, carsMax: 1, carChangesMax: 1 },
      services: [{ serviceId: wash.serviceId, granted: 2 }],
    });
    const cardId = await give.sold(lin, bound);
    const cars = { carIds: [lin.carId], reason: '绑定车辆' };
    must(await world.cashier.put(`/staff/service-cards/${cardId}/cars`, cars, aKey()), 204);
    const id = await offered(cardId);
    expect(codeOf(await give.accept(zhou, id, { carIds: [lin.carId] }))).toBe('NOT_FOUND');
    expect(codeOf(await give.accept(zhou, id, { carIds: [zhou.carId, lin.carId] }))).toBe('SERVICE_CARD_CARS');
    expect(codeOf(await give.accept(zhou, id, { carIds: [zhou.carId] }))).toBe('200');
    expect(await cardsOf(zhou)).toMatchObject([{ cars: [{ id: zhou.carId }], carChangesLeft: 1 }]);
    expect((await useCard(world, zhou, cardId, wash.serviceId)).code).toBe('done');
  });

  test('is the giver’s, and serves, until the receiver answers; whoever was shown something else looks again', async () => {
    const cardId = await give.sold(lin, wash);
    const id = await offered(cardId);
    expect((await useCard(world, lin, cardId, wash.serviceId)).code).toBe('done');
    expect(codeOf(await give.accept(zhou, id, { left: [10] }))).toBe('SERVICE_CARD_MOVED');
    expect(codeOf(await give.accept(zhou, id, { lastOn: null }))).toBe('SERVICE_CARD_MOVED');
    expect(codeOf(await give.accept(zhou, id, { left: [] }))).toBe('SERVICE_CARD_MOVED');
    expect(codeOf(await give.accept(zhou, id))).toBe('200');
  });
});

describe('an offer', () => {
  test('is refused for a card that was sold as one’s own, is stopped, asked back, used up or over, each with its word', async () => {
    const own = await world.aProduct({ name: '自用卡', services: [{ serviceId: wash.serviceId, granted: 1 }] });
    const kept = await give.sold(lin, own);
    const { name, kind, priceFen, startsWith, startsOn, months, shopIds, carsMax, carChangesMax } = own.body;
    const services = [{ serviceId: wash.serviceId, granted: 1, perDayMax: null, perMonthMax: null }];
    const wish = { name, kind, priceFen, startsWith, startsOn, months, shopIds, carsMax, carChangesMax, services };
    const edit = { ...wish, transferable: true, version: own.version, active: true, reason: '可以转赠了' };
    must(await world.as(world.owner).put(`/staff/service-card-products/${own.id}`, edit, aKey()), 200);
    expect(codeOf(await give.offer(lin, kept, zhou.phone))).toBe('SERVICE_CARD_NOT_GIVEN');
    const cardId = await give.sold(lin, wash);
    const offer = async () => codeOf(await give.offer(lin, cardId, zhou.phone));
    for (const [state, code] of [
      ['frozen', 'SERVICE_CARD_FROZEN'],
      ['lost', 'SERVICE_CARD_LOST'],
    ] as const) {
      must(await freeze(cardId, state), 204);
      expect(await offer()).toBe(code);
      must(await freeze(cardId, 'active'), 204);
    }
    const asked = must(
      await lin.post(`/me/service-cards/${cardId}/refunds`, { quotedFen: 30_000, reason: '搬家了' }, aKey()),
      201,
    );
    expect(await offer()).toBe('SERVICE_CARD_REFUND_WAITING');
    must(await lin.post(`/me/service-card-refunds/${String(asked['id'])}/withdrawal`, {}, aKey()), 200);
    expect((await useCard(world, lin, cardId, wash.serviceId, 10)).code).toBe('done');
    expect(await offer()).toBe('SERVICE_CARD_SPENT');
    const back = await give.sold(lin, wash);
    const refund = { quotedFen: 30_000, reasonCode: 'other', reason: '不要了' };
    must(await world.manager.post(`/staff/service-cards/${back}/refunds`, refund, aKey()), 200);
    expect(codeOf(await give.offer(lin, back, zhou.phone))).toBe('SERVICE_CARD_CLOSED');
  });

  test('is refused to oneself, to nobody, a second time, of another’s card; answered by nobody else', async () => {
    const cardId = await give.sold(lin, wash);
    const pan = await world.aMember('潘越', 0);
    expect(codeOf(await give.offer(lin, cardId, lin.phone))).toBe('TRANSFER_TO_SELF');
    expect(codeOf(await give.offer(lin, cardId, '13900009999'))).toBe('TRANSFER_RECEIVER');
    expect(codeOf(await give.offer(zhou, cardId, pan.phone))).toBe('NOT_FOUND');
    const id = await offered(cardId);
    expect(codeOf(await give.offer(lin, cardId, pan.phone))).toBe('TRANSFER_WAITING');
    const strangers = [
      await give.accept(pan, id, { left: [10] }),
      await give.accept(lin, id, { left: [10] }),
      await give.end(pan, id, 'rejection'),
      await give.end(zhou, id, 'withdrawal'),
      await give.end(world.manager, id, 'rejection'),
    ];
    expect(strangers.map(codeOf)).toEqual(Array(5).fill('NOT_FOUND'));
    expect(await give.transfersOf(pan)).toEqual([]);
  });

  test('ends once: declined, withdrawn, or by nobody’s answer; then the card may be offered again', async () => {
    const cardId = await give.sold(lin, wash);
    const declined = await offered(cardId);
    expect(must(await give.end(zhou, declined, 'rejection'), 200)).toMatchObject({ state: 'declined', services: [] });
    expect(codeOf(await give.end(lin, declined, 'withdrawal'))).toBe('TRANSFER_OVER');
    const withdrawn = await offered(cardId);
    expect(must(await give.end(lin, withdrawn, 'withdrawal'), 200)).toMatchObject({ state: 'withdrawn' });
    expect(codeOf(await give.accept(zhou, withdrawn))).toBe('TRANSFER_OVER');
    const late = await offered(cardId);
    await world.asAdmin('UPDATE service_card_transfer SET expires_at = ? WHERE id = ?', [
      world.clock.now(),
      String(late),
    ]);
    expect(codeOf(await give.accept(zhou, late, { left: [10] }))).toBe('TRANSFER_OVER');
    expect(await give.transfersOf(zhou)).toMatchObject([{ state: 'expired' }, {}, {}]);
    await give.expire();
    await give.expire();
    expect((await give.noticesOf(lin)).filter((kind) => kind === 'serviceCardOfferEnded')).toHaveLength(2);
    await offered(cardId);
  });

  test('is over when giver and receiver turn out to be one, when one of them leaves, and when the card goes back', async () => {
    const cardId = await give.sold(lin, wash);
    const id = await offered(cardId);
    const same = { otherId: zhou.memberId, reason: '同一人' };
    must(await world.manager.post(`/staff/members/${lin.memberId}/merge`, same, aKey()), 200);
    expect(codeOf(await give.accept(lin, id, { left: [10] }))).toBe('TRANSFER_OVER');
    const pan = await world.aMember('潘越', 0);
    const { id: toPan } = must(await give.offer(lin, cardId, pan.phone), 201);
    expect((await pan.post('/me/privacy/deletion', { confirmation: '注销' }, aKey())).status).toBe(204);
    expect(codeOf(await give.end(lin, toPan, 'withdrawal'))).toBe('TRANSFER_OVER');
    const wu = await world.aMember('吴凡', 0);
    const { id: toWu } = must(await give.offer(lin, cardId, wu.phone), 201);
    const refund = { quotedFen: 30_000, reasonCode: 'other', reason: '不要了' };
    must(await world.manager.post(`/staff/service-cards/${cardId}/refunds`, refund, aKey()), 200);
    expect(codeOf(await give.accept(wu, toWu, { left: [10] }))).toBe('TRANSFER_OVER');
  });
});

describe('an offer of before', () => {
  const yes = (id: unknown) => give.accept(zhou, id, { left: [10] }).then(codeOf);
  const rebind = async () => {
    const why = { reason: '手机丢失' };
    const { code } = must(await world.manager.post(`/staff/members/${lin.memberId}/rebinding-code`, why), 201);
    const newcomer = world.as(await world.signIn('林知远的新号'));
    return newcomer.post('/me/rebinding', { code }, aKey());
  };

  test.each(['frozen', 'lost'])('is over once the card is %s, also when it serves again', async (state) => {
    const cardId = await give.sold(lin, wash);
    const id = await offered(cardId);
    must(await freeze(cardId, state), 204);
    expect((await give.noticesOf(zhou))[0]).toBe('serviceCardOfferEnded');
    must(await freeze(cardId, 'active'), 204);
    expect(await give.transfersOf(lin)).toMatchObject([{ state: 'expired' }]);
    expect(await yes(id)).toBe('TRANSFER_OVER');
    expect(await yes(await offered(cardId))).toBe('200');
  });

  test('is over once its giver has another phone: whoever found the old one gets nothing', async () => {
    const id = await offered(await give.sold(lin, wash));
    must(await rebind(), 200);
    expect(await yes(id)).toBe('TRANSFER_OVER');
    expect(await give.transfersOf(zhou)).toMatchObject([{ state: 'expired' }]);
    expect((await give.noticesOf(zhou))[0]).toBe('serviceCardOfferEnded');
  });

  test('either went through before its giver had another phone or is over', async () => {
    const id = await offered(await give.sold(lin, wash));
    const [moved, took] = await Promise.all([rebind(), yes(id)]);
    must(moved, 200);
    expect(['200', 'TRANSFER_OVER']).toContain(took);
  });
});

describe('at once', () => {
  test('eight say yes, or one takes it back: one of them has its way, the others hear that it is over', async () => {
    const cardId = await give.sold(lin, wash);
    const id = await offered(cardId);
    const yes = Array.from({ length: 8 }, () => give.accept(zhou, id, { left: [10] }));
    const ends = await Promise.all([...yes, give.end(lin, id, 'withdrawal')]);
    expect(tally(ends.map(codeOf))).toEqual({ 200: 1, TRANSFER_OVER: 8 });
  });

  test('the giver uses it or asks for its refund: it serves one of them, and whoever says yes is told', async () => {
    for (let round = 0; round < 4; round += 1) {
      const cardId = await give.sold(lin, wash);
      const id = await offered(cardId);
      const shown = { left: [10] };
      const refund = () =>
        lin.post(`/me/service-cards/${cardId}/refunds`, { quotedFen: 30_000, reason: '搬家了' }, aKey()).then(codeOf);
      const use = () => useCard(world, lin, cardId, wash.serviceId).then(({ code }) => code);
      const [took, other] = await Promise.all([
        give.accept(zhou, id, shown).then(codeOf),
        round % 2 === 0 ? use() : refund(),
      ]);
      expect(['200 NOT_FOUND', 'SERVICE_CARD_MOVED done', 'SERVICE_CARD_REFUND_WAITING 201']).toContain(
        `${took} ${other}`,
      );
    }
  });

  test('a bill that waits for WeChat keeps the card with its giver', async () => {
    const cardId = await give.sold(lin, wash);
    const id = await offered(cardId);
    const bill = await aCardSale(world, lin, [{ serviceId: wash.serviceId, qty: 2 }]);
    const proofId = await world.aProof(lin, bill.saleId);
    const uses = [{ cardId, lineId: bill.lineIds[0], times: 1 }];
    const wishes = { uses, prepaid: null, tenders: [{ method: 'wechat', amountFen: 4_000 }] };
    const order = { wishes, quotedFen: bill.totalFen, proofId };
    const held = must(await world.cashier.post(`/staff/sales/${bill.saleId}/settlement`, order, aKey()), 201);
    expect(held).toMatchObject({ state: 'held' });
    expect(codeOf(await give.accept(zhou, id))).toBe('SERVICE_CARD_HELD');
    expect(codeOf(await give.end(lin, id, 'withdrawal'))).toBe('200');
    expect(codeOf(await give.offer(lin, cardId, zhou.phone))).toBe('SERVICE_CARD_HELD');
  });
});
