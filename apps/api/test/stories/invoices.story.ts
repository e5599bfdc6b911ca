import { aHolder, restFen, settleWithAll, twoLines } from '../builders/a-holder';
import { aKey, must, type Person } from '../builders/a-shop';
import { aServiceCardsWorld, type ServiceCardsWorld } from '../builders/service-cards-world';

type Member = Person & { cardId: string; carId: string };

let shop: ServiceCardsWorld;
let lin: Member;
beforeAll(async () => {
  shop = await aServiceCardsWorld();
});
beforeEach(async () => {
  lin = await shop.aMember('林知远', 100_000);
});
afterEach(async () => {
  expect(await shop.broken()).toEqual([]);
});
afterAll(() => shop.close());

interface Bill {
  readonly id: string;
  readonly lineIds: readonly string[];
}

/** A bill of 270.00: 150.00 of the card, the rest in cash. */
async function aBill(by = shop.cashier): Promise<Bill> {
  const lines = [
    { serviceId: await shop.aService(3_500), qty: 2 },
    { serviceId: await shop.aService(20_000), qty: 1 },
  ];
  const sale = must(await by.post('/staff/sales', { memberId: lin.memberId, carId: lin.carId, lines }, aKey()), 201);
  const wishes = {
    prepaid: { cardId: lin.cardId, amountFen: 15_000 },
    tenders: [{ method: 'cash', amountFen: 12_000 }],
  };
  const proofId = await shop.aProof(lin, String(sale['id']), by);
  const order = { wishes, quotedFen: 27_000, proofId };
  const done = must(await by.post(`/staff/sales/${String(sale['id'])}/settlement`, order, aKey()), 201);
  return { id: String(done['id']), lineIds: (sale['lines'] as { id: string }[]).map(({ id }) => id) };
}

const person = { titleKind: 'person', title: '林知远', quotedFen: 27_000 };
const company = {
  titleKind: 'company',
  title: '成都蓉行物流有限公司',
  taxNumber: ' 91350100m000100y43',
  email: 'lin@example.com',
  quotedFen: 27_000,
};

const ask = (bill: Bill, body: object = company, by: Person = lin, key = aKey()) =>
  by.post(`/me/receipts/${bill.id}/invoice`, body, key);
const stand = async (bill: Bill) => must(await lin.get(`/me/receipts/${bill.id}/invoice`), 200);
const asked = async (bill: Bill, body: object = company): Promise<string> =>
  (must(await ask(bill, body), 201)['invoice'] as { id: string }).id;

let papers = 0;
const aNumber = () => {
  papers += 1;
  return `2551200000${String(papers).padStart(10, '0')}`;
};
const write = (verb: 'issue' | 'red', id: string, paper: object, by = shop.cashier, key = aKey()) =>
  by.post(`/staff/invoices/${id}/${verb}`, { number: aNumber(), issuedOn: today(), ...paper }, key);
const today = () => new Date(shop.clock.now().getTime() + 8 * 3_600_000).toISOString().slice(0, 10);

/** Gives the wax back: 200.00. */
async function refund(bill: Bill): Promise<void> {
  const lines = [{ lineId: bill.lineIds[1], qty: 1 }];
  const { moneyFen } = must(await shop.manager.post(`/staff/settlements/${bill.id}/refund-quote`, { lines }), 200);
  expect(moneyFen).toBe(20_000);
  const order = { lines, quotedFen: moneyFen, reasonCode: 'complaint', reason: '打蜡没有做' };
  must(await shop.manager.post(`/staff/settlements/${bill.id}/refunds`, order, aKey()), 200);
}

const undo = async (bill: Bill) =>
  must(
    await shop.manager.post(
      `/staff/settlements/${bill.id}/reversal`,
      { reasonCode: 'other', reason: '整单退' },
      aKey(),
    ),
    200,
  );

const list = async (filter: string, by = shop.cashier) =>
  must(await by.get(`/staff/invoices?filter=${filter}`), 200)['items'] as Record<string, unknown>[];

const noticesOf = async () =>
  (must(await lin.get('/me/notices'), 200)['items'] as { title: string }[]).map(({ title }) => title);

describe('an invoice', () => {
  test('is asked for what was paid in money, issued at the counter, and its owner is told', async () => {
    const bill = await aBill();
    expect(await stand(bill)).toMatchObject({ paidFen: 27_000, backFen: 0, askableFen: 27_000, invoice: null });
    const key = aKey();
    const first = must(await ask(bill, company, lin, key), 201);
    expect(must(await ask(bill, company, lin, key), 201)).toEqual(first);
    expect(first).toMatchObject({
      askableFen: 0,
      invoice: { state: 'requested', amountFen: 27_000, taxNumber: '91350100M000100Y43', email: 'lin@example.com' },
    });
    const { id } = first['invoice'] as { id: string };
    expect((await list('open'))[0]).toMatchObject({
      id,
      title: '成都蓉行物流有限公司',
      bill: { title: '试项 3500等 2 项' },
    });
    const paper = { number: aNumber(), amountFen: 27_000, link: 'https://example.com/f/1' };
    const issued = must(await write('issue', id, paper), 200);
    expect(issued).toMatchObject({
      state: 'issued',
      papers: [{ red: false, amountFen: 27_000, number: paper.number }],
    });
    expect((await stand(bill))['invoice']).toEqual(issued);
    expect(await noticesOf()).toContain('发票已开具');
    expect((await list('open')).map((one) => one['id'])).not.toContain(id);
    expect((await list('all'))[0]).toMatchObject({ id });
    const titles = must(await lin.get('/me/invoice-titles'), 200);
    expect(titles).toEqual([
      { titleKind: 'company', title: company.title, taxNumber: '91350100M000100Y43', email: company.email },
    ]);
    expect((must(await lin.get('/me/invoices?limit=1'), 200)['items'] as unknown[])[0]).toEqual(issued);
  });

  test('is one of each bill, however many ask at once', async () => {
    const bill = await aBill();
    const answers = await Promise.all(Array.from({ length: 8 }, () => ask(bill)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter((answer) => shop.codeOf(answer) === 'INVOICE_ASKED')).toHaveLength(7);
  });

  test('is never for a coupon, points or the use of a card: only for what was paid in money', async () => {
    const held = await aHolder(shop);
    const paid = must(await settleWithAll(shop, held, await twoLines(shop, held)), 201);
    const bill = { id: String(paid['id']), lineIds: [] };
    const path = `/me/receipts/${bill.id}/invoice`;
    // 50.00 of the card and 125.00 in cash pay what a use, a coupon and points left open of 240.00.
    const inMoney = 5_000 + restFen;
    expect(must(await held.member.get(path), 200)).toMatchObject({ paidFen: inMoney, askableFen: inMoney });
    expect(shop.codeOf(await ask(bill, { ...person, quotedFen: 24_000 }, held.member))).toBe('QUOTE_CHANGED');
    must(await ask(bill, { ...person, quotedFen: inMoney }, held.member), 201);
    // Its receipt names the card and the coupon that paid the rest.
    expect(must(await held.member.get(`/me/receipts/${bill.id}`), 200)).toMatchObject({
      uses: [{ times: 1, name: '试项 4000' }],
      coupons: [expect.stringMatching(/./)],
    });
  });

  test('wants a right title, a right tax number and a right address', async () => {
    const bill = await aBill();
    const codes = await Promise.all(
      [
        { ...company, taxNumber: '91350100M000100Y44' },
        { ...company, taxNumber: null },
        { ...company, title: '  ' },
        { ...company, email: 'lin@example' },
      ].map(async (body) => shop.codeOf(await ask(bill, body))),
    );
    expect(codes).toEqual(['TAX_NUMBER_INVALID', 'TAX_NUMBER_INVALID', 'INVOICE_TITLE_INVALID', 'EMAIL_INVALID']);
    expect(await stand(bill)).toMatchObject({ askableFen: 27_000, invoice: null });
  });

  test("is nobody else's: not another member's, nor of another shop's counter", async () => {
    const bill = await aBill();
    const zhou = await shop.aMember('周小云', 0);
    expect((await ask(bill, person, zhou)).status).toBe(404);
    expect((await zhou.get(`/me/receipts/${bill.id}/invoice`)).status).toBe(404);
    const id = await asked(bill);
    expect((await zhou.post(`/me/invoices/${id}/withdrawal`, undefined, aKey())).status).toBe(404);
    const elsewhere = shop.as(await shop.hire('邓收银', 'cashier', shop.west));
    expect((await write('issue', id, { amountFen: 27_000 }, elsewhere)).status).toBe(404);
    expect((await elsewhere.post(`/staff/invoices/${id}/refusal`, { reason: '不是本店' }, aKey())).status).toBe(404);
    expect(await list('all', elsewhere)).toEqual([]);
    const technician = shop.as(await shop.hire('高师傅', 'technician', shop.east));
    expect((await write('issue', id, { amountFen: 27_000 }, technician)).status).toBe(403);
    expect((await stand(bill))['invoice']).toMatchObject({ state: 'requested' });
  });

  test('is taken back by its owner or sent back by the counter while nobody has issued it, and asked for again', async () => {
    const bill = await aBill();
    const first = await asked(bill);
    must(await lin.post(`/me/invoices/${first}/withdrawal`, undefined, aKey()), 200);
    expect(shop.codeOf(await write('issue', first, { amountFen: 27_000 }))).toBe('STATE_CHANGED');
    const second = await asked(bill, person);
    const reason = '请改用单位抬头';
    must(await shop.cashier.post(`/staff/invoices/${second}/refusal`, { reason }, aKey()), 200);
    expect(await stand(bill)).toMatchObject({ askableFen: 27_000, invoice: { state: 'refused', reason } });
    expect(await noticesOf()).toContain('发票申请被退回');
    const third = await asked(bill);
    must(await write('issue', third, { amountFen: 27_000 }), 200);
    expect(shop.codeOf(await lin.post(`/me/invoices/${third}/withdrawal`, undefined, aKey()))).toBe('STATE_CHANGED');
  });

  test('has a number of its own, a day between the bill and today, and the amount that is due', async () => {
    const [bill, other] = [await aBill(), await aBill()];
    const [id, second] = [await asked(bill), await asked(other)];
    const number = aNumber();
    expect(shop.codeOf(await write('issue', id, { amountFen: 26_999 }))).toBe('QUOTE_CHANGED');
    expect(shop.codeOf(await write('issue', id, { amountFen: 27_000, issuedOn: '2020-01-01' }))).toBe('INVOICE_DAY');
    expect(shop.codeOf(await write('issue', id, { amountFen: 27_000, issuedOn: '2099-01-01' }))).toBe('INVOICE_DAY');
    expect((await write('issue', id, { amountFen: 27_000, number: '123' })).status).toBe(400);
    expect((await write('issue', id, { amountFen: 27_000, link: 'javascript:alert(1)' })).status).toBe(400);
    must(await write('issue', id, { amountFen: 27_000, number }), 200);
    expect(shop.codeOf(await write('issue', second, { amountFen: 27_000, number }))).toBe('INVOICE_NUMBER_TAKEN');
  });
});

describe('a refund', () => {
  test('of an issued bill wants a red invoice for what went back, again after each', async () => {
    const bill = await aBill();
    const id = await asked(bill);
    must(await write('issue', id, { amountFen: 27_000 }), 200);
    await refund(bill);
    expect((await stand(bill))['invoice']).toMatchObject({ state: 'redNeeded', redDueFen: 20_000, redFen: 0 });
    expect((await list('redNeeded'))[0]).toMatchObject({ id, redDueFen: 20_000 });
    expect(shop.codeOf(await ask(bill, { ...company, quotedFen: 7_000 }))).toBe('INVOICE_ASKED');
    expect(shop.codeOf(await write('red', id, { amountFen: 27_000 }))).toBe('QUOTE_CHANGED');
    const answers = await Promise.all([1, 2, 3, 4].map(() => write('red', id, { amountFen: 20_000 })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await stand(bill))['invoice']).toMatchObject({
      state: 'redIssued',
      redFen: 20_000,
      redDueFen: 0,
      papers: [
        { red: false, amountFen: 27_000 },
        { red: true, amountFen: 20_000 },
      ],
    });
    expect(await list('redNeeded')).not.toContainEqual(expect.objectContaining({ id }));
  });

  test('of a bill undone whole takes the whole invoice off', async () => {
    const bill = await aBill();
    const id = await asked(bill);
    must(await write('issue', id, { amountFen: 27_000 }), 200);
    await undo(bill);
    expect((await stand(bill))['invoice']).toMatchObject({ state: 'redNeeded', redDueFen: 27_000 });
    must(await write('red', id, { amountFen: 27_000 }), 200);
    expect(await stand(bill)).toMatchObject({ askableFen: 0, invoice: { state: 'redIssued', redFen: 27_000 } });
  });

  test('of a bill whose invoice is only asked for lowers it, and ends it when nothing is left', async () => {
    const bill = await aBill();
    const id = await asked(bill);
    await refund(bill);
    expect((await stand(bill))['invoice']).toMatchObject({ state: 'requested', amountFen: 7_000 });
    expect(await noticesOf()).toContain('发票金额已调整');
    expect(shop.codeOf(await write('issue', id, { amountFen: 27_000 }))).toBe('QUOTE_CHANGED');
    must(await write('issue', id, { amountFen: 7_000 }), 200);
    const whole = await aBill();
    await asked(whole);
    await undo(whole);
    expect(await stand(whole)).toMatchObject({ askableFen: 0, invoice: { state: 'lapsed' } });
    expect(shop.codeOf(await ask(whole, person))).toBe('INVOICE_NOTHING');
  });

  test('and requests at once never leave an invoice for more than is left', async () => {
    for (let round = 0; round < 6; round += 1) {
      const bill = await aBill();
      const [answer] = await Promise.all([ask(bill), undo(bill)]);
      const { invoice } = await stand(bill);
      expect([answer.status === 201 ? 'lapsed' : undefined]).toEqual([(invoice as { state: string } | null)?.state]);
      expect(await shop.broken()).toEqual([]);
    }
  });
});

test('invoices follow a member who turns out to be another', async () => {
  const bill = await aBill();
  const id = await asked(bill);
  must(await write('issue', id, { amountFen: 27_000 }), 200);
  const again = await aBill();
  await asked(again, person);
  const other = must(await shop.cashier.post('/staff/members', { name: '林先生', phone: '13700009999' }, aKey()), 201);
  must(
    await shop.manager.post(
      `/staff/members/${String(other['id'])}/merge`,
      { otherId: lin.memberId, reason: '同一个人' },
      aKey(),
    ),
    200,
  );
  expect((must(await lin.get('/me/invoices'), 200)['items'] as unknown[]).length).toBe(2);
  expect(JSON.stringify(must(await lin.get('/me/privacy'), 200))).toContain('2 次申请');
});

test('who leaves takes back what is only asked for, and leaves no name and no address behind', async () => {
  const zhou = await shop.aMember('周小云', 0);
  const sale = await shop.aSale(zhou, 3_500);
  const wishes = { prepaid: null, tenders: [{ method: 'cash', amountFen: 3_500 }] };
  const order = { wishes, quotedFen: 3_500 };
  const bill = must(await shop.cashier.post(`/staff/sales/${sale.saleId}/settlement`, order, aKey()), 201);
  const title = { titleKind: 'person', title: '周小云', email: 'zhou@example.com', quotedFen: 3_500 };
  must(await zhou.post(`/me/receipts/${String(bill['id'])}/invoice`, title, aKey()), 201);
  must(await zhou.post('/me/privacy/deletion', { confirmation: '注销' }, aKey()), 204);
  expect((await list('all'))[0]).toMatchObject({ state: 'withdrawn', title: '个人', email: null });
});
