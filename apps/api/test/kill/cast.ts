import { apiProgram } from '@cheyou/tooling/stack';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { aKey, must, Phone } from './phone';
import type { SystemUnderFire } from './system-under-fire';

/** Somebody with a phone. */
export interface Owner {
  readonly phone: Phone;
  readonly memberId: string;
}

export interface Cast {
  /** The owner-manager, who may debit a card with a reason. */
  readonly manager: Owner;
  readonly owners: readonly Owner[];
  readonly serviceId: string;
  readonly terms: string;
  /** A dear service, a coupon for it that everybody may claim as often as they like, and a card of ten washes on the phone. */
  readonly waxId: string;
  readonly templateId: string;
  readonly product: { readonly version: string };
}

export const priceFen = 300;
export const waxFen = 3_000;
export const cardFen = 30_000;
export const couponFen = 500;
/** What everybody is given to begin with. */
export const givenPoints = 100_000;

const merchant = {
  merchant: '青杉车友',
  owner: '陈立',
  shop: '城东店',
  city: '成都',
  address: '锦江区水杉街 18 号',
  phone: '028-8450 1200',
};

/** Founds the merchant as an operator does, and signs everybody in through the local WeChat. */
export async function aCast(system: SystemUnderFire, owners: number): Promise<Cast> {
  const args = Object.entries(merchant).flatMap(([name, value]) => [`--${name}`, value]);
  const env = { ...process.env, ...system.settings };
  const { stdout } = await promisify(execFile)(process.execPath, [apiProgram('set-up'), ...args], { env });
  const code = /code of .* is (\S+),/.exec(stdout)?.[1];
  const chief = await anOwner(system, 'manager');
  const manager = chief.phone;
  must(await manager.insist({ method: 'POST', path: '/me/staff-invitation', body: { code } }), 200);
  const opening = { topUpOpen: true, reason: '开业' };
  must(await manager.insist({ method: 'PATCH', path: '/staff/settings', body: opening }), 200);
  const serviceId = await aService(manager, '快洗', priceFen);
  const offers = { waxId: await aService(manager, '打蜡', waxFen), ...(await offersOf(manager, serviceId)) };
  const people = await Promise.all(
    Array.from({ length: owners }, (_, place) => anOwner(system, `owner${String(place)}`)),
  );
  const options = must(await manager.insist({ path: '/me/top-up-options' }), 200);
  const { version } = options['terms'] as { version: string };
  for (const { memberId } of people) await givePoints(manager, memberId);
  return { manager: chief, owners: people, serviceId, terms: version, ...offers };
}

async function aService(manager: Phone, name: string, fen: number): Promise<string> {
  const body = { name, category: 'wash', kind: 'service', priceFen: fen, minutes: 10, unit: '次' };
  return String(must(await manager.insist({ method: 'POST', path: '/staff/services', body }), 201)['id']);
}

async function offersOf(manager: Phone, serviceId: string): Promise<Pick<Cast, 'templateId' | 'product'>> {
  const coupon = {
    ...{ name: '满 10 减 5', benefit: { kind: 'amount', offFen: couponFen, thresholdFen: 1_000 } },
    ...{ scope: { itemIds: null, categories: null, shopIds: null, levels: null }, carBound: false, claimable: true },
    ...{ stacking: { group: 'shop', alone: false, order: 1 }, validity: { kind: 'days', days: 30 }, givenOn: null },
    ...{ perMemberMax: null, totalMax: null, budgetFen: null, costFen: null, reason: '开业活动' },
  };
  const template = await manager.insist({ method: 'POST', path: '/staff/coupon-templates', body: coupon });
  const card = {
    ...{ kind: 'timesCard', name: '洗车十次卡', priceFen: cardFen, startsWith: 'purchase', startsOn: null, months: 12 },
    ...{ shopIds: null, carsMax: null, carChangesMax: null, transferable: false },
    services: [{ serviceId, granted: 10, perDayMax: null, perMonthMax: null }],
  };
  const path = '/staff/service-card-products';
  const product = must(await manager.insist({ method: 'POST', path, body: card, key: aKey() }), 201);
  return { templateId: String(must(template, 201)['id']), product: { version: String(product['version']) } };
}

async function givePoints(manager: Phone, memberId: string): Promise<void> {
  const body = { points: givenPoints, reason: '开业礼' };
  const path = `/staff/members/${memberId}/points/adjustments`;
  must(await manager.insist({ method: 'POST', path, body, key: aKey() }), 204);
}

async function anOwner(system: SystemUnderFire, id: string): Promise<Owner> {
  const phone = await aPhone(system, id);
  const me = must(await phone.insist({ path: '/me' }), 200);
  return { phone, memberId: String(me['memberId']) };
}

async function aPhone(system: SystemUnderFire, id: string): Promise<Phone> {
  const phone = new Phone(system.url, system.sandboxUrl, id);
  must(await phone.sandbox('/sandbox/people', { id, name: `车主 ${id}` }), 200);
  await phone.signIn();
  return phone;
}
