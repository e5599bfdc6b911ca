import { aKey, aShop, must, type AShop, type Person } from '../builders/a-shop';
import { anAsk, asking, fromCard } from '../builders/asks';

let shop: AShop;
let lin: Person & { cardId: string; carId: string };
beforeAll(async () => {
  shop = await aShop();
});
beforeEach(async () => {
  lin = await shop.aMember('林知远', 10_000);
});
afterEach(async () => {
  expect(await shop.broken()).toEqual([]);
});
afterAll(() => shop.close());

/** A sale whose owner was asked for so much of the card and of WeChat, and said yes. */
async function anApprovedAsk(prepaidFen: number, wechatFen: number, method = 'wechat') {
  const sale = await shop.aSale(lin, prepaidFen + wechatFen);
  const askId = await anAsk(shop, sale.saleId, fromCard(lin, prepaidFen, wechatFen, method));
  must(await lin.post(`/me/pay-asks/${askId}/approval`, {}, aKey()), 200);
  const settle = (tenders: object[]) =>
    shop.cashier.post(
      `/staff/sales/${sale.saleId}/settlement`,
      {
        wishes: { prepaid: { cardId: lin.cardId, amountFen: prepaidFen }, tenders },
        quotedFen: prepaidFen + wechatFen,
        askId,
      },
      aKey(),
    );
  return { askId, saleId: sale.saleId, settle };
}

const askOf = async (askId: string) => must(await lin.get(`/me/pay-asks/${askId}`), 200);
const openAsk = async () => must(await lin.get('/me/home'), 200)['openAsk'];

test('once the till has settled, the page where the owner said yes knows its receipt and asks for nothing more', async () => {
  const { askId, settle } = await anApprovedAsk(3_000, 0);
  const settlement = must(await settle([]), 201);
  expect(await askOf(askId)).toMatchObject({ state: 'done', settlementId: settlement['id'] });
  expect(await openAsk()).toBeNull();
  shop.clock.advance(6 * 60_000);
  expect(await askOf(askId)).toMatchObject({ state: 'done' });
});

test('an ask that nobody answered ends when the sale is paid another way', async () => {
  const sale = await shop.aSale(lin, 3_000);
  const askId = await anAsk(shop, sale.saleId, fromCard(lin, 3_000));
  const settlement = must(await shop.settleFromCard(sale, lin), 201);
  expect(await askOf(askId)).toMatchObject({ state: 'done', settlementId: settlement['id'] });
  expect(await openAsk()).toBeNull();
});

test('the rest is paid on the page where the owner said yes', async () => {
  const { askId, settle } = await anApprovedAsk(3_000, 2_000);
  const settlement = must(await settle([{ method: 'wechat', amountFen: 2_000 }]), 201);
  expect(settlement).toMatchObject({ state: 'held' });
  expect(await askOf(askId)).toMatchObject({
    state: 'approved',
    wechatFen: 2_000,
    settlementId: settlement['id'],
    paymentOrderId: settlement['paymentOrderId'],
  });
  expect(await openAsk()).toMatchObject({ id: askId });
});

test('who was asked for cash and pays by WeChat after all is shown that rest once', async () => {
  const { askId, settle } = await anApprovedAsk(3_000, 2_000, 'cash');
  expect(await askOf(askId)).toMatchObject({ wishes: { tenders: [{ method: 'cash', amountFen: 2_000 }] } });
  must(await settle([{ method: 'wechat', amountFen: 2_000 }]), 201);
  const wishes = { prepaid: { amountFen: 3_000 }, tenders: [{ method: 'wechat', amountFen: 2_000 }] };
  expect(await askOf(askId)).toMatchObject({ wechatFen: 2_000, wishes, changed: false });
});

test('a bill held without an ask says what the counter takes beside WeChat', async () => {
  const sale = await shop.aSale(lin, 5_000);
  const tenders = [
    { method: 'cash', amountFen: 3_000 },
    { method: 'wechat', amountFen: 2_000 },
  ];
  const body = { wishes: { prepaid: null, tenders }, quotedFen: 5_000 };
  must(await shop.cashier.post(`/staff/sales/${sale.saleId}/settlement`, body, aKey()), 201);
  const { id } = (await openAsk()) as { id: string };
  expect(await askOf(id)).toMatchObject({ wechatFen: 2_000, wishes: { tenders } });
});

test('a yes whose time is over is none: the counter asks anew', async () => {
  const { saleId, settle } = await anApprovedAsk(3_000, 0);
  const consent = async () => {
    const quote = must(await shop.cashier.get(`/staff/sales/${saleId}/quote`), 200);
    return (quote['facts'] as { consent: { kind: string } | null }).consent;
  };
  expect(await consent()).toMatchObject({ kind: 'ownerTap' });
  shop.clock.advance(5 * 60_000 + 1_000);
  expect(shop.codeOf(await settle([]))).toBe('PROOF_EXPIRED');
  expect(await consent()).toBeNull();
  await anAsk(shop, saleId, fromCard(lin, 3_000));
});

test('an ask whose answer was lost is not asked a second time', async () => {
  const { saleId } = await shop.aSale(lin, 3_000);
  const key = aKey();
  const ask = () => asking(shop, saleId, fromCard(lin, 3_000), key);
  const [one, other] = [must(await ask(), 201), must(await ask(), 201)];
  expect(other['id']).toBe(one['id']);
  const notices = must(await lin.get('/me/notices'), 200)['items'] as { kind: string }[];
  expect(notices.filter(({ kind }) => kind === 'payAsk')).toHaveLength(1);
});

test('what a phone polls costs the same for one ask as for three', async () => {
  const askAnew = async () => {
    const { saleId } = await shop.aSale(lin, 3_000);
    await anAsk(shop, saleId, fromCard(lin, 3_000));
  };
  const queriesFor = async (asks: number) => {
    const queries = jest.spyOn(shop.db, 'rows');
    const answer = await lin.get('/me/pay-asks');
    const count = queries.mock.calls.length;
    queries.mockRestore();
    expect(answer.body).toHaveLength(asks);
    return count;
  };
  await askAnew();
  await lin.get('/me/pay-asks');
  const forOne = await queriesFor(1);
  expect(forOne).toBeGreaterThan(0);
  await askAnew();
  await askAnew();
  expect(await queriesFor(3)).toBe(forOne);
});

test("nobody's phone is rung more than six times in five minutes for one sale", async () => {
  const cashier = shop.as(await shop.hire('方晴', 'cashier', shop.east));
  const { saleId } = await shop.aSale(lin, 3_000, cashier);
  const ask = async () => (await cashier.post(`/staff/sales/${saleId}/ask`, fromCard(lin, 3_000), aKey())).status;
  const answers: number[] = [];
  for (let time = 1; time <= 7; time += 1) answers.push(await ask());
  expect(answers).toEqual([201, 201, 201, 201, 201, 201, 429]);
  shop.clock.advance(5 * 60_000);
  expect(await ask()).toBe(201);
});
