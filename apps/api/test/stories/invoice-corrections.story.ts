import { aKey, must, type Person } from '../builders/a-shop';
import { aServiceCardsWorld, type ServiceCardsWorld } from '../builders/service-cards-world';

type Body = Record<string, unknown>;

let shop: ServiceCardsWorld;
let lin: Person & { carId: string };
beforeAll(async () => {
  shop = await aServiceCardsWorld();
  lin = await shop.aMember('林知远', 0);
});
afterEach(async () => {
  expect(await shop.broken()).toEqual([]);
});
afterAll(() => shop.close());

let papers = 0;
const aNumber = (): string => `2551200001${String((papers += 1)).padStart(10, '0')}`;
const today = () => new Date(shop.clock.now().getTime() + 8 * 3_600_000).toISOString().slice(0, 10);

/** An invoice asked for on a bill of 35.00 in cash. */
async function asked(): Promise<{ id: string; billId: string }> {
  const { saleId } = await shop.aSale(lin, 3_500);
  const order = { wishes: { prepaid: null, tenders: [{ method: 'cash', amountFen: 3_500 }] }, quotedFen: 3_500 };
  const bill = must(await shop.cashier.post(`/staff/sales/${saleId}/settlement`, order, aKey()), 201);
  const billId = String(bill['id']);
  const title = { titleKind: 'person', title: '林知远', quotedFen: 3_500 };
  const body = must(await lin.post(`/me/receipts/${billId}/invoice`, title, aKey()), 201);
  return { id: String((body['invoice'] as Body)['id']), billId };
}

const note = (verb: 'issue' | 'red', id: string, number: string) =>
  shop.cashier.post(`/staff/invoices/${id}/${verb}`, { number, issuedOn: today(), amountFen: 3_500 }, aKey());

async function issued(number = aNumber()) {
  const invoice = await asked();
  must(await note('issue', invoice.id, number), 200);
  return { ...invoice, number };
}

const reason = '号码末两位登记反了';
const correct = (id: string, wish: object, by = shop.cashier, key = aKey()) =>
  by.post(`/staff/invoices/${id}/correction`, { seq: 0, version: 0, issuedOn: today(), reason, ...wish }, key);
const papersOf = async (billId: string) =>
  ((must(await lin.get(`/me/receipts/${billId}/invoice`), 200)['invoice'] as Body)['papers'] as Body[]).map(
    ({ number, version, former }) => ({ number, version, former: (former as Body[]).map((one) => one['number']) }),
  );

describe('an invoice that was noted wrong', () => {
  test('is put right with a reason: its owner sees the right number and is told, the former stays beside it', async () => {
    const { id, billId, number: wrong } = await issued();
    const right = aNumber();
    const key = aKey();
    const answer = must(await correct(id, { number: right, link: 'https://example.com/f/2' }, shop.cashier, key), 200);
    expect(must(await correct(id, { number: right, link: 'https://example.com/f/2' }, shop.cashier, key), 200)).toEqual(
      answer,
    );
    expect(answer).toMatchObject({
      state: 'issued',
      amountFen: 3_500,
      papers: [{ number: right, link: 'https://example.com/f/2', former: [{ number: wrong, issuedOn: today() }] }],
    });
    expect(await papersOf(billId)).toEqual([{ number: right, version: 1, former: [wrong] }]);
    const notices = must(await lin.get('/me/notices'), 200)['items'] as { title: string; facts: Body[] }[];
    expect(notices[0]).toMatchObject({ title: '发票信息已更正' });
    expect(JSON.stringify(notices[0]?.facts)).toContain(right);
    const log = must(await shop.as(shop.owner).get('/staff/act-log?group=money&limit=5'), 200)['items'] as Body[];
    expect(JSON.stringify(log)).toContain(`${wrong} → ${right}`);
    const rows = await shop.db.rows(
      'SELECT number, version, reason FROM invoice_paper WHERE invoice_id = ? ORDER BY version',
      [id],
    );
    expect(rows).toEqual([
      { number: wrong, version: 0, reason: null },
      { number: right, version: 1, reason },
    ]);
  });

  test('frees the number for the invoice it belongs to, and may be put right again', async () => {
    const [first, second] = [await issued(), await asked()];
    const right = aNumber();
    expect(shop.codeOf(await note('issue', second.id, first.number))).toBe('INVOICE_NUMBER_TAKEN');
    must(await correct(first.id, { number: right }), 200);
    must(await note('issue', second.id, first.number), 200);
    expect(shop.codeOf(await correct(second.id, { number: right }))).toBe('INVOICE_NUMBER_TAKEN');
    expect(await papersOf(second.billId)).toEqual([{ number: first.number, version: 0, former: [] }]);
    expect(shop.codeOf(await correct(first.id, { number: aNumber() }))).toBe('VERSION_CHANGED');
    const last = aNumber();
    must(await correct(first.id, { number: last, version: 1 }), 200);
    expect(await papersOf(first.billId)).toEqual([{ number: last, version: 2, former: [first.number, right] }]);
  });

  test('is put right once by two who see it at the same moment', async () => {
    const { id, billId } = await issued();
    const answers = await Promise.all([1, 2, 3, 4].map(() => correct(id, { number: aNumber() })));
    expect(answers.map((answer) => (answer.status === 200 ? 'done' : shop.codeOf(answer))).sort()).toEqual([
      ...['VERSION_CHANGED', 'VERSION_CHANGED', 'VERSION_CHANGED', 'done'],
    ]);
    expect(await papersOf(billId)).toMatchObject([{ version: 1 }]);
  });

  test('is one that was noted, of this shop, by a wish that says something else and a day that can be', async () => {
    const { id, billId, number } = await issued();
    const waiting = await asked();
    expect(shop.codeOf(await correct(waiting.id, { number: aNumber() }))).toBe('STATE_CHANGED');
    must(await shop.cashier.post(`/staff/invoices/${waiting.id}/refusal`, { reason: '请改抬头' }, aKey()), 200);
    expect(shop.codeOf(await correct(waiting.id, { number: aNumber() }))).toBe('STATE_CHANGED');
    expect(shop.codeOf(await correct(id, { number }))).toBe('INVOICE_SAME');
    expect((await correct(id, { number: aNumber(), seq: 1 })).status).toBe(404);
    expect(shop.codeOf(await correct(id, { number: aNumber(), issuedOn: '2020-01-01' }))).toBe('INVOICE_DAY');
    expect((await correct(id, { number: '123' })).status).toBe(400);
    expect((await correct(id, { number: aNumber(), reason: '' })).status).toBe(400);
    const elsewhere = shop.as(await shop.hire('邓收银', 'cashier', shop.west));
    expect((await correct(id, { number: aNumber() }, elsewhere)).status).toBe(404);
    const technician = shop.as(await shop.hire('高师傅', 'technician', shop.east));
    expect((await correct(id, { number: aNumber() }, technician)).status).toBe(403);
    expect(await papersOf(billId)).toEqual([{ number, version: 0, former: [] }]);
  });

  test('may be a red one: the blue one stays as it is, and what is due afterwards too', async () => {
    const { id, billId, number } = await issued();
    const undo = { reasonCode: 'other', reason: '整单退' };
    must(await shop.manager.post(`/staff/settlements/${billId}/reversal`, undo, aKey()), 200);
    const [wrong, right] = [aNumber(), aNumber()];
    must(await note('red', id, wrong), 200);
    expect(must(await correct(id, { seq: 1, number: right }), 200)).toMatchObject({
      ...{ state: 'redIssued', redFen: 3_500, redDueFen: 0 },
      papers: [
        { red: false, number, former: [] },
        { red: true, number: right, amountFen: 3_500, former: [{ number: wrong }] },
      ],
    });
  });
});
