import { invariants, titledPromises, wordedColumns } from '../../src/admin';
import { Seals } from '../../src/ledger';
import { Jobs } from '../../src/platform/jobs';
import { aShop, must, type AShop } from '../builders/a-shop';

interface Run {
  kind: string;
  state: string;
  startedBy: string | null;
  asked: number;
  found: { title: string; rows: number; lines: string[] }[];
}
type Kind = 'invariants' | 'seals';

let shop: AShop;
/** Three entries of the ledger: a top-up each. */
let entries: string[];

beforeAll(async () => {
  shop = await aShop();
  for (const name of ['林知远', '韩露', '何建国']) await shop.aMember(name, 10_000);
  entries = (await shop.db.rows<{ id: string }>('SELECT id FROM ledger_entry ORDER BY id')).map(({ id }) => id);
  await shop.get(Seals).seal();
});
afterAll(() => shop.close());

async function until<T>(look: () => Promise<T | null>): Promise<T> {
  for (let tries = 0; tries < 600; tries += 1) {
    const seen = await look();
    if (seen !== null) return seen;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('it did not come to an end within a minute');
}

const shown = async (): Promise<Record<Kind, Run[]>> => must(await shop.manager.get('/staff/proof'), 200) as never;

/** Starts a run from the page and waits for its end. */
async function proven(kind: Kind): Promise<Run> {
  // The run before gives its lease back a moment after it has told its end.
  await until(async () => ((await shop.manager.post(`/staff/proof/${kind}`)).status === 200 ? true : null));
  return until(async () => {
    const [last] = (await shown())[kind];
    return last && last.state !== 'running' ? last : null;
  });
}

/** Does something behind the program's back, lets the check see it, and undoes it. */
async function tampered(doing: string, undoing: string, params: unknown[] = []): Promise<Run> {
  await shop.asAdmin(doing, params);
  try {
    return await proven('seals');
  } finally {
    await shop.asAdmin(undoing, params);
  }
}

test('a manager starts a run from the page and sees when it was, by whom, and that everything holds', async () => {
  expect(await shown()).toEqual({ invariants: [], seals: [] });
  const run = await proven('invariants');
  expect(run).toMatchObject({ state: 'whole', startedBy: '苏明', found: [] });
  expect(run.asked).toBeGreaterThan(60);
  const acts = await shop.db.rows("SELECT id FROM act_log WHERE act = 'proof.run'");
  expect(acts).toHaveLength(1);
});

test('what is broken is told with its rows, and told no more once it is whole', async () => {
  await shop.asAdmin('UPDATE ledger_balance SET amount = amount + 1 ORDER BY account_id LIMIT 1');
  const broken = await proven('invariants');
  await shop.asAdmin('UPDATE ledger_balance SET amount = amount - 1 ORDER BY account_id LIMIT 1');
  expect(broken.state).toBe('broken');
  const found = broken.found.find(({ title }) => title === '账户余额等于它的流水之和');
  expect(found).toMatchObject({ rows: 1 });
  expect(found?.lines[0]).toMatch(/^账户 [0-9A-Z]{26} · 数额 \d+ · 流水合计 \d+$/);
  expect((await proven('invariants')).state).toBe('whole');
});

test('the night keeps its run too', async () => {
  await shop.get(Jobs).runNow('invariants');
  expect((await shown()).invariants[0]).toMatchObject({ state: 'whole', startedBy: null });
});

test('one at a time: while one runs, whoever starts another is told so, and only one is kept', async () => {
  const before = (await shown()).invariants.length;
  const answers = await Promise.all([1, 2, 3, 4].map(() => shop.manager.post('/staff/proof/invariants')));
  const refused = answers.filter(({ body }) => body['code'] === 'RUN_GOING_ON');
  expect(refused).toHaveLength(3);
  expect(refused.every(({ status }) => status === 409)).toBe(true);
  await until(async () => ((await shown()).invariants[0]?.state === 'whole' ? true : null));
  expect((await shown()).invariants).toHaveLength(before + 1);
});

test('a run whose process died doesn’t stand as running once another has begun', async () => {
  await shop.asAdmin(
    "INSERT INTO proof_run (id, kind, state, started_at, asked, found) VALUES ('01A', 'seals', 'running', UTC_TIMESTAMP(3), 0, '[]')",
  );
  expect((await proven('seals')).state).toBe('whole');
  expect((await shown()).seals.at(-1)).toMatchObject({ state: 'failed' });
});

describe('the seal check', () => {
  test('names an entry that was changed, by what it says now', async () => {
    const [id = ''] = entries;
    const was = (await shop.db.row<{ title: string }>('SELECT title FROM ledger_entry WHERE id = ?', [id]))?.title;
    const change = (title: string) => shop.asAdmin('UPDATE ledger_entry SET title = ? WHERE id = ?', [title, id]);
    await change('改过的标题');
    const run = await proven('seals');
    await change(was ?? '');
    expect(run).toMatchObject({ state: 'broken', found: [{ title: '账本分录被改动', rows: 1 }] });
    expect(run.found[0]?.lines).toEqual([expect.stringContaining(`${id}（改过的标题，`)]);
  });

  test('names an entry of which an amount was changed', async () => {
    const [, id = ''] = entries;
    const run = await tampered(
      'UPDATE ledger_posting SET amount = amount + 1 WHERE entry_id = ?',
      'UPDATE ledger_posting SET amount = amount - 1 WHERE entry_id = ?',
      [id],
    );
    expect(run.found).toMatchObject([{ title: '账本分录被改动', lines: [expect.stringContaining(id) as string] }]);
  });

  test('names an entry that is missing', async () => {
    const [, , id = ''] = entries;
    await shop.asAdmin('CREATE TABLE kept_entry AS SELECT * FROM ledger_entry WHERE id = ?', [id]);
    await shop.asAdmin('DELETE FROM ledger_entry WHERE id = ?', [id]);
    const run = await proven('seals');
    await shop.asAdmin('INSERT INTO ledger_entry SELECT * FROM kept_entry');
    await shop.asAdmin('DROP TABLE kept_entry');
    expect(run.found.map(({ title }) => title)).toContain('账本分录丢失');
    expect(run.found.find(({ title }) => title === '账本分录丢失')?.lines).toEqual([id]);
  });

  test('names an entry that was added', async () => {
    const [id = ''] = entries;
    const added = '01ZZZZZZZZZZZZZZZZZZZZZZZZ';
    const run = await tampered(
      `INSERT INTO ledger_entry (id, kind, at, shop_id, title) SELECT '${added}', kind, at, shop_id, '凭空的充值' FROM ledger_entry WHERE id = ?`,
      `DELETE FROM ledger_entry WHERE id = '${added}' AND ? IS NOT NULL`,
      [id],
    );
    expect(run.found).toMatchObject([{ title: '账本里多出没有登记的分录', rows: 1 }]);
    expect(run.found[0]?.lines).toEqual([expect.stringContaining(`${added}（凭空的充值，`)]);
  });

  test('names a batch whose chain was changed', async () => {
    const change = (hash: string) => shop.asAdmin('UPDATE ledger_seal SET hash = ? WHERE no = 1', [hash]);
    const was = (await shop.db.row<{ hash: string }>('SELECT hash FROM ledger_seal WHERE no = 1'))?.hash ?? '';
    await change('0'.repeat(64));
    const run = await proven('seals');
    await change(was);
    expect(run.found).toMatchObject([{ title: '封存批次被改动', lines: ['1'] }]);
  });
});

test('only managers see and start them', async () => {
  expect((await shop.cashier.get('/staff/proof')).status).toBe(403);
  expect((await shop.cashier.post('/staff/proof/seals')).status).toBe(403);
});

test('each promise that is asked has a title on the screen, and no title is left over', () => {
  const asked = [...invariants.map(({ name }) => name), 'the seals are whole'];
  expect(asked.filter((name) => !titledPromises.includes(name))).toEqual([]);
  expect(titledPromises.filter((name) => !asked.includes(name))).toEqual([]);
});

test('each column that a broken promise shows has a word on the screen, and no word is left over', async () => {
  const shown = new Set(['fault', 'subject']);
  for (const { sql } of invariants) {
    // One row of nothing but the columns, whatever the query would answer.
    const columns = `SELECT asked.* FROM (SELECT 1) one LEFT JOIN (${sql}) asked ON FALSE`;
    for (const column of Object.keys((await shop.db.row(columns)) ?? {})) shown.add(column);
  }
  expect([...shown].filter((column) => !wordedColumns.includes(column))).toEqual([]);
  expect(wordedColumns.filter((column) => !shown.has(column))).toEqual([]);
});
