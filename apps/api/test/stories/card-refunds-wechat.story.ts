import type { PayRefund } from '../../src/platform/wechat';
import { Incidents } from '../../src/payments';
import { aKey, aPrepaidWorld, part, type Holder, type PrepaidWorld, type Staffer } from '../builders/prepaid-world';
import { TakeRefundNews } from '../model/use-cases';

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

/** WeChat says how its refund ended. */
async function wechatSays(sent: AtWechat | undefined, status: PayRefund['status']): Promise<void> {
  if (!sent) throw new Error('WeChat has no such refund');
  const seen = {
    outRefundNo: sent.id,
    outTradeNo: sent.orderId,
    refundFen: sent.amountFen,
    totalFen: sent.totalFen,
    status,
    succeededAt: status === 'SUCCESS' ? world.api.clock.now() : null,
  } as PayRefund;
  await world.api.unit.run((tx) => world.api.get(TakeRefundNews).run(tx, seen));
}

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

test('what a person settles or sends anew on the list of incidents is settled on the refund too', async () => {
  const [noted, again] = [await aPaidCard(20_000), await aPaidCard(30_000)];
  const ids = [
    await anApproved(noted.holder, noted.cardId, 20_000),
    await anApproved(again.holder, again.cardId, 30_000),
  ] as const;
  await wechatSays((await sentOf(ids[0]))[0], 'ABNORMAL');
  const { items } = (await manager.get('/staff/incidents?state=open&limit=20')).body as { items: { id: string }[] };
  const note = { action: 'note', note: '已用现金退给顾客' };
  expect((await manager.post(`/staff/incidents/${items[0]?.id ?? ''}/resolution`, note)).status).toBe(200);
  expect(await stateOf(ids[0])).toBe('paid');
  await wechatSays((await sentOf(ids[1]))[0], 'SUCCESS');
  expect(await stateOf(ids[1])).toBe('paid');
});

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
