import { allowMessages, anOwner, aStranger } from '../world/people';
import { onPhones } from './on-phones';
import type { Phone } from './phone';

const { world, hand, signedIn } = onPhones();

/** Up to the pay sheet: 1,000 yuan, the terms accepted. */
async function choose(phone: Phone): Promise<void> {
  await phone.tap('tier-100000');
  await phone.tap('accept-terms');
}

test('an owner signs in through WeChat, tops up, and finds the money on the card, in the statement and in a message', async () => {
  const stranger = await aStranger(world);
  const phone = await hand(stranger);
  await phone.see('oauth-page', stranger.name);
  await phone.shot('owner-1-consent');
  await phone.allow();
  await phone.see('no-card', '充值即开卡');
  await phone.shot('owner-2-first-home');
  await allowMessages(world, stranger);
  await phone.tap('open-card');
  await phone.see('tier-100000', '送 ¥100');
  await phone.shot('owner-3-top-up');
  await choose(phone);
  await phone.shot('owner-4-chosen');
  await phone.tap('top-up-pay');
  await phone.see('consent-sheet');
  await phone.shot('owner-5-first-consent');
  await phone.tap('consent-agree');
  await phone.see('pay-amount', '¥1,000.00');
  await phone.shot('owner-6-pay-sheet');
  await phone.tap('pay-confirm');
  await phone.see('top-up-done', '¥1,100.00');
  await phone.shot('owner-7-done');
  await phone.tap('done-card');
  await phone.see('card', /1,100.00/);
  await phone.see('card', /\+¥1,100.00/);
  await phone.shot('owner-8-card');
  await phone.go('/pages/home/index');
  await phone.see('card-face', /1,100.00/);
  await phone.shot('owner-9-home');
  const messages = await phone.openMessages();
  await messages.getByTestId('message-card').first().waitFor();
  await phone.shot('owner-10-message', messages);
  expect(await messages.getByTestId('message-card').first().textContent()).toContain('充值¥1000.00');
});

test('a cancelled payment changes nothing, and can go on after the app was closed', async () => {
  const owner = await anOwner(world);
  const phone = await signedIn(owner, '/owner/top-up/index');
  await choose(phone);
  await phone.tap('top-up-pay');
  await phone.see('pay-amount', '¥1,000.00');
  await phone.tap('pay-cancel');
  await phone.see('payment-cancelled', '没有扣款');
  await phone.shot('cancelled-1');
  await phone.go('/pages/home/index');
  await phone.page.reload();
  await phone.see('card-face', '¥530.00');
  await phone.tap('quick-top-up');
  await phone.see('payment-ready', '还没有扣款');
  await phone.shot('cancelled-2-later');
  await phone.tap('payment-pay');
  await phone.tap('pay-confirm');
  await phone.see('top-up-done', '¥1,630.00');
  expect(await amountsAt(owner)).toEqual([50_000, 100_000]);
});

test('a double tap pays once', async () => {
  const owner = await anOwner(world);
  const phone = await signedIn(owner, '/owner/top-up/index');
  await choose(phone);
  await phone.tapTwice('top-up-pay');
  await phone.see('pay-sheet');
  await phone.tapTwice('pay-confirm');
  await phone.see('top-up-done', '¥1,630.00');
  expect(await amountsAt(owner)).toEqual([50_000, 100_000]);
});

test('a lost answer is asked for again with the same key, and pays once', async () => {
  const owner = await anOwner(world);
  const phone = await signedIn(owner, '/owner/top-up/index');
  const keys = await phone.loseAnswers('**/api/me/top-ups', 1);
  await choose(phone);
  await phone.tap('top-up-pay');
  await phone.see('pay-amount', '¥1,000.00');
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
  await phone.tap('pay-confirm');
  await phone.see('top-up-done', '¥1,630.00');
  expect(await amountsAt(owner)).toEqual([50_000, 100_000]);
});

test('an answer that stays lost is found after the app was closed', async () => {
  const owner = await anOwner(world);
  const phone = await signedIn(owner, '/owner/top-up/index');
  const keys = await phone.loseAnswers('**/api/me/top-ups', 3);
  await choose(phone);
  await phone.tap('top-up-pay');
  await phone.see('write-unknown', '不会重复扣款');
  await phone.shot('lost-answer');
  await phone.page.reload();
  await phone.tap('write-resume');
  await phone.see('pay-amount', '¥1,000.00');
  expect(keys).toHaveLength(4);
  expect(new Set(keys).size).toBe(1);
  await phone.tap('pay-confirm');
  await phone.see('top-up-done', '¥1,630.00');
  expect(await amountsAt(owner)).toEqual([50_000, 100_000]);
});

/** What WeChat was asked to collect from this person, smallest first. */
async function amountsAt(owner: Parameters<typeof world.sandbox.ordersOf>[0]): Promise<number[]> {
  const orders = await world.sandbox.ordersOf(owner);
  return orders.map(({ total }) => total).sort((one, other) => one - other);
}
