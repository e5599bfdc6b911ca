import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { aMerchant, aPrepay, must, unseal, type PayAnswer } from './support/merchant';
import { aReceiver, wait, type Receiver } from './support/receiver';
import { aSandbox, type Running } from './support/sandbox';

let sandbox: Running;
let merchant: ReturnType<typeof aMerchant>;
let receiver: Receiver;
let openid: string;
let counter = 0;

const refunds = '/v3/refund/domestic/refunds';
const refusal = (answer: PayAnswer): unknown[] => [answer.status, answer.body['code']];

async function aPaidOrder(total = 10_000): Promise<string> {
  const body = aPrepay(sandbox.env, openid, { amount: { total, currency: 'CNY' } });
  await merchant.post('/v3/pay/transactions/jsapi', body);
  await sandbox.post(`/sandbox/orders/${String(body['out_trade_no'])}/pay`);
  return String(body['out_trade_no']);
}

const aRefund = (outTradeNo: string, refund: number, more: object = {}): Record<string, unknown> => ({
  out_trade_no: outTradeNo,
  out_refund_no: `R${String((counter += 1)).padStart(8, '0')}`,
  notify_url: receiver.url,
  amount: { refund, total: 10_000, currency: 'CNY' },
  ...more,
});

const statusOf = async (outRefundNo: unknown): Promise<unknown> =>
  (await merchant.get(`${refunds}/${String(outRefundNo)}`)).body['status'];

beforeAll(async () => {
  sandbox = await aSandbox();
  merchant = aMerchant(sandbox.env);
  receiver = await aReceiver();
  openid = (await sandbox.get<{ miniOpenid: string }>('/sandbox/people/lin')).miniOpenid;
  await sandbox.post('/sandbox/clock', { delayFactor: 0.01 });
});
afterAll(async () => {
  await receiver.close();
  await sandbox.end();
});
beforeEach(() => {
  receiver.received.length = 0;
});

describe('refunds', () => {
  test('an accepted refund ends as SUCCESS and is notified under its other name', async () => {
    const number = await aPaidOrder();
    const body = aRefund(number, 4_000, { reason: '少做一项' });
    const accepted = await merchant.post(refunds, body);
    expect(accepted.body).toMatchObject({
      status: 'PROCESSING',
      out_trade_no: number,
      amount: { refund: 4_000, total: 10_000, payer_refund: 4_000, currency: 'CNY' },
    });
    expect((await merchant.query(number)).body['trade_state']).toBe('REFUND');
    const [news] = await receiver.until(1);
    const plain = JSON.parse(unseal(must(sandbox.env['WECHAT_PAY_APIV3_KEY']), must(news).body.resource)) as unknown;
    expect(must(news).body.event_type).toBe('REFUND.SUCCESS');
    expect(plain).toMatchObject({ refund_status: 'SUCCESS', out_refund_no: body['out_refund_no'] });
    expect(await statusOf(body['out_refund_no'])).toBe('SUCCESS');
  });

  test('the same number gives the first refund again, other amounts are refused', async () => {
    const number = await aPaidOrder();
    const body = aRefund(number, 4_000);
    const first = await merchant.post(refunds, body);
    const again = await merchant.post(refunds, body);
    expect(again.body['refund_id']).toBe(first.body['refund_id']);
    const other = await merchant.post(refunds, { ...body, amount: { refund: 1, total: 10_000, currency: 'CNY' } });
    expect(refusal(other)).toEqual([400, 'INVALID_REQUEST']);
    expect((await sandbox.get<{ refunds: unknown[] }>(`/sandbox/orders/${number}`)).refunds).toHaveLength(1);
  });

  test('parts wait a minute for each other and never pass the payment', async () => {
    const number = await aPaidOrder();
    await merchant.post(refunds, aRefund(number, 6_000));
    expect(refusal(await merchant.post(refunds, aRefund(number, 1_000)))).toEqual([429, 'FREQUENCY_LIMITED']);
    await sandbox.post('/sandbox/clock', { advanceSeconds: 61 });
    expect(refusal(await merchant.post(refunds, aRefund(number, 4_001)))).toEqual([400, 'INVALID_REQUEST']);
    expect((await merchant.post(refunds, aRefund(number, 4_000))).status).toBe(200);
  });

  test('an unpaid, unknown or year-old order and a wrong total are refused', async () => {
    const unpaid = aPrepay(sandbox.env, openid);
    await merchant.post('/v3/pay/transactions/jsapi', unpaid);
    const wrongOf = (number: unknown): Promise<PayAnswer> => merchant.post(refunds, aRefund(String(number), 100));
    expect(refusal(await wrongOf(unpaid['out_trade_no']))).toEqual([400, 'INVALID_REQUEST']);
    expect(refusal(await wrongOf('NOSUCHORDER'))).toEqual([404, 'RESOURCE_NOT_EXISTS']);
    const number = await aPaidOrder(9_999);
    expect(refusal(await wrongOf(number))).toEqual([400, 'INVALID_REQUEST']);
    const old = await aPaidOrder();
    await sandbox.post('/sandbox/clock', { advanceSeconds: 366 * 86_400 });
    expect(refusal(await wrongOf(old))).toEqual([400, 'INVALID_REQUEST']);
    await sandbox.post('/sandbox/clock', { advanceSeconds: -366 * 86_400 });
    expect((await merchant.get(`${refunds}/NOSUCHREFUND`)).status).toBe(404);
  });

  test.each([
    ['refundAbnormal', 'ABNORMAL', 'REFUND'],
    ['refundClosed', 'CLOSED', 'SUCCESS'],
  ])('with the fault %s a refund ends as %s and its order is %s', async (kind, status, state) => {
    await sandbox.post('/sandbox/faults', { endpoint: 'pay.refund', kind });
    const number = await aPaidOrder();
    const body = aRefund(number, 10_000);
    await merchant.post(refunds, body);
    const [news] = await receiver.until(1);
    expect(must(news).body.event_type).toBe(`REFUND.${status}`);
    expect(await statusOf(body['out_refund_no'])).toBe(status);
    expect((await merchant.query(number)).body['trade_state']).toBe(state);
  });

  test('the control plane ends a refund at once', async () => {
    await sandbox.post('/sandbox/clock', { delayFactor: 1000 });
    const body = aRefund(await aPaidOrder(), 10_000);
    await merchant.post(refunds, body);
    await sandbox.post(`/sandbox/refunds/${String(body['out_refund_no'])}/end`, { status: 'ABNORMAL' });
    expect(await statusOf(body['out_refund_no'])).toBe('ABNORMAL');
    await sandbox.post('/sandbox/clock', { delayFactor: 0.01 });
  });
});

describe('bills', () => {
  const bill = (date: string, more = ''): Promise<PayAnswer> =>
    merchant.get(`/v3/bill/tradebill?bill_date=${date}&bill_type=ALL${more}`);
  const rowsOf = (text: string): string[] => text.split('\r\n').filter((line) => line.startsWith('`'));
  const download = async (asked: PayAnswer): Promise<Buffer> => {
    const url = new URL(String(asked.body['download_url']));
    const answer = await fetch(url, { headers: merchant.headersFor('GET', url.pathname + url.search) });
    return Buffer.from(await answer.arrayBuffer());
  };
  const day = (ago: number): string => new Date(Date.now() + (8 - 24 * ago) * 3_600_000).toISOString().slice(0, 10);

  beforeAll(async () => {
    const paidAt = `${day(3)}T10:00:00+08:00`;
    await sandbox.post('/sandbox/books', {
      orders: [
        { outTradeNo: 'SEEDED0000001', transactionId: '420000000000000001', openid, total: 123_45, paidAt },
        { outTradeNo: 'SEEDED0000002', transactionId: '420000000000000002', openid, total: 5, paidAt },
      ],
      refunds: [
        {
          outRefundNo: 'SEEDEDR1',
          refundId: '503000000001',
          outTradeNo: 'SEEDED0000001',
          refund: 45,
          successAt: paidAt,
        },
      ],
    });
  });

  test('a seeded day has its bill, hashed over the plain bytes, amounts in yuan after back-ticks', async () => {
    const asked = await bill(day(3), '&tar_type=GZIP');
    const bytes = gunzipSync(await download(asked));
    expect(createHash('sha1').update(bytes).digest('hex')).toBe(asked.body['hash_value']);
    const [paid, small, back, total] = rowsOf(bytes.toString('utf8')).map((row) => row.split(','));
    expect([must(paid)[6], must(paid)[12], must(small)[12]]).toEqual(['`SEEDED0000001', '`123.45', '`0.05']);
    expect([must(back)[9], must(back)[16]]).toEqual(['`REFUND', '`0.45']);
    expect(must(total).slice(0, 3)).toEqual(['`3', '`123.50', '`0.45']);
  });

  test.each([
    ['billRowMissing', 2, '`0.05'],
    ['billRowExtra', 4, '`246.95'],
    ['billRowPlusOne', 3, '`123.51'],
    ['billRowMinusOne', 3, '`123.49'],
    ['billRowTwice', 4, '`246.95'],
    ['billRowRevoked', 4, '`123.50'],
    ['billRowUnknown', 3, '`123.50'],
  ])('the fault %s leaves %i rows and a sum of %s', async (kind, rows, sum) => {
    await sandbox.post('/sandbox/faults', { endpoint: 'pay.bill', kind });
    const text = (await download(await bill(day(3)))).toString('utf8');
    const total = must(rowsOf(text).at(-1)).split(',');
    expect([total[0], total[1]]).toEqual([`\`${String(rows)}`, sum]);
  });

  test('the bill of refunds alone says when each was asked for and when it went back', async () => {
    const asked = await merchant.get(`/v3/bill/tradebill?bill_date=${day(3)}&bill_type=REFUND`);
    const [titles = '', back = '', , total = ''] = (await download(asked)).toString('utf8').split('\r\n');
    const at = titles.split(',').indexOf('退款成功时间');
    expect(back.split(',')[at]).toBe(`\`${day(3)} 10:00:00`);
    expect(total.split(',')[0]).toBe('`1');
  });

  test('a revoked payment has a second row on the bill, a query says so, and it can’t be given back once more', async () => {
    const number = await aPaidOrder();
    await sandbox.post(`/sandbox/orders/${number}/revoke`, {});
    expect((await merchant.query(number)).body['trade_state']).toBe('REVOKED');
    expect(refusal(await merchant.post(refunds, aRefund(number, 1)))).toEqual([400, 'INVALID_REQUEST']);
    await sandbox.post('/sandbox/clock', { advanceSeconds: 2 * 86_400 });
    const rows = rowsOf((await download(await bill(day(0)))).toString('utf8')).filter((row) => row.includes(number));
    const states = rows.map((row) => row.split(',')).map((row) => [row[9], row[12], row[16]]);
    expect(states).toEqual([
      ['`SUCCESS', '`100.00', '`0.00'],
      ['`REVOKED', '`0.00', '`100.00'],
    ]);
    await sandbox.post('/sandbox/clock', { reset: true });
  });

  test('a bill may not be ready yet, and its hash may not be that of its bytes', async () => {
    await sandbox.post('/sandbox/faults', { endpoint: 'pay.bill', kind: 'billNotReady' });
    expect(refusal(await bill(day(3)))).toEqual([400, 'STATEMENT_CREATING']);
    await sandbox.post('/sandbox/faults', { endpoint: 'pay.bill', kind: 'billWrongHash' });
    const asked = await bill(day(3));
    const bytes = await download(asked);
    expect(createHash('sha1').update(bytes).digest('hex')).not.toBe(asked.body['hash_value']);
  });

  test('an empty day has no bill, today has none yet, and links die', async () => {
    expect(refusal(await bill(day(5)))).toEqual([400, 'NO_STATEMENT_EXIST']);
    expect(refusal(await bill(day(0)))).toEqual([400, 'INVALID_REQUEST']);
    expect(refusal(await bill('2026-13-40'))).toEqual([400, 'PARAM_ERROR']);
    const asked = await bill(day(3));
    await sandbox.post('/sandbox/clock', { advanceSeconds: 60 });
    await wait(5);
    expect((await download(asked)).toString('utf8')).toContain('INVALID_REQUEST');
  });
});
