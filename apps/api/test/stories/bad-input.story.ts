import { aKey, aShop, must, type AShop } from '../builders/a-shop';
import { openApi, pathWith, type OpenApi, type Operation, type Schema } from '../builders/operations';

let shop: AShop;
let api: OpenApi;

beforeAll(async () => {
  shop = await aShop();
  api = await openApi(shop);
});
afterAll(() => shop.close());

const idOf = (name: string): string => (name === 'kind' ? 'privacy' : '01JD4ZK3V8R4Q1M6Y6R0A1B2C3');
const writes = (): Operation[] => api.operations.filter(({ body, callback }) => body !== null && !callback);

const ask = (operation: Operation, body: unknown) =>
  shop.ask(operation.method, pathWith(operation, idOf), { token: shop.owner.token, key: aKey(), body });

/** Bodies of an operation with one amount after the other replaced, named by where it stands. */
function withAmount(schema: Schema, sample: unknown, value: unknown): { at: string; body: unknown }[] {
  const { type, items, properties = {} } = api.schema(schema.allOf?.[0] ?? schema);
  if (type === 'array' && items)
    return withAmount(items, (sample as unknown[] | undefined)?.[0], value).map(({ at, body }) => ({
      at,
      body: [body],
    }));
  return Object.entries(properties).flatMap(([name, field]) => {
    const given = (sample ?? {}) as Record<string, unknown>;
    const put = (at: string, inner: unknown) => ({ at, body: { ...given, [name]: inner } });
    if (/(^f|F)en$/.test(name)) return [put(name, value)];
    return withAmount(field, given[name], value).map(({ at, body }) => put(`${name}.${at}`, body));
  });
}

test.each([-1, 0.001, 1e308, '1e3', 'NaN', '１００', Number.MAX_SAFE_INTEGER + 2, true, {}])(
  'an amount of %p is refused by every write that takes one',
  async (value) => {
    const found: string[] = [];
    let asked = 0;
    for (const operation of writes())
      for (const { at, body } of withAmount(operation.body ?? {}, operation.sample, value)) {
        const answer = await ask(operation, body);
        asked += 1;
        const named = JSON.stringify(answer.body['details'] ?? '').includes(at.split('.').at(-1) ?? at);
        if (shop.codeOf(answer) !== 'VALIDATION_FAILED' || !named)
          found.push(`${operation.id} ${at} → ${String(answer.status)} ${JSON.stringify(answer.body)}`);
      }
    expect(found).toEqual([]);
    expect(asked).toBeGreaterThan(12);
  },
);

test('nothing is topped up, paid or asked for with an amount of zero', async () => {
  const lin = await shop.aMember('林知远', 10_000);
  const { saleId } = await shop.aSale(lin, 1_000);
  const { terms } = must(await lin.get('/me/top-up-options'), 200) as unknown as { terms: { version: string } };
  const topUp = { cardId: lin.cardId, tierId: null, amountFen: 0, method: 'cash', termsVersion: terms.version };
  const wishes = (prepaid: number, cash: number) => ({
    prepaid: { cardId: lin.cardId, amountFen: prepaid },
    tenders: [{ method: 'cash', amountFen: cash }],
  });
  const allInCash = { wishes: { prepaid: null, tenders: [{ method: 'cash', amountFen: 1_000 }] }, quotedFen: 1_000 };
  const answers = await Promise.all([
    shop.cashier.post(`/staff/members/${lin.memberId}/top-ups`, topUp, aKey()),
    shop.cashier.post(`/staff/sales/${saleId}/ask`, allInCash, aKey()),
    shop.cashier.post(`/staff/sales/${saleId}/settlement`, { wishes: wishes(0, 1_000), quotedFen: 1_000 }, aKey()),
    shop.cashier.post(`/staff/sales/${saleId}/settlement`, { wishes: wishes(1_000, 0), quotedFen: 1_000 }, aKey()),
  ]);
  // An ask may name no money where coupons, points or uses pay, so a sum of nothing is found later than a field.
  expect(answers.map((answer) => shop.codeOf(answer))).toEqual([
    'VALIDATION_FAILED',
    'AMOUNT_INVALID',
    'VALIDATION_FAILED',
    'VALIDATION_FAILED',
  ]);
  expect(await shop.balanceOf(lin)).toBe(10_000);
});

test('a number that JSON does not know is no JSON', async () => {
  const answer = await shop.ask('POST', `/staff/sales/${idOf('id')}/ask`, {
    token: shop.owner.token,
    key: aKey(),
    headers: { 'content-type': 'application/json' },
    body: '{"wishes":{"tenders":[]},"quotedFen":NaN}',
  });
  expect(shop.codeOf(answer)).toBe('VALIDATION_FAILED');
});

test.each([
  ['no key', undefined, 'KEY_MISSING'],
  ['an empty key', '', 'KEY_MISSING'],
  ['a key of 256 characters', 'x'.repeat(256), 'KEY_INVALID'],
  ['a key of 10,000 characters', 'x'.repeat(10_000), 'KEY_INVALID'],
  ['a key with a space in it', 'sixteen letters 1', 'KEY_INVALID'],
])('%s is refused by every write that needs one', async (_, key, code) => {
  const found: string[] = [];
  const keyed = api.operations.filter((operation) => operation.keyed);
  for (const operation of keyed) {
    const answer = await shop.ask(operation.method, pathWith(operation, idOf), {
      token: shop.owner.token,
      body: operation.sample ?? {},
      ...(key !== undefined && { key }),
    });
    if (shop.codeOf(answer) !== code) found.push(`${operation.id} → ${shop.codeOf(answer)}`);
  }
  expect(found).toEqual([]);
  expect(keyed.length).toBeGreaterThan(15);
});

test('every list refuses a page that is none, and an order it does not know', async () => {
  const found: string[] = [];
  const lists = api.operations.filter(({ parameters }) => parameters.some(({ name }) => name === 'limit'));
  for (const operation of lists)
    for (const query of [
      'limit=-1',
      'limit=0',
      'limit=1000000000',
      'limit=1.5',
      'cursor=nope',
      'page=-1',
      'sort=nope',
    ]) {
      const path = `${pathWith(operation, (name) => (name === 'on' ? '2026-03-02' : idOf(name)))}?${query}`;
      const answer = await shop.ask('GET', path, { token: shop.owner.token });
      if (shop.codeOf(answer) !== 'VALIDATION_FAILED') found.push(`${path} → ${shop.codeOf(answer)}`);
    }
  expect(found).toEqual([]);
  expect(lists.length).toBeGreaterThan(5);
});

test('who comes too late is told what the sale has become', async () => {
  const lin = await shop.aMember('周小云', 10_000);
  const sale = await shop.aSale(lin, 1_000);
  must(await shop.settleFromCard(sale, lin), 201);
  const late = await shop.cashier.post(`/staff/sales/${sale.saleId}/cancellation`, { reason: '车主走了' });
  expect([late.status, late.body]).toEqual([
    409,
    expect.objectContaining({ code: 'SALE_NOT_OPEN', details: { state: 'settled' } }),
  ]);
});
