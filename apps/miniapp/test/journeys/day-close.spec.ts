import { aColleague, aShopOfItsOwn } from '../world/people';
import type { World } from '../world/the-world';
import { onPhones } from './on-phones';
import type { Phone } from './phone';

const { world, signedIn } = onPhones();

test('a cashier opens a shift, takes cash, counts blind with 10 yuan missing and says why, and the manager closes the day', async () => {
  const shopId = await aShopOfItsOwn(world);
  const cashier = await aColleague(world, 'cashier', shopId);
  const manager = await aColleague(world, 'shopManager', shopId);
  const till = await signedIn(cashier, '/staff/day-close/index');
  await till.see('no-shift');
  await till.shot('day-1-no-shift');
  await till.tap('open-shift');
  for (const digit of '500') await till.tap(`digit-${digit}`);
  await till.shot('day-2-float');
  await till.tap('float-act');
  await till.see('open-shift-card', `${cashier.name} 当班中`);

  await cashSale(till, await aWash(world, cashier.id));
  await till.go('/staff/day-close/index');
  await till.see('open-shift-card');
  await till.tap('move-cash');
  await (await till.see('move-amount')).locator('input').fill('200');
  await (await till.see('move-sheet-reason')).locator('textarea').fill('营业款存保险柜');
  await till.shot('day-3-move');
  await till.tap('move-sheet-act');
  await till.see('move-toSafe', '−¥200.00');
  await till.shot('day-4-shift');

  await till.tap('to-count');
  await till.see('count-sum');
  expect(await till.page.getByTestId('shift-sums').count()).toBe(0);
  await till.tap('segment-faces');
  await (await till.see('face-10000')).locator('input').fill('3');
  await till.shot('day-5-faces');
  await till.tap('segment-sum');
  for (const digit of '325') await till.tap(`digit-${digit}`);
  await till.shot('day-6-blind');
  await till.tap('count-send');
  await till.tap('confirm-act');
  // 500.00 + 35.00 − 200.00.
  await till.see('shift-sums', '应有¥335.00');
  await till.see('difference', '−¥10.00');
  await till.shot('day-7-difference');
  await till.tap('explain');
  await (await till.see('explain-sheet-reason')).locator('textarea').fill('找零时多给了一张十元');
  await till.shot('day-8-explain');
  await till.tap('explain-sheet-act');
  await till.see('explanation', '找零出错');
  await till.shot('day-9-explained');

  const office = await signedIn(manager, '/staff/day-close/index');
  await office.see('no-shift');
  await office.shot('day-10-ready');
  await office.tap('close-day');
  await office.see('confirm-sheet', '共 1 单');
  await office.shot('day-11-confirm');
  await office.tapTwice('confirm-act');
  await office.see('summary-head', '¥35.00');
  await office.see('kind-cash', '1 单 ¥35.00');
  await office.see('summary-shifts', '短款');
  await office.shot('day-12-summary');
  await office.go('/staff/day-history/index');
  await office.see('day-history', '1 单');
  await office.shot('day-13-history');
  await office.go('/staff/day-close/index');
  await office.see('close-day', '今天已经日结');
  await office.shot('day-14-closed');
});

/** A walk-in's wash for 35 yuan, opened and not yet paid. */
async function aWash({ api }: World, cashierId: string): Promise<string> {
  const services = await api.ask<{ id: string; name: string }[]>(cashierId, 'GET', '/staff/services');
  const serviceId = services.find(({ name }) => name === '标准洗车（轿车）')?.id;
  const body = { memberId: null, carId: null, lines: [{ serviceId, qty: 1 }] };
  return (await api.ask<{ id: string }>(cashierId, 'POST', '/staff/sales', body)).id;
}

async function cashSale(till: Phone, saleId: string): Promise<void> {
  await till.go(`/staff/settle/index?id=${saleId}`);
  await till.see('settle-sheet', '¥35.00');
  await till.tap('pay-cash');
  await till.tap('settle-act');
  await till.see('staff-receipt', '¥35.00');
}
