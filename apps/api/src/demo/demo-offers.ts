import { addDays, type ShopDay } from '@cheyou/domain';
import type { DemoApi } from './demo-api';
import type { Service } from './demo-visits';

interface Named {
  id: string;
  name: string;
}

/** What was put on offer: service cards by name in their version, coupon templates by name. */
export interface DemoOffers {
  cards: { id: string; version: string; name: string; serviceIds: string[] }[];
  coupons: Map<string, string>;
}

const boss = 'su-ming';
const anyScope = { itemIds: null, categories: null, shopIds: null, levels: null };
const usualCoupon = {
  scope: anyScope,
  stacking: { group: 'shop', alone: false, order: 10 },
  validity: { kind: 'days', days: 30 },
  carBound: false,
  claimable: false,
  givenOn: null as object | null,
  perMemberMax: null as number | null,
  totalMax: null as number | null,
  budgetFen: null,
  costFen: null,
};
type CouponWish = Partial<Omit<typeof usualCoupon, 'scope' | 'validity'>> & {
  name: string;
  benefit: object;
  scope?: object;
  validity?: object;
};

const washScope = { ...anyScope, categories: ['wash'] };

/** What somebody gets at the delivery of a car. */
export const deliveryCard = '交车礼工时卡';

/** On the first day: three service cards and one to be given, gifts for whoever joins or becomes a gold member and a coupon for the taking. */
export async function openOffers(api: DemoApi, services: readonly Service[]): Promise<DemoOffers> {
  const serviceOf = (name: string): string => services.find((one) => one.name === name)?.id ?? '';
  const card = async (name: string, kind: string, priceFen: number, more: object, granted: [string, object][]) => {
    const input = {
      ...{ name, kind, priceFen, startsWith: 'purchase', startsOn: null, months: 12, shopIds: null },
      ...{ carsMax: null, carChangesMax: null, transferable: false },
      ...more,
      services: granted.map(([service, counts]) => ({
        ...{ serviceId: serviceOf(service), granted: null, perDayMax: null, perMonthMax: null },
        ...counts,
      })),
    };
    const { id, version } = await api.ask<{ id: string; version: string }>(
      boss,
      'POST',
      '/staff/service-card-products',
      input,
    );
    return { id, version, name, serviceIds: granted.map(([service]) => serviceOf(service)) };
  };
  const oneCar = { carsMax: 1, carChangesMax: 1 };
  const deliveryTerms = { months: 24, onPhone: false, labour: { tenths: 80, serviceIds: null } };
  return {
    cards: [
      await card('精洗十次卡', 'timesCard', 49_800, { transferable: true }, [['精致洗车', { granted: 10 }]]),
      await card('安心保养套餐', 'packageCard', 168_000, oneCar, [
        ['全合成机油小保养', { granted: 3 }],
        ['四轮定位', { granted: 2 }],
        ['空调滤芯更换', { granted: 2 }],
      ]),
      await card('洗车年卡', 'annualPass', 98_000, { ...oneCar, startsWith: 'firstUse' }, [
        ['标准洗车（轿车）', { perDayMax: 1, perMonthMax: 6 }],
      ]),
      await card(deliveryCard, 'labourCard', 0, { ...oneCar, ...deliveryTerms }, []),
    ],
    coupons: new Map([
      await template(api, {
        name: '新会员见面礼',
        benefit: { kind: 'amount', offFen: 2_000, thresholdFen: 10_000 },
        givenOn: { kind: 'joining' },
        perMemberMax: 1,
      }),
      await template(api, {
        name: '金卡等级礼',
        benefit: { kind: 'amount', offFen: 10_000, thresholdFen: 50_000 },
        validity: { kind: 'days', days: 90 },
        givenOn: { kind: 'level', level: 'gold', months: 12 },
      }),
      await template(api, {
        name: '洗车立减券',
        benefit: { kind: 'amount', offFen: 500, thresholdFen: 3_000 },
        scope: washScope,
        validity: { kind: 'days', days: 14 },
        claimable: true,
        perMemberMax: washClaimsMax,
      }),
    ]),
  };
}

/** How many of the wash coupon one member may take. */
export const washClaimsMax = 12;

/** In the present: what a shop hands out in a season, for every state that a coupon can be in. */
export async function seasonOffers(
  api: DemoApi,
  offers: DemoOffers,
  { services, shopId, today }: { services: readonly Service[]; shopId: string; today: ShopDay },
): Promise<void> {
  const filter = services.filter(({ name }) => name === '空调滤芯更换').map(({ id }) => id);
  const dates = (from: number, until: number) => ({
    kind: 'dates',
    from: addDays(today, from),
    until: addDays(today, until),
  });
  const wishes: CouponWish[] = [
    {
      name: '生日精洗礼',
      benefit: { kind: 'amount', offFen: 3_000, thresholdFen: 0 },
      scope: washScope,
      givenOn: { kind: 'birthday', daysBefore: 0 },
      perMemberMax: null,
    },
    {
      name: '制动系统养护券',
      benefit: { kind: 'amount', offFen: 6_000, thresholdFen: 50_000 },
      scope: { ...anyScope, categories: ['brake'] },
      validity: { kind: 'days', days: 45 },
    },
    {
      name: '镀膜护理折扣券',
      benefit: { kind: 'percent', percentOff: 15, offMaxFen: 10_000, thresholdFen: 0 },
      scope: { ...anyScope, categories: ['beauty'], shopIds: [shopId] },
      stacking: { group: 'season', alone: false, order: 20 },
      validity: dates(-20, 6),
    },
    {
      name: '空调滤芯免费换',
      benefit: { kind: 'service' },
      scope: { ...anyScope, itemIds: filter },
      stacking: { group: 'gift', alone: false, order: 1 },
      validity: { kind: 'days', days: 60 },
      carBound: true,
      claimable: true,
      perMemberMax: 1,
    },
    {
      name: '轮胎专享券',
      benefit: { kind: 'amount', offFen: 5_000, thresholdFen: 30_000 },
      scope: { ...anyScope, categories: ['tyre'] },
      validity: dates(8, 60),
    },
    {
      name: '冬季洗车折扣',
      benefit: { kind: 'percent', percentOff: 20, offMaxFen: 1_500, thresholdFen: 0 },
      scope: washScope,
      claimable: true,
      perMemberMax: 2,
      totalMax: 500,
    },
  ];
  for (const wish of wishes) offers.coupons.set(...(await template(api, wish)));
}

async function template(api: DemoApi, { name, ...wish }: CouponWish): Promise<[string, string]> {
  const body = { ...usualCoupon, ...wish, name, reason: '活动' };
  const { id } = await api.ask<Named>(boss, 'POST', '/staff/coupon-templates', body);
  return [name, id];
}
