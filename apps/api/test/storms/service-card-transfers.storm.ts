import { aKey, must } from '../builders/a-shop';
import { tally } from '../builders/at-once';
import { aCardSale, cardsOf } from '../builders/card-sales';
import { aTransfersWorld, type CardTransfers, type GivableWash, type Member } from '../builders/card-transfers';
import type { ServiceCardsWorld } from '../builders/service-cards-world';

let world: ServiceCardsWorld;
let give: CardTransfers;
let wash: GivableWash;
beforeAll(async () => {
  ({ world, give, wash } = await aTransfersWorld());
});
afterEach(async () => {
  expect(await world.broken()).toEqual([]);
});
afterAll(() => world.close());

async function anOffer(): Promise<{ lin: Member; zhou: Member; cardId: string; id: unknown }> {
  const [lin, zhou] = [await world.aMember('林知远', 0), await world.aMember('周敏', 0)];
  const cardId = await give.sold(lin, wash);
  return { lin, zhou, cardId, id: must(await give.offer(lin, cardId, zhou.phone), 201)['id'] };
}

test('a card thirty say yes to changes hands once', async () => {
  const { lin, zhou, cardId, id } = await anOffer();
  const ends = await Promise.all(Array.from({ length: 30 }, () => give.accept(zhou, id, { left: [10] })));
  expect(tally(ends.map((end) => world.codeOf(end)))).toEqual({ 200: 1, TRANSFER_OVER: 29 });
  expect([await cardsOf(lin), (await cardsOf(zhou)).map((card) => card.id)]).toEqual([[], [cardId]]);
}, 60_000);

test('of ten offers of one card to several one waits', async () => {
  const lin = await world.aMember('林知远', 0);
  const cardId = await give.sold(lin, wash);
  const others = await Promise.all(Array.from({ length: 5 }, (_, n) => world.aMember(`会员${String(n)}`, 0)));
  const ends = await Promise.all([...others, ...others].map(({ phone }) => give.offer(lin, cardId, phone)));
  expect(tally(ends.map((end) => world.codeOf(end)))).toEqual({ 201: 1, TRANSFER_WAITING: 9 });
}, 60_000);

test('uses, a yes, a withdrawal and a refund at the counter at once: the card is one person’s, and its counts are what was taken', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { lin, zhou, cardId, id } = await anOffer();
    const bills = [];
    for (let n = 0; n < 3; n += 1) {
      const bill = await aCardSale(world, lin, [{ serviceId: wash.serviceId, qty: 1 }]);
      bills.push({
        ...bill,
        wishes: { uses: [{ cardId, lineId: bill.lineIds[0], times: 1 }], prepaid: null, tenders: [] },
      });
    }
    const use = bills.map(({ saleId, wishes }) => async () => {
      const body = { wishes, quotedFen: 4_000, override: { reason: '车主在场' } };
      return world.codeOf(await world.manager.post(`/staff/sales/${saleId}/settlement`, body, aKey()));
    });
    const yes = [10, 9, 8, 7].map((n) => async () => world.codeOf(await give.accept(zhou, id, { left: [n] })));
    const order = { quotedFen: 30_000, reasonCode: 'other', reason: '不要了' };
    const refund = async () =>
      world.codeOf(await world.manager.post(`/staff/service-cards/${cardId}/refunds`, order, aKey()));
    const withdraw = async () => world.codeOf(await give.end(lin, id, 'withdrawal'));
    const [took, used, last] = await Promise.all([
      Promise.all(yes.map((one) => one())),
      Promise.all(use.map((one) => one())),
      round % 2 === 0 ? withdraw() : refund(),
    ]);
    expect(took.filter((code) => code === '200').length).toBeLessThanOrEqual(1);
    const [mine, theirs] = [await cardsOf(lin), await cardsOf(zhou)];
    expect([...mine, ...theirs].map((card) => card.id)).toEqual([cardId]);
    expect(theirs).toHaveLength(took.filter((code) => code === '200').length);
    const done = used.filter((code) => code === '201').length;
    expect([...mine, ...theirs][0]?.services[0]?.used).toBe(done);
    expect(last).toMatch(/^(200|TRANSFER_OVER|QUOTE_CHANGED|SERVICE_CARD_CLOSED)$/);
  }
}, 120_000);
