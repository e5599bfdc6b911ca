import { setTimeout as sleep } from 'node:timers/promises';
import { aKey, must, type AShop } from '../builders/a-shop';
import { signedAnswer } from '../wechat/pay-side';
import { shopStory } from '../builders/shop-story';

let shop: AShop;
shopStory((opened) => {
  shop = opened;
});

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

test('a till that serves somebody in the middle of their merge serves the survivor', async () => {
  const into = await shop.aMember('秦越', 0);
  const phone = await shop.signIn('秦越在手机上');
  const fromId = phone.memberId;
  const sale = await shop.aSale({ memberId: fromId, carId: null }, 2_000);
  const tenders = [{ method: 'cash', amountFen: 2_000 }];
  const paid = { wishes: { prepaid: null, tenders }, quotedFen: 2_000 };
  must(await shop.cashier.post(`/staff/sales/${sale.saleId}/settlement`, paid, aKey()), 201);
  const lines = [{ serviceId: await shop.aService(900), qty: 1 }];
  const cash = { cardId: null, tierId: null, amountFen: 5_000, method: 'cash', termsVersion: await versionOf(fromId) };
  let letGo: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  // Past sales move after cards: the merge waits for this one, and whoever is served meanwhile finds a member that still looks alive.
  const holding = shop.unit.run(async (tx) => {
    await tx.rows('SELECT id FROM sale WHERE id = ? FOR UPDATE', [sale.saleId]);
    await gate;
  });
  const merge = { otherId: fromId, reason: '重复建档' };
  const merging = shop.manager.post(`/staff/members/${into.memberId}/merge`, merge, aKey());
  await sleep(1_000);
  const serving = [
    shop.cashier.post(`/staff/members/${fromId}/top-ups`, cash, aKey()),
    shop.cashier.post('/staff/sales', { memberId: fromId, carId: null, lines }, aKey()),
  ];
  await sleep(500);
  letGo();
  await holding;
  must(await merging, 200);
  expect((await Promise.all(serving)).map((answer) => answer.status)).toEqual([201, 201]);
  const cards = (await into.get('/me/cards')).body as unknown as { balanceFen: number }[];
  expect(cards.map(({ balanceFen }) => balanceFen)).toEqual([5_000]);
});

test('points given to somebody in the middle of their merge reach the survivor', async () => {
  const into = await shop.signIn('何望在手机上');
  const [giver, friend] = [await shop.aMember('林一', 0), await shop.aMember('周小云', 0)];
  const paid = async ({ memberId }: { memberId: string }, fen: number) => {
    const { saleId } = await shop.aSale({ memberId, carId: null }, fen);
    const bill = { wishes: { prepaid: null, tenders: [{ method: 'cash', amountFen: fen }] }, quotedFen: fen };
    must(await shop.cashier.post(`/staff/sales/${saleId}/settlement`, bill, aKey()), 201);
    return saleId;
  };
  await paid(giver, 200_000);
  const saleId = await paid(friend, 1_000);
  let letGo: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  const holding = shop.unit.run(async (tx) => {
    await tx.rows('SELECT id FROM sale WHERE id = ? FOR UPDATE', [saleId]);
    await gate;
  });
  const merge = { otherId: friend.memberId, reason: '重复建档' };
  const merging = shop.manager.post(`/staff/members/${into.memberId}/merge`, merge, aKey());
  await sleep(1_000);
  const giving = giver.post('/me/points/gifts', { phone: friend.phone, points: 100 }, aKey());
  await sleep(500);
  letGo();
  await holding;
  must(await merging, 200);
  must(await giving, 204);
  const got = must(await shop.manager.get(`/staff/members/${into.memberId}/points`), 200);
  expect(got['balance']).toBe(110);
});

test('a request that is repeated after its asker became another is the same request', async () => {
  const into = await shop.aMember('沈一', 0);
  const phone = await shop.signIn('沈一在手机上');
  const owner = shop.as(phone);
  shop.wechat.tell(() => signedAnswer(shop.parties.wechatPay, 200, { prepay_id: `wx${aKey()}` }));
  const key = aKey();
  const termsVersion = await versionOf(phone.memberId);
  const order = { tierId: null, amountFen: 5_000, productVersion: '', termsVersion };
  const first = must(await owner.post('/me/top-ups', order, key), 200);
  const merge = { otherId: phone.memberId, reason: '重复建档' };
  must(await shop.manager.post(`/staff/members/${into.memberId}/merge`, merge, aKey()), 200);
  // The session goes on as the survivor's, and so does what it asked for.
  expect(must(await owner.post('/me/top-ups', order, key), 200)['id']).toBe(first['id']);
  expect(shop.codeOf(await owner.post('/me/top-ups', { ...order, amountFen: 6_000 }, key))).toBe('KEY_REUSED');
  const orders = await shop.db.rows('SELECT id FROM payment_order WHERE member_id = ?', [into.memberId]);
  expect(orders).toHaveLength(1);
});
