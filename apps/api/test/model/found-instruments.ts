import { Catalog, SeedCatalog, type Service } from '../../src/catalog';
import type { StaffCaller } from '../../src/platform/http';
import type { OpenDeployment } from '../builders/open-deployment';
import { rules } from './holdings';
import { EditLevelRules, EditPointRules, EditTemplate, MakeProduct } from './use-cases';

/** A coupon the merchant gives: so much off from a threshold, for so many days. */
export interface CouponOffer {
  readonly templateId: string;
  readonly off: number;
  readonly threshold: number;
  readonly days: number;
}

/** A service card the merchant sells, for a month. */
export interface CardProduct {
  readonly id: string;
  readonly versionId: string;
  readonly price: number;
  readonly earns: boolean;
  /** What it grants, and what that would cost without it. */
  readonly services: readonly { readonly serviceId: string; readonly granted: number; readonly worth: number }[];
}

/** The one level there is: by what was paid in this month and the one before. */
export const level = { spendFen: 300_000, pointsPercent: 150, servicePercentOff: 5 };
export const cardMonths = 1;

const reason = '开业';
const offered = [
  { off: 1_500, threshold: 5_000, days: 12 },
  { off: 777, threshold: 0, days: 30 },
];

/** Puts rules for points and levels in force, and offers coupons and service cards. */
export async function foundInstruments(
  rooms: OpenDeployment,
  owner: StaffCaller,
  services: readonly { id: string; priceFen: number; kind: string }[],
): Promise<{ offers: CouponOffer[]; cardProducts: CardProduct[] }> {
  const { frozenDays, months: length, sharePercent: spendSharePercentMax, spendMin, giftsADay: giftPerDayMax } = rules;
  const numbers = { earnPerYuan: 1, frozenDays, spendPerYuan: 100, spendSharePercentMax, spendMin, giftPerDayMax };
  await rooms.get(EditPointRules).run(owner, { version: 0, ...numbers, lapse: { kind: 'rolling', length }, reason });
  const gold = { code: 'gold', name: '金卡会员', visits: null, pointsEarned: null, priority: false, ...level };
  await rooms.get(EditLevelRules).run(owner, { version: 0, windowMonths: 2, levels: [gold], reason });
  const offers: CouponOffer[] = [];
  for (const offer of offered) offers.push({ ...offer, templateId: await aTemplate(rooms, owner, offer) });
  const [one, two, three] = services.filter(({ kind, priceFen }) => kind === 'service' && priceFen <= 40_000);
  if (!one || !two || !three) throw new Error('too few services');
  const cardProducts = [
    await aProduct(rooms, owner, { price: 10_001, earns: false }, [{ ...one, granted: 3 }]),
    await aProduct(rooms, owner, { price: 33_333, earns: true }, [
      { ...two, granted: 4 },
      { ...three, granted: 3 },
    ]),
  ];
  return { offers, cardProducts };
}

function aTemplate(
  rooms: OpenDeployment,
  owner: StaffCaller,
  { off, threshold, days }: Omit<CouponOffer, 'templateId'>,
) {
  return rooms.get(EditTemplate).make(owner, {
    name: `减 ${String(off)}`,
    benefit: { kind: 'amount', offFen: off, thresholdFen: threshold },
    scope: { itemIds: null, categories: null, shopIds: null, levels: null },
    stacking: { group: 'shop', alone: false, order: 1 },
    validity: { kind: 'days', days },
    carBound: false,
    claimable: false,
    atRegistration: false,
    perMemberMax: null,
    totalMax: null,
    budgetFen: null,
    costFen: null,
    reason,
  });
}

async function aProduct(
  rooms: OpenDeployment,
  owner: StaffCaller,
  { price, earns }: Pick<CardProduct, 'price' | 'earns'>,
  granted: readonly { id: string; priceFen: number; granted: number }[],
): Promise<CardProduct> {
  const key = {
    owner: owner.accountId,
    key: `product-${String(price)}-of-the-model`,
    route: 'offer',
    bodyHash: 'a'.repeat(64),
  };
  const product = await rooms.get(MakeProduct).offer(key, owner, {
    ...{ kind: granted.length > 1 ? 'packageCard' : 'timesCard', name: '服务卡', priceFen: price, transferable: false },
    ...{ shopIds: null, carsMax: null, carChangesMax: null, earnsPoints: earns, onPhone: true },
    validity: { startsWith: 'purchase', startsOn: null, months: cardMonths },
    services: granted.map((one) => ({ serviceId: one.id, granted: one.granted, perDayMax: null, perMonthMax: null })),
  });
  const services = granted.map(({ id, granted: times, priceFen }) => {
    return { serviceId: id, granted: times, worth: priceFen * times };
  });
  return { id: product.productId, versionId: product.versionId, price, earns, services };
}

/** The usual catalogue. */
export async function seedServices(rooms: OpenDeployment): Promise<readonly Service[]> {
  await rooms.get(SeedCatalog).run();
  return rooms.get(Catalog).list(rooms.db);
}
