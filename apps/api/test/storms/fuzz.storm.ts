import { refusalCodes } from '@cheyou/domain';
import fc from 'fast-check';
import { requestsTo, type AnyRequest } from '../builders/arbitrary-requests';
import { aKey, aShop, must, type AShop } from '../builders/a-shop';
import { openApi, pathWith, type OpenApi, type Operation } from '../builders/operations';

/** Requests an operation; more by the environment when somebody wants to look longer. */
const runs = Number(process.env['FUZZ_RUNS'] ?? 40);
const seed = Number(process.env['FUZZ_SEED'] ?? 20_261_121);

let shop: AShop;
let api: OpenApi;
let ids: string[];

beforeAll(async () => {
  shop = await aShop();
  api = await openApi(shop);
  const lin = await shop.aMember('林知远', 50_000);
  const sale = await shop.aSale(lin, 1_000);
  const settled = must(await shop.settleFromCard(await shop.aSale(lin, 1_200), lin), 201);
  const services = (await shop.cashier.get('/services')).body as unknown as { id: string }[];
  ids = [
    lin.memberId,
    lin.carId,
    lin.cardId,
    sale.saleId,
    String(settled['id']),
    shop.east,
    shop.cashier.staffId,
    services[0]?.id ?? '',
  ];
});
afterAll(() => shop.close());

const nonsense = ['0', 'nope', '01JD4ZK3V8R4Q1M6Y6R0A1B2C3', '../../etc', '%00', '川A'];

async function send(operation: Operation, request: AnyRequest): Promise<void> {
  const known = [...ids, ...nonsense];
  let place = 0;
  const path = pathWith(operation, () => known[(request.ids[place++] ?? 0) % known.length] ?? '');
  const query = new URLSearchParams(
    Object.entries(request.query).map(([name, value]): [string, string] => [name, String(value)]),
  );
  const text = query.size > 0 ? `${path}?${query.toString()}` : path;
  const answer = await shop.ask(operation.method, text, {
    token: shop.owner.token,
    key: aKey(),
    ...(request.body !== undefined && { body: request.body }),
  });
  if (answer.status < 400) return;
  expect(answer.status).not.toBe(401);
  const { code, message, requestId } = answer.body;
  // WeChat is away in this storm: that is the one thing a server may fail for.
  const excused = code === 'WECHAT_UNAVAILABLE';
  if (answer.status >= 500 && !excused)
    throw new Error(
      `${String(answer.status)} ${JSON.stringify(answer.body)} for ${text} ${JSON.stringify(request.body)}`,
    );
  expect(refusalCodes).toContain(code);
  expect(typeof message === 'string' && /[\u4e00-\u9fff]/.test(message) && typeof requestId === 'string').toBe(true);
}

test(`no request makes the server fail, whatever is sent (${String(runs)} an operation, seed ${String(seed)})`, async () => {
  // A session that signed out, a dismissed owner or a deleted account would answer 401 to everything after.
  const endings = /sessions|dismiss|deletion|colleagues|images|rebinding/i;
  const operations = api.operations.filter(({ id, path }) => !endings.test(id) && !endings.test(path));
  for (const operation of operations) {
    const property = fc.asyncProperty(requestsTo(api, operation), (request) => send(operation, request));
    await fc.assert(property, { numRuns: runs, seed });
  }
  expect(await shop.broken()).toEqual([]);
}, 900_000);

test.each([
  ['an amount that is no whole fen', 0.001],
  ['an amount below nothing', -1],
  ['an amount beyond everything', 1e308],
  ['an amount as text', '1e3'],
  ['an amount in full-width digits', '１００'],
  ['an unsafe integer', Number.MAX_SAFE_INTEGER + 2],
])('%s is refused', async (_, quotedFen) => {
  const body = { wishes: { tenders: [] }, quotedFen };
  const answer = await shop.cashier.post(`/staff/sales/${ids[3] ?? ''}/ask`, body, aKey());
  expect([answer.status, shop.codeOf(answer)]).toEqual([400, 'VALIDATION_FAILED']);
});

test.each([
  ['', 'KEY_MISSING'],
  ['x'.repeat(256), 'KEY_INVALID'],
  ['x'.repeat(10_000), 'KEY_INVALID'],
  ['short', 'KEY_INVALID'],
])('the key "%.12s" is refused', async (key, code) => {
  const answer = await shop.cashier.post('/staff/sales', { lines: [] }, key);
  expect([answer.status, shop.codeOf(answer)]).toEqual([400, code]);
});

test.each([
  ['/staff/days/2026-13-01', 400],
  ['/me/notices?limit=0', 400],
  ['/me/notices?limit=1000000000', 400],
  ['/me/notices?page=-1', 400],
  ['/me/visits?sort=nope', 400],
])('%s is refused', async (path, status) => {
  expect((await shop.as(shop.owner).get(path)).status).toBe(status);
});

test('a body of ten megabytes and one ten thousand deep are refused', async () => {
  const large = await shop.cashier.post('/staff/sales', { lines: [], pad: 'x'.repeat(10_000_000) }, aKey());
  expect([large.status, shop.codeOf(large)]).toEqual([413, 'PAYLOAD_TOO_LARGE']);
  const deep = await shop.ask('POST', '/staff/sales', {
    token: shop.cashier.token,
    key: aKey(),
    headers: { 'content-type': 'application/json' },
    body: `{"lines":${'['.repeat(10_000)}${']'.repeat(10_000)}}`,
  });
  expect(deep.status).toBe(400);
});

test.each(['🚗车友', '\u202Eabc', `引号"'\``, '<b>标签</b>'])('%s is stored as it was typed', async (note) => {
  const member = await shop.aMember(`备注${String(note.length)}`, 0);
  must(await shop.cashier.patch(`/staff/members/${member.memberId}`, { note }), 200);
  expect(must(await shop.cashier.get(`/staff/members/${member.memberId}`), 200)['note']).toBe(note);
});
