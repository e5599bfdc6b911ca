/** @jest-environment jsdom */
import { aSmallServer } from './a-small-server';
import { startWeapp, type WeappPhone } from './weapp-phone';

let phone: WeappPhone | undefined;

afterEach(() => {
  phone?.stop();
  phone = undefined;
});

const paths = (on: WeappPhone): string[] => on.wx.requests.map(({ url }) => url.replace(/^.*\/api/, ''));

test('the built mini-program signs in by itself and shows the card with two requests', async () => {
  phone = await startWeapp({ answer: aSmallServer() });
  await phone.see('¥3,356.00');
  expect(phone.route()).toBe('pages/home/index');
  expect(paths(phone)).toEqual(['/sessions/wechat', '/me/home']);
  expect(phone.wx.requests[0]).toMatchObject({ data: JSON.stringify({ door: 'miniProgram', code: 'login-code' }) });
  expect(phone.errors).toEqual([]);
  expect(phone.issues).toEqual([]);
});

test('the first screen is light enough for a slow phone', async () => {
  phone = await startWeapp({ answer: aSmallServer() });
  await phone.see('¥3,356.00');
  const { nodes, depth, largestSetData } = phone.figures();
  expect(nodes).toBeLessThanOrEqual(600);
  expect(depth).toBeLessThanOrEqual(20);
  expect(largestSetData).toBeLessThanOrEqual(64 * 1024);
});

test('tabs lead from page to page, and only staff have 工作台', async () => {
  phone = await startWeapp({ answer: aSmallServer() });
  await phone.see('我的');
  expect(phone.text()).not.toContain('工作台');
  await phone.tap('我的');
  await phone.see('长辈模式');
  expect(phone.route()).toBe('pages/me/index');
  await phone.tap('首页');
  await phone.see('¥3,356.00');
  expect(phone.errors).toEqual([]);
});

test('a change reaches the server although the mini-program has no PATCH', async () => {
  phone = await startWeapp({ answer: aSmallServer() });
  await phone.see('我的');
  await phone.tap('我的');
  await phone.see('长辈模式');
  await phone.tap('长辈模式');
  const change = phone.wx.requests.find(({ data }) => typeof data === 'string' && data.includes('elderMode'));
  expect(change).toMatchObject({ method: 'POST', header: { 'x-http-method-override': 'PATCH' } });
  expect(phone.errors).toEqual([]);
});

test('a start without network shows what was known, with its time', async () => {
  const storage = new Map<string, unknown>();
  phone = await startWeapp({ answer: aSmallServer(), storage });
  await phone.see('¥3,356.00');
  phone.stop();
  phone = await startWeapp({ answer: aSmallServer(['/me', '/me/home', '/sessions/refresh']), storage });
  await phone.see('¥3,356.00');
  await phone.see('更新于');
  expect(phone.errors).toEqual([]);
});

test('a first start without network says so and offers to try again', async () => {
  phone = await startWeapp({ answer: aSmallServer(['/sessions/wechat']) });
  await phone.see('网络不稳', 12_000);
  await phone.see('微信登录', 12_000);
  expect(phone.errors).toEqual([]);
}, 30_000);

test('the back gesture closes a sheet, and the page stays', async () => {
  phone = await startWeapp({ answer: aSmallServer() });
  await phone.see('¥3,356.00');
  await phone.tap('青羊店');
  await phone.see('常去的门店');
  await phone.back();
  await phone.gone('常去的门店');
  expect(phone.route()).toBe('pages/home/index');
  expect(phone.errors).toEqual([]);
});
