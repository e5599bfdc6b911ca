import { sellWashes, takeWash } from '../world/holdings';
import { aManager, anOwner } from '../world/people';
import { findCar } from './at-the-till';
import { onPhones } from './on-phones';

const { world, signedIn } = onPhones();

test('a manager gives a card of washes back half used, and its owner finds it refunded', async () => {
  const owner = await anOwner(world);
  const washes = await sellWashes(world, owner);
  await takeWash(world, owner, washes);
  const till = await signedIn(await aManager(world), '/pages/desk/index');
  await findCar(till, owner);
  await till.tap(`car-member-${owner.memberId}`);
  await till.tap('member-service-card-洗车十次卡');
  await till.see('service-card-head', '9 / 10 次');
  await till.shot('card-back-1-card');
  await till.tap('service-card-refund');
  await till.see('refund-card-quote', '没用完的部分¥270.00');
  await till.tap('pill-other');
  await (await till.see('refund-card-reason')).locator('textarea').fill('搬家了，剩下的不用了');
  await till.see('refund-card-act', '退卡 ¥270.00');
  await till.shot('card-back-2-quote');
  await till.tapTwice('refund-card-act');
  await till.see('service-card-head', '已退卡');
  await till.shot('card-back-3-done');

  const phone = await signedIn(owner, `/owner/package/index?id=${washes.cardId}`);
  await phone.see('package-given-back', '刷卡（当面退给您）¥270.00');
  await phone.shot('card-back-4-owner');
  const [card] = await world.api.ask<{ state: string }[]>(owner.id, 'GET', '/me/service-cards');
  expect(card?.state).toBe('refunded');
});
