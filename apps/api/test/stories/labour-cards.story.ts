import { labourPool } from '@cheyou/domain';
import { LapseServiceCards } from '../../src/service-cards';
import { aKey, must, type Person } from '../builders/a-shop';
import { aCardSale, cardsOf, settleBill, type Holder } from '../builders/card-sales';
import { paymentEnds } from '../builders/payment-ends';
import { aServiceCardsWorld, type ServiceCardsWorld } from '../builders/service-cards-world';

type Body = Record<string, unknown>;

const day = 86_400_000;
let world: ServiceCardsWorld;
/** 1.5 hours at 120.00, 1.0 at 188.00, and a wash without hours. */
let oilId: string;
let alignId: string;
let washId: string;
let lin: Holder & { phone: string };
let start: Date;
beforeAll(async () => {
  world = await aServiceCardsWorld();
  oilId = await aServiceOf(12_000, 15);
  alignId = await aServiceOf(18_800, 10);
  washId = await world.aService(4_000);
  start = world.clock.now();
});
beforeEach(async () => {
  world.clock.set(start);
  lin = await world.aMember('林知远', 100_000);
});
afterEach(async () => {
  expect(await world.broken()).toEqual([]);
});
afterAll(() => world.close());

async function aServiceOf(priceFen: number, labourTenths: number | null): Promise<string> {
  const id = await world.aService(priceFen);
  must(await world.as(world.owner).patch(`/staff/services/${id}`, { labourTenths, reason: '定工时' }), 200);
  return id;
}

const hours = (tenths: number, serviceIds: readonly string[] | null = null) => ({
  ...{ kind: 'labourCard', name: '交车工时卡', services: [], labour: { tenths, serviceIds } },
});

/** A card of hours, sold for some money in cash. */
async function aCardOf(
  tenths: number,
  priceFen = 10_001,
  serviceIds: readonly string[] | null = null,
): Promise<string> {
  const { id, version } = await world.aProduct({ ...hours(tenths, serviceIds), priceFen });
  await settleBill(world, lin, await aCardSale(world, lin, [{ serviceId: id, cardVersion: version, qty: 1 }]));
  return (await cardsOf(lin)).at(-1)?.id ?? '';
}

const wholeProduct = {
  ...{ priceFen: 0, startsWith: 'purchase', startsOn: null, months: 12, shopIds: null },
  ...{ carsMax: null, carChangesMax: null, transferable: false },
};

interface Bill {
  readonly settlementId: string;
  readonly lineIds: readonly string[];
}

/** A bill of some lines, of which the card pays so many units each; the rest by one tender. */
async function bill(
  cardId: string,
  lines: readonly { serviceId: string; qty: number; times: number }[],
  { method = 'cash', by = lin }: { method?: string; by?: Holder } = {},
): Promise<Bill & { code: string; body: Body }> {
  const sale = await aCardSale(
    world,
    by,
    lines.map(({ serviceId, qty }) => ({ serviceId, qty })),
  );
  const paid: Record<string, number> = { [oilId]: 12_000, [alignId]: 18_800, [washId]: 4_000 };
  const uses = lines.flatMap(({ times }, place) => (times > 0 ? [{ cardId, lineId: sale.lineIds[place], times }] : []));
  const covered = lines.reduce((sum, { serviceId, times }) => sum + (paid[serviceId] ?? 0) * times, 0);
  const restFen = sale.totalFen - covered;
  const tenders = restFen === 0 ? [] : [{ method, amountFen: restFen }];
  const order = {
    wishes: { uses, prepaid: null, tenders },
    quotedFen: sale.totalFen,
    proofId: await world.aProof(by, sale.saleId),
  };
  const answer = await world.cashier.post(`/staff/sales/${sale.saleId}/settlement`, order, aKey());
  const code = answer.status === 201 ? 'done' : world.codeOf(answer);
  return { settlementId: String(answer.body['id']), lineIds: sale.lineIds, code, body: answer.body };
}

const cardOf = async (cardId: string, by: Person = lin) => must(await by.get(`/me/service-cards/${cardId}`), 200);
const countOf = async (cardId: string, by: Person = lin) => ((await cardOf(cardId, by))['services'] as Body[])[0];
const undo = async (settlementId: string) =>
  must(
    await world.manager.post(
      `/staff/settlements/${settlementId}/reversal`,
      { reasonCode: 'complaint', reason: '车主不满意' },
      aKey(),
    ),
    200,
  );

describe('a card of labour hours', () => {
  test('is used by the hours of each line, out of one pool, and its receipt and its uses say so', async () => {
    const cardId = await aCardOf(100);
    expect(await cardOf(cardId)).toMatchObject({
      ...{ kind: 'labourCard', labour: { services: null } },
      services: [{ serviceId: labourPool, serviceName: '工时', granted: 100, left: 100 }],
    });
    const waits = await world.houseHolds('deferred');
    const { settlementId, code } = await bill(cardId, [
      { serviceId: oilId, qty: 2, times: 2 },
      { serviceId: alignId, qty: 1, times: 1 },
      { serviceId: washId, qty: 1, times: 0 },
    ]);
    expect(code).toBe('done');
    expect(await countOf(cardId)).toMatchObject({ left: 60, used: 40 });
    // 40 of 100 tenths of 100.01.
    expect(waits - (await world.houseHolds('deferred'))).toBe(4_000);
    const receipt = must(await lin.get(`/me/receipts/${settlementId}`), 200);
    expect(receipt['uses']).toMatchObject([
      { times: 30, unit: 'labourTenths', left: { before: 100, after: 70 } },
      { times: 10, unit: 'labourTenths', left: { before: 70, after: 60 } },
    ]);
    const { items } = must(await lin.get(`/me/service-cards/${cardId}/uses`), 200);
    expect(items).toMatchObject([
      { serviceName: '试项 18800', times: 10, unit: 'labourTenths' },
      { serviceName: '试项 12000', times: 30, unit: 'labourTenths' },
    ]);
    expect(must(await lin.get('/me/home'), 200)['packages']).toMatchObject({ usesLeft: 0, labourTenths: 60 });
  });

  test('covers whole units only, says what it would need, and serves what is on its list', async () => {
    const cardId = await aCardOf(40, 10_001, [oilId]);
    const refused = await bill(cardId, [{ serviceId: oilId, qty: 3, times: 3 }]);
    expect(refused.code).toBe('LABOUR_SHORT');
    expect(JSON.stringify(refused.body)).toContain('需 4.5 工时，卡内剩 4.0 工时');
    const wrong = async (serviceId: string) => (await bill(cardId, [{ serviceId, qty: 1, times: 1 }])).code;
    expect([await wrong(alignId), await wrong(washId)]).toEqual(Array(2).fill('SERVICE_CARD_OTHER_SERVICE'));
    expect((await bill(cardId, [{ serviceId: oilId, qty: 3, times: 2 }])).code).toBe('done');
    expect(await countOf(cardId)).toMatchObject({ left: 10 });
  });

  test('keeps the hours a line was opened with, whatever the catalogue says later', async () => {
    const serviceId = await aServiceOf(7_700, 20);
    const cardId = await aCardOf(50);
    const sale = await aCardSale(world, lin, [{ serviceId, qty: 1 }]);
    await aServiceOf(7_700, 5);
    const uses = [{ cardId, lineId: sale.lineIds[0], times: 1 }];
    const proofId = await world.aProof(lin, sale.saleId);
    const order = { wishes: { uses, prepaid: null, tenders: [] }, quotedFen: 7_700, proofId };
    const settled = must(await world.cashier.post(`/staff/sales/${sale.saleId}/settlement`, order, aKey()), 201);
    expect(await countOf(cardId)).toMatchObject({ left: 30 });
    await undo(String(settled['id']));
    expect(await countOf(cardId)).toMatchObject({ left: 50, used: 0 });
  });

  test('needs the hours of what it lists: they change with a reason, and can’t be taken away', async () => {
    const serviceId = await aServiceOf(8_800, 12);
    const hoursTo = async (labourTenths: number | null, reason?: string) =>
      world.codeOf(await world.as(world.owner).patch(`/staff/services/${serviceId}`, { labourTenths, reason }));
    expect([await hoursTo(15), await hoursTo(15, ' ')]).toEqual(['REASON_MISSING', 'REASON_MISSING']);
    expect([await hoursTo(null, '不做了'), await hoursTo(12, '又做了')]).toEqual(['200', '200']);
    const { id, version } = await world.aProduct(hours(50, [serviceId]));
    expect(await hoursTo(null, '不做了')).toBe('SERVICE_HOURS_TAKEN');
    await settleBill(world, lin, await aCardSale(world, lin, [{ serviceId: id, cardVersion: version, qty: 1 }]));
    const off = { ...wholeProduct, ...hours(50, [oilId]), version, active: false, reason: '停售' };
    must(await world.as(world.owner).put(`/staff/service-card-products/${id}`, off, aKey()), 200);
    expect(await hoursTo(null, '不做了')).toBe('SERVICE_HOURS_TAKEN');
    expect(await hoursTo(20, '工序变了')).toBe('200');
    const cardId = (await cardsOf(lin)).at(-1)?.id ?? '';
    const quote = must(await world.manager.post(`/staff/service-cards/${cardId}/refund-quote`), 200);
    const order = { quotedFen: quote['moneyFen'], reasonCode: 'complaint', reason: '车主搬走' };
    must(await world.manager.post(`/staff/service-cards/${cardId}/refunds`, order, aKey()), 200);
    expect(await hoursTo(null, '不做了')).toBe('200');
  });

  test('gets back the hours of each unit that goes back', async () => {
    const cardId = await aCardOf(45, 9_999);
    const waits = await world.houseHolds('deferred');
    const { settlementId, lineIds } = await bill(cardId, [{ serviceId: oilId, qty: 3, times: 3 }]);
    expect(await countOf(cardId)).toMatchObject({ left: 0 });
    const lines = [{ lineId: lineIds[0], qty: 1 }];
    const refund = { lines, quotedFen: 0, reasonCode: 'complaint', reason: '少做一次' };
    must(await world.manager.post(`/staff/settlements/${settlementId}/refunds`, refund, aKey()), 200);
    expect(await countOf(cardId)).toMatchObject({ left: 15, used: 30 });
    expect(waits - (await world.houseHolds('deferred'))).toBe(6_666);
    const rest = { ...refund, lines: [{ lineId: lineIds[0], qty: 2 }] };
    must(await world.manager.post(`/staff/settlements/${settlementId}/refunds`, rest, aKey()), 200);
    expect(await countOf(cardId)).toMatchObject({ left: 45, used: 0 });
    expect(await world.houseHolds('deferred')).toBe(waits);
  });

  test('is given back half used by the same share', async () => {
    const cardId = await aCardOf(60, 30_000);
    await bill(cardId, [{ serviceId: oilId, qty: 1, times: 1 }]);
    const quote = must(await world.manager.post(`/staff/service-cards/${cardId}/refund-quote`), 200);
    expect(quote).toMatchObject({ moneyFen: 22_500, lines: [{ granted: 60, used: 15, usedFen: 7_500 }] });
  });

  test('that lapsed says what was forfeited, and gets it back when it is extended', async () => {
    const cardId = await aCardOf(25);
    await bill(cardId, [{ serviceId: oilId, qty: 1, times: 1 }]);
    world.clock.set(new Date(start.getTime() + 380 * day));
    await world.get(LapseServiceCards).run();
    const late = world.settle(cardId, labourPool, 10);
    await expect(late).rejects.toMatchObject({ code: 'SERVICE_CARD_EXPIRED' });
    world.clock.set(start);
    expect(JSON.stringify(must(await lin.get('/me/notices'), 200))).toContain('{"label":"失效","value":"1.0 工时"}');
    expect(await countOf(cardId)).toMatchObject({ left: 0, lapsed: 10 });
    const extension = { until: '2028-12-31', reason: '车主住院' };
    must(await world.manager.post(`/staff/service-cards/${cardId}/extensions`, extension, aKey()), 204);
    expect(await countOf(cardId)).toMatchObject({ left: 10, lapsed: 0 });
    expect((await bill(cardId, [{ serviceId: alignId, qty: 1, times: 1 }])).code).toBe('done');
  });

  test('waits with its bill for WeChat, and is whole again when nobody pays', async () => {
    const cardId = await aCardOf(30);
    const lines = [{ serviceId: oilId, qty: 2, times: 1 }];
    const held = await bill(cardId, lines, { method: 'wechat' });
    expect(await countOf(cardId)).toMatchObject({ left: 15, used: 15 });
    await paymentEnds(world, { id: held.settlementId, ...held.body }, 'closed');
    expect(await countOf(cardId)).toMatchObject({ left: 30, used: 0 });
    const paid = await bill(cardId, lines, { method: 'wechat' });
    await paymentEnds(world, { id: paid.settlementId, ...paid.body }, 'paid');
    expect(await countOf(cardId)).toMatchObject({ left: 15, used: 15 });
  });

  test('serves its owner only, in its shops only', async () => {
    const cardId = await aCardOf(50);
    const zhou = await world.aMember('周小云', 0);
    const lines = [{ serviceId: oilId, qty: 1, times: 1 }];
    expect((await bill(cardId, lines, { by: zhou })).code).toBe('NOT_FOUND');
    const { id, version } = await world.aProduct({ ...hours(50), shopIds: [world.west] });
    await settleBill(world, lin, await aCardSale(world, lin, [{ serviceId: id, cardVersion: version, qty: 1 }]));
    const elsewhere = (await cardsOf(lin)).at(-1)?.id ?? '';
    expect((await bill(elsewhere, lines)).code).toBe('SERVICE_CARD_OTHER_SHOP');
  });
});

describe('a product of labour hours', () => {
  const offer = async (body: object) =>
    world.codeOf(
      await world.as(world.owner).post('/staff/service-card-products', { ...wholeProduct, ...body }, aKey()),
    );

  test('has hours and no services, is a labour card, and lists only what has hours', async () => {
    const service = { serviceId: oilId, granted: 3, perDayMax: null, perMonthMax: null };
    expect(await offer({ ...hours(10), services: [service] })).toBe('AMOUNT_INVALID');
    expect(await offer({ ...hours(10), kind: 'timesCard' })).toBe('AMOUNT_INVALID');
    expect(await offer({ kind: 'labourCard', name: '工时卡', services: [] })).toBe('AMOUNT_INVALID');
    expect(await offer(hours(10, [washId]))).toBe('NOT_FOUND');
    expect(await offer(hours(0))).toBe('VALIDATION_FAILED');
  });

  test('can be changed and taken off sale whatever became of a service on it, which nothing new may list', async () => {
    const [serviceId, gone] = [await aServiceOf(9_900, 8), await world.aService(9_800)];
    const edit = (id: string, body: object) =>
      world
        .as(world.owner)
        .put(`/staff/service-card-products/${id}`, { ...wholeProduct, active: true, ...body }, aKey());
    const listed = await world.aProduct(hours(50, [serviceId]));
    const counted = await world.aProduct({ services: [{ serviceId: gone, granted: 3 }] });
    for (const id of [serviceId, gone])
      must(await world.as(world.owner).patch(`/staff/services/${id}`, { active: false }), 200);
    const of = { ...hours(60, [serviceId]), name: '改名工时卡', reason: '换个名字' };
    const renamed = must(await edit(listed.id, { ...of, version: listed.version }), 200);
    must(await edit(listed.id, { ...of, version: renamed['version'], active: false }), 200);
    const services = [{ serviceId: gone, granted: 3, perDayMax: null, perMonthMax: null }];
    const off = {
      kind: 'timesCard',
      name: '洗车卡',
      services,
      active: false,
      reason: '停售',
      version: counted.version,
    };
    must(await edit(counted.id, off), 200);
    expect(await offer(hours(10, [serviceId]))).toBe('NOT_FOUND');
    expect(await offer({ kind: 'timesCard', name: '洗车卡', services })).toBe('NOT_FOUND');
  });

  test('from before there were hours counts uses, as those who bought it were promised', async () => {
    const services = [{ serviceId: oilId, granted: 3 }];
    const { version } = await world.aProduct({ kind: 'labourCard', name: '老工时卡', services });
    const cardId = await world.aCard(lin, version, 30_000);
    // As it was written then: its terms knew nothing of hours.
    await world.db.rows("UPDATE service_card SET terms = JSON_REMOVE(terms, '$.labour') WHERE id = ?", [cardId]);
    expect(await cardOf(cardId)).toMatchObject({ labour: null, services: [{ serviceId: oilId, left: 3 }] });
    await bill(cardId, [{ serviceId: oilId, qty: 1, times: 1 }]);
    expect(await countOf(cardId)).toMatchObject({ left: 2, used: 1 });
  });
});
