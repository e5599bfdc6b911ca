import { aPlate, aStranger } from '../world/people';
import { onPhones } from './on-phones';

const { world, hand, signedIn } = onPhones();

test('two people who open the app at once each come in as themselves', async () => {
  const [one, other] = [await aStranger(world), await aStranger(world)];
  const phones = await Promise.all([hand(one), hand(other)]);
  await Promise.all(phones.map((phone) => phone.allow()));
  await Promise.all(phones.map((phone) => phone.see('no-card')));
  const members = await Promise.all(
    [one, other].map(({ id }) => world.api.ask<{ memberId: string }>(id, 'GET', '/me')),
  );
  expect(new Set(members.map(({ memberId }) => memberId)).size).toBe(2);
  await Promise.all(phones.map((phone) => phone.tap('tab-me')));
  await Promise.all(phones.map((phone) => phone.see('me')));
});

test('an owner adds a car by its plate and finds it on the first page', async () => {
  const plate = aPlate();
  const phone = await signedIn(await aStranger(world));
  await phone.tap('add-car');
  await phone.tap('car-plate');
  for (const sign of plate) await phone.tap(`key-${sign}`);
  await phone.shot('car-1-keypad');
  await phone.tap('key-done');
  await (await phone.see('car-brand')).locator('input').fill('云阔');
  await phone.shot('car-2-filled');
  await phone.tap('car-save');
  await phone.tap('consent-agree');
  await phone.see('home-cars', plate.slice(2));
  await phone.shot('car-3-home');
});
