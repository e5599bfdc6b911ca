import { ask, car, card, consents, home, level, options, order, owner, points, shop } from '../owner/an-owner';
import { bill, invoice, receiptId } from '../owner/an-invoice';
import { cardUse, care, coupon, packageCard, packageQuote } from '../owner/holdings';
import type { WxAnswer, WxRequest } from './stub-wx';

const later = '2999-01-01T00:00:00.000Z';
export const settlement = {
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
  earns: 56,
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
  '/me/points': points,
  '/me/points/movements': page([
    {
      id: 'movement',
      move: 'earned',
      points: 56,
      debt: 0,
      title: '精洗',
      shopName: shop.name,
      settlementId: settlement.id,
      reason: null,
      at: settlement.at,
    },
  ]),
  '/me/level': level,
  '/me/coupons': { usable: [coupon], used: [], expired: [] },
  '/me/claimable-coupons': [],
  '/me/card-transfers': [],
  '/me/service-card-transfers': [],
  '/me/service-card-offers': { open: true, terms: options.terms, offers: [care] },
  '/me/service-cards': [packageCard],
  [`/me/service-cards/${packageCard.id}`]: packageCard,
  [`/me/service-cards/${packageCard.id}/uses`]: page([cardUse]),
  [`/me/service-cards/${packageCard.id}/refund-quote`]: packageQuote,
  [`/me/service-cards/${packageCard.id}/refunds`]: [],
  [`/me/service-cards/${packageCard.id}/events`]: [],
  '/me/member-code': { ...code, cardTail: '6208', name: owner.name, phoneMasked: owner.phoneMasked },
  '/me/top-up-options': options,
  '/me/consents': consents(true),
  [`/me/pay-asks/${ask.id}`]: { ...ask, expiresAt: later },
  [`/me/payment-orders/${order.id}`]: order,
  [`/me/receipts/${settlement.id}`]: {
    merchantName: owner.merchantName,
    ...{ shop, sale, settlement },
    uses: [{ cardName: '洗车十次卡', name: '精洗', times: 1, left: { before: 6, after: 5 } }],
    points: { spent: 0, earned: 56, debtSettled: 0, balance: { before: 100, after: 156 } },
    coupons: [],
  },
  '/me/visits': page([
    {
      ...visit,
      shopName: shop.name,
      plate: car.plate,
      totalFen: 6_800,
      tenders: '储值卡',
      reversed: false,
      wentBack: 'none',
    },
  ]),
  [`/me/receipts/${receiptId}/invoice`]: { ...bill, askableFen: 0, invoice },
  '/me/invoice-titles': [],
  '/me/invoices': page([invoice]),
  '/me/cars': [car],
  '/me/notices': page([{ ...notice, facts: [{ label: '扣款', value: '¥68.00' }], read: true }]),
  '/me/subscription-templates': [{ kind: 'cardDebit', templateId: 'T', title: '储值卡扣款提醒' }],
  '/me/privacy': { facts: [{ label: '姓名', value: '林知远' }], deletionWord: '注销' },
};

/** A server that knows one owner and all that is theirs; `more` are answers beside them, by path. */
export const ownerServer =
  (more: Record<string, unknown> = {}) =>
  (request: WxRequest): Promise<WxAnswer> => {
    const path = request.url.replace(/^.*\/api/, '').replace(/\?.*$/, '');
    const body = { ...answers, ...more }[path];
    const missing = { code: 'NOT_FOUND', message: `没有 ${path}`, requestId: 'R' };
    return Promise.resolve({ statusCode: body === undefined ? 404 : 200, data: JSON.stringify(body ?? missing) });
  };
