/** @jest-environment jsdom */
import { ask, car, card } from '../owner/an-owner';
import { receiptId } from '../owner/an-invoice';
import { care, packageCard } from '../owner/holdings';
import { ownerServer, settlement } from './owner-server';
import { startWeapp, type WeappPhone } from './weapp-phone';

let phone: WeappPhone | undefined;

afterEach(() => {
  phone?.stop();
  phone = undefined;
});

test.each([
  [`owner/card/index?id=${card.id}`, '¥3,356.00'],
  ['owner/code/index', '4417 9053'],
  ['owner/top-up/index', '送 ¥300'],
  [`owner/pay-ask/index?id=${ask.id}`, '确认扣款 ¥68.00'],
  [`owner/receipt/index?id=${settlement.id}`, '推荐给朋友'],
  [`owner/receipt/index?id=${settlement.id}`, '复制小票'],
  ['owner/points/index', '320 分 12-31 到期'],
  ['owner/coupons/index', '限制动'],
  ['owner/packages/index', '6 / 10 次'],
  [`owner/package/index?id=${packageCard.id}`, '2026-01-01 至 2026-12-31'],
  [`owner/package-refund/index?id=${packageCard.id}`, '¥288.00'],
  [`owner/invoice/index?receipt=${receiptId}`, '撤回申请'],
  ['owner/invoices/index', '以上是全部发票'],
  ['owner/card-shop/index', '比单次省 ¥224.00'],
  [`owner/card-offer/index?id=${care.id}`, '绑定 1 辆车，可更换 1 次'],
  ['owner/card-transfer/index?id=C1', '请填对方的 11 位手机号'],
  ['owner/visits/index', '以上是全部到店记录'],
  ['owner/cars/index', '48,260 km'],
  [`owner/car-edit/index?id=${car.id}`, '保险到期'],
  [`owner/drivers/index?id=${car.id}`, '生成邀请码'],
  ['owner/join-car/index', '请输入 8 位邀请码'],
  ['owner/notices/index', '会员卡消费'],
  ['owner/notice-settings/index', '允许微信提醒'],
  ['owner/profile/index', '换绑微信手机号'],
  ['owner/privacy/index', '导出我的数据'],
  [`owner/refund-quote/index?id=${card.id}`, '¥2,880.00'],
  ['owner/enter-code/index?kind=desktop', '请输入 6 位登录码'],
])('%s opens in the built mini-program and says %s', async (url, words) => {
  phone = await startWeapp({ answer: ownerServer() });
  await phone.see('¥3,356.00');
  await phone.open(url);
  await phone.see(words);
  expect(phone.errors).toEqual([]);
  expect(phone.issues).toEqual([]);
  expect(phone.figures().nodes).toBeLessThanOrEqual(600);
});

test('the screen is bright while a member code is shown, and as before afterwards', async () => {
  phone = await startWeapp({ answer: ownerServer() });
  await phone.see('¥3,356.00');
  await phone.open('owner/code/index');
  await phone.see('4417 9053');
  expect(phone.wx.brightness.now).toBe(1);
  await phone.back();
  await phone.see('余额明细');
  expect(phone.wx.brightness.now).toBe(0.4);
});
