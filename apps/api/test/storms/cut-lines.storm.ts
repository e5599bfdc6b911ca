import { workerDatabase } from '@cheyou/tooling/database';
import { setTimeout as sleep } from 'node:timers/promises';
import { OutcomeUnknown } from '../../src/platform/database';
import { aLine, type ALine, type Cut } from '../builders/a-line';
import { aKey, aShop, must, type AShop } from '../builders/a-shop';
import type { Answer } from '../builders/an-api';

let line: ALine;
let shop: AShop;
beforeAll(async () => {
  line = await aLine(workerDatabase().appUrl);
  shop = await aShop({ databaseUrl: line.url });
});
afterAll(async () => {
  await shop.close();
  await line.stop();
});

/** Asks again with the same key for as long as nobody could say what became of it. */
async function insist(ask: () => Promise<Answer>): Promise<Answer> {
  for (let tries = 0; tries < 50; tries += 1) {
    const answer = await ask();
    if (answer.status < 500) return answer;
    expect(shop.codeOf(answer)).toBe('UNAVAILABLE');
    await sleep(20);
  }
  throw new Error('no answer after fifty tries');
}

test('lines cut exactly at the commit of top-ups and settlements: each is there once, and its key says so', async () => {
  const member = await shop.aMember('许安', 20_000);
  const options = must(await shop.cashier.get(`/staff/members/${member.memberId}/top-up-options`), 200);
  const { version: termsVersion } = options['terms'] as { version: string };
  const sales = [];
  for (let index = 0; index < 20; index += 1) sales.push(await shop.aSale(member, 700));
  const wishes = { prepaid: { cardId: member.cardId, amountFen: 700 }, tenders: [] };
  const paying = { wishes, quotedFen: 700, override: { reason: '断线演练' } };
  const cash = { cardId: member.cardId, tierId: null, amountFen: 1_100, method: 'cash', termsVersion };
  const asked = sales.flatMap(({ saleId }) => [
    { path: `/staff/sales/${saleId}/settlement`, body: paying, key: aKey() },
    { path: `/staff/members/${member.memberId}/top-ups`, body: cash, key: aKey() },
  ]);
  let commits = 0;
  line.cutAt(() => ([null, 'beforeCommit', 'afterCommit'] as const)[(commits += 1) % 3] ?? null);
  const all = () => Promise.all(asked.map(({ path, body, key }) => insist(() => shop.manager.post(path, body, key))));
  const answers = await all();
  line.cutAt(() => null);
  expect(answers.map(({ status }) => status)).toEqual(asked.map(() => 201));
  expect(Math.min(line.cuts.beforeCommit, line.cuts.afterCommit)).toBeGreaterThan(asked.length / 4);
  // A client that asks once more hears the same, and nothing moves.
  expect((await all()).map(({ body }) => body)).toEqual(answers.map(({ body }) => body));
  expect(await shop.balanceOf(member)).toBe(20_000 + 20 * (1_100 - 700));
  expect(await shop.broken()).toEqual([]);
});

test.each<Cut>(['beforeCommit', 'afterCommit'])('a refusal whose line is cut %s stays the refusal', async (cut) => {
  const member = await shop.aMember('方可', 1_000);
  const sale = await shop.aSale(member, 3_000);
  const wishes = { prepaid: { cardId: member.cardId, amountFen: 3_000 }, tenders: [] };
  const body = { wishes, quotedFen: 3_000, override: { reason: '断线演练' } };
  const key = aKey();
  const ask = () => shop.manager.post(`/staff/sales/${sale.saleId}/settlement`, body, key);
  let cutting = true;
  line.cutAt(() => {
    const now = cutting ? cut : null;
    cutting = false;
    return now;
  });
  expect(shop.codeOf(await insist(ask))).toBe('BALANCE_SHORT');
  expect(cutting).toBe(false);
  must(await shop.cashier.post(`/staff/members/${member.memberId}/top-ups`, await cashFor(member), aKey()), 201);
  expect(shop.codeOf(await ask())).toBe('BALANCE_SHORT');
});

test.each<[Cut, number]>([
  ['beforeCommit', 0],
  ['afterCommit', 1],
])('without a key nobody claims to know what became of a line cut %s', async (cut, kept) => {
  line.cutAt(() => cut);
  const marking = shop.unit.run((tx) =>
    tx.write("INSERT INTO rate_limit (kind, subject, taken, ends_at) VALUES ('story', ?, 1, NOW(3))", [
      cut.padEnd(64, '0'),
    ]),
  );
  await expect(marking).rejects.toThrow(OutcomeUnknown);
  line.cutAt(() => null);
  const [row] = await shop.asAdmin<{ n: number }[]>('SELECT COUNT(*) AS n FROM rate_limit WHERE subject = ?', [
    cut.padEnd(64, '0'),
  ]);
  expect(Number(row?.n)).toBe(kept);
});

async function cashFor(member: { memberId: string; cardId: string }): Promise<object> {
  const options = must(await shop.cashier.get(`/staff/members/${member.memberId}/top-up-options`), 200);
  const { version: termsVersion } = options['terms'] as { version: string };
  return { cardId: member.cardId, tierId: null, amountFen: 5_000, method: 'cash', termsVersion };
}
