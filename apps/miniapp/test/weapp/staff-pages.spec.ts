/** @jest-environment jsdom */
import { invoice } from '../owner/an-invoice';
import { owner, shop } from '../owner/an-owner';
import { memberId, richQuote, sale, saleId, settlement, staffAs } from '../staff/a-bill';
import { dueBill, waitingCard } from '../staff/due-refunds';
import { serviceCard, services, template, times10 } from '../staff/holdings';
import { ownerServer } from './owner-server';
import { startWeapp, type WeappPhone } from './weapp-phone';

const later = '2999-01-01T00:00:00.000Z';
const me = { ...owner, staff: staffAs('ownerManager') };
const page = { items: [], nextCursor: null };
const server = ownerServer({
  '/sessions/wechat': {
    ...{ accessToken: 'a', accessExpiresAt: later, refreshToken: 'r', refreshExpiresAt: later },
    me,
  },
  '/me': me,
  '/staff/services': services,
  '/staff/shops': [],
  '/staff/refunds/due': [dueBill],
  '/staff/card-refunds/due': [],
  [`/staff/card-refunds/${waitingCard.id}`]: waitingCard,
  [`/staff/cards/${waitingCard.cardId}/events`]: [],
  [`/staff/cards/${waitingCard.cardId}/refunds`]: [waitingCard],
  '/staff/invoices': { items: [invoice], nextCursor: null },
  [`/staff/settlements/${settlement.id}/receipt`]: {
    merchantName: owner.merchantName,
    ...{ shop, sale, settlement, uses: [], points: null, coupons: [] },
  },
  '/staff/service-card-products': [times10],
  '/staff/coupon-templates': [template],
  [`/staff/service-cards/${serviceCard.id}`]: serviceCard,
  [`/staff/service-cards/${serviceCard.id}/uses`]: page,
  [`/staff/service-cards/${serviceCard.id}/events`]: [],
  [`/staff/sales/${saleId}`]: { ...sale, memberId, totalFen: 29_600 },
  [`/staff/sales/${saleId}/quote`]: richQuote,
});
let phone: WeappPhone | undefined;

afterEach(() => {
  phone?.stop();
  phone = undefined;
});

async function opened(url: string): Promise<WeappPhone> {
  phone = await startWeapp({ answer: server });
  await phone.see('¥3,356.00');
  await phone.open(url);
  return phone;
}

test.each([
  ['staff/service-card-products/index', '购买起 12 个月'],
  ['staff/invoices/index', '登记发票'],
  ['staff/pay-outs/index', '登记付款 ¥200.00'],
  [`staff/card-refund/index?id=${waitingCard.id}`, '撤回申请'],
  [`staff/card-history/index?id=${waitingCard.cardId}`, '申请退卡 ¥1,000.00'],
  [`staff/receipt/index?id=${settlement.id}`, '打印小票请在电脑浏览器里打开工作台'],
  ['staff/coupon-templates/index', '预算还剩 ¥11,400.00'],
  [`staff/coupon-template/index?id=${template.id}`, '用了 40%'],
  [`staff/service-card/index?id=${serviceCard.id}`, '还没有用过'],
])('%s opens in the built mini-program and says %s', async (url, words) => {
  const shown = await opened(url);
  await shown.see(words);
  expect(shown.errors).toEqual([]);
  expect(shown.issues).toEqual([]);
  expect(shown.figures().nodes).toBeLessThanOrEqual(600);
});

test('the settle sheet of the built mini-program plans uses and a coupon, and plans anew at a tap', async () => {
  const shown = await opened(`staff/settle/index?id=${saleId}`);
  await shown.see('标准洗车 2 次');
  await shown.see('确认结算，卡内扣 ¥186.00');
  await shown.tap('改组合');
  await shown.see('还差 ¥32.00');
  await shown.tap('不用卡');
  await shown.see('您选的组合');
  expect(shown.errors).toEqual([]);
  expect(shown.issues).toEqual([]);
});
