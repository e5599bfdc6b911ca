import { setTimeout } from 'node:timers/promises';
import { boss } from '../world/open-shop';
import { aManager, anOwner, type Owner } from '../world/people';
import { onPhones } from './on-phones';

const { world, signedIn } = onPhones();

interface Named {
  id: string;
  name: string;
}

/** A coupon that a bill of 1,500.00 or more brings: no other journey comes to so much, so that no other owner is given it. */
async function spendGift(name: string): Promise<Named> {
  return world.api.ask<Named>(boss, 'POST', '/staff/coupon-templates', {
    name,
    benefit: { kind: 'amount', offFen: 500, thresholdFen: 3_000 },
    scope: { itemIds: null, categories: null, shopIds: null, levels: null },
    stacking: { group: 'amount', alone: false, order: 10 },
    validity: { kind: 'days', days: 30 },
    ...{ carBound: false, claimable: false, givenOn: { kind: 'spend', per: 'bill', fromFen: 150_000 } },
    ...{ perMemberMax: null, totalMax: null, budgetFen: null, costFen: null, reason: '试营业' },
  });
}

/** A coating for 1,680.00, paid in cash. */
async function coat(managerId: string, { memberId, carId }: Owner): Promise<void> {
  const services = await world.api.ask<Named[]>(boss, 'GET', '/staff/services');
  const serviceId = services.find(({ name }) => name === '漆面镀晶')?.id ?? '';
  const sale = await world.api.ask<{ id: string; totalFen: number }>(managerId, 'POST', '/staff/sales', {
    ...{ memberId, carId, lines: [{ serviceId, qty: 1 }] },
  });
  const tenders = [{ method: 'cash', amountFen: sale.totalFen }];
  const body = { wishes: { prepaid: null, tenders }, quotedFen: sale.totalFen };
  await world.api.ask(managerId, 'POST', `/staff/sales/${sale.id}/settlement`, body);
}

async function whysOf(owner: Owner): Promise<string[]> {
  const { usable } = await world.api.ask<{ usable: { why: string }[] }>(owner.id, 'GET', '/me/coupons');
  return usable.map(({ why }) => why).sort();
}

test('a manager gives a coupon to pasted numbers, a bill brings another, and their owner reads why each came', async () => {
  const owner = await anOwner(world);
  const manager = await aManager(world);
  const { id, name } = await spendGift(`消费礼 ${owner.plate}`);
  const [phone, desk] = await Promise.all([
    signedIn(owner, '/owner/coupons/index'),
    signedIn(manager, `/staff/coupon-template/index?id=${id}`),
  ]);
  await desk.see('template-rules', '单笔实付满 ¥1,500');
  await desk.tap('template-grant');
  await desk.tap('segment-phones');
  const pasted = `+86 ${owner.phone.slice(0, 3)} ${owner.phone.slice(3)}\n${owner.phone}\n13000000000\n12345`;
  await (await desk.see('list-phones')).locator('textarea').fill(pasted);
  await desk.see('list-counts', '认出 2 个手机号，1 行不是手机号');
  await (await desk.see('list-reason')).locator('input').fill('老客户回馈');
  await desk.shot('staff-coupons-1-pasted');
  await desk.tapTwice('list-act');
  await desk.see('list-sum', '1 位收到，2 位没有发到');
  await desk.see('list-progress', '130****0000');
  await desk.shot('staff-coupons-2-result');
  await desk.tap('list-done');
  await desk.see('template-lists', '已发 1 张');

  await coat(manager.id, owner);
  // It follows the bill, a moment later.
  for (let left = 50; left > 0 && (await whysOf(owner)).length < 2; left -= 1) await setTimeout(200);
  expect(await whysOf(owner)).toEqual(['单笔消费满 ¥1,500.00', '门店赠送']);
  await phone.go('/pages/home/index');
  await phone.see('chip-coupons', /2 张/);
  await phone.go('/owner/coupons/index');
  await phone.see('coupon-why', '单笔消费满 ¥1,500.00');
  await phone.see('coupons', name);
  await phone.shot('staff-coupons-3-owner');
});
