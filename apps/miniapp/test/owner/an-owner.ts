import type {
  CardFaceView,
  CarView,
  Consent,
  Home,
  LevelView,
  Me,
  PayAsk,
  PaymentOrderView,
  PointsView,
  ShopBrief,
  TopUpOptions,
} from '@cheyou/contracts';

export const shop: ShopBrief = {
  id: '01JDSHOP000000000000000001',
  name: '青羊店',
  city: '成都',
  address: '青羊区蜀辉路 128 号',
  phone: '028-80000001',
  openNow: true,
  hoursText: '今日 08:30–18:30',
};

export const owner: Me = {
  memberId: '01JDMEMBER0000000000000001',
  name: '林知远',
  phoneMasked: '138****2916',
  phoneVerified: true,
  named: true,
  elderMode: false,
  gender: null,
  birthOn: null,
  memberSince: '2023-11-20T02:00:00.000Z',
  staff: null,
  merchantName: '正衡车坊',
  wechat: { miniAppid: 'wx0000000000000000', oaAppid: 'wx0000000000000001' },
};

export const card: CardFaceView = {
  id: '01JDCARD000000000000000001',
  memberId: '01JDMEMBER0000000000000001',
  number: '9061284307516208',
  tail: '6208',
  state: 'active',
  balanceFen: 335_600,
  principalFen: 288_000,
  bonusFen: 47_600,
  levelName: '金卡会员',
  gold: true,
  named: true,
  capFen: 500_000,
};

export const car: CarView = {
  id: '01JDCAR0000000000000000001',
  plate: '川A8K2M7',
  plateKind: 'ordinary',
  vin: null,
  vinDoubtful: false,
  brand: '云阔',
  series: '2.0T',
  modelYear: 2021,
  odometerKm: 48_260,
  odometerOn: '2026-11-18',
  insuranceUntil: '2027-01-06',
  inspectionUntil: '2026-12-01',
  sanbaoUntilOn: null,
  usage: 'private',
  firstRegisteredOn: null,
  maySpend: true,
  owned: true,
  drivers: [],
};

export const home: Home = {
  merchantName: '正衡车坊',
  shop,
  shops: [shop],
  card,
  packages: {
    cards: 2,
    passes: 0,
    usesLeft: 11,
    labourTenths: 0,
    nextLapse: { on: '2026-12-31', count: 6, unit: 'times' },
  },
  points: {
    balance: 2_860,
    frozen: 0,
    debt: 0,
    worthFen: 2_860,
    nextLapse: { on: '2026-12-31', count: 320 },
  },
  coupons: { usable: 3, nextLapse: { on: '2026-11-27', count: 1 } },
  cars: [car],
  openAsk: null,
  topUpOpen: true,
  unreadNotices: 2,
  at: '2026-11-21T02:32:00.000Z',
};

export const points: PointsView = {
  balance: 2_860,
  frozen: 0,
  debt: 0,
  toLapse: [
    { on: '2026-12-31', points: 320 },
    { on: '2027-12-31', points: 2_540 },
  ],
  earnPerYuan: 1,
  spendPerYuan: 100,
  spendSharePercentMax: 50,
  giftPerDayMax: 1_000,
};

export const level: LevelView = {
  level: {
    code: 'silver',
    name: '银卡会员',
    spendFen: 100_000,
    visits: 6,
    pointsEarned: null,
    pointsPercent: 150,
    servicePercentOff: 5,
    priority: false,
  },
  next: { code: 'gold', name: '金卡会员', missingFen: 180_000, missingVisits: 6, missingPoints: null },
  tally: { spendFen: 120_000, visits: 9, pointsEarned: 1_180 },
  windowMonths: 12,
};

export const options: TopUpOptions = {
  open: true,
  card,
  capFen: 500_000,
  roomFen: 212_000,
  minFen: 500,
  named: true,
  terms: { version: '2026-03', title: '储值卡章程', points: ['本金长期有效'], text: '第一条\n第二条' },
  tiers: [
    [50_000, 3_000],
    [100_000, 10_000],
    [200_000, 30_000],
    [300_000, 60_000],
  ].map(([payFen = 0, bonusFen = 0]) => ({
    id: `tier-${payFen}`,
    productId: 'product',
    productVersion: 'version-3',
    payFen,
    bonusFen,
    bonusMonths: 12,
    open: payFen <= 212_000,
    closedBecause: payFen <= 212_000 ? null : '超出可充额度',
  })),
};

const kinds: Consent['kind'][] = ['membership', 'privacy', 'prepaidTerms', 'marketing'];

/** The texts, accepted or not. */
export const consents = (accepted: boolean): Consent[] =>
  kinds.map((kind) => ({
    kind,
    title: kind,
    version: '2026-03',
    text: '一、二、三',
    acceptedAt: accepted ? '2026-08-16T03:20:00.000Z' : null,
    acceptedVersion: accepted ? '2026-03' : null,
  }));

export const order: PaymentOrderView = {
  id: '01JDORDER00000000000000001',
  purpose: 'topUp',
  state: 'awaiting',
  amountFen: 200_000,
  description: '正衡车坊 会员卡充值',
  deadlineAt: '2026-11-21T02:47:00.000Z',
  paidAt: null,
  pay: { appId: 'wx', timeStamp: '1', nonceStr: 'n', package: 'prepay_id=1', signType: 'RSA', paySign: 's' },
  refund: null,
  result: null,
};

export const paidOrder: PaymentOrderView = {
  ...order,
  state: 'paid',
  paidAt: '2026-11-21T02:33:00.000Z',
  pay: null,
  result: { cardId: card.id, balanceAfterFen: 565_600, bonusFen: 30_000, saleId: null, settlementId: null },
};

export const ask: PayAsk = {
  id: '01JDASK0000000000000000001',
  saleId: '01JDSALE000000000000000001',
  shopName: '青羊店',
  cashierName: '何立新',
  plate: '川A8K2M7',
  lines: [{ name: '精洗', qty: 1, amountFen: 6_800 }],
  totalFen: 6_800,
  prepaidFen: 6_800,
  given: [],
  wechatFen: 0,
  wishes: null,
  changed: false,
  state: 'open',
  expiresAt: '2026-11-21T02:34:00.000Z',
  paymentOrderId: null,
  settlementId: null,
};
