import type { components, MeStaff } from '@cheyou/contracts';
import { actsOf, limitsOf, roleNames, type Role } from '@cheyou/domain';
import { shop } from '../owner/an-owner';

type Schemas = components['schemas'];

/** Somebody who works here, with the rights of the role. */
export const staffAs = (role: Role): MeStaff => ({
  staffId: '01JDSTAFF00000000000000001',
  name: '陈可',
  role,
  roleName: roleNames[role],
  shopId: shop.id,
  shopName: shop.name,
  shops: [shop],
  acts: actsOf(role),
  limits: { ...limitsOf(role) },
});

export const memberId = '01JDMEMBER0000000000000001';
export const cardId = '01JDCARD000000000000000001';
export const saleId = '01JDSALE000000000000000001';
export const proofId = '01JDPROOF00000000000000001';

export const sale: Schemas['SaleView'] = {
  id: saleId,
  number: 'S261121-0001-006',
  state: 'open',
  shopId: shop.id,
  carId: '01JDCAR0000000000000000001',
  plate: '川A8K2M7',
  plateKind: 'ordinary',
  memberId,
  memberName: '林知远',
  lines: [
    {
      id: '01JDLINE000000000000000001',
      kind: 'service',
      cardVersion: null,
      serviceId: '01JDSERV000000000000000001',
      name: '精致洗车',
      qty: 1,
      listPriceFen: 6_800,
      levelPriceFen: null,
      manualPriceFen: null,
      priceFen: 6_800,
      amountFen: 6_800,
      refundedQty: 0,
      priceReason: null,
      performerId: null,
      performerName: null,
    },
  ],
  totalFen: 6_800,
  version: 1,
  openedAt: '2026-11-21T02:30:00.000Z',
  openedBy: '陈可',
  settlement: null,
};

const aLine: Schemas['FactsLine'] = {
  id: '01JDLINE000000000000000001',
  kind: 'service',
  itemId: '01JDSERV000000000000000001',
  category: 'wash',
  name: '精致洗车',
  qty: 1,
  listPriceFen: 6_800,
  levelPriceFen: null,
  manualPriceFen: null,
  performerId: null,
  earnsPoints: true,
  labourTenths: null,
};

const aCoupon = (couponId: string, name: string, thresholdFen: number, offFen: number): Schemas['FactsCoupon'] => ({
  couponId,
  name,
  state: 'issued',
  ownerId: memberId,
  carId: null,
  validFrom: '2026-11-01',
  validUntil: '2026-12-31',
  benefit: { kind: 'amount', offFen, thresholdFen },
  scope: { itemIds: null, categories: null, shopIds: null, levels: null },
  stacking: { group: 'amount', alone: false, order: 1 },
});

const facts: Schemas['SettlementFactsView'] = {
  saleId,
  shopId: '01JDSH0P000000000000000001',
  carId: null,
  staffId: '01JDSTAFF00000000000000001',
  lines: [aLine],
  rounding: 'none',
  discountPercentMax: 5,
  cards: [
    {
      cardId,
      ownerId: memberId,
      spenderIds: [],
      state: 'active',
      lots: [
        {
          id: '01JDLOT0000000000000000001',
          principalFen: 300_000,
          bonusFen: 60_000,
          principalLeftFen: 50_000,
          bonusLeftFen: 10_000,
          bonusExpiresOn: '2027-08-15',
          createdAt: '2026-08-16T02:00:00.000Z',
          terms: { termsVersion: '2026-03', productId: null, productVersion: null, tierId: null },
        },
      ],
    },
  ],
  serviceCards: [],
  coupons: [],
  points: {
    accountId: '01JDP0NT000000000000000001',
    ownerId: memberId,
    lots: [
      {
        id: '01JDP0NTL00000000000000001',
        given: 1_200,
        left: 1_000,
        usableFrom: '2026-08-16',
        expiresOn: '2027-12-31',
        createdAt: '2026-08-16T02:00:00.000Z',
      },
    ],
    debt: 0,
  },
  pointRules: {
    version: 0,
    earnPerYuan: 1,
    frozenDays: 0,
    lapse: { kind: 'yearEnd', years: 1 },
    spendPerYuan: 100,
    spendSharePercentMax: 50,
    spendMin: 100,
    giftPerDayMax: 1_000,
  },
  level: null,
  consent: null,
  now: '2026-11-21T02:32:00.000Z',
  today: '2026-11-21',
};

export const quote: Schemas['SaleQuote'] = {
  saleId,
  version: 1,
  facts,
  suggested: { uses: [], couponIds: [], points: 0, prepaid: { cardId, amountFen: 6_800 }, tenders: [] },
  quotedFen: 6_800,
  card: null,
  proof: null,
  ask: null,
  mayOverrideFen: 0,
  methods: ['cash', 'wechat', 'posCard', 'alipay', 'bankTransfer', 'other'],
};

export const proof: Schemas['ProofView'] = {
  proofId,
  memberId,
  name: '林知远',
  cardId,
  cardTail: '6208',
  balanceFen: 60_000,
  shownAt: '2026-11-21T02:31:30.000Z',
  expiresAt: '2026-11-21T02:37:00.000Z',
};

/** The quote once the member's code was taken. */
export const provenQuote: Schemas['SaleQuote'] = {
  ...quote,
  proof,
  facts: {
    ...facts,
    consent: { kind: 'memberCode', proofId, memberId, saleId, staffId: facts.staffId, expiresAt: proof.expiresAt },
  },
};

/** 标准洗车 twice and 打蜡 with everything a member may hold: ten washes, a coupon that fits and one that lacks ¥32. */
export const richQuote: Schemas['SaleQuote'] = {
  ...provenQuote,
  quotedFen: 29_600,
  facts: {
    ...provenQuote.facts,
    lines: [
      { ...aLine, qty: 2, name: '标准洗车', listPriceFen: 4_000 },
      {
        ...aLine,
        id: '01JDLINE000000000000000002',
        itemId: '01JDSERV000000000000000002',
        name: '打蜡',
        listPriceFen: 21_600,
      },
    ],
    serviceCards: [
      {
        cardId: '01JDCARD000000000000000009',
        kind: 'timesCard',
        labour: null,
        name: '洗车十次卡',
        state: 'active',
        ownerId: memberId,
        spenderIds: [],
        validity: { startsWith: 'purchase', startsOn: null, months: 12 },
        startsOn: '2026-03-01',
        expiresOn: '2027-02-28',
        shopIds: null,
        carIds: null,
        createdAt: '2026-03-01T02:00:00.000Z',
        services: [
          {
            serviceId: aLine.itemId,
            serviceName: '标准洗车',
            granted: 10,
            left: 6,
            perDayMax: null,
            perMonthMax: null,
            usedToday: 0,
            usedThisMonth: 0,
            priceFen: 30_000,
          },
        ],
      },
    ],
    coupons: [
      aCoupon('01JDC0UP000000000000000001', '满 200 减 30', 20_000, 3_000),
      aCoupon('01JDC0UP000000000000000002', '满 248 减 60', 24_800, 6_000),
    ],
  },
};

export const settlement: Schemas['SettlementView'] = {
  id: '01JDSETT000000000000000001',
  number: 'S261121-0001-006',
  saleId,
  state: 'captured',
  totalFen: 6_800,
  legs: [
    { kind: 'principal', amountFen: 5_667, label: '储值卡本金' },
    { kind: 'bonus', amountFen: 1_133, label: '储值卡赠送' },
  ],
  changeFen: 0,
  at: '2026-11-21T02:33:00.000Z',
  cashierName: '陈可',
  card: { beforeFen: 60_000, afterFen: 53_200, tail: '6208' },
  earns: 56,
  reversedAt: null,
  reverseReason: null,
  paymentOrderId: null,
};
