import type { ServiceCardView } from '@cheyou/contracts';
import { offerHours } from '../world/holdings';
import { aCashier, aManager, anOwner, type Owner } from '../world/people';
import { showCode } from './at-the-till';
import { onPhones } from './on-phones';
import type { Phone } from './phone';

const { world, signedIn } = onPhones();

/** At the handing over of a car, from the page of its owner: two taps give once. */
async function give(desk: Phone, { memberId }: Owner, name: string): Promise<void> {
  await desk.go(`/staff/member/index?id=${memberId}`);
  await desk.tap('member-give-hours');
  await desk.tap(`give-hours-${name}`);
  await desk.see('give-hours-save', '赠送 8.0 工时');
  await desk.shot('labour-2-give');
  await desk.tapTwice('give-hours-save');
  await desk.see(`member-service-card-${name}`, '8.0 / 8.0 工时');
  await desk.shot('labour-3-given');
}

/** A wheel alignment of an hour and a filter of 0.3, which the hours cover whole. @returns the receipt's id */
async function settle(till: Phone, phone: Phone, { memberId, carId }: Owner): Promise<string> {
  await till.go(`/staff/sale/index?carId=${carId}&memberId=${memberId}`);
  for (const service of ['四轮定位', '空调滤芯更换']) {
    await (await till.see('service-search')).locator('input').fill(service);
    await till.tap(`service-${service}`);
  }
  await till.tap('sale-next');
  await till.see('combination', '1.3 工时，剩 6.7');
  await till.shot('labour-4-settle');
  await till.tap('change-combination');
  await till.see('combination-sheet', '每次 1.0，剩 8.0 工时');
  await till.shot('labour-5-change');
  await till.tap('combination-done');
  await showCode(phone, till);
  await till.tap('settle-act');
  await till.see('staff-receipt', '¥316.00');
  await till.shot('labour-6-settled');
  return /id=(\w{26})/.exec(till.page.url())?.[1] ?? '';
}

test('hours given with a car pay a bill, and its owner reads what they took and left', async () => {
  const owner = await anOwner(world);
  const { name } = await offerHours(world);
  const [phone, till, desk] = await Promise.all([
    signedIn(owner, '/owner/code/index'),
    signedIn(await aCashier(world), '/pages/desk/index'),
    signedIn(await aManager(world), `/staff/car/index?id=${owner.carId}`),
  ]);
  await desk.tap('car-give-hours');
  await desk.see(`give-hours-${name}`);
  await desk.see('give-hours-car', owner.plate.slice(-5));
  await desk.shot('labour-1-car');
  await give(desk, owner, name);
  const receipt = await settle(till, phone, owner);
  await phone.go(`/owner/receipt/index?id=${receipt}`);
  await phone.see('receipt-taken', '本次 1.0 工时');
  await phone.see('receipt-taken', /8\.0 工时.*7\.0 工时/);
  await phone.see('receipt-taken', /7\.0 工时.*6\.7 工时/);
  await phone.shot('labour-7-receipt');
  await (await phone.see('receipt-taken')).scrollIntoViewIfNeeded();
  await phone.shot('labour-8-receipt-taken');
  await phone.go('/owner/packages/index');
  const cards = await world.api.ask<ServiceCardView[]>(owner.id, 'GET', '/me/service-cards');
  expect(cards.map((card) => [card.name, card.gift])).toEqual([[name, true]]);
  await phone.see(`package-${cards[0]?.id ?? ''}`, '6.7 / 8.0 工时');
  await phone.shot('labour-9-packages');
  await phone.go(`/owner/package/index?id=${cards[0]?.id ?? ''}`);
  await phone.see('package-uses', '1.0 工时');
  await phone.see('package', '门店赠送');
  await phone.shot('labour-10-card');
});
