import { aKey, must } from '../builders/a-shop';
import { bookElsewhere } from '../builders/booked-elsewhere';
import { aCardSale, settleBill, wechatSays } from '../builders/card-sales';
import { aTransfersWorld, type CardTransfers, type GivableWash, type Member } from '../builders/card-transfers';
import { paymentEnds } from '../builders/payment-ends';
import type { ServiceCardsWorld } from '../builders/service-cards-world';
import { signedAnswer } from '../wechat/pay-side';

// What the list says of each payment that WeChat's back office gave back: where its bill is, and whether it will count.

let world: ServiceCardsWorld;
let give: CardTransfers;
let wash: GivableWash;
let lin: Member;
let zhou: Member;
beforeEach(async () => {
  ({ world, give, wash } = await aTransfersWorld());
  lin = await world.aMember('林知远', 0);
  zhou = await world.aMember('周敏', 0);
});
afterEach(async () => {
  expect(await world.broken()).toEqual([]);
  await world.close();
});

interface Given {
  readonly settlementId: string | null;
  readonly shopId: string;
  readonly shopName: string;
  readonly handedOn: boolean;
}
const waiting = async () =>
  must(await world.manager.get('/staff/bills/given-elsewhere'), 200) as unknown as readonly Given[];
const orderOf = async (subjectId: string): Promise<string> => {
  const row = await world.db.row<{ id: string }>('SELECT id FROM payment_order WHERE subject_id = ?', [subjectId]);
  return row?.id ?? '';
};

async function aWashPaid(): Promise<string> {
  const bill = await aCardSale(world, lin, [{ serviceId: await world.aService(10_000), qty: 1 }]);
  const settlement = await settleBill(world, lin, bill, { method: 'wechat' });
  await paymentEnds(world, settlement, 'paid');
  return String(settlement['id']);
}

test('a bill is named with its shop, and counts', async () => {
  const settlementId = await aWashPaid();
  await bookElsewhere(world, world.manager, await orderOf(settlementId), 4_000);
  const names = must(await world.cashier.get('/me'), 200)['staff'] as { shopName: string };
  expect(await waiting()).toMatchObject([
    { settlementId, shopId: world.east, shopName: names.shopName, waitsFen: 4_000, handedOn: false },
  ]);
});

test('a service card that is another member’s by now doesn’t count, until its buyer has it again', async () => {
  const cardId = await give.sold(lin, wash, { method: 'wechat' });
  const sold = await world.db.row<{ id: string }>(
    'SELECT s.id FROM settlement s JOIN service_card c ON c.sale_id = s.sale_id WHERE c.id = ?',
    [cardId],
  );
  const settlementId = sold?.id ?? '';
  await aWashPaid();
  await bookElsewhere(world, world.manager, await orderOf(settlementId), 5_000);
  expect(await waiting()).toMatchObject([{ settlementId, handedOn: false }]);
  await give.give(lin, zhou, cardId);
  expect(await waiting()).toMatchObject([{ settlementId, handedOn: true }]);
  // As the list says: the refund to its new owner takes nothing off.
  expect(must(await zhou.get(`/me/service-cards/${cardId}/refund-quote`), 200)).toMatchObject({ elsewhereFen: 0 });
  await give.give(zhou, lin, cardId);
  expect(await waiting()).toMatchObject([{ settlementId, handedOn: false }]);
  expect(must(await lin.get(`/me/service-cards/${cardId}/refund-quote`), 200)).toMatchObject({ elsewhereFen: 5_000 });
});

test('a top-up doesn’t count either once what was on the card is another member’s', async () => {
  const payer = world.as(await world.signIn('周以安'));
  const toppedUp = async (): Promise<string> => {
    const { terms } = must(await payer.get('/me/top-up-options'), 200) as unknown as { terms: { version: string } };
    world.wechat.tell(() => signedAnswer(world.parties.wechatPay, 200, { prepay_id: `wx${aKey()}` }));
    const wish = { tierId: null, amountFen: 30_000, productVersion: '', termsVersion: terms.version };
    const { id } = must(await payer.post('/me/top-ups', wish, aKey()), 200);
    await wechatSays(world, String(id));
    return String(id);
  };
  const first = await toppedUp();
  const [card] = must(await payer.get('/me/cards'), 200) as unknown as { id: string }[];
  await bookElsewhere(world, world.manager, first, 12_000);
  expect(await waiting()).toMatchObject([{ settlementId: null, handedOn: false }]);
  const offer = must(await payer.post(`/me/cards/${card?.id ?? ''}/transfers`, { phone: zhou.phone }, aKey()), 201);
  const accepted = { quotedFen: 30_000 };
  must(await zhou.post(`/me/card-transfers/${String(offer['id'])}/acceptance`, accepted, aKey()), 200);
  world.clock.advance(1);
  const second = await toppedUp();
  await bookElsewhere(world, world.manager, second, 2_000);
  expect(await waiting()).toMatchObject([
    { waitsFen: 12_000, handedOn: true },
    { waitsFen: 2_000, handedOn: false },
  ]);
});
