import { Catalog, SeedCatalog, type Service } from '../../src/catalog';
import type { StaffCaller } from '../../src/platform/http';
import type { OpenDeployment } from '../builders/open-deployment';
import type { CardProduct, GrantedOnPaper } from './book-cards';
import { hoursCount } from './counts';
import { rules } from './holdings';
import { EditLevelRules, EditPointRules, EditTemplate, MakeProduct } from './use-cases';

/** A coupon the merchant gives: so much off from a threshold, for so many days. */
export interface CouponOffer {
  readonly templateId: string;
  readonly off: number;
  readonly threshold: number;
  readonly days: number;
  /** How it comes to members: given by a manager, taken by themselves on the phone, or for a code. */
  readonly way: 'grant' | 'claim' | 'code';
  readonly perMemberMax: number | null;
  readonly totalMax: number | null;
}

/** The one level there is: by what was paid in this month and the one before. */
export const level = { spendFen: 300_000, pointsPercent: 150, servicePercentOff: 5 };

const reason = '开业';
const forAMonth = { months: 1, fromFirstUse: false, labour: null };
const counted = (granted: number) => ({ granted, perDayMax: null, perMonthMax: null });
const unlimited = { perMemberMax: null, totalMax: null };
const offered = [
  { off: 1_500, threshold: 5_000, days: 12, way: 'grant', ...unlimited },
  { off: 777, threshold: 0, days: 30, way: 'grant', ...unlimited },
  { off: 600, threshold: 3_000, days: 20, way: 'claim', perMemberMax: 3, totalMax: 120 },
  { off: 999, threshold: 0, days: 15, way: 'code', ...unlimited },
] as const;

/** Puts rules for points and levels in force, and offers coupons and service cards, some only as gifts. */
export async function foundInstruments(
  rooms: OpenDeployment,
  owner: StaffCaller,
  services: readonly Service[],
): Promise<{ offers: CouponOffer[]; cardProducts: CardProduct[]; gifts: CardProduct[] }> {
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
    ...(await countedCards(rooms, owner, [one, two, three])),
    await aProduct(rooms, owner, { ...hourTerms, price: 12_007, earns: true, labour: { serviceIds: null } }, hours(47)),
  ];
  // Of hours for some services only; the shop gives what has no price.
  const withHours = services.filter(({ labourTenths }) => labourTenths !== null).map(({ id }) => id);
  const some = { serviceIds: withHours.filter((_, place) => place % 2 === 0) };
  const gifts = [
    await aProduct(rooms, owner, { ...hourTerms, price: 0, earns: false, labour: { serviceIds: null } }, hours(25)),
    await aProduct(rooms, owner, { ...hourTerms, price: 0, earns: false, labour: some }, hours(31)),
  ];
  return { offers, cardProducts, gifts };
}

const hourTerms = { months: 1, fromFirstUse: false, transferable: true };
const hours = (tenths: number) => [{ id: hoursCount, priceFen: 1, ...counted(tenths) }];

type Counted = Pick<Service, 'id' | 'priceFen'>;

/** Cards of uses, and passes. */
async function countedCards(
  rooms: OpenDeployment,
  owner: StaffCaller,
  [one, two, three]: readonly [Counted, Counted, Counted],
): Promise<CardProduct[]> {
  const pass = { fromFirstUse: false, transferable: true, labour: null };
  return [
    await aProduct(rooms, owner, { price: 10_001, earns: false, transferable: false, ...forAMonth }, [
      { ...one, ...counted(3) },
    ]),
    await aProduct(rooms, owner, { price: 33_333, earns: true, transferable: true, ...forAMonth }, [
      { ...two, ...counted(4) },
      { ...three, ...counted(3) },
    ]),
    await aProduct(rooms, owner, { ...pass, price: 20_011, earns: true, months: 2 }, [
      { ...one, granted: null, perDayMax: 1, perMonthMax: 3 },
      { ...three, granted: null, perDayMax: null, perMonthMax: 2 },
    ]),
    await aProduct(rooms, owner, { ...pass, price: 15_007, earns: false, months: 1, fromFirstUse: true }, [
      { ...two, granted: null, perDayMax: 2, perMonthMax: null },
    ]),
  ];
}

function aTemplate(
  rooms: OpenDeployment,
  owner: StaffCaller,
  { off, threshold, days, way, perMemberMax, totalMax }: Omit<CouponOffer, 'templateId'>,
) {
  return rooms.get(EditTemplate).make(owner, {
    name: `减 ${String(off)}`,
    benefit: { kind: 'amount', offFen: off, thresholdFen: threshold },
    scope: { itemIds: null, categories: null, shopIds: null, levels: null },
    stacking: { group: 'shop', alone: false, order: 1 },
    validity: { kind: 'days', days },
    carBound: false,
    claimable: way === 'claim',
    givenOn: null,
    ...{ perMemberMax, totalMax },
    budgetFen: null,
    costFen: null,
    reason,
  });
}

async function aProduct(
  rooms: OpenDeployment,
  owner: StaffCaller,
  terms: Omit<CardProduct, 'id' | 'versionId' | 'services'>,
  granted: readonly (Omit<GrantedOnPaper, 'serviceId' | 'worth'> & { id: string; priceFen: number })[],
): Promise<CardProduct> {
  const { price, earns, months, fromFirstUse, transferable, labour } = terms;
  const counts = granted.every((one) => one.granted !== null);
  const ofUses = !counts ? 'annualPass' : granted.length > 1 ? 'packageCard' : 'timesCard';
  const kind = labour ? 'labourCard' : ofUses;
  const key = {
    owner: owner.accountId,
    key: `product-${String(price)}-of-${String(granted[0]?.granted)}-of-the-model`,
    route: 'offer',
    bodyHash: 'a'.repeat(64),
  };
  const product = await rooms.get(MakeProduct).offer(key, owner, {
    ...{ kind, name: '服务卡', priceFen: price, transferable },
    ...{ shopIds: null, carsMax: null, carChangesMax: null, earnsPoints: earns, onPhone: true },
    labour: labour && { ...labour, tenths: granted[0]?.granted ?? 0 },
    validity: { startsWith: fromFirstUse ? 'firstUse' : 'purchase', startsOn: null, months },
    services: (labour ? [] : granted).map(({ id, granted: times, perDayMax, perMonthMax }) => {
      return { serviceId: id, granted: times, perDayMax, perMonthMax };
    }),
  });
  const services = granted.map(({ id, priceFen, ...caps }) => {
    return { serviceId: id, ...caps, worth: priceFen * (caps.granted ?? 1) };
  });
  return { id: product.productId, versionId: product.versionId, ...terms, services };
}

/** The usual catalogue. */
export async function seedServices(rooms: OpenDeployment): Promise<readonly Service[]> {
  await rooms.get(SeedCatalog).run();
  return rooms.get(Catalog).list(rooms.db);
}
