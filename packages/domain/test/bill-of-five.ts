import { shopDay } from '../src/calendar';
import { count, fen, points } from '../src/money';
import { usualPointRules } from '../src/points';
import type { SaleLine, SettlementFacts, SettlementWishes } from '../src/settlement';

const line = (id: string, name: string, listPrice: number, changes: Partial<SaleLine> = {}): SaleLine => ({
  id,
  kind: 'service',
  itemId: `item-${id}`,
  category: 'care',
  name,
  qty: 1,
  listPriceFen: fen(listPrice),
  levelPriceFen: null,
  manualPriceFen: null,
  performerId: null,
  earnsPoints: true,
  labourTenths: null,
  ...changes,
});

/** A bill on which everything a member can hold pays a part: 580.00 in five lines. */
export const billOfFive: SettlementFacts = {
  saleId: 'sale',
  staffId: 'xie',
  shopId: 'east',
  carId: 'car',
  lines: [
    line('wash', '标准洗车', 4_000),
    line('wax', '打蜡', 20_000, { levelPriceFen: fen(18_000) }),
    line('oil', '机油', 12_000, { kind: 'part', qty: 2 }),
    line('labour', '更换机油工时', 10_000),
    line('water', '玻璃水', 2_000, { kind: 'part' }),
  ],
  rounding: 'none',
  discountPercentMax: 100,
  cards: [
    {
      cardId: 'card',
      state: 'active',
      ownerId: 'lin',
      spenderIds: [],
      lots: [
        {
          id: 'lot',
          principalFen: fen(100_000),
          bonusFen: fen(10_000),
          principalLeftFen: fen(100_000),
          bonusLeftFen: fen(10_000),
          bonusExpiresOn: shopDay('2027-11-20'),
          createdAt: '2026-11-01T02:00:00.000Z',
          terms: { termsVersion: '2026-03', productId: null, productVersion: null, tierId: null },
        },
      ],
    },
  ],
  serviceCards: [
    {
      cardId: 'washes',
      kind: 'timesCard',
      name: '洗车十次卡',
      state: 'active',
      ownerId: 'lin',
      spenderIds: [],
      validity: { startsWith: 'purchase', startsOn: null, months: 12 },
      startsOn: shopDay('2026-03-01'),
      expiresOn: shopDay('2027-02-28'),
      shopIds: null,
      carIds: null,
      labour: null,
      createdAt: '2026-03-01T02:00:00.000Z',
      services: [
        {
          serviceId: 'item-wash',
          serviceName: '标准洗车',
          granted: count(10),
          left: count(4),
          perDayMax: null,
          perMonthMax: null,
          usedToday: count(0),
          usedThisMonth: count(0),
          priceFen: fen(30_000),
        },
      ],
    },
  ],
  coupons: [
    {
      couponId: 'fifty',
      name: '满 500 减 50',
      state: 'issued',
      ownerId: 'lin',
      carId: null,
      validFrom: shopDay('2026-11-01'),
      validUntil: shopDay('2026-12-31'),
      benefit: { kind: 'amount', offFen: fen(5_000), thresholdFen: fen(50_000) },
      scope: { itemIds: null, categories: null, shopIds: null, levels: null },
      stacking: { group: 'amount', alone: false, order: 1 },
    },
  ],
  points: {
    accountId: 'points',
    ownerId: 'lin',
    debt: points(0),
    lots: [
      {
        id: 'points-lot',
        given: points(3_000),
        left: points(2_400),
        usableFrom: shopDay('2026-02-01'),
        expiresOn: shopDay('2027-12-31'),
        createdAt: '2026-02-01T02:00:00.000Z',
      },
    ],
  },
  pointRules: usualPointRules,
  level: { code: 'gold', name: '金卡', pointsPercent: 150, priority: true },
  consent: {
    kind: 'memberCode',
    proofId: 'proof',
    memberId: 'lin',
    saleId: 'sale',
    staffId: 'xie',
    expiresAt: '2026-11-21T06:22:43.000Z',
  },
  now: '2026-11-21T06:22:00.000Z',
  today: shopDay('2026-11-21'),
};

export const wishesOfFive: SettlementWishes = {
  uses: [{ cardId: 'washes', lineId: 'wash', times: count(1) }],
  couponIds: ['fifty'],
  points: points(1_000),
  prepaid: { cardId: 'card', amountFen: fen(33_000) },
  tenders: [{ method: 'wechat', amountFen: fen(15_000) }],
  quotedFen: fen(58_000),
};
