import { aKey, must, type Person } from '../builders/a-shop';
import { aCardSale, buyOnPhone, cardsOf, settleBill, termsTold, wechatSays, type Holder } from '../builders/card-sales';
import { paymentEnds } from '../builders/payment-ends';
import { aServiceCardsWorld, type ServiceCardsWorld } from '../builders/service-cards-world';

let world: ServiceCardsWorld;
let washId: string;
let card: { serviceId: string; cardVersion: string; qty: number };
let lin: Holder;
let texts = 0;
beforeAll(async () => {
  world = await aServiceCardsWorld();
  washId = await world.aService(4_000);
  const { id: serviceId, version: cardVersion } = await world.aProduct({
    services: [{ serviceId: washId, granted: 10 }],
  });
  card = { serviceId, cardVersion, qty: 1 };
});
beforeEach(async () => {
  lin = await world.aMember('林知远', 0);
});
afterEach(async () => {
  expect(await world.broken()).toEqual([]);
});
afterAll(() => world.close());

/** Another version of the terms is in force from now on. */
async function termsChange(): Promise<void> {
  texts += 1;
  const text = `储值卡与服务卡章程第 ${String(texts)} 稿。没用的部分随时可退，本金长期有效，可在本店各门店使用。`;
  const wish = { prepaidTerms: { text, points: ['没用的部分随时可退'] }, reason: '修订章程' };
  must(await world.as(world.owner).patch('/staff/settings', wish), 200);
}
const termsOf = async (owner: Person) =>
  (must(await owner.get('/me/service-cards'), 200) as unknown as { termsVersion: string | null }[]).map(
    ({ termsVersion }) => termsVersion,
  );
const acceptedBy = (owner: Person) =>
  world.db.rows<{ version: string; staffId: string | null }>(
    "SELECT version, staff_id AS staffId FROM consent WHERE member_id = ? AND kind = 'prepaidTerms' ORDER BY id",
    [owner.memberId],
  );
const settling = (saleId: string, quotedFen: number, more: object) => {
  const wishes = { prepaid: null, tenders: [{ method: 'cash', amountFen: quotedFen }] };
  return world.cashier.post(`/staff/sales/${saleId}/settlement`, { wishes, quotedFen, ...more }, aKey());
};

describe('a card sold at the counter', () => {
  test('is sold under terms its buyer was told: they are refused unsaid and outdated, and kept with who told them', async () => {
    const { saleId } = await aCardSale(world, lin, [card]);
    const old = await termsTold(world.cashier);
    await termsChange();
    const version = await termsTold(world.cashier);
    for (const more of [{}, { termsVersion: old }]) {
      const refused = await settling(saleId, 30_000, more);
      expect(refused.body).toMatchObject({ code: 'TERMS_NOT_ACCEPTED', details: { version } });
    }
    expect([await termsOf(lin), await acceptedBy(lin)]).toEqual([[], []]);
    must(await settling(saleId, 30_000, { termsVersion: version }), 201);
    expect(await termsOf(lin)).toEqual([version]);
    expect(await acceptedBy(lin)).toEqual([{ version, staffId: world.cashier.staffId }]);
    const texts = must(await lin.get('/me/consents'), 200) as unknown as { kind: string }[];
    expect(texts.find(({ kind }) => kind === 'prepaidTerms')).toMatchObject({ version, acceptedVersion: version });
  });

  test('is issued under the terms of its bill when WeChat pays after they have changed', async () => {
    const told = await termsTold(world.cashier);
    const held = await settleBill(world, lin, await aCardSale(world, lin, [card]), { method: 'wechat' });
    await termsChange();
    await paymentEnds(world, held, 'paid');
    expect(await termsOf(lin)).toEqual([told]);
    const [own] = await cardsOf(lin);
    const id = own?.id ?? '';
    const read = must(await lin.get(`/me/service-cards/${id}/terms`), 200);
    expect(read).toMatchObject({ version: told, title: '储值卡章程', text: expect.any(String) as string });
    const other = await world.aMember('周小云', 0);
    expect((await other.get(`/me/service-cards/${id}/terms`)).status).toBe(404);
    await settleBill(world, lin, await aCardSale(world, lin, [card]));
    expect(await termsOf(lin)).toEqual([told, await termsTold(world.cashier)]);
  });

  test('whose bill came back unpaid is sold under the terms of the next try', async () => {
    const bill = await aCardSale(world, lin, [card]);
    await paymentEnds(world, await settleBill(world, lin, bill, { method: 'wechat' }), 'closed');
    await termsChange();
    await settleBill(world, lin, bill);
    expect(await termsOf(lin)).toEqual([await termsTold(world.cashier)]);
    expect(await acceptedBy(lin)).toHaveLength(2);
  });
});

test('a card bought on the phone keeps the terms its buyer read, whenever WeChat has spoken', async () => {
  const buyer = world.as(await world.signIn('车主'));
  const read = await termsTold(world.cashier);
  const order = must(await buyOnPhone(world, buyer, { version: card.cardVersion, quotedFen: 30_000 }), 200);
  await termsChange();
  await wechatSays(world, String(order['id']));
  expect(await termsOf(buyer)).toEqual([read]);
  expect(await acceptedBy(buyer)).toEqual([{ version: read, staffId: null }]);
});

test('a bill that sells no card asks for no terms and notes none', async () => {
  const { saleId } = await aCardSale(world, lin, [{ serviceId: washId, qty: 1 }]);
  must(await settling(saleId, 4_000, { termsVersion: await termsTold(world.cashier) }), 201);
  expect(await acceptedBy(lin)).toEqual([]);
});
