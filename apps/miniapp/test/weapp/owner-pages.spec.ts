/** @jest-environment jsdom */
import { ask, car, card, consents, home, options, order, owner, shop } from '../owner/an-owner';
import type { WxAnswer, WxRequest } from './stub-wx';
import { startWeapp, type WeappPhone } from './weapp-phone';

let phone: WeappPhone | undefined;

afterEach(() => {
  phone?.stop();
  phone = undefined;
});

const later = '2999-01-01T00:00:00.000Z';
const settlement = {
  id: '01JDSETTLEMENT000000000001',
  number: 'S261118-0A3F-012',
  saleId: ask.saleId,
  state: 'captured',
  totalFen: 6_800,
  legs: [
    { kind: 'principal', amountFen: 5_667, label: '储值卡本金' },
    { kind: 'bonus', amountFen: 1_133, label: '储值卡赠送' },
  ],
  changeFen: 0,
  at: '2026-11-18T09:42:00Z',
  cashierName: '何立新',
  card: { beforeFen: 342_400, afterFen: 335_600, tail: '6208' },
  reversedAt: null,
  reverseReason: null,
  paymentOrderId: null,
};
const line = { id: 'line', name: '精洗', qty: 1, listPriceFen: 6_800, priceFen: 6_800, amountFen: 6_800 };
const sale = {
  plate: car.plate,
  plateKind: car.plateKind,
  lines: [{ ...line, priceReason: null, performerName: '罗平' }],
};
const page = (items: unknown[]) => ({ items, nextCursor: null });
const visit = { saleId: 'sale', settlementId: settlement.id, on: '2026-11-18', at: settlement.at, title: '精洗' };
const notice = { id: 'notice', kind: 'spent', title: '会员卡消费', at: settlement.at, page: '/owner/card/index' };
const code = { digits: '44179053', qrText: 'cheyou:44179053', expiresAt: later, secondsLeft: 60, balanceFen: 335_600 };

const answers: Record<string, unknown> = {
  '/sessions/wechat': {
    accessToken: 'a',
    accessExpiresAt: later,
    refreshToken: 'r',
    refreshExpiresAt: later,
    me: owner,
  },
  '/me': owner,
  '/me/home': home,
  '/me/cards': [{ ...card, lots: [], months: [], topUpOpen: true, roomFen: 212_000 }],
  [`/me/cards/${card.id}/refund-quote`]: {
    cardId: card.id,
    totalFen: 288_000,
    at: settlement.at,
    lines: [
      {
        lotId: 'lot',
        title: '充 3,000 送 600',
        paidFen: 300_000,
        bonusGivenFen: 60_000,
        principalUsedFen: 12_000,
        refundFen: 288_000,
        bonusForfeitFen: 47_600,
      },
    ],
  },
  '/me/member-code': { ...code, cardTail: '6208', name: owner.name, phoneMasked: owner.phoneMasked },
  '/me/top-up-options': options,
  '/me/consents': consents(true),
  [`/me/pay-asks/${ask.id}`]: { ...ask, expiresAt: later },
  [`/me/payment-orders/${order.id}`]: order,
  [`/me/receipts/${settlement.id}`]: { merchantName: owner.merchantName, shop, sale, settlement },
  '/me/visits': page([
    { ...visit, shopName: shop.name, plate: car.plate, totalFen: 6_800, tenders: '储值卡', reversed: false },
  ]),
  '/me/cars': [car],
  '/me/notices': page([{ ...notice, facts: [{ label: '扣款', value: '¥68.00' }], read: true }]),
  '/me/subscription-templates': [{ kind: 'cardDebit', templateId: 'T', title: '储值卡扣款提醒' }],
  '/me/privacy': { facts: [{ label: '姓名', value: '林知远' }], deletionWord: '注销' },
};

const serve = (request: WxRequest): Promise<WxAnswer> => {
  const path = request.url.replace(/^.*\/api/, '').replace(/\?.*$/, '');
  const body = answers[path];
  const missing = { code: 'NOT_FOUND', message: `没有 ${path}`, requestId: 'R' };
  return Promise.resolve({ statusCode: body === undefined ? 404 : 200, data: JSON.stringify(body ?? missing) });
};

test.each([
  [`owner/card/index?id=${card.id}`, '¥3,356.00'],
  ['owner/code/index', '4417 9053'],
  ['owner/top-up/index', '送 ¥300'],
  [`owner/pay-ask/index?id=${ask.id}`, '确认扣款 ¥68.00'],
  [`owner/receipt/index?id=${settlement.id}`, '推荐给朋友'],
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
  phone = await startWeapp({ answer: serve });
  await phone.see('¥3,356.00');
  await phone.open(url);
  await phone.see(words);
  expect(phone.errors).toEqual([]);
  expect(phone.issues).toEqual([]);
  expect(phone.figures().nodes).toBeLessThanOrEqual(600);
});

test('the screen is bright while a member code is shown, and as before afterwards', async () => {
  phone = await startWeapp({ answer: serve });
  await phone.see('¥3,356.00');
  await phone.open('owner/code/index');
  await phone.see('4417 9053');
  expect(phone.wx.brightness.now).toBe(1);
  await phone.back();
  await phone.see('余额明细');
  expect(phone.wx.brightness.now).toBe(0.4);
});
