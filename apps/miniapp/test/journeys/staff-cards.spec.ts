import { boss } from '../world/open-shop';
import { aCashier, aManager, anOwner, type Owner } from '../world/people';
import type { World } from '../world/the-world';
import { findCar, showCode } from './at-the-till';
import { onPhones } from './on-phones';
import type { Phone } from './phone';

const { world, signedIn } = onPhones();
const wash = '标准洗车（轿车）';
const wax = '打蜡';
const card = '洗车十次卡';
const coupon = '满 30 减 10';

interface Named {
  id: string;
  name: string;
}

/** A card of ten washes that the shop offers, and a coupon of which the owner gets one. */
async function sellAndGive({ api }: World, owner: Owner): Promise<{ waxName: string }> {
  const services = await api.ask<(Named & { kind: string })[]>(boss, 'GET', '/staff/services');
  const service = services.find(({ name }) => name === wash);
  const waxing = services.find(({ name, kind }) => name.includes(wax) && kind === 'service');
  if (!service || !waxing) throw new Error('the usual services are missing');
  const offered = await api.ask<Named[]>(boss, 'GET', '/staff/service-card-products');
  if (!offered.some(({ name }) => name === card)) {
    await api.ask(boss, 'POST', '/staff/service-card-products', {
      ...{ kind: 'timesCard', name: card, priceFen: 30_000, startsWith: 'purchase', startsOn: null, months: 12 },
      ...{ shopIds: null, carsMax: null, carChangesMax: null, transferable: false },
      services: [{ serviceId: service.id, granted: 10, perDayMax: null, perMonthMax: null }],
    });
  }
  const template = await api.ask<Named>(boss, 'POST', '/staff/coupon-templates', {
    name: coupon,
    benefit: { kind: 'amount', offFen: 1_000, thresholdFen: 3_000 },
    scope: { itemIds: null, categories: null, shopIds: null, levels: null },
    stacking: { group: 'amount', alone: false, order: 10 },
    validity: { kind: 'days', days: 30 },
    ...{ carBound: false, claimable: false, givenOn: null },
    ...{ perMemberMax: null, totalMax: null, budgetFen: null, costFen: null, reason: '试营业' },
  });
  const grant = { memberIds: [owner.memberId], reason: '试营业' };
  await api.ask(boss, 'POST', `/staff/coupon-templates/${template.id}/grants`, grant);
  return { waxName: waxing.name };
}

/** From the desk to the member behind a plate. */
async function findMember(till: Phone, owner: Owner): Promise<void> {
  await findCar(till, owner);
  await till.tap(`car-member-${owner.memberId}`);
  await till.see('staff-member', owner.name);
}

test('staff sell a card, use it in the next bill together with a coupon, and give one line of that bill back', async () => {
  const owner = await anOwner(world);
  const { waxName } = await sellAndGive(world, owner);
  const [phone, till] = await Promise.all([
    signedIn(owner, '/owner/code/index'),
    signedIn(await aCashier(world), '/pages/desk/index'),
  ]);
  await findMember(till, owner);
  await till.shot('staff-cards-1-member');
  await till.tap('member-sell-card');
  await till.tap(`service-${card}`);
  await till.see('sale-total', '¥300.00');
  await till.shot('staff-cards-2-sell');
  await till.tap('sale-next');
  await till.see('combination', '储值卡本金');
  await showCode(phone, till);
  await till.see('settle-act', '请先向车主说明章程');
  await till.tap('terms-told');
  await till.shot('staff-cards-3-pay');
  await till.tap('settle-act');
  await till.see('staff-receipt', '¥300.00');
  await till.shot('staff-cards-4-sold');

  await till.go('/pages/desk/index');
  await findMember(till, owner);
  await till.see(`member-service-card-${card}`, '10 / 10 次');
  await till.see(`member-coupon-${coupon}`);
  await till.shot('staff-cards-5-holdings');
  await till.go(`/staff/car/index?id=${owner.carId}`);
  await till.tap(`favourite-${wash}`);
  await till.see('sale-total', '¥35.00');
  await (await till.see('service-search')).locator('input').fill(waxName);
  await till.tap(`service-${waxName}`);
  await till.tap('sale-next');
  await till.see('combination', `${wash} 1 次`);
  await till.see('combination', coupon);
  await till.shot('staff-cards-6-suggested');
  await till.tap('change-combination');
  await till.see('combination-sheet', '套餐核销');
  await till.shot('staff-cards-7-change');
  await till.tap(`use-${card}-${wash}`);
  await till.see('combination-sheet', coupon);
  await till.tap(`use-${card}-${wash}`);
  await till.tap('combination-done');
  await till.tap('plan-steps-open');
  await till.see('plan-steps', `「${card}」核销 1 次`);
  await till.shot('staff-cards-8-steps');
  await phone.page.reload();
  await showCode(phone, till);
  await till.tap('settle-act');
  await till.see('receipt-legs', '券 10.00');
  await till.shot('staff-cards-9-receipt');

  const receipt = new URL(till.page.url().replace('#', '')).searchParams.get('id') ?? '';
  const manager = await signedIn(await aManager(world), `/staff/receipt/index?id=${receipt}`);
  await manager.tap('refund');
  await manager.tap(`refund-line-${wash}`);
  await manager.see('refund-legs', '套餐核销（退回卡上）');
  await (await manager.see('refund-reason')).locator('textarea').fill('车主临时有事');
  await manager.shot('staff-cards-10-refund');
  await manager.tap('refund-act');
  await manager.see('staff-receipt', '已退过一部分');
  await manager.shot('staff-cards-11-refunded');
  const [after] = await world.api.ask<{ services: { left: number }[] }[]>(owner.id, 'GET', '/me/service-cards');
  expect(after?.services[0]?.left).toBe(10);
});
