import { anOwner } from '../world/people';
import { sellWashes, takeWash } from '../world/holdings';
import { onPhones } from './on-phones';

const { world, signedIn } = onPhones();

test('a service card goes to somebody who says yes, with what is left on it, and serves its new owner', async () => {
  const [giver, taker] = [await anOwner(world), await anOwner(world)];
  const washes = await sellWashes(world, giver);
  await takeWash(world, giver, washes);
  const phone = await signedIn(giver, `/owner/package/index?id=${washes.cardId}`);
  await phone.tap('package-give');
  await (await phone.see('transfer-phone')).locator('input').fill(taker.phone);
  await phone.tap('transfer-next');
  await phone.see('confirm-sheet', '对方确认前您可以撤回');
  await phone.shot('package-transfer-1-ask');
  await phone.tapTwice('confirm-act');
  await phone.see('card-transfers', '等待确认');
  await phone.shot('package-transfer-2-offered');

  const other = await signedIn(taker, '/owner/packages/index');
  await other.tap('package-offered');
  await other.see('card-transfers', '9 次');
  await other.shot('package-transfer-3-asked');
  await other.tap('transfer-accept');
  await other.shot('package-transfer-4-accept');
  await other.tapTwice('confirm-act');
  await other.see('card-transfers', '已完成');
  await other.shot('package-transfer-5-done');
  const own = (id: string) => world.api.ask<{ id: string }[]>(id, 'GET', '/me/service-cards');
  expect([await own(giver.id), (await own(taker.id)).map(({ id }) => id)]).toEqual([[], [washes.cardId]]);
  await takeWash(world, taker, washes);
});
