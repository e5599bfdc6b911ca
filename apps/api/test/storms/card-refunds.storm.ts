import { aKey, must, type AShop, type Person } from '../builders/a-shop';
import { atOnce, tally } from '../builders/at-once';
import { shopStory } from '../builders/shop-story';

let shop: AShop;
let owner: Person;
shopStory((opened) => {
  shop = opened;
  owner = shop.as(shop.owner);
});

const times = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n));
const ended = ({ status, body }: { status: number; body: Record<string, unknown> }): string =>
  status < 300 ? 'done' : String(body['code']);
const all = (quotedFen: number) => ({
  ...{ lotId: null, amountFen: null, quotedFen, reason: '以后不来了', closesCard: false },
});

async function anAsked(cardFen: number) {
  const lin = await shop.aMember('林知远', cardFen);
  const refund = must(await lin.post(`/me/cards/${lin.cardId}/refunds`, all(cardFen), aKey()), 201);
  const [line] = refund['lines'] as { lotId: string }[];
  return { lin, id: String(refund['id']), lotId: line?.lotId ?? '' };
}

test('a refund asked for twenty times at once is asked for once', async () => {
  const lin = await shop.aMember('林知远', 20_000);
  const ask = async () => ended(await lin.post(`/me/cards/${lin.cardId}/refunds`, all(20_000), aKey()));
  expect(tally(await atOnce(times(20, () => ask)))).toEqual({ done: 1, CARD_REFUND_WAITING: 19 });
  expect(await shop.balanceOf(lin)).toBe(0);
}, 30_000);

test('approved twenty times at once it is paid for once, and withdrawn meanwhile it is one or the other', async () => {
  const { lin, id } = await anAsked(20_000);
  const approve = async () => ended(await owner.post(`/staff/card-refunds/${id}/approval`, {}, aKey()));
  const withdraw = async () => {
    const answer = await lin.post(`/me/card-refunds/${id}/withdrawal`, {}, aKey());
    return answer.status === 200 ? 'withdrawn' : ended(answer);
  };
  const ends = tally(await atOnce(times(20, (n) => (n === 7 ? withdraw : approve))));
  expect(ends['STATE_CHANGED']).toBe(19);
  expect((ends['done'] ?? 0) + (ends['withdrawn'] ?? 0)).toBe(1);
  expect(await shop.balanceOf(lin)).toBe(ends['withdrawn'] === 1 ? 20_000 : 0);
}, 30_000);

test('a pay-out recorded twenty times at once leaves the till once', async () => {
  const { id, lotId } = await anAsked(20_000);
  must(await owner.post(`/staff/card-refunds/${id}/approval`, {}, aKey()), 200);
  const pay = (n: number) => async () =>
    ended(
      await shop.cashier.post(
        `/staff/card-refunds/${id}/lots/${lotId}/payout`,
        { method: 'cash', reference: `收据 ${String(n)}` },
        aKey(),
      ),
    );
  expect(tally(await atOnce(times(20, pay)))).toEqual({ done: 1, CARD_REFUND_PAID: 19 });
}, 30_000);

test('settlements and refunds at once: what was spent and what goes back is what was paid', async () => {
  const lin = await shop.aMember('林知远', 20_000);
  const sales = [];
  for (let n = 0; n < 6; n += 1) {
    const sale = await shop.aSale(lin, 3_000);
    sales.push({ sale, proofId: await shop.aProof(lin, sale.saleId) });
  }
  const settle = sales.map(({ sale, proofId }) => async () => {
    const wishes = { prepaid: { cardId: lin.cardId, amountFen: 3_000 }, tenders: [] };
    const body = { wishes, quotedFen: 3_000, proofId };
    const answer = await shop.cashier.post(`/staff/sales/${sale.saleId}/settlement`, body, aKey());
    return answer.status === 201 ? 'settled' : ended(answer);
  });
  const refund = times(7, (n) => async () => {
    const answer = await lin.post(`/me/cards/${lin.cardId}/refunds`, all(20_000 - n * 3_000), aKey());
    return answer.status === 201 ? 'asked' : ended(answer);
  });
  const ends = tally(await atOnce(refund.flatMap((ask, n) => [ask, ...settle.slice(n, n + 1)])));
  const spentFen = (ends['settled'] ?? 0) * 3_000;
  const [asked] = (await lin.get(`/me/cards/${lin.cardId}/refunds`)).body as unknown as { totalFen: number }[];
  expect(ends['asked'] ?? 0).toBe(asked ? 1 : 0);
  expect(spentFen + (asked?.totalFen ?? 0) + (await shop.balanceOf(lin))).toBe(20_000);
}, 60_000);
