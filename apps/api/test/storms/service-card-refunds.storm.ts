import { aKey, must } from '../builders/a-shop';
import type { Answer } from '../builders/an-api';
import { atOnce, tally } from '../builders/at-once';
import { aCardSale, cardsOf, settleBill, type Holder } from '../builders/card-sales';
import { aServiceCardsWorld, type ServiceCardsWorld } from '../builders/service-cards-world';

let world: ServiceCardsWorld;
let washId: string;
let wash: { id: string; version: string };
beforeAll(async () => {
  world = await aServiceCardsWorld();
  washId = await world.aService(4_000);
  wash = await world.aProduct({ priceFen: 10_001, services: [{ serviceId: washId, granted: 3 }] });
});
afterEach(async () => {
  expect(await world.broken()).toEqual([]);
});
afterAll(() => world.close());

async function aSoldCard(): Promise<{ lin: Holder; cardId: string }> {
  const lin = await world.aMember('林知远', 10_001);
  const bill = await aCardSale(world, lin, [{ serviceId: wash.id, cardVersion: wash.version, qty: 1 }]);
  await settleBill(world, lin, bill, { prepaidFen: 5_000 });
  return { lin, cardId: (await cardsOf(lin))[0]?.id ?? '' };
}

const refund = async (cardId: string): Promise<string> => {
  const order = { quotedFen: 10_001, reasonCode: 'complaint', reason: '不要了' };
  const answer = await world.manager.post(`/staff/service-cards/${cardId}/refunds`, order, aKey());
  return answer.status === 200 ? 'refunded' : world.codeOf(answer);
};

test('a card that twenty requests give back at once goes back once', async () => {
  const { lin, cardId } = await aSoldCard();
  const waits = await world.houseHolds('deferred');
  const ends = await atOnce(Array.from({ length: 20 }, () => () => refund(cardId)));
  expect(tally(ends)).toEqual({ refunded: 1, SERVICE_CARD_CLOSED: 19 });
  expect(await world.balanceOf(lin)).toBe(10_001);
  expect(await world.houseHolds('deferred')).toBe(waits - 10_001);
}, 60_000);

test('of a refund and a use at once exactly one wins, and the other is told why', async () => {
  for (let round = 0; round < 6; round += 1) {
    const { lin, cardId } = await aSoldCard();
    const bill = await aCardSale(world, lin, [{ serviceId: washId, qty: 1 }]);
    const uses = [{ cardId, lineId: bill.lineIds[0], times: 1 }];
    const order = { wishes: { uses, prepaid: null, tenders: [] }, quotedFen: 4_000, override: { reason: '车主在场' } };
    const use = async (): Promise<string> => {
      const answer = await world.manager.post(`/staff/sales/${bill.saleId}/settlement`, order, aKey());
      return answer.status === 201 ? 'used' : world.codeOf(answer);
    };
    const ends = tally(await atOnce(round % 2 === 0 ? [() => refund(cardId), use] : [use, () => refund(cardId)]));
    expect([
      { refunded: 1, SERVICE_CARD_CLOSED: 1 },
      { used: 1, QUOTE_CHANGED: 1 },
    ]).toContainEqual(ends);
    const [card] = await cardsOf(lin);
    expect(card?.state).toBe(ends['refunded'] === 1 ? 'refunded' : 'active');
    must(await world.manager.get(`/staff/service-cards/${cardId}`), 200);
  }
}, 60_000);

test('of an owner who asks, a manager who gives the card back and an owner who asks again one request is kept', async () => {
  for (let round = 0; round < 4; round += 1) {
    const { lin, cardId } = await aSoldCard();
    const ask = async (): Promise<string> => {
      const order = { quotedFen: 10_001, reason: '不要了' };
      const answer = await lin.post(`/me/service-cards/${cardId}/refunds`, order, aKey());
      return answer.status === 201 ? 'asked' : world.codeOf(answer);
    };
    const tries = [ask, () => refund(cardId), ask, ask];
    const ends = tally(await atOnce(round % 2 === 0 ? tries : tries.toReversed()));
    expect([
      { asked: 1, SERVICE_CARD_REFUND_WAITING: 3 },
      { refunded: 1, SERVICE_CARD_CLOSED: 3 },
    ]).toContainEqual(ends);
    const rows = await world.db.rows<{ state: string }>('SELECT state FROM refund WHERE card_id = ?', [cardId]);
    expect(rows).toEqual([{ state: ends['refunded'] === 1 ? 'done' : 'asked' }]);
  }
}, 60_000);

test('a request that is approved, declined and taken back at once ends one way', async () => {
  for (let round = 0; round < 4; round += 1) {
    const { lin, cardId } = await aSoldCard();
    const order = { quotedFen: 10_001, reason: '不要了' };
    const asked = must(await lin.post(`/me/service-cards/${cardId}/refunds`, order, aKey()), 201);
    const path = `/staff/refunds/${String(asked['id'])}`;
    const { manager } = world;
    const endOf = async (name: string, answer: Promise<Answer>): Promise<string> => {
      const { status, body } = await answer;
      return status < 300 ? name : String(body['code']);
    };
    const withdrawal = `/me/service-card-refunds/${String(asked['id'])}/withdrawal`;
    const ends = await atOnce([
      () => endOf('approved', manager.post(`${path}/approval`, {}, aKey())),
      () => endOf('withdrawn', lin.post(withdrawal, {}, aKey())),
      () => endOf('declined', manager.post(`${path}/rejection`, { reason: '请到店' }, aKey())),
    ]);
    const [end, ...others] = ends.filter((one) => one !== 'STATE_CHANGED');
    expect([end, others]).toEqual([expect.stringMatching(/^(approved|withdrawn|declined)$/), []]);
    const [card] = await cardsOf(lin);
    expect(card?.state).toBe(end === 'approved' ? 'refunded' : 'active');
  }
}, 60_000);
