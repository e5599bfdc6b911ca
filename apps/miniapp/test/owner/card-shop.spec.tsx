import type { PaymentOrderView, ServiceCardOffers } from '@cheyou/contracts';
import { fireEvent, screen } from '@testing-library/react';
import CardOfferPage from '../../src/owner/card-offer/index';
import CardShopPage from '../../src/owner/card-shop/index';
import { carWords, savingWords } from '../../src/owner/card-shop/offer-words';
import Taro from '../mocks/taro';
import { richQuote } from '../staff/a-bill';
import { aPhone, answer, freshPhone, open, refusal, settle, type Asked, type Serves } from './a-phone';
import { car, consents, home, options, order, paidOrder } from './an-owner';
import { care } from './holdings';

const secondCar = { ...car, id: '01JDCAR0000000000000000002', plate: '川AD12345', plateKind: 'newEnergySmall' };
const bought: PaymentOrderView = {
  ...paidOrder,
  purpose: 'cardPurchase',
  amountFen: 168_000,
  result: {
    cardId: '01JDPACKAGE000000000000001',
    balanceAfterFen: null,
    bonusFen: 0,
    saleId: '01JDSALE000000000000000001',
    settlementId: '01JDSETTLEMENT000000000001',
  },
};

const { facts } = richQuote;

interface Shop {
  offers: ServiceCardOffers;
  /** Own prepaid cards to pay with. */
  cards: typeof facts.cards;
  buy: (asked: Asked) => unknown;
  orderNow: PaymentOrderView;
}
const aShop = (more: Partial<Shop> = {}): Shop => ({
  offers: { open: true, terms: options.terms, offers: [care] },
  cards: [],
  buy: () => ({ settlementId: '01JDSETT000000000000000009', totalFen: 168_000, cardId: null, order: ordered }),
  orderNow: ordered,
  ...more,
});
const ordered: PaymentOrderView = { ...order, purpose: 'cardPurchase', amountFen: 168_000 };
const quoteOf = ({ cards }: Shop) => ({
  quotedFen: 168_000,
  facts: {
    ...{ ...facts, cards, coupons: [], serviceCards: [], consent: null, staffId: '' },
    lines: facts.lines.slice(0, 1).map((line) => ({ ...line, kind: 'card', listPriceFen: 168_000, qty: 1 })),
  },
});
const serving =
  (shop: Shop): Serves =>
  (asked) => {
    const { path } = asked;
    if (path === '/me/service-card-offers') return shop.offers;
    if (path === '/me/home') return { ...home, cars: [car, secondCar] };
    if (path === '/me/consents') return consents(true);
    if (path.startsWith('/me/service-card-purchases/quote')) return quoteOf(shop);
    if (path === '/me/service-card-purchases') return shop.buy(asked);
    if (path.startsWith('/me/payment-orders/')) return shop.orderNow;
    return answer(204, null);
  };
const tap = (id: string): void => {
  fireEvent.click(screen.getByTestId(id));
};
const words = (id: string) => screen.getByTestId(id).textContent;
const purchases = (asked: Asked[]): Asked[] => asked.filter(({ path }) => path === '/me/service-card-purchases');

let paying: string;
beforeEach(() => {
  freshPhone();
  paying = 'ok';
  Object.assign(window, {
    WeixinJSBridge: {
      invoke: (_: string, __: unknown, said: (answer: { err_msg: string }) => void) => {
        said({ err_msg: `get_brand_wcpay_request:${paying}` });
      },
    },
  });
});
afterEach(() => {
  jest.useRealTimers();
});

test('the shop says what is on each card, what it costs and what it saves', async () => {
  aPhone(serving(aShop()));
  await open(<CardShopPage />);
  const said = words(`offer-${care.id}`);
  for (const part of ['安心保养套餐', '套餐卡', '3 次', '购买起 12 个月', '¥1,680.00', '比单次省 ¥224.00'])
    expect(said).toContain(part);
  tap(`offer-${care.id}`);
  expect(Taro.navigateTo.mock.calls.map(([to]: unknown[]) => to)).toMatchObject([
    { url: `/owner/card-offer/index?id=${care.id}` },
  ]);
});

test('a merchant who doesn’t sell on the phone shows no card, whatever is on offer', async () => {
  aPhone(serving(aShop({ offers: { open: false, terms: options.terms, offers: [care] } })));
  await open(<CardShopPage />);
  expect(words('card-shop')).toContain('现在没有在售的卡');
});

test('a card is bought for one car under the accepted terms, however often it is tapped, and is there once WeChat says so', async () => {
  const shop = aShop();
  const asked = aPhone(serving(shop));
  await open(<CardOfferPage />, { id: care.id });
  expect(words('card-pay')).toBe('请先勾选同意章程');
  tap(`offer-car-${car.id}`);
  // One car only: the second takes the place of the first.
  tap(`offer-car-${secondCar.id}`);
  tap('accept-terms');
  expect(words('card-pay')).toBe('微信支付 ¥1,680.00');
  tap('card-pay');
  tap('card-pay');
  await settle();
  expect(purchases(asked).map(({ body }) => body)).toEqual([
    {
      version: care.version,
      qty: 1,
      carIds: [secondCar.id],
      termsVersion: '2026-03',
      quotedFen: 168_000,
      prepaid: null,
    },
  ]);
  await settle(30_000);
  expect(screen.queryByTestId('card-bought')).toBeNull();
  expect(words('payment-confirming')).toContain('正在向微信确认');
  shop.orderNow = bought;
  await settle(3_100);
  expect(words('card-bought')).toContain('¥1,680.00');
  tap('bought-card');
  await settle();
  expect(Taro.redirectTo.mock.calls.map(([to]: unknown[]) => to)).toMatchObject([
    { url: `/owner/package/index?id=${bought.result?.cardId ?? ''}` },
  ]);
});

test('a payment that was left says that nothing was paid, and comes first when the page is opened again', async () => {
  paying = 'cancel';
  const asked = aPhone(serving(aShop()));
  const first = await open(<CardOfferPage />, { id: care.id });
  tap('accept-terms');
  tap('card-pay');
  await settle();
  expect(words('payment-cancelled')).toContain('没有扣款');
  first.unmount();
  await open(<CardOfferPage />, { id: care.id });
  expect(words('payment-ready')).toContain('还没有扣款');
  tap('payment-pay');
  await settle();
  expect(purchases(asked)).toHaveLength(1);
});

test('a price that changed meanwhile is said, shown anew, and the new terms have to be accepted', async () => {
  const shop = aShop({
    buy: () => {
      shop.offers = {
        open: true,
        terms: { ...options.terms, version: '2026-11' },
        offers: [{ ...care, version: '01JDVERS000000000000000002', priceFen: 178_000 }],
      };
      return refusal('CARD_NOT_ON_SALE', '这张卡刚刚改过，没有扣款。请看过新的内容再买。');
    },
  });
  aPhone(serving(shop));
  await open(<CardOfferPage />, { id: care.id });
  tap('accept-terms');
  tap('card-pay');
  await settle();
  await settle();
  expect(words('write-refused')).toContain('没有扣款');
  expect(words('offer-head')).toContain('¥1,780.00');
  expect(words('card-pay')).toBe('请先勾选同意章程');
});

test('a card that is no longer sold says so, and that nothing was paid', async () => {
  aPhone(serving(aShop()));
  await open(<CardOfferPage />, { id: '01JDPR0D000000000000000009' });
  expect(words('card-offer')).toContain('这张卡现在不卖了');
  expect(words('card-offer')).toContain('没有扣款');
});

test.each([
  [{ carsMax: null, carChangesMax: null }, '您名下的车都可用'],
  [{ carsMax: 2, carChangesMax: 0 }, '绑定 2 辆车'],
  [{ carsMax: 1, carChangesMax: 3 }, '绑定 1 辆车，可更换 3 次'],
  [{ carsMax: 1, carChangesMax: null }, '绑定 1 辆车，可更换'],
])('cars %j read: %s', (terms, said) => {
  expect(carWords(terms)).toBe(said);
});

test.each([
  [{ worthFen: null, priceFen: 98_000 }, null],
  [{ worthFen: 98_000, priceFen: 98_000 }, null],
  [{ worthFen: 98_001, priceFen: 98_000 }, '比单次省 ¥0.01'],
])('a saving of %j is said only when it is one', (offer, said) => {
  expect(savingWords(offer)).toBe(said);
});

describe('with a prepaid card', () => {
  const cards = facts.cards.map((one) => ({
    ...one,
    lots: one.lots.map((lot) => ({ ...lot, principalLeftFen: 200_000, bonusLeftFen: 0 })),
  }));
  const prepaid = (amountFen: number) => ({ cardId: cards[0]?.cardId, amountFen });

  test('it is seen what the card would pay before it does, and the card pays all of it', async () => {
    const done = {
      settlementId: '01JDSETT000000000000000009',
      totalFen: 168_000,
      cardId: '01JDCARD000000000000000008',
    };
    const asked = aPhone(serving(aShop({ cards, buy: () => ({ ...done, order: null }) })));
    await open(<CardOfferPage />, { id: care.id });
    tap('accept-terms');
    expect(words('card-pay')).toBe('微信支付 ¥1,680.00');
    tap('pill-most');
    expect(words('offer-payment')).toContain('扣后余额 ¥320.00');
    expect(words('card-pay')).toBe('储值卡付 ¥1,680.00，确认购买');
    tap('card-pay');
    tap('card-pay');
    await settle();
    expect(purchases(asked).map(({ body }) => body)).toMatchObject([{ quotedFen: 168_000, prepaid: prepaid(168_000) }]);
    expect(words('card-bought')).toContain('¥1,680.00');
  });

  test('the rest is paid with WeChat', async () => {
    const asked = aPhone(serving(aShop({ cards })));
    await open(<CardOfferPage />, { id: care.id });
    tap('accept-terms');
    tap('pill-own');
    const field = screen.getByTestId('card-amount');
    fireEvent.input(field.querySelector('input') ?? field, { target: { value: '1000' } });
    expect(words('card-pay')).toBe('储值卡付 ¥1,000.00，微信付 ¥680.00');
    tap('card-pay');
    await settle();
    expect(purchases(asked).map(({ body }) => body)).toMatchObject([{ prepaid: prepaid(100_000) }]);
    expect(words('payment-confirming')).toContain('正在向微信确认');
  });
});
