import { aCashier, anOwner } from '../world/people';
import { balanceOf } from './at-the-till';
import { onPhones } from './on-phones';

const { world, signedIn } = onPhones();

test('staff take cash for a top-up and give change, and the owner finds the money at once', async () => {
  const owner = await anOwner(world);
  const [phone, till] = await Promise.all([signedIn(owner), signedIn(await aCashier(world), '/pages/desk/index')]);
  await phone.see('card-face', '¥530.00');
  await till.see('desk');
  await till.shot('counter-1-desk');
  await till.tap('quick-top-up');
  for (const sign of owner.plate.slice(-3)) await till.tap(`key-${sign}`);
  await till.tap(`match-${owner.plate}`);
  await till.tap('tier-50000');
  await (await till.see('cash-received')).locator('input').fill('600');
  await till.see('change-due', '找零 ¥100.00');
  await till.tap('terms-told');
  await till.shot('counter-2-form');
  await till.tap('take');
  await till.see('top-up-result', '¥500.00');
  await till.shot('counter-3-done');
  await phone.go('/owner/card/index');
  await phone.see('card-face', '¥1,060.00');
  await phone.see('card', /充值.{0,3}现金/);
  await phone.shot('counter-4-owner');
  const messages = await phone.openMessages();
  await messages.getByTestId('message-card').filter({ hasText: '余额¥1060.00' }).first().waitFor();
});

test('an answer lost at the counter puts the money on the card once', async () => {
  const owner = await anOwner(world);
  const till = await signedIn(await aCashier(world), `/staff/top-up/index?memberId=${owner.memberId}`);
  const keys = await till.loseAnswers('**/api/staff/members/*/top-ups', 3);
  await till.tap('tier-50000');
  await till.tap('terms-told');
  await till.tapTwice('take');
  await till.see('write-unknown');
  await till.shot('counter-5-lost');
  await till.page.reload();
  await till.tap('write-resume');
  await till.see('top-up-result', '¥500.00');
  expect(keys).toHaveLength(4);
  expect(new Set(keys).size).toBe(1);
  expect(await balanceOf(owner, world)).toBe(106_000);
});
