import { Coupons, CustomPort } from '../../src/coupons';
import { Clock } from '../../src/platform/clock';
import { Jobs } from '../../src/platform/jobs';
import { couponRules } from '../builders/a-coupon';
import { aKey, must, type AShop } from '../builders/a-shop';
import { couponGiftsStory, type CouponGifts } from '../builders/coupon-gifts';

const ofMonth = { kind: 'spend', per: 'month', fromFen: 20_000 };
const ofBill = { kind: 'spend', per: 'bill', fromFen: 50_000 };

let gifts: CouponGifts;
let shop: AShop;
couponGiftsStory((begun) => {
  gifts = begun;
  ({ shop } = begun);
});

/** How many of a template are out. */
const issuedOf = async (id: string): Promise<number> => (await gifts.template(id)).issued;

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
  const id = await gifts.aGift(ofMonth);
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
  const giving = gifts.follow({ settlementId: bill, paid: true });
  await asked;
  const refund = { lines: [{ lineId: sale.lines[0]?.id, qty: 1 }], quotedFen: 30_000 };
  const why = { reasonCode: 'complaint', reason: '不满意' };
  must(await shop.manager.post(`/staff/settlements/${bill}/refunds`, { ...refund, ...why }, aKey()), 200);
  await gifts.followed();
  answer();
  await giving;
  expect(await issuedOf(id)).toBe(0);
});

test('a coupon that is being taken back while another bill is paid for it stays', async () => {
  const id = await gifts.aGift(ofMonth);
  const lin = await shop.aMember('林知远', 0);
  await gifts.pay(lin, 12_000);
  const second = await gifts.pay(lin, 12_000);
  await gifts.followed();
  expect(await issuedOf(id)).toBe(1);
  await gifts.undo(second);
  const { asked, answer } = lateAnswer();
  const takingBack = gifts.follow({ settlementId: second, paid: false });
  await asked;
  const third = await gifts.pay(lin, 12_000);
  const giving = gifts.follow({ settlementId: third, paid: true });
  await aMoment();
  answer();
  await Promise.all([takingBack, giving]);
  expect(await issuedOf(id)).toBe(1);
});

test('whoever takes back keeps no settlement waiting that has the coupon and comes to its member', async () => {
  const id = await gifts.aGift(ofBill);
  const lin = await shop.aMember('林知远', 0);
  const bill = await gifts.pay(lin, 60_000);
  await gifts.followed();
  const [coupon] = await gifts.given(lin);
  await gifts.undo(bill);
  let tries = 0;
  let takingBack = Promise.resolve();
  await shop.unit.run(async (tx) => {
    tries += 1;
    await shop.get(Coupons).lockFacts(tx, [coupon?.id ?? '']);
    takingBack = gifts.follow({ settlementId: bill, paid: false });
    await aMoment();
    await tx.rows('SELECT id FROM member WHERE id = ? FOR UPDATE NOWAIT', [lin.memberId]);
  });
  await takingBack;
  expect(tries).toBe(1);
  expect(await issuedOf(id)).toBe(0);
});

test('a template that gives by another occasion since takes back what it gave for money spent', async () => {
  const id = await gifts.aGift(ofBill);
  const bill = await gifts.pay(await shop.aMember('林知远', 0), 60_000);
  await gifts.followed();
  expect(await issuedOf(id)).toBe(1);
  // None is left for which a bill would be told.
  for (const one of await gifts.templates()) {
    const edit = { ...couponRules({ claimable: false, givenOn: { kind: 'joining' } }), version: one.version };
    must(await shop.as(shop.owner).put(`/staff/coupon-templates/${one.id}`, { ...edit, reason: '换活动' }), 200);
  }
  await gifts.undo(bill);
  await gifts.followed();
  expect(await issuedOf(id)).toBe(0);
});

test('one that waits for a payment keeps no other from being taken back, and goes once it is free', async () => {
  const id = await gifts.aGift(ofBill);
  const lin = await shop.aMember('林知远', 0);
  const bills = [await gifts.pay(lin, 60_000), await gifts.pay(lin, 60_000)];
  await gifts.followed();
  const [held] = await gifts.given(lin);
  const wishes = { couponIds: [held?.id], tenders: [{ method: 'wechat', amountFen: 8_000 }] };
  const waiting = await gifts.settle(lin, 10_000, wishes, true);
  for (const bill of bills) await gifts.undo(bill);
  await gifts.followed();
  expect(await issuedOf(id)).toBe(1);
  must(await shop.manager.post(`/staff/settlements/${waiting}/release`, {}, aKey()), 200);
  await shop.get(Jobs).runNow('payments.orders');
  const now = shop.get(Clock).now();
  shop.clock.set(new Date(now.getTime() + 60_000));
  await gifts.followed();
  shop.clock.set(now);
  expect(await issuedOf(id)).toBe(0);
});
