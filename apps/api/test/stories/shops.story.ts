import { Shops } from '../../src/shops';
import { aMerchant, type AMerchant, type SignedIn } from '../builders/a-merchant';
import type { Answer } from '../builders/an-api';

jest.setTimeout(60_000);

let shop: AMerchant;
let owner: SignedIn;
let manager: SignedIn;

beforeAll(async () => {
  shop = await aMerchant();
  owner = shop.owner;
  manager = await shop.hire('赵岚', 'shopManager', shop.east);
});
afterAll(() => shop.close());

const codeOf = (answer: Answer): string => shop.codeOf(answer);
const settings = (): Promise<Answer> => shop.ask('GET', '/staff/settings', { token: owner.token });
const change = (body: object, by = owner): Promise<Answer> =>
  shop.ask('PATCH', '/staff/settings', { token: by.token, body: { reason: '按规定调整', ...body } });
const editShop = (id: string, body: object, by = owner): Promise<Answer> =>
  shop.ask('PATCH', `/staff/shops/${id}`, { token: by.token, body: { reason: '按规定调整', ...body } });
const history = async (): Promise<Record<string, unknown>[]> =>
  (await shop.ask('GET', '/staff/settings/history?limit=100', { token: owner.token })).body['items'] as never;

test('everybody sees the shops and whether they are open now', async () => {
  // The clock stands at 10:00 in Shanghai; later it is 20:00.
  const list = async (): Promise<Record<string, unknown>[]> => (await shop.ask('GET', '/shops')).body as never;
  expect(await list()).toMatchObject([
    { id: shop.east, name: '城东店', city: '成都', openNow: true, hoursText: '每天 08:30–18:30' },
    { id: shop.west, name: '城西店' },
  ]);
  shop.clock.set(new Date('2026-03-02T12:00:00Z'));
  expect((await list()).map(({ openNow }) => openNow)).toEqual([false, false]);
  shop.clock.set(new Date('2026-03-02T02:00:00Z'));
});

test('a merchant starts with the caps of the law and top-ups closed', async () => {
  expect((await settings()).body).toMatchObject({
    merchantName: '青杉车友',
    topUpOpen: false,
    namedCapFen: 500_000,
    unnamedCapFen: 100_000,
    minTopUpFen: 500,
    prepaidTerms: { version: '2026-03' },
  });
});

test('a change is in force at once, and the history says who, from what, to what and why', async () => {
  const answer = await change({ topUpOpen: true, counterApprovalAboveFen: 80_000, reason: '备案完成' });
  expect(answer.body).toMatchObject({ topUpOpen: true, counterApprovalAboveFen: 80_000 });
  const rows = (await history()).filter(({ reason }) => reason === '备案完成');
  expect(rows).toHaveLength(2);
  expect(rows).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ by: '陈立', shopName: null, field: '储值充值', before: '关闭', after: '开放' }),
      expect.objectContaining({ field: '柜台充值需复核的金额', before: '¥1,000.00', after: '¥800.00' }),
    ]),
  );
  const log = await shop.ask('GET', '/staff/act-log?limit=1', { token: owner.token });
  expect(log.body['items']).toMatchObject([{ act: '修改商户设置', reason: '备案完成', staffName: '陈立' }]);
});

test('a change of nothing leaves no trace', async () => {
  const before = (await history()).length;
  expect((await change({ topUpOpen: true, merchantName: '青杉车友' })).status).toBe(200);
  expect((await history()).length).toBe(before);
});

test('new terms are a new version, and the old text can still be read', async () => {
  const text = '储值卡服务协议（第二版）。本金永久有效，随时可退。';
  const second = await change({ prepaidTerms: { text, points: ['本金永久有效'] } });
  const third = await change({ prepaidTerms: { text: `${text}另：七日内退卡不问理由。`, points: [] } });
  expect([second.body, third.body].map((body) => (body['prepaidTerms'] as { version: string }).version)).toEqual([
    '2026-03-02',
    '2026-03-02-2',
  ]);
  const terms = await shop.get(Shops).terms(shop.db, '2026-03-02');
  expect(terms).toMatchObject({ text, points: ['本金永久有效'] });
  expect((await shop.get(Shops).terms(shop.db, '2026-03'))?.text).toContain('储值卡服务协议');
});

test.each([
  [{ namedCapFen: 500_001 }],
  [{ unnamedCapFen: 100_001 }],
  [{ namedCapFen: 0 }],
  [{ namedCapFen: '100000' }],
  [{ minTopUpFen: 0.5 }],
  [{ minTopUpFen: 1e308 }],
  [{ topUpOpen: 'yes' }],
  [{ reason: '' }],
  [{ version: 7 }],
  [{ prepaidTerms: { text: '太短', points: [] } }],
])('settings with %j are refused', async (body) => {
  expect(codeOf(await change(body))).toBe('VALIDATION_FAILED');
});

test('the least top-up fits under the caps', async () => {
  expect(codeOf(await change({ minTopUpFen: 60_000, unnamedCapFen: 50_000 }))).toBe('AMOUNT_INVALID');
});

test('the database itself keeps the caps of the law', async () => {
  await expect(shop.asAdmin('UPDATE merchant_settings SET named_cap_fen = 500001')).rejects.toThrow(
    /merchant_settings_caps/,
  );
});

test('fifty changes at once all count, one after the other', async () => {
  const before = (await shop.get(Shops).merchant(shop.db)).version;
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, index) => change({ claimConfirmAboveFen: 10_000 + index })),
  );
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 50 }, () => 200));
  expect((await shop.get(Shops).merchant(shop.db)).version).toBe(before + 50);
});

test('only the owner-manager changes the merchant; a shop manager changes the own shop', async () => {
  expect(codeOf(await change({ topUpOpen: false }, manager))).toBe('FORBIDDEN');
  const answer = await editShop(shop.east, { phone: '028-8450 1299', roundingMode: 'jiao' }, manager);
  expect(answer.body).toMatchObject({ phone: '028-8450 1299', roundingMode: 'jiao', name: '城东店' });
  expect(codeOf(await editShop(shop.west, { phone: '028-8450 1299' }, manager))).toBe('NOT_FOUND');
  expect((await editShop(shop.west, { roundingMode: 'yuan' })).body).toMatchObject({ roundingMode: 'yuan' });
});

test('opening hours must make sense', async () => {
  const answer = await editShop(shop.east, { hours: [{ weekday: 1, opens: '19:00', closes: '08:00' }] });
  expect(codeOf(answer)).toBe('VALIDATION_FAILED');
  const hours = [{ weekday: 1, opens: '09:00', closes: '24:00' }];
  expect((await editShop(shop.east, { hours })).body).toMatchObject({ hours });
  expect((await shop.ask('GET', '/shops')).body).toMatchObject([{ hoursText: '周一 09:00–24:00' }, {}]);
});

test('a chain grows by a shop, once however often it is asked for, and its boss acts there at once', async () => {
  const week = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '09:00', closes: '18:00' }));
  const body = {
    name: '城南店',
    city: '成都',
    address: '高新区栗子巷 2 号',
    phone: '028-8450 1400',
    hours: [...week, { weekday: 6, opens: '10:00', closes: '16:00' }],
    roundingMode: 'jiao',
    reason: '新店开业',
  };
  const open = (by: SignedIn, key: string | null, sent: object = body): Promise<Answer> =>
    shop.ask('POST', '/staff/shops', { token: by.token, body: sent, ...(key && { key }) });
  const answers = await Promise.all(Array.from({ length: 10 }, () => open(owner, 'open-the-third-shop')));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
  expect(answers[0]?.body).toMatchObject({ name: '城南店', roundingMode: 'jiao' });
  expect((await shop.ask('GET', '/shops')).body).toMatchObject([
    {},
    {},
    { name: '城南店', hoursText: '周一至周五 09:00–18:00，周六 10:00–16:00' },
  ]);
  expect((await shop.ask('GET', '/shops')).body).toHaveLength(3);
  const south = String(answers[0]?.body['id']);
  expect((await editShop(south, { phone: '028-8450 1401' })).body).toMatchObject({ phone: '028-8450 1401' });
  const invited = await shop.ask('POST', '/staff/invitations', {
    token: owner.token,
    shopId: south,
    body: { name: '何立新', role: 'shopManager', shopId: south },
  });
  expect(invited.status).toBe(201);
  expect(codeOf(await open(manager, 'a-manager-opens'))).toBe('FORBIDDEN');
  expect(codeOf(await open(owner, null))).toBe('KEY_MISSING');
  const overlapping = [
    { weekday: 1, opens: '09:00', closes: '13:00' },
    { weekday: 1, opens: '12:00', closes: '18:00' },
  ];
  expect(codeOf(await open(owner, 'hours-that-overlap', { ...body, hours: overlapping }))).toBe('VALIDATION_FAILED');
});
