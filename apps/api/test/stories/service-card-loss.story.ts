import { aKey, must, type AShop } from '../builders/a-shop';
import { tally } from '../builders/at-once';
import { aCardSale, cardsOf, useCard, type Holder } from '../builders/card-sales';
import { transfersStory, type CardTransfers, type GivableWash, type Member } from '../builders/card-transfers';
import type { ServiceCardsWorld } from '../builders/service-cards-world';

let world: ServiceCardsWorld;
let give: CardTransfers;
let wash: GivableWash;
let lin: Member;
let zhou: Member;
let cardId: string;
transfersStory(async (cast) => {
  ({ world, give, wash, lin, zhou } = cast);
  cardId = await give.sold(lin, wash);
});

const codeOf = (answer: Parameters<AShop['codeOf']>[0]): string => world.codeOf(answer);
const lose = (by: Holder, key = aKey()) => by.post(`/me/service-cards/${cardId}/loss`, {}, key);
const put = (state: string) =>
  world.manager.put(`/staff/service-cards/${cardId}/state`, { state, reason: '已核对本人' }, aKey());

test('a card its owner reports lost serves nobody until a manager gives it back; what is left of it stays', async () => {
  expect(must(await lose(lin), 200)).toMatchObject({ id: cardId, state: 'lost' });
  expect((await useCard(world, lin, cardId, wash.serviceId)).code).toBe('SERVICE_CARD_LOST');
  expect((await give.noticesOf(lin))[0]).toBe('serviceCardState');
  world.clock.advance(1);
  must(await put('active'), 204);
  expect(await cardsOf(lin)).toMatchObject([{ state: 'active', services: [{ left: 10 }] }]);
  expect((await useCard(world, lin, cardId, wash.serviceId)).code).toBe('done');
  // Nobody of the staff reported it, so that it has no name; who let it serve again has one.
  const seen = must(await world.cashier.get(`/staff/service-cards/${cardId}/events`), 200);
  expect(seen).toMatchObject([
    { kind: 'restored', by: expect.any(String) as string },
    { kind: 'lost', by: null, reason: null },
  ]);
});

test('it is reported once: the same tap again gets the same answer, another try is told how the card stands', async () => {
  const key = aKey();
  expect([await lose(lin, key), await lose(lin, key), await lose(lin)].map(codeOf)).toEqual([
    '200',
    '200',
    'SERVICE_CARD_LOST',
  ]);
  expect(must(await lin.get(`/me/service-cards/${cardId}/events`), 200)).toHaveLength(1);
  must(await put('frozen'), 204);
  expect(codeOf(await lose(lin))).toBe('SERVICE_CARD_FROZEN');
  must(await put('active'), 204);
  const refund = { quotedFen: 30_000, reasonCode: 'other', reason: '不要了' };
  must(await world.manager.post(`/staff/service-cards/${cardId}/refunds`, refund, aKey()), 200);
  expect(codeOf(await lose(lin))).toBe('SERVICE_CARD_CLOSED');
});

test('another member can’t report it, nor can whoever gave it away', async () => {
  expect(codeOf(await lose(zhou))).toBe('NOT_FOUND');
  expect(await cardsOf(lin)).toMatchObject([{ state: 'active' }]);
  await give.give(lin, zhou, cardId);
  expect(codeOf(await lose(lin))).toBe('NOT_FOUND');
  expect(codeOf(await lose(zhou))).toBe('200');
});

test('an offer of it that waits is over: nobody gets a card that is lost', async () => {
  const { id } = must(await give.offer(lin, cardId, zhou.phone), 201);
  must(await lose(lin), 200);
  expect(codeOf(await give.accept(zhou, id, { left: [10] }))).toBe('TRANSFER_OVER');
  must(await put('active'), 204);
  expect(codeOf(await give.offer(lin, cardId, zhou.phone))).toBe('201');
});

test('reported many times at once while it is used: one report stands, and it was used before it or not at all', async () => {
  const bill = await aCardSale(world, lin, [{ serviceId: wash.serviceId, qty: 1 }]);
  const wishes = { uses: [{ cardId, lineId: bill.lineIds[0], times: 1 }], prepaid: null, tenders: [] };
  const order = { wishes, quotedFen: bill.totalFen, proofId: await world.aProof(lin, bill.saleId) };
  const [used, ...answers] = await Promise.all([
    world.cashier.post(`/staff/sales/${bill.saleId}/settlement`, order, aKey()),
    ...Array.from({ length: 5 }, () => lose(lin)),
  ]);
  expect(tally(answers.map(codeOf))).toEqual({ '200': 1, SERVICE_CARD_LOST: 4 });
  expect(['201', 'SERVICE_CARD_LOST']).toContain(codeOf(used));
  const left = codeOf(used) === '201' ? 9 : 10;
  expect(await cardsOf(lin)).toMatchObject([{ state: 'lost', services: [{ left }] }]);
  expect(must(await lin.get(`/me/service-cards/${cardId}/events`), 200)).toHaveLength(1);
});
