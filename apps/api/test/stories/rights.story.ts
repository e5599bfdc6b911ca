import { Controller, Get, Module } from '@nestjs/common';
import { acts, actsOf, may, roleNames, roles, type Act, type Role } from '@cheyou/domain';
import { aKey, aShop, must, type AShop, type Person } from '../builders/a-shop';
import { anAsk, fromCard } from '../builders/asks';
import { anApi, type Answer } from '../builders/an-api';
import { openApi, pathWith, type Operation } from '../builders/operations';

let shop: AShop;
let operations: readonly Operation[];
let lin: Person & { cardId: string; carId: string };
let stranger: Person;
const byRole = new Map<Role, Person>();
/** What there is to get at: of lin, and of the east shop. */
let subjects: Record<string, string>;

beforeAll(async () => {
  shop = await aShop();
  operations = (await openApi(shop)).operations;
  lin = await shop.aMember('林知远', 10_000);
  stranger = await shop.aMember('周小云', 5_000);
  for (const role of roles) byRole.set(role, shop.as(await shop.hire(`${roleNames[role]}甲`, role, shop.east)));
  subjects = await subjectsOf();
});
afterAll(() => shop.close());

const anId = '01JD4ZK3V8R4Q1M6Y6R0A1B2C3';
const subjectOf = (name: string): string => (name === 'on' ? '2026-03-02' : name === 'kind' ? 'privacy' : anId);
const withoutRow = (of: readonly Operation[]) =>
  of.filter(({ right }) => right !== 'anonymous' && !acts.includes(right as Act));
const guarded = () => operations.filter(({ right }) => right !== 'anonymous');
const label = ({ method, path }: Operation): string => `${method} ${path}`;

const ask = (
  operation: Operation,
  token: string | null,
  path = pathWith(operation, subjectOf),
  shopId?: string,
): Promise<Answer> =>
  shop.ask(operation.method, path, {
    ...(token !== null && { token }),
    ...(shopId !== undefined && { shopId }),
    ...(operation.method !== 'GET' && { body: {} }),
    key: aKey(),
  });

async function subjectsOf(): Promise<Record<string, string>> {
  const sale = await shop.aSale(lin, 1_000);
  const open = await shop.aSale(lin, 1_500);
  const ask = await anAsk(shop, open.saleId, fromCard(lin, 500, 1_000));
  const { id: settlement } = must(await shop.settleFromCard(sale, lin), 201);
  const topUps = must(await shop.cashier.get('/staff/top-ups'), 200)['items'] as { id: string; memberId: string }[];
  return {
    '/me/cards/{id}': lin.cardId,
    '/me/cars/{id}': lin.carId,
    '/me/pay-asks/{id}': ask,
    '/me/receipts/{id}': String(settlement),
    '/staff/sales/{id}': sale.saleId,
    '/staff/settlements/{id}': String(settlement),
    '/staff/top-ups/{id}': topUps.find(({ memberId }) => memberId === lin.memberId)?.id ?? '',
  };
}

/** The subject whose path an operation's path begins with. */
const ownSubject = ({ path }: Operation): string | undefined =>
  Object.entries(subjects).find(([prefix]) => path === prefix || path.startsWith(`${prefix}/`))?.[1];

/** Operations whose refusals came out otherwise than the table says. */
async function wrong(
  of: readonly Operation[],
  token: (operation: Operation) => string | null,
  expected: (operation: Operation, answer: Answer) => boolean,
): Promise<string[]> {
  const found: string[] = [];
  for (const operation of of) {
    const answer = await ask(operation, token(operation));
    if (!expected(operation, answer))
      found.push(`${label(operation)} → ${String(answer.status)} ${shop.codeOf(answer)}`);
  }
  return found;
}

test('every route has a row in the table of rights', () => {
  expect(withoutRow(operations).map(label)).toEqual([]);
  expect(operations.length).toBeGreaterThan(90);
});

test('what is served is what the document names, but for the document itself', () => {
  const served = shop.routes.filter((route) => !/^(HEAD|OPTIONS) /.test(route) && !/\/api\/(docs|openapi)/.test(route));
  const named = operations.map(({ method, path }) => `${method} /api${path.replace(/\{(\w+)\}/g, ':$1')}`);
  expect(served.sort()).toEqual(named.sort());
});

test('a new route without a row is found, and answers nobody', async () => {
  @Controller('forgotten')
  class Forgotten {
    @Get()
    read(): string {
      return '余额';
    }
  }
  @Module({ controllers: [Forgotten] })
  class Carelessness {}
  const api = await anApi([Carelessness]);
  try {
    expect(withoutRow((await openApi(api)).operations).map(label)).toContain('GET /forgotten');
    const answer = await api.ask('GET', '/forgotten', { token: shop.owner.token });
    expect([answer.status, answer.body['code']]).toEqual([500, 'INTERNAL']);
  } finally {
    await api.close();
  }
});

test('without a token nothing but the open routes answers', async () => {
  expect(
    await wrong(
      guarded(),
      () => null,
      (_, { status }) => status === 401,
    ),
  ).toEqual([]);
  expect(
    await wrong(
      guarded(),
      () => 'x'.repeat(40),
      (_, { status }) => status === 401,
    ),
  ).toEqual([]);
});

test('a member who is no staff opens none of the staff routes', async () => {
  const staffSide = guarded().filter((operation) => operation.staffSide);
  expect(
    await wrong(
      staffSide,
      () => stranger.token,
      (_, { status }) => status === 403,
    ),
  ).toEqual([]);
});

test.each(roles)('%s may what the table says, on every route', async (role) => {
  const { token } = byRole.get(role) as Person;
  const allowed = ({ right, staffSide }: Operation): boolean =>
    staffSide ? actsOf(role).includes(right as Act) : may('member', right as Act) !== null;
  const safe = guarded().filter(({ id }) => !/signOut|close/i.test(id));
  const found = await wrong(
    safe,
    () => token,
    (operation, answer) =>
      allowed(operation)
        ? ![401, 500].includes(answer.status) && shop.codeOf(answer) !== 'FORBIDDEN'
        : answer.status === 403,
  );
  expect(found).toEqual([]);
});

test("another member's things are not there", async () => {
  const found: string[] = [];
  const of = guarded().filter(({ path }) => path.startsWith('/me/') && path.includes('{id}'));
  for (const operation of of) {
    const id = ownSubject(operation);
    if (id === undefined) continue;
    const answer = await ask(
      operation,
      stranger.token,
      pathWith(operation, (name) => (name === 'id' ? id : subjectOf(name))),
    );
    if (![404, 400].includes(answer.status) || (operation.method === 'GET' && answer.status !== 404))
      found.push(`${label(operation)} → ${String(answer.status)}`);
  }
  expect(found).toEqual([]);
});

test("staff of another shop don't find this shop's sales, settlements and top-ups", async () => {
  const west = shop.as(await shop.hire('西店长', 'shopManager', shop.west));
  const found: string[] = [];
  for (const operation of guarded().filter(({ staffSide }) => staffSide)) {
    const id = ownSubject(operation);
    if (id === undefined || !actsOf('shopManager').includes(operation.right as Act)) continue;
    const answer = await ask(
      operation,
      west.token,
      pathWith(operation, () => id),
    );
    if (![404, 400].includes(answer.status) || (operation.method === 'GET' && answer.status !== 404))
      found.push(`${label(operation)} → ${String(answer.status)} ${shop.codeOf(answer)}`);
    const asEast = await ask(
      operation,
      west.token,
      pathWith(operation, () => id),
      shop.east,
    );
    if (asEast.status !== 404) found.push(`${label(operation)} as the east shop → ${String(asEast.status)}`);
  }
  expect(found).toEqual([]);
});

test('dismissed staff are out of every staff route within a minute', async () => {
  const gone = shop.as(await shop.hire('离职员', 'shopManager', shop.east));
  must(await gone.get('/staff/desk'), 200);
  must(await shop.as(shop.owner).post(`/staff/colleagues/${gone.staffId}/dismissal`, { reason: '合同到期' }), 200);
  shop.clock.advance(60_000);
  const staffSide = guarded().filter((operation) => operation.staffSide);
  expect(
    await wrong(
      staffSide,
      () => gone.token,
      (_, { status }) => status === 403,
    ),
  ).toEqual([]);
});

test("every write refuses fields it does not know, but WeChat's callbacks", async () => {
  const found: string[] = [];
  const owner = shop.as(shop.owner);
  // A picture and a table come as a form of one file, which has no fields.
  const uploads = ['Images_upload', 'OpeningBalances_upload'];
  const writes = operations.filter(
    ({ method, callback, id }) => method !== 'GET' && !callback && !uploads.includes(id),
  );
  expect(operations.filter(({ callback }) => callback).map(({ path }) => path)).toEqual([
    '/wechat/pay/notify',
    '/wechat/pay/refund-notify',
  ]);
  for (const operation of writes) {
    const answer = await shop.ask(operation.method, pathWith(operation, subjectOf), {
      token: owner.token,
      key: aKey(),
      body: { evil: 1 },
    });
    const told = JSON.stringify(answer.body);
    if (answer.status !== 400 || !told.includes('evil'))
      found.push(`${label(operation)} → ${String(answer.status)} ${told}`);
  }
  expect(found).toEqual([]);
});
