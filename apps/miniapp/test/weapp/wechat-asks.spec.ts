/** @jest-environment jsdom */
import { car, order, owner } from '../owner/an-owner';
import { ownerServer, settlement } from './owner-server';
import type { WxStub, WxStubParts } from './stub-wx';
import { startWeapp, type WeappPhone } from './weapp-phone';

let phone: WeappPhone | undefined;

async function opened(
  url: string,
  more: Record<string, unknown> = {},
  parts: Partial<WxStubParts> = {},
): Promise<WeappPhone> {
  phone = await startWeapp({ answer: ownerServer(more), ...parts });
  await phone.see('¥3,356.00');
  await phone.open(url);
  return phone;
}

const sentTo = (wx: WxStub, path: string): unknown[] =>
  wx.requests
    .filter(({ url }) => url.endsWith(path))
    .map(({ data }): unknown => (typeof data === 'string' ? JSON.parse(data) : data));

afterEach(() => {
  const errors = phone?.errors;
  phone?.stop();
  phone = undefined;
  expect(errors).toEqual([]);
});

test('a friend who gets a shared receipt comes to the shop: the receipt is for its owner', async () => {
  const { see, share } = await opened(`owner/receipt/index?id=${settlement.id}`);
  await see('技师 罗平');
  expect(share()).toMatchObject({ title: '我在正衡车坊给爱车做了服务', path: '/pages/home/index' });
});

test('an invitation that is shared brings its code along, and without one nothing of the car is told', async () => {
  const invitation = { code: '40718263', expiresAt: '2999-01-01T00:00:00.000Z' };
  const { see, share, tap } = await opened(`owner/drivers/index?id=${car.id}`, {
    [`/me/cars/${car.id}/driver-invitations`]: invitation,
  });
  await see('生成邀请码');
  expect(share()).toMatchObject({ path: '/pages/home/index' });
  await tap('生成邀请码');
  await see('4071 8263');
  expect(share()).toMatchObject({ title: '林知远邀请您一起用这辆车', path: '/owner/join-car/index?code=40718263' });
});

test('a shared invitation opens with its code typed in', async () => {
  const { see, text } = await opened('owner/join-car/index?code=40718263');
  await see('加入这辆车');
  expect(text()).not.toContain('请输入 8 位邀请码');
});

test('the number that WeChat gives is bound under a key; a refusal sends nothing', async () => {
  const bound = { ...owner, phoneMasked: '139****0001' };
  const { givePhone, see, wx } = await opened('owner/profile/index', { '/me/phone': bound });
  await see('换绑微信手机号');
  await givePhone(null);
  expect(sentTo(wx, '/me/phone')).toEqual([]);
  await givePhone('phone-code');
  await see('139****0001');
  expect(sentTo(wx, '/me/phone')).toEqual([{ code: 'phone-code' }]);
  const sent = wx.requests.find(({ url }) => url.endsWith('/me/phone'));
  expect(sent?.header['idempotency-key']).toMatch(/^.{16,}$/);
});

test('a clipboard that may not be used says what to do instead', async () => {
  const invitation = { code: '40718263', expiresAt: '2999-01-01T00:00:00.000Z' };
  const { see, tap, wx } = await opened(`owner/drivers/index?id=${car.id}`, {
    [`/me/cars/${car.id}/driver-invitations`]: invitation,
  });
  await see('生成邀请码');
  await tap('生成邀请码');
  await see('4071 8263');
  wx.privacy.agreed = false;
  await tap('复制');
  await see('没能复制，请念给对方');
  wx.privacy.agreed = true;
  await tap('没能复制，请念给对方');
  await see('已复制');
});

test('WeChat’s prompt for messages is asked for in a tap, and each answer is told as it was given', async () => {
  const templates = [
    { kind: 'cardDebit', templateId: 'DEBIT', title: '储值卡扣款提醒' },
    { kind: 'cardTopUp', templateId: 'TOPUP', title: '充值成功通知' },
  ];
  const asked: string[][] = [];
  const { see, tap, wx } = await opened(
    'owner/notice-settings/index',
    { '/me/subscription-templates': templates, '/me/subscriptions': {} },
    {
      subscribe: (ids) => {
        asked.push(ids);
        return { DEBIT: 'accept', TOPUP: 'reject' };
      },
    },
  );
  await see('允许微信提醒');
  expect(asked).toEqual([]);
  await tap('允许微信提醒');
  await see('已记下您的选择');
  expect(asked).toEqual([['DEBIT', 'TOPUP']]);
  expect(sentTo(wx, '/me/subscriptions')).toEqual([
    {
      templates: [
        { kind: 'cardDebit', result: 'accept' },
        { kind: 'cardTopUp', result: 'reject' },
      ],
    },
  ]);
});

test('after a top-up the prompt comes with the tap that ends it', async () => {
  const paid = {
    ...order,
    state: 'paid',
    pay: null,
    result: { cardId: 'card', balanceAfterFen: 565_600, bonusFen: 0 },
  };
  let asked = 0;
  const { see, tap } = await opened(
    'owner/top-up/index',
    { '/me/top-ups': order, [`/me/payment-orders/${order.id}`]: paid },
    {
      subscribe: () => {
        asked += 1;
        return { T: 'accept' };
      },
    },
  );
  await see('送 ¥300');
  await tap('送 ¥300');
  await tap('已阅读并同意');
  await see('微信支付 ¥2,000.00');
  await tap('微信支付 ¥2,000.00');
  await see('充值成功');
  await see('微信会问您');
  expect(asked).toBe(0);
  await tap('完成');
  expect(asked).toBe(1);
});
