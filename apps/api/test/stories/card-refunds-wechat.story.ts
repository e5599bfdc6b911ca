import { setTimeout } from 'node:timers/promises';
import type { PayRefund } from '../../src/platform/wechat';
import { Incidents } from '../../src/payments';
import { aKey, aPrepaidWorld, part, type Holder, type PrepaidWorld, type Staffer } from '../builders/prepaid-world';
import { refundEnds } from '../builders/refund-ends';
import { SendRefund } from '../model/use-cases';
import { acceptedRefund, signedAnswer } from '../wechat/pay-side';

let world: PrepaidWorld;
let manager: Staffer;
beforeAll(async () => {
  world = await aPrepaidWorld();
});
beforeEach(async () => {
  world.api.clock.set(new Date('2026-03-02T02:00:00Z'));
  manager = await world.aStaff('shopManager');
});
afterEach(async () => {
  expect(await world.broken()).toEqual([]);
});
afterAll(() => world.api.close());

interface Line {
  lotId: string;
  route: string;
  payout: string | null;
}

/** A card topped up by WeChat with this much each time. */
async function aPaidCard(...amountsFen: number[]): Promise<{ holder: Holder; cardId: string }> {
  const holder = await world.aMember();
  for (const amountFen of amountsFen) {
    const { body } = await world.startTopUp(holder, amountFen);
    await world.paid(String(body['id']));
  }
  const [card] = (await holder.get('/me/cards')).body as unknown as { id: string }[];
  return { holder, cardId: card?.id ?? '' };
}

async function anApproved(holder: Holder, cardId: string, quotedFen: number, more: object = {}): Promise<string> {
  const wish = { lotId: null, amountFen: null, quotedFen, reason: '以后不来了', closesCard: false, ...more };
  const asked = await holder.post(`/me/cards/${cardId}/refunds`, wish);
  const id = String(asked.body['id']);
  const approved = await manager.post(`/staff/card-refunds/${id}/approval`);
  if (approved.status !== 200) throw new Error(JSON.stringify([asked.body, approved.body]));
  return id;
}

const linesOf = async (id: string): Promise<Line[]> => part(await manager.get(`/staff/card-refunds/${id}`), 'lines');
const stateOf = async (id: string): Promise<unknown> => (await manager.get(`/staff/card-refunds/${id}`)).body['state'];

interface AtWechat {
  id: string;
  orderId: string;
  amountFen: number;
  totalFen: number;
}

const sentOf = (refundId: string): Promise<AtWechat[]> =>
  world.api.db.rows<AtWechat>(
    `SELECT f.id, f.order_id AS orderId, f.amount_fen AS amountFen, f.total_fen AS totalFen FROM payment_refund f
     JOIN card_refund_line l ON l.payment_refund_id = f.id WHERE l.refund_id = ? ORDER BY f.id`,
    [refundId],
  );

const wechatSays = (sent: AtWechat | undefined, status: PayRefund['status']): Promise<void> =>
  refundEnds(world.api, status, sent?.id);

const payOut = async (id: string, by = manager) => {
  const [line] = (await linesOf(id)).filter(({ payout }) => payout !== 'paid');
  return by.post(`/staff/card-refunds/${id}/lots/${line?.lotId ?? ''}/payout`, {
    method: 'bankTransfer',
    reference: '银行回单 118',
  });
};

test('each lot goes back by the payment it came with, and the refund is done when WeChat has given back all of it', async () => {
  const { holder, cardId } = await aPaidCard(20_000, 30_000);
  await world.spend(cardId, 5_000);
  const quote = await holder.get(`/me/cards/${cardId}/refund-quote`);
  expect(part<Line[]>(quote, 'lines').map(({ route }) => route)).toEqual(['wechat', 'wechat']);
  const id = await anApproved(holder, cardId, 45_000);
  const sent = await sentOf(id);
  expect(sent.map(({ amountFen, totalFen }) => [amountFen, totalFen])).toEqual([
    [15_000, 20_000],
    [30_000, 30_000],
  ]);
  expect((await payOut(id)).body).toMatchObject({ code: 'CARD_REFUND_BY_WECHAT' });
  await wechatSays(sent[0], 'SUCCESS');
  expect(await stateOf(id)).toBe('paying');
  await wechatSays(sent[1], 'PROCESSING');
  await wechatSays(sent[1], 'SUCCESS');
  expect(await stateOf(id)).toBe('paid');
  expect((await world.noticesOf(holder)).map(({ kind }) => kind)).toContain('refundApproved');
});

test('a payment of a year ago has no original route any more: a person pays, to the day', async () => {
  const { holder, cardId } = await aPaidCard(20_000);
  const other = await aPaidCard(20_000);
  world.api.clock.set(new Date('2027-03-02T01:59:59Z'));
  expect((await linesOf(await anApproved(holder, cardId, 20_000))).map(({ route }) => route)).toEqual(['wechat']);
  world.api.clock.set(new Date('2027-03-02T02:00:00Z'));
  const id = await anApproved(other.holder, other.cardId, 20_000);
  expect(await linesOf(id)).toMatchObject([{ route: 'byHand', payout: 'due' }]);
  expect((await payOut(id)).body).toMatchObject({ state: 'paid' });
});

test('a refund that ends abnormal stays on the list until a person has recorded the pay-out, once', async () => {
  const { holder, cardId } = await aPaidCard(20_000);
  const id = await anApproved(holder, cardId, 20_000);
  const [sent] = await sentOf(id);
  await wechatSays(sent, 'ABNORMAL');
  expect((await manager.get('/staff/card-refunds/due')).body).toMatchObject([{ id, lines: [{ payout: 'due' }] }]);
  const open = () => world.api.get(Incidents).countOpen(world.api.db);
  expect(await open()).toBe(1);
  const ends = [await payOut(id), await payOut(id)];
  expect(ends.map(({ status, body }) => (status === 200 ? body['state'] : body['code']))).toEqual([
    'paid',
    'NOT_FOUND',
  ]);
  expect(await open()).toBe(0);
  expect((await manager.get('/staff/card-refunds/due')).body).toEqual([]);
});

/** WeChat refuses to send refunds with this code, and knows of none; or it knows of one, as it stands. */
function wechatRefuses(code: string, known: object | null = null, asked: () => void = () => undefined): void {
  const signed = (status: number, answer: unknown) => signedAnswer(world.api.parties.wechatPay, status, answer);
  world.api.wechat.tell(({ method }) => {
    asked();
    if (method === 'POST') return signed(400, { code, message: '不能退款' });
    if (known) return signed(200, known);
    return signed(404, { code: 'RESOURCE_NOT_EXISTS', message: '退款单不存在' });
  });
}

const send = (sent: AtWechat | undefined) => world.api.get(SendRefund).run(sent?.id ?? '');
/** WeChat may still be reached by a call of the last seconds. */
const aMinuteLater = (): void => {
  world.api.clock.advance(61_000);
};

interface Listed {
  id: string;
  kind: string;
}

const open = async (): Promise<Listed[]> =>
  part<Listed[]>(await manager.get('/staff/incidents?state=open&limit=20'), 'items');
const resolve = async (action: string, note = ''): Promise<Record<string, unknown>> => {
  const [incident] = await open();
  return (await manager.post(`/staff/incidents/${incident?.id ?? ''}/resolution`, { action, note })).body;
};

test('a note on the list of incidents pays nothing: the pay-out is recorded with its voucher, and ends the incident', async () => {
  const { holder, cardId } = await aPaidCard(20_000);
  const id = await anApproved(holder, cardId, 20_000);
  await wechatSays((await sentOf(id))[0], 'ABNORMAL');
  expect(await resolve('note', '已用现金退给顾客')).toMatchObject({ code: 'REFUND_PAY_OUT' });
  expect([await stateOf(id), (await open()).length]).toEqual(['paying', 1]);
  expect((await payOut(id)).body).toMatchObject({ state: 'paid' });
  expect(await open()).toEqual([]);
});

test('a refund that WeChat closed and a person sends again is paid by the second, and by nobody else meanwhile', async () => {
  const { holder, cardId } = await aPaidCard(30_000);
  const id = await anApproved(holder, cardId, 30_000);
  const [closed] = await sentOf(id);
  await wechatSays(closed, 'CLOSED');
  expect(await linesOf(id)).toMatchObject([{ payout: 'due' }]);
  const [incident] = await open();
  expect(incident).toMatchObject({ kind: 'refundClosed' });
  const { id: number = '', orderId = '' } = closed ?? {};
  const amount = { total: 30_000, refund: 30_000, payer_total: 30_000, payer_refund: 30_000, currency: 'CNY' };
  wechatRefuses('', acceptedRefund({ out_refund_no: number, out_trade_no: orderId, status: 'CLOSED', amount }));
  expect(await resolve('refund', '重新退')).toMatchObject({ state: 'resolved', resolution: '已重新发起退款' });
  const [again] = await sentOf(id);
  expect([again?.id === closed?.id, await linesOf(id)]).toMatchObject([false, [{ payout: 'sent' }]]);
  expect((await payOut(id)).body).toMatchObject({ code: 'CARD_REFUND_BY_WECHAT' });
  await wechatSays(again, 'SUCCESS');
  expect(await stateOf(id)).toBe('paid');
  // What WeChat says late of the first changes nothing but is told: the payer would have it twice.
  await wechatSays(closed, 'SUCCESS');
  expect(await open()).toMatchObject([{ kind: 'refundMismatch' }]);
  await resolve('note', '已与顾客核对');
});

test('what was paid out while somebody sends the closed refund again is not given back twice', async () => {
  const { holder, cardId } = await aPaidCard(30_000);
  const id = await anApproved(holder, cardId, 30_000);
  const [closed] = await sentOf(id);
  await wechatSays(closed, 'CLOSED');
  const { id: number = '', orderId = '' } = closed ?? {};
  const amount = { total: 30_000, refund: 30_000, payer_total: 30_000, payer_refund: 30_000, currency: 'CNY' };
  const known = acceptedRefund({ out_refund_no: number, out_trade_no: orderId, status: 'CLOSED', amount });
  const [incident] = await open();
  const again = await world.api.unit.run(async (tx) => {
    await tx.row('SELECT id FROM payment_order WHERE id = ? FOR UPDATE', [orderId]);
    const asked = new Promise<void>((resolved) => {
      wechatRefuses('', known, resolved);
    });
    const sending = manager.post(`/staff/incidents/${incident?.id ?? ''}/resolution`, { action: 'refund', note: '' });
    await asked;
    // By now it waits for the payment's lock, and has read the incident as open.
    await setTimeout(200);
    expect((await payOut(id)).body).toMatchObject({ state: 'paid' });
    return { sending };
  });
  expect((await again.sending).body).toMatchObject({ code: 'STATE_CHANGED' });
  const refunds = 'SELECT state FROM payment_refund WHERE order_id = ?';
  expect(await world.api.db.rows(refunds, [orderId])).toEqual([{ state: 'closed' }]);
  expect(await stateOf(id)).toBe('paid');
});

test('a refund that WeChat refuses for good is due: a person pays it out once, and WeChat is asked no more', async () => {
  const { holder, cardId } = await aPaidCard(20_000);
  const id = await anApproved(holder, cardId, 20_000);
  const [sent] = await sentOf(id);
  wechatRefuses('INVALID_REQUEST');
  await send(sent);
  expect(await linesOf(id)).toMatchObject([{ payout: 'due' }]);
  expect(await open()).toMatchObject([{ kind: 'refundClosed' }]);
  expect((await payOut(id)).body).toMatchObject({ state: 'paid' });
  expect(await open()).toEqual([]);
  const rows = 'SELECT id FROM payment_refund WHERE due_at IS NOT NULL AND id = ?';
  expect(await world.api.db.rows(rows, [sent?.id ?? ''])).toEqual([]);
});

test('a refund that was refused and that WeChat knows all the same is WeChat’s to pay', async () => {
  const { holder, cardId } = await aPaidCard(20_000);
  const id = await anApproved(holder, cardId, 20_000);
  const [sent] = await sentOf(id);
  const { id: out_refund_no = '', orderId: out_trade_no = '' } = sent ?? {};
  const amount = { total: 20_000, refund: 20_000, payer_total: 20_000, payer_refund: 20_000, currency: 'CNY' };
  wechatRefuses('INVALID_REQUEST', acceptedRefund({ out_refund_no, out_trade_no, amount }));
  await send(sent);
  expect(await linesOf(id)).toMatchObject([{ payout: 'sent' }]);
  aMinuteLater();
  expect(await resolve('note', '已用现金退给顾客')).toMatchObject({ code: 'WECHAT_UNAVAILABLE' });
  expect((await payOut(id)).body).toMatchObject({ code: 'CARD_REFUND_BY_WECHAT' });
  await wechatSays(sent, 'SUCCESS');
  expect([await stateOf(id), await open()]).toEqual(['paid', []]);
});

test.each(['query', 'note'])(
  'a refund refused for want of money is tried on, until a person has WeChat asked and takes it over: %s',
  async (action) => {
    const { holder, cardId } = await aPaidCard(20_000);
    const id = await anApproved(holder, cardId, 20_000);
    const [sent] = await sentOf(id);
    wechatRefuses('NOT_ENOUGH');
    await world.api.unit.run((tx) =>
      tx.write('UPDATE payment_refund SET sent_at = ? WHERE id = ?', [world.api.clock.now(), sent?.id ?? '']),
    );
    await send(sent);
    expect(await linesOf(id)).toMatchObject([{ payout: 'sent' }]);
    // It was sent this moment and may still arrive.
    expect(await resolve('query')).toMatchObject({ state: 'open' });
    aMinuteLater();
    expect(await resolve(action, '门店付给车主')).toMatchObject({ state: 'resolved' });
    expect(await linesOf(id)).toMatchObject([{ payout: 'due' }]);
    expect((await payOut(id)).body).toMatchObject({ state: 'paid' });
    expect(await open()).toEqual([]);
  },
);

test('a lot goes back in parts up to what was paid for it, and never beyond', async () => {
  const { holder, cardId } = await aPaidCard(20_000);
  const [lot] = part<{ id: string }[]>(await holder.get(`/me/cards/${cardId}`), 'lots');
  const wish = { lotId: lot?.id ?? '', amountFen: 12_000 };
  await anApproved(holder, cardId, 12_000, wish);
  const more = { ...wish, quotedFen: 12_000, reason: '再退一次', closesCard: false };
  expect((await holder.post(`/me/cards/${cardId}/refunds`, more, aKey())).body).toMatchObject({
    code: 'REFUND_TOO_MUCH',
    details: { leftFen: 8_000 },
  });
  await anApproved(holder, cardId, 8_000, { closesCard: true });
  expect((await holder.get(`/me/cards/${cardId}`)).body).toMatchObject({ state: 'closed' });
});
