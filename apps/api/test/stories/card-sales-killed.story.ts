import { purchasesUnderFire, type PurchasesUnderFire, type Standing } from '../builders/purchases-under-fire';

// Service cards bought on the phone from the prepaid card and with WeChat, by an API that is killed once the card's part is put aside.

jest.setTimeout(180_000);

let fire: PurchasesUnderFire;
beforeAll(async () => {
  fire = await purchasesUnderFire(4);
});
afterEach(async () => {
  await fire.noFaults();
  expect(await fire.broken()).toBe('');
});
afterAll(() => fire.system.stop());

const waiting: Standing = { settlement: 'held', hold: 'held', order: 'awaiting', balanceFen: 90_000, cards: 0 };
const bought: Standing = { settlement: 'captured', hold: 'captured', order: 'paid', balanceFen: 90_000, cards: 1 };
const released: Standing = { settlement: 'released', hold: 'released', order: 'closed', balanceFen: 100_000, cards: 0 };

describe('killed before WeChat has answered the order', () => {
  async function aBuyerWithoutAnswer() {
    const buyer = await fire.aBuyer();
    await fire.fault({ endpoint: 'pay.prepay', kind: 'timeout', moment: 'before' });
    const asked = buyer.asks();
    await buyer.putAside();
    await fire.system.killApi();
    expect(await asked).toBe('unknown');
    expect(await buyer.standing()).toEqual(waiting);
    await fire.noFaults();
    return buyer;
  }

  test('the buyer who asks again goes on with the same purchase, and has one card', async () => {
    const buyer = await aBuyerWithoutAnswer();
    expect(await buyer.insists()).toMatchObject({ status: 200, body: { cardId: null, order: { state: 'awaiting' } } });
    await buyer.pays();
    await buyer.ended();
    expect(await buyer.standing()).toEqual(bought);
    const { status, body } = await buyer.insists();
    expect([status, typeof body['cardId']]).toEqual([200, 'string']);
    expect(await buyer.standing()).toEqual(bought);
  });

  test('the buyer who never comes back has all of the money again', async () => {
    const buyer = await aBuyerWithoutAnswer();
    await buyer.letsItLapse();
    await buyer.ended();
    expect(await buyer.standing()).toEqual(released);
    expect(await buyer.insists()).toMatchObject({ status: 200, body: { cardId: null, order: { state: 'closed' } } });
    expect(await buyer.standing()).toEqual(released);
  });
});

test('paid while nobody was there to be told: the worker asks WeChat, and the buyer has one card', async () => {
  const buyer = await fire.aBuyer();
  expect((await buyer.insists()).status).toBe(200);
  expect(await buyer.standing()).toEqual(waiting);
  await fire.fault({ endpoint: 'pay.notify', kind: 'never' });
  const back = fire.system.killApi();
  await buyer.pays();
  await back;
  await buyer.ended();
  expect(await buyer.standing()).toEqual(bought);
});

test('killed in the middle of the capture: nothing of it was there, and then all of it, once', async () => {
  const buyer = await fire.aBuyer();
  expect((await buyer.insists()).status).toBe(200);
  const notices = await fire.holdNotices();
  await buyer.pays();
  await notices.reached();
  await fire.system.killApi();
  expect(await buyer.standing()).toEqual(waiting);
  await notices.letGo();
  await buyer.ended();
  expect(await buyer.standing()).toEqual(bought);
  await buyer.toldAgain(3);
  expect(await buyer.standing()).toEqual(bought);
});
