import type {
  CardUseView,
  CouponView,
  ServiceCardOffer,
  ServiceCardRefundView,
  ServiceCardView,
  ServiceOnCardView,
} from '@cheyou/contracts';

export const coupon: CouponView = {
  id: '01JDCOUPON0000000000000001',
  name: '制动系统养护券',
  state: 'issued',
  whyNot: null,
  benefit: { kind: 'amount', offFen: 6_000, thresholdFen: 50_000 },
  scope: { itemIds: null, categories: ['brake'], shopIds: null, levels: null },
  scopeNames: { items: null, categories: ['制动'], shops: null },
  stacking: { group: 'shop', alone: false, order: 10 },
  carId: null,
  plate: null,
  validFrom: '2026-11-01',
  validUntil: '2026-11-27',
  issuedAt: '2026-11-01T02:00:00.000Z',
  settlementId: null,
  usedAt: null,
  reason: null,
};

export const wash: ServiceOnCardView = {
  serviceId: '01JDSERVICE000000000000001',
  serviceName: '精洗（含内饰吸尘）',
  granted: 10,
  left: 6,
  used: 4,
  lapsed: 0,
  perDayMax: null,
  perMonthMax: null,
  usedToday: 0,
  usedThisMonth: 1,
  priceFen: 48_000,
};

export const packageCard: ServiceCardView = {
  id: '01JDPACKAGE000000000000001',
  kind: 'timesCard',
  name: '精洗 10 次卡',
  state: 'active',
  startsWith: 'purchase',
  startsOn: '2026-01-01',
  lastOn: '2026-12-31',
  extended: false,
  lapsed: false,
  shopIds: null,
  shopNames: null,
  cars: [{ id: '01JDCAR0000000000000000001', plate: '川A8K2M7' }],
  carsMax: 1,
  carChangesLeft: 2,
  transferable: false,
  services: [wash],
  priceFen: 48_000,
  boughtOn: '2026-01-01',
  boughtAtShopName: '青羊店',
};

export const cardUse: CardUseView = {
  id: '01JDUSE0000000000000000001',
  settlementId: '01JDSETTLEMENT000000000001',
  serviceName: '精洗（含内饰吸尘）',
  times: 1,
  valueFen: 4_800,
  usedOn: '2026-11-08',
  state: 'done',
  shopName: '青羊店',
  plate: '川A8K2M7',
  at: '2026-11-08T08:05:00.000Z',
};

export const packageQuote: ServiceCardRefundView = {
  cardId: packageCard.id,
  name: packageCard.name,
  priceFen: 48_000,
  totalFen: 28_800,
  lines: [
    {
      serviceId: wash.serviceId,
      serviceName: wash.serviceName,
      granted: 10,
      used: 4,
      priceFen: 48_000,
      usedFen: 19_200,
      refundFen: 28_800,
    },
  ],
};

/** Three oil changes for one car, bought on the phone. */
export const care: ServiceCardOffer = {
  id: '01JDPR0D000000000000000001',
  version: '01JDVERS000000000000000001',
  kind: 'packageCard',
  name: '安心保养套餐',
  active: true,
  priceFen: 168_000,
  worthFen: 190_400,
  startsWith: 'purchase',
  startsOn: null,
  months: 12,
  shopIds: null,
  carsMax: 1,
  carChangesMax: 1,
  transferable: false,
  onPhone: true,
  earnsPoints: true,
  services: [
    {
      serviceId: '01JDSERV000000000000000001',
      serviceName: '全合成机油小保养',
      granted: 3,
      perDayMax: null,
      perMonthMax: null,
      listPriceFen: 48_800,
    },
  ],
};
