import { aCashier, anOwner, type Owner } from '../world/people';
import { onPhones } from './on-phones';
import type { Phone } from './phone';

const { world, signedIn } = onPhones();

/** From the desk to the sheet that settles one everyday wash for 35 yuan. */
async function beginWash(till: Phone, { plate }: Owner): Promise<void> {
  await till.tap('search-field');
  for (const sign of plate.slice(-3)) await till.tap(`key-${sign}`);
  await till.see(`match-${plate}`);
  await till.shot('settle-1-found');
  await till.tap(`match-${plate}`);
  await till.see('staff-car');
  await till.shot('settle-2-car');
  await till.tap('favourite-标准洗车（轿车）');
  await till.see('sale-total', '¥35.00');
  await till.shot('settle-3-sale');
  await till.tap('sale-next');
  await till.see('settle-sheet', '¥35.00');
}

/** Reads the digits off the owner's screen and types them at the till. */
async function showCode(owner: Phone, till: Phone): Promise<void> {
  const digits = await (await owner.see('code-digits')).getAttribute('data-digits');
  await till.tap('take-code');
  await till.see('code-sheet');
  for (const digit of digits ?? '') await till.tap(`digit-${digit}`);
  await till.see('proof', '会员码已核验');
}

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
  expect(await balanceOf(owner)).toBe(49_500);
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
  expect(await balanceOf(owner)).toBe(49_500);
});

test('an owner far from the till says yes on the own phone', async () => {
  const owner = await anOwner(world);
  const [phone, till] = await Promise.all([signedIn(owner), signedIn(await aCashier(world), '/pages/desk/index')]);
  await beginWash(till, owner);
  await till.tap('ask-owner');
  await till.see('ask-waiting');
  await till.shot('ask-1-till-waits');
  await phone.see('open-ask', '¥35.00');
  await phone.shot('ask-2-home');
  await phone.tap('open-ask-act');
  await phone.see('pay-ask');
  await phone.shot('ask-3-page');
  await phone.tap('ask-approve');
  await till.see('ask-approved');
  await till.shot('ask-4-approved');
  await till.tap('settle-act');
  await till.see('staff-receipt', '¥35.00');
  await phone.see('ask-done');
  await phone.shot('ask-5-done');
  expect(await balanceOf(owner)).toBe(49_500);
});

async function balanceOf({ id }: Owner): Promise<number> {
  const cards = await world.api.ask<{ balanceFen: number }[]>(id, 'GET', '/me/cards');
  return cards.reduce((sum, { balanceFen }) => sum + balanceFen, 0);
}
