/** @jest-environment jsdom */
import { anOwner, aStranger } from '../world/people';
import type { Person } from '../world/sandbox';
import { theWorld } from '../world/the-world';
import { realServer } from './real-server';
import { startWeapp, type WeappPhone } from './weapp-phone';

jest.setTimeout(60_000);
const world = theWorld();
const phones: WeappPhone[] = [];

/** A phone that runs the built mini-program against the real API. */
async function phoneOf(person: Person): Promise<WeappPhone> {
  const phone = await startWeapp(realServer(world, person));
  phones.push(phone);
  return phone;
}

afterEach(() => {
  const used = phones.splice(0);
  for (const phone of used) phone.stop();
  expect(used.flatMap(({ errors, issues }) => [...errors, ...issues])).toEqual([]);
});

test('an owner signs in, tops up with WeChat Pay and finds the money in the statement', async () => {
  const phone = await phoneOf(await aStranger(world));
  await phone.see('充值即开卡', 10_000);
  await phone.tap('充值开卡');
  await phone.see('送 ¥100');
  await phone.tap('送 ¥100');
  await phone.tap('已阅读并同意');
  await phone.see('微信支付 ¥1,000.00');
  await phone.tap('微信支付 ¥1,000.00');
  await phone.see('同意并继续');
  await phone.tap('同意并继续');
  await phone.see('充值成功', 20_000);
  expect(phone.text()).toContain('¥1,100.00');
  await phone.tap('看余额明细');
  await phone.see('+¥1,100.00');
  expect(phone.route()).toBe('owner/card/index');
});

test('an owner who is known finds balance, code and cars as they are', async () => {
  const owner = await anOwner(world);
  const phone = await phoneOf(owner);
  await phone.see('¥530.00', 10_000);
  await phone.see(owner.plate.slice(2));
});
