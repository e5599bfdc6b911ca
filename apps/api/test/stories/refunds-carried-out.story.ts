import { aKey, must } from '../builders/a-shop';
import { bookElsewhere } from '../builders/booked-elsewhere';
import { aCardSale, settleBill, wechatSays } from '../builders/card-sales';
import { paymentEnds } from '../builders/payment-ends';
import { refundEnds } from '../builders/refund-ends';
import { aServiceCardsWorld, type ServiceCardsWorld } from '../builders/service-cards-world';
import { signedAnswer } from '../wechat/pay-side';

/*
 * 400.22 paid through WeChat, 216.51 of it asked back and found abnormal; the back office gives 168.12, which counts against that: the till
 * owes 48.39. Then WeChat carries the 216.51 out after all: the payer has 168.12 too much, or that much less is owed of something else.
 */
let world: ServiceCardsWorld;
beforeEach(async () => {
  world = await aServiceCardsWorld();
});
afterEach(async () => {
  expect(await world.broken()).toEqual([]);
  await world.close();
});

interface Due {
  readonly id: string;
  readonly payOut: { readonly amountFen: number };
}
const due = async () => must(await world.manager.get('/staff/refunds/due'), 200) as unknown as Due[];
const dueFen = async () => (await due()).map(({ payOut }) => payOut.amountFen);
const waits = async () =>
  (must(await world.manager.get('/staff/bills/given-elsewhere'), 200) as unknown as { waitsFen: number }[]).map(
    ({ waitsFen }) => waitsFen,
  );
const stands = () => world.houseHolds('refundsPayable');

async function askedOf(orderId: string): Promise<string | undefined> {
  const sql = "SELECT id FROM payment_refund WHERE order_id = ? AND cause = 'asked'";
  return (await world.db.row<{ id: string }>(sql, [orderId]))?.id;
}

async function abnormalBill() {
  const lin = await world.aMember('林知远', 100_000);
  const lines = await Promise.all(
    [21_651, 18_371].map(async (fen) => ({ serviceId: await world.aService(fen), qty: 1 })),
  );
  const bill = await aCardSale(world, lin, lines);
  const settlement = await settleBill(world, lin, bill, { method: 'wechat' });
  await paymentEnds(world, settlement, 'paid');
  const orderId = String(settlement['paymentOrderId']);
  const back = async (place: number, quotedFen: number) => {
    const wish = {
      lines: [{ lineId: bill.lineIds[place], qty: 1 }],
      quotedFen,
      reasonCode: 'complaint',
      reason: '不满意',
    };
    must(await world.manager.post(`/staff/settlements/${String(settlement['id'])}/refunds`, wish, aKey()), 200);
  };
  await back(0, 21_651);
  const refundId = await askedOf(orderId);
  await refundEnds(world, 'ABNORMAL', refundId);
  return { orderId, back, carriedOut: () => refundEnds(world, 'SUCCESS', refundId) };
}

async function abnormalCard() {
  const zhou = world.as(await world.signIn('周以安'));
  const { terms } = must(await zhou.get('/me/top-up-options'), 200) as unknown as { terms: { version: string } };
  world.wechat.tell(() => signedAnswer(world.parties.wechatPay, 200, { prepay_id: `wx${aKey()}` }));
  const wish = { tierId: null, amountFen: 40_022, productVersion: '', termsVersion: terms.version };
  const orderId = String(must(await zhou.post('/me/top-ups', wish, aKey()), 200)['id']);
  await wechatSays(world, orderId);
  const [card] = must(await zhou.get('/me/cards'), 200) as unknown as { id: string }[];
  const path = `/me/cards/${card?.id ?? ''}`;
  const quote = must(await zhou.get(`${path}/refund-quote`), 200);
  const lotId = (quote['lines'] as { lotId: string }[])[0]?.lotId ?? '';
  const asks = { lotId, amountFen: 21_651, quotedFen: 21_651, reason: '以后不来了', closesCard: false };
  const id = String(must(await zhou.post(`${path}/refunds`, asks, aKey()), 201)['id']);
  must(await world.manager.post(`/staff/card-refunds/${id}/approval`, {}, aKey()), 200);
  await refundEnds(world, 'ABNORMAL');
  const refundId = await askedOf(orderId);
  return { id, lotId, orderId, carriedOut: () => refundEnds(world, 'SUCCESS', refundId) };
}

describe('what WeChat found abnormal and carries out after its back office gave a part of it', () => {
  test('lets that part wait for people: the payer has it twice', async () => {
    const { orderId, carriedOut } = await abnormalBill();
    await bookElsewhere(world, world.manager, orderId, 16_812);
    expect([await dueFen(), await stands(), await waits()]).toEqual([[4_839], 0, []]);
    await carriedOut();
    await carriedOut();
    expect([await dueFen(), await stands(), await waits()]).toEqual([[], -16_812, [16_812]]);
    // 400.22 - 216.51 - 168.12 are still at WeChat.
    expect(await world.houseHolds('wechatClearing')).toBe(-1_559);
  });

  test('also after it took the refund on once more', async () => {
    const { orderId, carriedOut } = await abnormalBill();
    await bookElsewhere(world, world.manager, orderId, 16_812);
    const refundId = await askedOf(orderId);
    await refundEnds(world, 'PROCESSING', refundId);
    // Nobody is to pay what WeChat has in hand.
    expect([await dueFen(), await waits(), await world.broken()]).toEqual([[], [16_812], []]);
    await refundEnds(world, 'ABNORMAL', refundId);
    expect([await dueFen(), await waits(), await world.broken()]).toEqual([[4_839], [], []]);
    await refundEnds(world, 'PROCESSING', refundId);
    await carriedOut();
    expect([await dueFen(), await stands(), await waits()]).toEqual([[], -16_812, [16_812]]);
  });

  test('counts that part against what a person owes of the rest', async () => {
    const { orderId, back, carriedOut } = await abnormalBill();
    await bookElsewhere(world, world.manager, orderId, 16_812);
    await back(1, 18_371);
    expect(await dueFen()).toEqual([4_839, 18_371]);
    await carriedOut();
    expect([await dueFen(), await stands(), await waits()]).toEqual([[1_559], 0, []]);
    expect(await world.houseHolds('billRefundsPayable')).toBe(1_559);
  });

  test('lets it wait of a prepaid card too', async () => {
    const { id, orderId, carriedOut } = await abnormalCard();
    await bookElsewhere(world, world.manager, orderId, 16_812);
    await refundEnds(world, 'PROCESSING', await askedOf(orderId));
    const seen = must(await world.manager.get(`/staff/card-refunds/${id}`), 200);
    expect([seen, await world.broken()]).toMatchObject([{ lines: [{ elsewhereFen: 0, payout: 'sent' }] }, []]);
    await carriedOut();
    expect(must(await world.manager.get(`/staff/card-refunds/${id}`), 200)).toMatchObject({
      state: 'paid',
      lines: [{ refundFen: 21_651, elsewhereFen: 0, payout: 'paid' }],
    });
    expect([await stands(), await waits()]).toEqual([-16_812, [16_812]]);
  });
});

describe('whoever saw more due than is due by now', () => {
  test('records no payment of a bill', async () => {
    const { orderId } = await abnormalBill();
    const [refund] = await due();
    await bookElsewhere(world, world.manager, orderId, 16_812);
    const till = await world.houseHolds('cash');
    const pay = (quotedFen: number) =>
      world.manager.post(
        `/staff/refunds/${refund?.id ?? ''}/payout`,
        { method: 'cash', reference: '收据 0060', quotedFen },
        aKey(),
      );
    expect(world.codeOf(await pay(21_651))).toBe('QUOTE_CHANGED');
    expect([await dueFen(), await world.houseHolds('cash')]).toEqual([[4_839], till]);
    must(await pay(4_839), 200);
    expect([await dueFen(), await world.houseHolds('cash')]).toEqual([[], till + 4_839]);
  });

  test('records none of a prepaid card', async () => {
    const { id, lotId, orderId } = await abnormalCard();
    await bookElsewhere(world, world.manager, orderId, 16_812);
    const pay = (quotedFen: number) =>
      world.manager.post(
        `/staff/card-refunds/${id}/lots/${lotId}/payout`,
        { method: 'cash', reference: '收据 0061', quotedFen },
        aKey(),
      );
    expect(world.codeOf(await pay(21_651))).toBe('QUOTE_CHANGED');
    expect(must(await pay(4_839), 200)).toMatchObject({ state: 'paid' });
  });
});

describe('what WeChat found abnormal and carries out after a person has seen to it', () => {
  const mismatches = async () => {
    const { items } = must(await world.manager.get('/staff/incidents?state=open&limit=20'), 200) as unknown as {
      items: { kind: string }[];
    };
    return items.map(({ kind }) => kind);
  };

  test.each([
    { givenFen: 0, paidFen: 21_651 },
    { givenFen: 16_812, paidFen: 4_839 },
  ])(
    'is on the list, of a bill: $givenFen in the back office, $paidFen from the till',
    async ({ givenFen, paidFen }) => {
      const { orderId, carriedOut } = await abnormalBill();
      if (givenFen > 0) await bookElsewhere(world, world.manager, orderId, givenFen);
      const [refund] = await due();
      expect(refund?.payOut.amountFen).toBe(paidFen);
      const voucher = { method: 'cash', reference: '收据 0062' };
      must(await world.manager.post(`/staff/refunds/${refund?.id ?? ''}/payout`, voucher, aKey()), 200);
      const till = await world.houseHolds('cash');
      await refundEnds(world, 'PROCESSING', await askedOf(orderId));
      expect(await mismatches()).toEqual([]);
      await carriedOut();
      await carriedOut();
      expect([await mismatches(), await dueFen(), await stands()]).toEqual([['refundMismatch'], [], 0]);
      expect(await world.houseHolds('cash')).toBe(till);
    },
  );

  test.each([0, 16_812])('is on the list, of a prepaid card: %i in the back office', async (givenFen) => {
    const { id, lotId, orderId, carriedOut } = await abnormalCard();
    if (givenFen > 0) await bookElsewhere(world, world.manager, orderId, givenFen);
    const path = `/staff/card-refunds/${id}/lots/${lotId}/payout`;
    const voucher = { method: 'cash', reference: '收据 0063' };
    must(await world.manager.post(path, voucher, aKey()), 200);
    await carriedOut();
    expect(await mismatches()).toEqual(['refundMismatch']);
    expect(must(await world.manager.get(`/staff/card-refunds/${id}`), 200)).toMatchObject({ state: 'paid' });
  });
});
