import type { ServiceCardView } from '@cheyou/contracts';
import { sellForTwoCars } from '../world/holdings';
import { aPlate, anOwner } from '../world/people';
import { onPhones } from './on-phones';

const { world, signedIn } = onPhones();

test('who accepts a service card that is for some cars says for which of the own', async () => {
  const [giver, taker] = [await anOwner(world), await anOwner(world)];
  const second = aPlate();
  const car = { plate: second, brand: '云阔', series: '2.0T' };
  const { id: secondId } = await world.api.ask<{ id: string }>(taker.id, 'POST', '/me/cars', car);
  const cardId = await sellForTwoCars(world, giver);
  await world.api.ask(giver.id, 'POST', `/me/service-cards/${cardId}/transfers`, { phone: taker.phone });

  const phone = await signedIn(taker, '/owner/packages/index');
  await phone.see('package-offered', '转赠给您');
  await phone.shot('package-cars-1-packages');
  await phone.tap('package-offered');
  await phone.see('card-transfers', '6 次');
  await phone.shot('package-cars-2-offered');
  await phone.tap('transfer-accept');
  await phone.see('confirm-sheet', '绑定哪辆车');
  await phone.shot('package-cars-3-which');
  await phone.tap(`offer-car-${secondId}`);
  await phone.shot('package-cars-4-chosen');
  await phone.tapTwice('confirm-act');
  await phone.see('card-transfers', '已完成');
  const [card] = await world.api.ask<ServiceCardView[]>(taker.id, 'GET', '/me/service-cards');
  expect([card?.id, card?.cars.map(({ plate }) => plate)]).toEqual([cardId, [second]]);
  await phone.go(`/owner/package/index?id=${cardId}`);
  await phone.see('package', '转赠给您');
  await phone.shot('package-cars-5-history');
});
