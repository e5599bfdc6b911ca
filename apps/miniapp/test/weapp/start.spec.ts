/** @jest-environment jsdom */
import type { WxAnswer, WxRequest } from './stub-wx';
import { startWeapp } from './weapp-phone';

const me = {
  memberId: '01JD0000000000000000000000',
  name: '林知远',
  phoneMasked: '138****2916',
  phoneVerified: true,
  named: true,
  elderMode: false,
  memberSince: '2023-11-20T02:00:00.000Z',
  staff: null,
  merchantName: '正衡车坊',
  wechat: { miniAppid: 'wx0000000000000000', oaAppid: null },
};
const later = '2999-01-01T00:00:00.000Z';
const session = { accessToken: 'a', accessExpiresAt: later, refreshToken: 'r', refreshExpiresAt: later, me };

/** A server that knows one person and refuses all else. */
function server(request: WxRequest): WxAnswer {
  const path = request.url.replace(/^.*\/api/, '');
  if (path === '/sessions/wechat') return { statusCode: 201, data: JSON.stringify(session) };
  if (path === '/me') return { statusCode: 200, data: JSON.stringify(me) };
  return { statusCode: 404, data: JSON.stringify({ code: 'NOT_FOUND', message: '没有找到。', requestId: 'R1' }) };
}

test('the built mini-program starts, signs in by itself and draws its first page', async () => {
  const phone = await startWeapp({ answer: server });
  await phone.see('正衡车坊');
  expect(phone.route()).toBe('pages/home/index');
  expect(phone.wx.requests[0]).toMatchObject({
    method: 'POST',
    data: JSON.stringify({ door: 'miniProgram', code: 'login-code' }),
  });
  expect(phone.errors).toEqual([]);
  expect(phone.issues).toEqual([]);
  phone.stop();
});

test('tabs lead from page to page, and only staff have 工作台', async () => {
  const phone = await startWeapp({ answer: server });
  await phone.see('我的');
  expect(phone.text()).not.toContain('工作台');
  await phone.tap('我的');
  await phone.see('长辈模式');
  expect(phone.route()).toBe('pages/me/index');
  expect(phone.errors).toEqual([]);
  phone.stop();
});
