import { aColleague, aShopOfItsOwn } from '../world/people';
import type { Person } from '../world/sandbox';
import { onPhones } from './on-phones';

const { world, signedIn } = onPhones();

test('a technician’s wash stands under their name, for the manager with its bill and for themselves alone', async () => {
  const shopId = await aShopOfItsOwn(world);
  const cashier = await aColleague(world, 'cashier', shopId);
  const manager = await aColleague(world, 'shopManager', shopId);
  const technician = await aColleague(world, 'technician', shopId);
  const performerId = await aWashBy(cashier, technician, shopId);

  const office = await signedIn(manager, '/staff/commission/index');
  await office.see('commission-total', '¥35.00');
  await office.see(`commission-${performerId}`, '1 个项目');
  await office.shot('commission-1-people');
  await office.tap(`commission-${performerId}`);
  await office.see('commission-lines', '标准洗车（轿车）');
  await office.shot('commission-2-lines');

  const own = await signedIn(technician, '/staff/commission/index');
  await own.see('commission-total', '我做的项目');
  await own.see('commission-people', '¥35.00');
  expect(await own.page.getByTestId('commission-download').count()).toBe(0);
  await own.shot('commission-3-own');
});

/** A walk-in's wash for 35 yuan that a technician did, paid in cash. @returns the technician's post */
async function aWashBy({ id: cashierId }: Person, technician: Person, shopId: string): Promise<string> {
  const { api } = world;
  const [services, colleagues] = await Promise.all([
    api.ask<{ id: string; name: string }[]>(cashierId, 'GET', '/staff/services'),
    api.ask<{ id: string; name: string; shopId: string }[]>(cashierId, 'GET', '/staff/colleagues'),
  ]);
  const serviceId = services.find(({ name }) => name === '标准洗车（轿车）')?.id;
  const performerId = colleagues.find((one) => one.shopId === shopId && one.name === technician.name)?.id ?? '';
  const body = { memberId: null, carId: null, lines: [{ serviceId, qty: 1, performerId }] };
  const { id } = await api.ask<{ id: string }>(cashierId, 'POST', '/staff/sales', body);
  const wishes = { prepaid: null, tenders: [{ method: 'cash', amountFen: 3_500 }] };
  await api.ask(cashierId, 'POST', `/staff/sales/${id}/settlement`, { wishes, quotedFen: 3_500 });
  return performerId;
}
