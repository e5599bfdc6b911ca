/** @jest-environment jsdom */
import type { MemberCode } from '@cheyou/contracts';
import { aCashier, anOwner, aStranger } from '../world/people';
import type { Person } from '../world/sandbox';
import { theWorld } from '../world/the-world';
import { realServer } from './real-server';
import { startWeapp, type WeappPhone } from './weapp-phone';

jest.setTimeout(150_000);
/** Of a real server on a busy machine. */
const patienceMs = 20_000;
const world = theWorld();
const phones: WeappPhone[] = [];

/** A phone that runs the built mini-program against the real API; `camera` answers what it sees. */
async function phoneOf(person: Person, camera: () => string | null = () => null): Promise<WeappPhone> {
  const phone = await startWeapp({ ...realServer(world, person), scanned: camera });
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
  await phone.see('充值即开卡', patienceMs);
  await phone.tap('充值开卡');
  await phone.see('送 ¥100', patienceMs);
  await phone.tap('送 ¥100');
  await phone.tap('已阅读并同意');
  await phone.see('微信支付 ¥1,000.00');
  await phone.tap('微信支付 ¥1,000.00');
  await phone.see('同意并继续', patienceMs);
  await phone.tap('同意并继续');
  await phone.see('充值成功', patienceMs);
  expect(phone.text()).toContain('¥1,100.00');
  await phone.tap('看余额明细');
  await phone.see('+¥1,100.00');
  expect(phone.route()).toBe('owner/card/index');
});

test('staff find a car by three signs, scan the member code and settle from the card; the owner finds it there', async () => {
  const owner = await anOwner(world);
  let seen: string | null = null;
  const till = await phoneOf(await aCashier(world), () => seen);
  await till.see('工作台', patienceMs);
  await till.tap('工作台');
  await till.see('车牌、手机号、姓名或卡号', patienceMs);
  await till.tap('车牌、手机号、姓名或卡号');
  for (const sign of owner.plate.slice(-3)) await till.tap(sign);
  await till.see(owner.name, patienceMs);
  await till.tap(owner.name);
  await till.see('标准洗车（轿车）', patienceMs);
  await till.tap('标准洗车（轿车）');
  await till.see('去结算', patienceMs);
  await till.tap('去结算');
  await till.see('扫会员码', patienceMs);
  seen = (await world.api.ask<MemberCode>(owner.id, 'POST', '/me/member-code', {})).qrText;
  await till.tap('扫会员码');
  await till.see('会员码已核验', patienceMs);
  await till.tap('确认结算，卡内扣 ¥35.00');
  await till.see('¥530.00¥495.00', patienceMs);
  expect(till.text()).toContain('结算完成');
  till.stop();
  const phone = await phoneOf(owner);
  await phone.see('¥495.00', patienceMs);
  await phone.tap('余额明细');
  await phone.see('−¥35.00', patienceMs);
});
