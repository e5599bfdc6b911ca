import { aKey, aShop, must, type AShop } from '../builders/a-shop';

let shop: AShop;
beforeAll(async () => {
  shop = await aShop();
});
afterEach(async () => {
  expect(await shop.broken()).toEqual([]);
});
afterAll(() => shop.close());

const versionOf = async (memberId: string): Promise<string> => {
  const options = must(await shop.cashier.get(`/staff/members/${memberId}/top-up-options`), 200);
  return (options['terms'] as { version: string }).version;
};

test('members that become one while the till serves both keep every fen, every sale and one wallet', async () => {
  const lines = [{ serviceId: await shop.aService(900), qty: 1 }];
  const pairs = [];
  for (let place = 0; place < 12; place += 1) {
    const into = await shop.aMember(`林${String(place)}`, 10_000);
    // Without a card: the top-up that meets the merge opens it.
    const { memberId: fromId } = await shop.signIn(`车主 ${String(place)}`);
    const sale = await shop.aSale(into, 3_000);
    pairs.push({ into, fromId, sale });
  }
  const termsVersion = await versionOf(pairs[0]?.fromId ?? '');
  const cash = { cardId: null, tierId: null, amountFen: 5_000, method: 'cash', termsVersion };
  const acts = pairs.flatMap(({ into, fromId, sale }) => [
    () => shop.cashier.post(`/staff/members/${fromId}/top-ups`, cash, aKey()),
    () => shop.cashier.post('/staff/sales', { memberId: fromId, carId: null, lines }, aKey()),
    () => shop.manager.post(`/staff/members/${into.memberId}/merge`, { otherId: fromId, reason: '重复建档' }, aKey()),
    () => shop.cashier.post(`/staff/members/${fromId}/top-ups`, cash, aKey()),
    () =>
      shop.manager.post(
        `/staff/sales/${sale.saleId}/settlement`,
        {
          wishes: { prepaid: { cardId: into.cardId, amountFen: 3_000 }, tenders: [] },
          quotedFen: 3_000,
          override: { reason: '合并演练' },
        },
        aKey(),
      ),
  ]);
  const answers = await Promise.all(acts.map((act) => act()));
  expect(answers.map((answer) => shop.codeOf(answer))).toEqual(
    pairs.flatMap(() => ['201', '201', '200', '201', '201']),
  );
  for (const { into } of pairs) {
    const cards = (await into.get('/me/cards')).body as unknown as { balanceFen: number }[];
    expect(cards.reduce((sum, { balanceFen }) => sum + balanceFen, 0)).toBe(10_000 - 3_000 + 2 * 5_000);
  }
});

test('a request that is repeated after its asker became another is the same request', async () => {
  const into = await shop.aMember('沈一', 0);
  const phone = await shop.signIn('沈一在手机上');
  const owner = shop.as(phone);
  const key = aKey();
  const car = { plate: '川A·GX123' };
  const first = must(await owner.post('/me/cars', car, key), 201);
  const merge = { otherId: phone.memberId, reason: '重复建档' };
  must(await shop.manager.post(`/staff/members/${into.memberId}/merge`, merge, aKey()), 200);
  // The session goes on as the survivor's, and so does what it asked for.
  expect(must(await owner.post('/me/cars', car, key), 201)).toEqual(first);
  expect(shop.codeOf(await owner.post('/me/cars', { plate: '川A·GX124' }, key))).toBe('KEY_REUSED');
});
