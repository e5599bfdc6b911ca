import { aKey, must, type AShop } from '../builders/a-shop';
import type { Answer } from '../builders/an-api';
import { shopStory } from '../builders/shop-story';

let shop: AShop;
shopStory((opened) => {
  shop = opened;
});

/** How often each refusal came; a success counts as its status. */
function tallied(answers: readonly Answer[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const answer of answers) {
    const name = shop.codeOf(answer);
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

const settle = (sale: { saleId: string; totalFen: number }, body: object, key: string) =>
  shop.cashier.post(`/staff/sales/${sale.saleId}/settlement`, { quotedFen: sale.totalFen, ...body }, key);

test('fifty settlements of 30.00 on a card of 100.00: three are paid', async () => {
  const member = await shop.aMember('林知远', 10_000);
  const sales = [];
  for (let index = 0; index < 50; index += 1) {
    const sale = await shop.aSale(member, 3_000);
    sales.push({ ...sale, override: { reason: '风暴演练' } });
  }
  const wishes = { prepaid: { cardId: member.cardId, amountFen: 3_000 }, tenders: [] };
  const answers = await Promise.all(
    sales.map(({ saleId, override }) =>
      shop.manager.post(`/staff/sales/${saleId}/settlement`, { wishes, quotedFen: 3_000, override }, aKey()),
    ),
  );
  expect(tallied(answers)).toEqual({ 201: 3, BALANCE_SHORT: 47 });
  expect(await shop.balanceOf(member)).toBe(1_000);
});

test('one key a hundred times: one effect, one answer', async () => {
  const member = await shop.aMember('周小云', 10_000);
  const sale = await shop.aSale(member, 3_000);
  const proofId = await shop.aProof(member, sale.saleId);
  const body = { wishes: { prepaid: { cardId: member.cardId, amountFen: 3_000 }, tenders: [] }, proofId };
  const key = aKey();
  const answers = await Promise.all(Array.from({ length: 100 }, () => settle(sale, body, key)));
  expect(tallied(answers)).toEqual({ 201: 100 });
  expect(new Set(answers.map((answer) => answer.body['id'])).size).toBe(1);
  expect(await shop.balanceOf(member)).toBe(7_000);
  expect(shop.codeOf(await settle(sale, { ...body, quotedFen: 2_999 }, key))).toBe('KEY_REUSED');
});

test('one key a hundred times, refused at first: refused always', async () => {
  const member = await shop.aMember('谢宁', 1_000);
  const sale = await shop.aSale(member, 3_000);
  const body = {
    wishes: { prepaid: { cardId: member.cardId, amountFen: 3_000 }, tenders: [] },
    override: { reason: '演练' },
  };
  const key = aKey();
  const answers = await Promise.all(
    Array.from({ length: 100 }, () =>
      shop.manager.post(`/staff/sales/${sale.saleId}/settlement`, { quotedFen: 3_000, ...body }, key),
    ),
  );
  expect(tallied(answers)).toEqual({ BALANCE_SHORT: 100 });
});

test('two cashiers on one sale: one of them settles it', async () => {
  const sale = await shop.aSale(null, 4_000);
  const body = { wishes: { prepaid: null, tenders: [{ method: 'cash', amountFen: 4_000 }] } };
  const answers = await Promise.all(Array.from({ length: 20 }, () => settle(sale, body, aKey())));
  expect(tallied(answers)).toEqual({ 201: 1, SALE_NOT_OPEN: 19 });
});

test('top-ups and settlements on one card, two hundred at once: nothing is lost', async () => {
  const member = await shop.aMember('罗平', 80_000);
  const options = must(await shop.cashier.get(`/staff/members/${member.memberId}/top-up-options`), 200);
  const { version: termsVersion } = options['terms'] as { version: string };
  const sales = [];
  for (let index = 0; index < 100; index += 1) sales.push(await shop.aSale(member, 700));
  const wishes = { prepaid: { cardId: member.cardId, amountFen: 700 }, tenders: [] };
  const spend = sales.map(
    ({ saleId }) =>
      () =>
        shop.manager.post(
          `/staff/sales/${saleId}/settlement`,
          { wishes, quotedFen: 700, override: { reason: '演练' } },
          aKey(),
        ),
  );
  const topUp = Array.from(
    { length: 100 },
    () => () =>
      shop.cashier.post(
        `/staff/members/${member.memberId}/top-ups`,
        { cardId: member.cardId, tierId: null, amountFen: 1_100, method: 'cash', termsVersion },
        aKey(),
      ),
  );
  const jobs = spend.flatMap((job, index) => [job, topUp[index] ?? job]);
  const answers = await Promise.all(jobs.map((job) => job()));
  expect(tallied(answers)).toEqual({ 201: 200 });
  expect(await shop.balanceOf(member)).toBe(80_000 + 100 * (1_100 - 700));
});

test('a reversal and its twin: one gives back', async () => {
  const member = await shop.aMember('何晓', 10_000);
  const sale = await shop.aSale(member, 2_500);
  const { id } = must(await shop.settleFromCard(sale, member), 201);
  const why = { reasonCode: 'complaint', reason: '客户投诉' };
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => shop.manager.post(`/staff/settlements/${String(id)}/reversal`, why, aKey())),
  );
  expect(tallied(answers)).toEqual({ 200: 1, ALREADY_REVERSED: 19 });
  expect(await shop.balanceOf(member)).toBe(10_000);
});
