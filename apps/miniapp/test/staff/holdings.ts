import type { components } from '@cheyou/contracts';

type Schemas = components['schemas'];

const aService = (id: string, name: string, priceFen: number, kind: 'service' | 'part'): Schemas['ServiceView'] => ({
  id,
  name,
  kind,
  priceFen,
  category: 'wash',
  categoryName: '洗车',
  minutes: 30,
  unit: '次',
  active: true,
  favourite: true,
  earnsPoints: true,
  labourTenths: null,
  version: 1,
});

export const services = [
  aService('01JDSERV000000000000000001', '标准洗车', 4_000, 'service'),
  aService('01JDSERV000000000000000002', '打蜡', 20_000, 'service'),
  aService('01JDSERV000000000000000003', '机油', 12_000, 'part'),
];

/** Ten washes for ¥300, good for a year. */
export const times10: Schemas['ServiceCardProductView'] = {
  id: '01JDPR0D000000000000000001',
  version: '01JDVERS000000000000000001',
  kind: 'timesCard',
  name: '洗车十次卡',
  active: true,
  priceFen: 30_000,
  startsWith: 'purchase',
  startsOn: null,
  months: 12,
  shopIds: null,
  carsMax: null,
  carChangesMax: null,
  transferable: false,
  labour: null,
  onPhone: true,
  earnsPoints: true,
  services: [
    {
      serviceId: '01JDSERV000000000000000001',
      serviceName: '标准洗车',
      granted: 10,
      perDayMax: null,
      perMonthMax: null,
      listPriceFen: 4_000,
    },
  ],
};

export const template: Schemas['CouponTemplateView'] = {
  id: '01JDTEMP000000000000000001',
  version: 3,
  state: 'open',
  name: '满 200 减 30',
  benefit: { kind: 'amount', offFen: 3_000, thresholdFen: 20_000 },
  scope: { itemIds: null, categories: null, shopIds: null, levels: null },
  stacking: { group: 'amount', alone: false, order: 10 },
  validity: { kind: 'days', days: 30 },
  carBound: false,
  claimable: true,
  givenOn: null,
  perMemberMax: 1,
  totalMax: 500,
  budgetFen: 1_500_000,
  costFen: null,
  issued: 120,
  issuedFen: 360_000,
  used: 48,
  revoked: 2,
  left: 380,
  budgetLeftFen: 1_140_000,
  missed: [],
};

/** One of ten washes left over, ends in forty days. */
export const serviceCard: Schemas['ServiceCardView'] = {
  id: '01JDCARD000000000000000009',
  kind: 'timesCard',
  name: '洗车十次卡',
  state: 'active',
  startsWith: 'purchase',
  startsOn: '2026-01-01',
  lastOn: '2026-12-31',
  extended: false,
  lapsed: false,
  shopIds: null,
  shopNames: null,
  cars: [],
  carsMax: null,
  carChangesLeft: null,
  transferable: false,
  labour: null,
  services: [
    {
      serviceId: '01JDSERV000000000000000001',
      serviceName: '标准洗车',
      granted: 10,
      left: 6,
      used: 4,
      lapsed: 0,
      perDayMax: null,
      perMonthMax: null,
      usedToday: 0,
      usedThisMonth: 1,
      priceFen: 30_000,
    },
  ],
  priceFen: 30_000,
  gift: false,
  termsVersion: '2026-03',
  boughtOn: '2026-01-01',
  boughtAtShopName: '青羊店',
};
