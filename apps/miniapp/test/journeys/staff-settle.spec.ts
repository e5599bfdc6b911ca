import { aCashier, anOwner } from '../world/people';
import { balanceOf, beginWash, showCode } from './at-the-till';
import { onPhones } from './on-phones';

const { world, signedIn } = onPhones();

test('staff find a car by three signs and settle a wash from the card, and the owner sees it within seconds', async () => {
  const owner = await anOwner(world);
  const [phone, till] = await Promise.all([
    signedIn(owner, '/owner/code/index'),
    signedIn(await aCashier(world), '/pages/desk/index'),
  ]);
  await phone.see('code-digits');
  await phone.shot('settle-0-code');
  await beginWash(till, owner);
  await till.shot('settle-4-sheet');
  await showCode(phone, till);
  await till.shot('settle-5-proof');
  await till.tap('settle-act');
  await till.see('staff-receipt', '¥35.00');
  await till.shot('settle-6-receipt');
  await phone.see('just-debited', '¥35.00');
  await phone.shot('settle-7-owner-sees');
  await phone.tap('see-movement');
  await phone.see('card', /−¥35.00/);
  await phone.shot('settle-8-statement');
  const messages = await phone.openMessages();
  await messages.getByTestId('message-card').filter({ hasText: '¥35.00' }).first().waitFor();
  await phone.shot('settle-9-message', messages);
  await till.tap('to-desk');
  await till.see('desk');
  await till.shot('settle-10-desk');
});

test('a double tap at the till debits once', async () => {
  const owner = await anOwner(world);
  const [phone, till] = await Promise.all([
    signedIn(owner, '/owner/code/index'),
    signedIn(await aCashier(world), '/pages/desk/index'),
  ]);
  await beginWash(till, owner);
  await showCode(phone, till);
  await till.tapTwice('settle-act');
  await till.see('staff-receipt', '¥35.00');
  expect(await balanceOf(owner, world)).toBe(49_500);
});

test('a settlement whose answer is lost is asked for again with the same key, and debits once', async () => {
  const owner = await anOwner(world);
  const [phone, till] = await Promise.all([
    signedIn(owner, '/owner/code/index'),
    signedIn(await aCashier(world), '/pages/desk/index'),
  ]);
  const keys = await till.loseAnswers('**/api/staff/sales/*/settlement', 1);
  await beginWash(till, owner);
  await showCode(phone, till);
  await till.tap('settle-act');
  await till.see('staff-receipt', '¥35.00');
  expect(new Set(keys).size).toBe(1);
  expect(await balanceOf(owner, world)).toBe(49_500);
});
