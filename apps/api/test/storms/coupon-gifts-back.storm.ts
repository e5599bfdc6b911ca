import { Coupons, CustomPort } from '../../src/coupons';
import { Clock } from '../../src/platform/clock';
import { Jobs } from '../../src/platform/jobs';
import { Outbox, OutboxRelay } from '../../src/platform/outbox';
import { aCouponTemplate, couponRules } from '../builders/a-coupon';
import { aKey, aShop, must, type AShop, type Person } from '../builders/a-shop';

type Member = Person & { cardId: string; carId: string };

const ofMonth = { kind: 'spend', per: 'month', fromFen: 20_000 };
const ofBill = { kind: 'spend', per: 'bill', fromFen: 50_000 };

let shop: AShop;
const open: string[] = [];
beforeAll(async () => {
  shop = await aShop();
});
afterEach(async () => {
  const stop = { state: 'stopped', reason: '活动结束' };
  for (const id of open.splice(0))
    must(await shop.as(shop.owner).put(`/staff/coupon-templates/${id}/state`, stop), 200);
  expect(await shop.broken()).toEqual([]);
});
afterAll(() => shop.close());

async function aGift(givenOn: object): Promise<string> {
  const id = await aCouponTemplate(shop, { claimable: false, givenOn });
  open.push(id);
  return id;
}

interface Template {
  id: string;
  version: number;
  issued: number;
}
const templates = async (): Promise<Template[]> =>
  must(await shop.as(shop.owner).get('/staff/coupon-templates'), 200) as unknown as Template[];
/** How many of a template are out. */
const issuedOf = async (id: string): Promise<number | undefined> =>
  (await templates()).find((one) => one.id === id)?.issued;

async function settle(member: Member, totalFen: number, wishes: object, proven = false): Promise<string> {
  const { saleId } = await shop.aSale(member, totalFen);
  const proof = proven ? { proofId: await shop.aProof(member, saleId) } : {};
  const body = { wishes: { prepaid: null, ...wishes }, quotedFen: totalFen, ...proof };
  return String(must(await shop.cashier.post(`/staff/sales/${saleId}/settlement`, body, aKey()), 201)['id']);
}
const pay = (member: Member, totalFen: number): Promise<string> =>
  settle(member, totalFen, { tenders: [{ method: 'cash', amountFen: totalFen }] });

async function undo(settlementId: string): Promise<void> {
  const reason = { reasonCode: 'wrongService', reason: '项目选错' };
  must(await shop.manager.post(`/staff/settlements/${settlementId}/reversal`, reason, aKey()), 200);
}

const drain = (): Promise<void> => shop.get(OutboxRelay).drain();

/** What the relay does with one row. */
const follow = (payload: { settlementId: string; paid: boolean }): Promise<void> => {
  const handler = shop.get(Outbox).handlerOf('bill.moved', 'coupons.bills');
  if (!handler) throw new Error('nobody follows bills');
  return handler(payload, { id: '', createdAt: new Date(), attempt: 1 });
};

/** By then whoever was started waits for a lock or is done. */
const aMoment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 400));

/** Whoever asks first what was spent in a month is answered late, by what stood when it asked. */
function lateAnswer(): { asked: Promise<void>; answer: () => void } {
  const port = shop.get(CustomPort);
  const sound = port.custom;
  let answer = (): void => undefined;
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const asked = new Promise<void>((resolve) => {
    port.fill({
      ...sound,
      spentIn: async (...of) => {
        port.fill(sound);
        const spentFen = await sound.spentIn(...of);
        resolve();
        await answered;
        return spentFen;
      },
    });
  });
  return { asked, answer };
}

test('a coupon that is being given while its bill goes back goes back too', async () => {
  const id = await aGift(ofMonth);
  const { memberId, carId } = await shop.aMember('林知远', 0);
  const opening = { memberId, carId, lines: [{ serviceId: await shop.aService(30_000), qty: 1 }] };
  const sale = must(await shop.cashier.post('/staff/sales', opening, aKey()), 201) as {
    id: string;
    lines: { id: string }[];
  };
  const order = { wishes: { prepaid: null, tenders: [{ method: 'cash', amountFen: 30_000 }] }, quotedFen: 30_000 };
  const paid = must(await shop.cashier.post(`/staff/sales/${sale.id}/settlement`, order, aKey()), 201);
  const bill = String(paid['id']);
  const { asked, answer } = lateAnswer();
  const giving = follow({ settlementId: bill, paid: true });
  await asked;
  const refund = { lines: [{ lineId: sale.lines[0]?.id, qty: 1 }], quotedFen: 30_000 };
  const why = { reasonCode: 'complaint', reason: '不满意' };
  must(await shop.manager.post(`/staff/settlements/${bill}/refunds`, { ...refund, ...why }, aKey()), 200);
  await drain();
  answer();
  await giving;
  expect(await issuedOf(id)).toBe(0);
});

test('a coupon that is being taken back while another bill is paid for it stays', async () => {
  const id = await aGift(ofMonth);
  const lin = await shop.aMember('林知远', 0);
  await pay(lin, 12_000);
  const second = await pay(lin, 12_000);
  await drain();
  expect(await issuedOf(id)).toBe(1);
  await undo(second);
  const { asked, answer } = lateAnswer();
  const takingBack = follow({ settlementId: second, paid: false });
  await asked;
  const third = await pay(lin, 12_000);
  const giving = follow({ settlementId: third, paid: true });
  await aMoment();
  answer();
  await Promise.all([takingBack, giving]);
  expect(await issuedOf(id)).toBe(1);
});

test('whoever takes back keeps no settlement waiting that has the coupon and comes to its member', async () => {
  const id = await aGift(ofBill);
  const lin = await shop.aMember('林知远', 0);
  const bill = await pay(lin, 60_000);
  await drain();
  const [coupon] = must(await lin.get('/me/coupons'), 200)['usable'] as { id: string }[];
  await undo(bill);
  let tries = 0;
  let takingBack = Promise.resolve();
  await shop.unit.run(async (tx) => {
    tries += 1;
    await shop.get(Coupons).lockFacts(tx, [coupon?.id ?? '']);
    takingBack = follow({ settlementId: bill, paid: false });
    await aMoment();
    await tx.rows('SELECT id FROM member WHERE id = ? FOR UPDATE NOWAIT', [lin.memberId]);
  });
  await takingBack;
  expect(tries).toBe(1);
  expect(await issuedOf(id)).toBe(0);
});

test('a template that gives by another occasion since takes back what it gave for money spent', async () => {
  const id = await aGift(ofBill);
  const bill = await pay(await shop.aMember('林知远', 0), 60_000);
  await drain();
  expect(await issuedOf(id)).toBe(1);
  // None is left for which a bill would be told.
  for (const one of await templates()) {
    const edit = { ...couponRules({ claimable: false, givenOn: { kind: 'joining' } }), version: one.version };
    must(await shop.as(shop.owner).put(`/staff/coupon-templates/${one.id}`, { ...edit, reason: '换活动' }), 200);
  }
  await undo(bill);
  await drain();
  expect(await issuedOf(id)).toBe(0);
});

test('one that waits for a payment keeps no other from being taken back, and goes once it is free', async () => {
  const id = await aGift(ofBill);
  const lin = await shop.aMember('林知远', 0);
  const bills = [await pay(lin, 60_000), await pay(lin, 60_000)];
  await drain();
  const [held] = must(await lin.get('/me/coupons'), 200)['usable'] as { id: string }[];
  const wishes = { couponIds: [held?.id], tenders: [{ method: 'wechat', amountFen: 8_000 }] };
  const waiting = await settle(lin, 10_000, wishes, true);
  for (const bill of bills) await undo(bill);
  await drain();
  expect(await issuedOf(id)).toBe(1);
  must(await shop.manager.post(`/staff/settlements/${waiting}/release`, {}, aKey()), 200);
  await shop.get(Jobs).runNow('payments.orders');
  const now = shop.get(Clock).now();
  shop.clock.set(new Date(now.getTime() + 60_000));
  await drain();
  shop.clock.set(now);
  expect(await issuedOf(id)).toBe(0);
});
